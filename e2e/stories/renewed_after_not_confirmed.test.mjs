// A decision that does not confirm, for lack of evidence, and its renewal (reference: eighth scenario).
//
// Checks: services go on; the old decision is kept; the ground of the request is coded; others sign the second look
// than the first; a request needs its reasons. That a request long after the reminder is taken as well is told with a
// clock that moves, in the stories of `casework`. Figures of the old year and their revisions belong to the figures.

import assert from "node:assert/strict";
import {
  accept, act, consent, fillForm, open, openDecision, raiseConcern, recordSafeguards, refer, sign, stepAddress, takeStep,
} from "../house/case.mjs";
import { answer, follow, send } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { requestService } from "../house/plan.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { beginsToSay, keepsSilent, says, words } from "../house/words.mjs";

const woman = { ...adult, safe_contact: "in_person" };
const identification = {
  ...woman,
  information_given: "yes",
  information_how: ["spoken", "said_back"],
  act_observed: "recruitment",
  means_of_control: ["debt_bondage"],
  exploitation: "forced_labour",
  professional_reasons: "Punë pa pagë me borxh që rritej.",
};
const interview = {
  interpreter_needed: "no",
  information_given: "yes",
  evidence_kinds: "none_yet",
  interview_ended: "completed",
  professional_reasons: "Tregimi është i njëjtë, provë tjetër nuk ka ende.",
};
/** What is said and done at every formal interview of an adult, and who was there. */
const heardWell = {
  ticked: ["rights_told", "private_life_right_told", "audio_visual_link_offered"],
  officer: "woman",
};
const decidedWell = { ticked: ["evidence_listed", "review_explained"] };

const notConfirmed = { opinion: "does_not_confirm", reasons: "Deri tani nuk ka provë tjetër veç fjalës." };
const confirmed = { opinion: "confirms", reasons: "Vendimi i huaj dhe pagesat e mbështesin." };

story("A decision that did not confirm is renewed by others", async ({ as, language }) => {
  const outreach = await as("vatra_mobile_vlora-1");
  const id = await potentialVictim(outreach);
  const social = await as("social_service_vlora-1");
  const police = await as("trafficking_police_vlora-1");
  await bringIn(outreach, id, { social, police });
  await hear(social, id);

  const first = await decideFirst({ social, police }, id, language);
  await servicesGoOn(outreach, id, language);

  const lawyer = await as("legal_aid_office-1");
  await askReview({ social, lawyer }, id, language);

  const second = { social: await as("social_service_vlora-2"), police: await as("trafficking_police_vlora-2") };
  await hearAgain(second.social, id, language);
  const otherTab = await as("trafficking_police_vlora-2");
  const renewed = await decideAgain({ social, police }, { ...second, otherTab }, id, language);

  await oldStaysBesideNew(lawyer, id, { first, renewed }, language);
}, { surroundings: everySurrounding });

/** From a concern to a potential victim with one service. */
async function potentialVictim(page) {
  const id = await raiseConcern(page, woman);
  await fillForm(page, id, "screening", { ...woman, professional_reasons: "Shenja pune të detyruar." });
  await takeStep(page, id, "identification", "start_screening");
  await fillForm(page, id, "initial_identification", identification);
  await takeStep(page, id, "identification", "identify_adult", { reasons: "Rekrutim me borxh, pagë e mbajtur." });
  for (const purpose of ["services", "police", "formal_identification"]) await consent(page, id, purpose);
  await act(page, id, "formal");
  return id;
}

async function bringIn(outreach, id, { social, police }) {
  const shares = ["identity", "account"];
  const toSocial = { need: "economic_aid", to: "state_social_service/social_service", urgency: "ordinary", shares };
  await accept(social, await refer(outreach, id, toSocial));
  const toPolice = { need: "safety_planning", to: "state_police/trafficking_police", urgency: "ordinary", shares };
  await accept(police, await refer(outreach, id, toPolice));
}

async function hear(social, id) {
  const address = stepAddress(id, "identification", "hold_interview");
  await takeStep(social, id, "identification", "set_interview");
  await visit(social, address);
  await fillForm(social, id, "formal_interview", interview);
  await recordSafeguards(social, id, "identification", "hold_interview", heardWell);
  await visit(social, address);
  await takeStep(social, id, "identification", "hold_interview");
}

