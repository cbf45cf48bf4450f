// A foreigner who stays, who asks for asylum, or who goes on to another country: the tracks of residence, asylum and across
// a border, each to its end, and how the person is after it.

import assert from "node:assert/strict";
import {
  accept, act, consent, fillForm, open, previewReferral, raiseConcern, recordSafeguards, refer, stepAddress, takeStep,
} from "../house/case.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { beginsToSay, keepsSilent, says, words } from "../house/words.mjs";

const foreigner = { ...adult, citizenship: "pk", language: "ur", interpreter_needed: "no" };
const informed = { informed: "interpreted", language: "ur" };
const practice = { cases: 1 };
const worker = "social_service_vlora-1";

const toldHowToStay = {
  interpreter_needed: "no",
  information_given: "yes",
  information_how: ["own_language", "said_back"],
  asylum_asked: "no",
  residence_wish: "not_decided",
};

const there = (page, address) => page.locator(`main form[action="${address}"]`).count();

/** A foreigner whose residence track is open. */
async function raiseForeigner(page) {
  const id = await raiseConcern(page, foreigner);
  await takeStep(page, id, "residence", "open");
  return id;
}

async function told(page, id, answers) {
  await fillForm(page, id, "residence", { ...toldHowToStay, ...answers });
  await recordSafeguards(page, id, "residence", "tell_options", { ticked: ["residence_information_given"] });
  await takeStep(page, id, "residence", "tell_options");
}

async function lawyerOf(page, lawyer, id) {
  await consent(page, id, "services", informed);
  const offer = { need: "legal_representation", to: "legal_aid_body/legal_aid", urgency: "soon", shares: ["identity"] };
  await accept(lawyer, await refer(page, id, offer));
}

story("Who is told how to stay may apply, is refused, appeals and stays", async ({ as, language }) => {
  const [social, lawyer] = [await as(worker), await as("legal_aid_office-1")];
  const id = await raiseForeigner(social);
  // Nothing of it hangs on talking to the police.
  await act(social, id, "refuse", { choice: "police", refusal_reason: "fear_of_authorities" });
  await told(social, id, { residence_wish: "not_decided" });
  await look(social);
  await wishedByNobodyElse(social, id, language);
  await lawyerOf(social, lawyer, id);
  await refusedAndAppealed({ social, lawyer }, id, language);

  await takeStep(lawyer, id, "residence", "grant");
  await says(lawyer, language, "state-residence-granted");
  await visit(social, `/cases/${id}/meeting`);
  await says(social, language, "step-residence-grant");
  await keepsSilent(social, words(language, "meeting-untold-none"));
}, { practice });

/** Whoever has not said that they want to stay applies for nothing. */
async function wishedByNobodyElse(page, id, language) {
  const address = stepAddress(id, "residence", "apply");
  await visit(page, address);
  await says(page, language, "requirement-stay-wanted");
  assert.equal(await there(page, address), 0, "it is the person's own wish");
  await fillForm(page, id, "residence", { ...toldHowToStay, residence_wish: "stay" });
  await takeStep(page, id, "residence", "apply");
  await says(page, language, "state-residence-applied");
}

/** Recorded with its reasons, and answered by the lawyer; the institution that records it cannot appeal. */
async function refusedAndAppealed({ social, lawyer }, id, language) {
  const refusal = stepAddress(id, "residence", "refuse");
  await open(social, refusal);
  assert.equal(await send(social, { address: refusal }), 422, "with its reasons or not at all");
  await look(social);
  await answer(social, { reasons: "Mungojnë dokumentet." });
  await sendWell(social, { address: refusal });
  await says(social, language, "state-residence-refused");
  const appeal = stepAddress(id, "residence", "appeal");
  assert.equal(await there(social, appeal), 0);
  await takeStep(lawyer, id, "residence", "appeal", { reasons: "Dokumentet u dorëzuan sot." });
  await look(lawyer);
  await says(lawyer, language, "state-residence-appealed");
}

story("A claim for asylum is known to whoever knows the name, and shields from abroad", async ({ as, language }) => {
  const [social, lawyer, other] = [await as(worker), await as("legal_aid_office-1"), await as("vatra_mobile_vlora-1")];
  const id = await raiseForeigner(social);
  await told(social, id, { asylum_asked: "yes", fear_on_return: ["authorities"] });
  await lawyerOf(social, lawyer, id);
  const offer = { need: "psychological_support", to: "vatra/outreach", urgency: "soon", shares: [] };
  await accept(other, await refer(social, id, offer));
  const before = await tracksAsReadBy(other, id);
  await takeStep(social, id, "asylum", "ask");
  await says(social, language, "state-asylum-asked");
  await takeStep(lawyer, id, "asylum", "lodge");
  await takeStep(lawyer, id, "asylum", "refuse", { reasons: "Vendimi i parë." });
  await look(lawyer);
  await takeStep(lawyer, id, "asylum", "appeal", { reasons: "Rrethana të reja." });
  await takeStep(lawyer, id, "asylum", "grant");
  await says(lawyer, language, "state-asylum-protected");

  // Whoever does not know the name reads what stood there before anybody asked for asylum: a part that is closed.
  assert.equal(await tracksAsReadBy(other, id), before);
  await visit(other, `/cases/${id}/timeline`);
  await keepsSilent(other, words(language, "track-asylum"));
  await consent(social, id, "cross_border", informed);
  await previewReferral(social, id, { need: "papers", to: "consular_directorate/consular", urgency: "soon" });
  await says(social, language, "refusal-shielded-from-abroad");
  assert.equal(await social.locator("main button[value=send]").count(), 0, "no consulate is asked");
}, { practice });