/** Each institution signs with its own reasons; the second does not see what the first thinks. */
async function decideFirst({ social, police }, id, language) {
  await recordSafeguards(social, id, "identification", "decide", decidedWell);
  const address = stepAddress(id, "identification", "decide");
  await visit(social, address);
  assert.equal(await send(social, { address }), 422, "an opinion, own reasons and a proof are needed");
  await look(social);
  const proposal = await openDecision(social, id, "decide", notConfirmed);

  await visit(police, proposal);
  await says(police, language, "signature-opinion-sealed");
  await keepsSilent(police, notConfirmed.reasons);
  await sign(police, proposal, { ...notConfirmed, reasons: "Në vendin e punës nuk u gjet gjë." });
  await look(police);
  await says(police, language, "tracks-outcome-not-confirmed");
  await says(police, language, "tracks-joint-services-go-on");
  return proposal;
}

/** The decision changed identification only: protection and recovery stand, a service can be asked for. */
async function servicesGoOn(page, id, language) {
  await visit(page, `/cases/${id}`);
  await says(page, language, "state-identification-not-confirmed");
  await says(page, language, "state-recovery-running");
  await says(page, language, "case-do-not-remove-short");
  await requestService(page, id, "psychological_support");
  await look(page);
  await says(page, language, "service-psychological-support");
}

async function askReview({ social, lawyer }, id, language) {
  const shares = ["identity", "account"];
  const to = "legal_aid_body/legal_aid";
  await accept(lawyer, await refer(social, id, { need: "legal_representation", to, urgency: "soon", shares }));

  const address = stepAddress(id, "identification", "ask_review");
  await visit(lawyer, address);
  await says(lawyer, language, "form-review-request");
  const ground = { review_ground: "new_evidence", evidence_kinds: "foreign_decision" };
  await fillForm(lawyer, id, "review_request", ground, look);
  await open(lawyer, address);
  assert.equal(await send(lawyer, { address }), 422, "no request without reasons, whenever it comes");
  await look(lawyer);
  await takeStep(lawyer, id, "identification", "ask_review", { reasons: "Një gjykatë e huaj e njohu si viktimë." });
  await says(lawyer, language, "state-identification-review");
}

/** What was written, told and found for the first interview does not count for the second. */
async function hearAgain(social, id, language) {
  const address = stepAddress(id, "identification", "hold_review_interview");
  await visit(social, address);
  await says(social, language, "step-first");
  await beginsToSay(social, language, "step-form-used");
  await says(social, language, "safeguard-rights-told");
  assert.equal(await social.locator(`main form[action="${address}"]`).count(), 0, "it cannot be held yet");
  await fillForm(social, id, "formal_interview", interview);
  await recordSafeguards(social, id, "identification", "hold_review_interview", heardWell);
  await says(social, language, "meeting-interview-again-first");
  const reasons = "Vendimi i huaj nuk ishte pyetur më parë.";
  await takeStep(social, id, "identification", "hold_review_interview", { reasons });
}

async function decideAgain(before, second, id, language) {
  await recordSafeguards(second.social, id, "identification", "decide_review", decidedWell);
  const address = stepAddress(id, "identification", "decide_review");
  await visit(before.social, address);
  await says(before.social, language, "refusal-signed-earlier");
  assert.equal(await before.social.locator(`main form[action="${address}"]`).count(), 0);

  await visit(second.social, address);
  await says(second.social, language, "option-review-ground-new-evidence");
  const proposal = await openDecision(second.social, id, "decide_review", confirmed);
  await visit(before.police, proposal);
  await says(before.police, language, "refusal-signed-earlier");
  assert.equal(await before.police.locator(`main form[action="${proposal}"]`).count(), 0);
  await open(second.otherTab, proposal);
  await answer(second.otherTab, { ...confirmed, proof: "yes" });
  await sign(second.police, proposal, confirmed);
  await signedMeanwhile(second.otherTab, proposal, language);
  return proposal;
}

/** A tab that stood open too long is told what happened, and keeps what was typed. */
async function signedMeanwhile(page, proposal, language) {
  assert.equal(await send(page, { address: proposal }), 409);
  await look(page);
  await says(page, language, "tracks-outcome-confirmed");
  assert.equal(await page.locator("main textarea[name=reasons]").inputValue(), confirmed.reasons);
}

async function oldStaysBesideNew(page, id, { first, renewed }, language) {
  await visit(page, `/cases/${id}/tracks`);
  await says(page, language, "state-identification-formal");
  await says(page, language, "state-identification-not-confirmed");
  const history = page.locator("main details").filter({ has: page.locator(`a[href="${first}"]`) });
  await history.locator("summary").click();
  await look(page);
  assert.equal(await follow(page, history.locator(`a[href="${first}"]`)), 200);
  await look(page);
  await says(page, language, "tracks-outcome-not-confirmed");
  assert.ok((await page.content()).includes(notConfirmed.reasons), "with the reasons of that day");
  await open(page, renewed);
  await says(page, language, "tracks-outcome-confirmed");
  assert.notEqual(words(language, "tracks-outcome-confirmed"), words(language, "tracks-outcome-not-confirmed"));
}