async function tracksAsReadBy(page, id) {
  await visit(page, `/cases/${id}/tracks`);
  return page.locator("main").innerText();
}

const request = {
  destination_kind: "third_country",
  destination_country: "it",
  asylum_asked: "no",
  request_needs: ["safe_place", "lawyer"],
  professional_reasons: "Motra jeton atje.",
};
const weighed = { danger_now: "no", alone_now: "yes", risk_level: "low", professional_reasons: "Askush nuk e di adresën." };
const goesWell = {
  followed_how: "telephone",
  alone_now: "yes",
  danger_now: "no",
  feels_safe: "safe",
  housing_now: "family",
  next_follow_up: "three_months",
  professional_reasons: "Ndihet mirë te motra.",
};

story("Who wants to go on to another country is asked, awaited there, and asked how it goes", async ({
  as,
  language,
}) => {
  const [social, desk] = [await as(worker), await as("anti_trafficking_sector-1")];
  const id = await raiseForeigner(social);
  await howToStayComesFirst(social, id, language);
  await byTheirOwnWordOnly(social, id, language);

  await takeStep(desk, id, "cross_border", "send_request");
  await takeStep(desk, id, "cross_border", "note_acceptance");
  await look(desk);
  await fillForm(social, id, "risk_assessment", weighed, look);
  await takeStep(social, id, "cross_border", "assess_abroad");
  // Told again before the departure: what was said in spring is not what stands today.
  await recordSafeguards(social, id, "cross_border", "travel", { ticked: ["residence_information_given"] });
  await takeStep(social, id, "cross_border", "travel", { reasons: "E pret motra në aeroport." });
  await says(social, language, "state-cross-border-travelling");
  await handedOverAgainstAReceipt(social, id, language);
  await askedHowItGoes(social, id, language);
}, { practice });

/** Nobody drafts a request for somebody who was not told how to stay. */
async function howToStayComesFirst(page, id, language) {
  const address = stepAddress(id, "cross_border", "draft");
  await fillForm(page, id, "cross_border_request", request, look);
  await visit(page, address);
  await says(page, language, "safeguard-residence-information-given");
  assert.equal(await there(page, address), 0);
  await told(page, id, { residence_wish: "third_country" });
  await recordSafeguards(page, id, "cross_border", "draft", { ticked: ["residence_information_given"] });
  await takeStep(page, id, "cross_border", "draft");
  await says(page, language, "state-cross-border-drafted");
}

async function byTheirOwnWordOnly(page, id, language) {
  const address = stepAddress(id, "cross_border", "agree");
  await visit(page, address);
  await says(page, language, "requirement-crossing-wanted");
  assert.equal(await there(page, address), 0, "nobody is sent who did not say so");
  await consent(page, id, "cross_border", informed);
  await takeStep(page, id, "cross_border", "agree");
  await says(page, language, "state-cross-border-agreed");
}

/** It is over only once somebody there has said in writing that they took over. */
async function handedOverAgainstAReceipt(page, id, language) {
  const address = stepAddress(id, "cross_border", "hand_over");
  await visit(page, address);
  await says(page, language, "safeguard-receipt-received");
  assert.equal(await there(page, address), 0);
  await recordSafeguards(page, id, "cross_border", "hand_over", { ticked: ["receipt_received"] });
  await takeStep(page, id, "cross_border", "hand_over");
  await says(page, language, "state-cross-border-handed-over");
}

/** Each time anew, and the next time is set. */
async function askedHowItGoes(social, id, language) {
  const address = stepAddress(id, "cross_border", "follow_up");
  await fillForm(social, id, "return_follow_up", goesWell, look);
  await takeStep(social, id, "cross_border", "follow_up");
  await says(social, language, "state-cross-border-followed-up");
  await visit(social, `/cases/${id}`);
  await says(social, language, "clock-followup-report");
  await visit(social, address);
  await beginsToSay(social, language, "step-form-used");
  assert.equal(await there(social, address), 0, "how it went is not how it goes");
  await fillForm(social, id, "return_follow_up", { ...goesWell, feels_safe: "partly" });
  await takeStep(social, id, "cross_border", "follow_up");
  await takeStep(social, id, "cross_border", "close", { reasons: "Nuk kërkon më ndihmë." });
  await look(social);
  await says(social, language, "state-cross-border-closed");
}
