// A foreign woman at a border post (second scenario of the reference). Nobody speaks her language and a companion answers
// for her. She is heard alone, through an interpreter on the telephone; from the first word nobody may send her away.

import assert from "node:assert/strict";
import {
  accept, consent, fillForm, nameLead, open, previewReferral, raiseConcern, recordSafeguards, refer, statusOf, stepAddress,
  takeStep,
} from "../house/case.mjs";
import { overAllPages } from "../house/desk.mjs";
import { answer, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

/** What the officer can say before anybody could speak with her. */
const seen = {
  alone_now: "no",
  who_listens: "companion",
  needs_now: ["food_water", "rest_warmth"],
  region: "kukes",
  since_when: "~unknown",
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: "Tregon vetë me gishta moshën, mbi njëzet vjeç.",
  gender: "female",
  citizenship: "pk",
  language: "ps",
  interpreter_needed: "yes",
  interpreter_now: "companion",
  "signs.signs_control": ["sign_others_speak", "sign_papers_held"],
};

const heardAlone = {
  alone_now: "yes",
  companion_apart: "yes",
  danger_now: "no",
  language: "ps",
  interpreter_needed: "yes",
  safe_contact: "in_person",
  papers_held: "with_another",
  journey_paid_by: "recruiter_as_debt",
  asylum_asked: "yes",
  fear_on_return: "exploiters",
  professional_reasons: "Flet vetëm kur shoqëruesi është larg; letrat i mban ai.",
  prescreening_outcome: "potential_victim",
};

const identified = {
  information_given: "yes",
  information_how: ["own_language", "interpreter"],
  act_observed: ["recruitment", "transport"],
  means_of_control: ["debt_bondage", "withholds_documents"],
  exploitation: "forced_labour",
  professional_reasons: "Rekrutim me borxh; letrat i mban një tjetër.",
};

/** What a return would expose her to. */
const weighed = { danger_now: "no", alone_now: "yes", risk_level: "high", professional_reasons: "Borxhi mbetet." };

/** The name of the shelter, in both languages: it places her. */
const shelterName = "Tjetër Vizion";

story("A foreign woman is heard alone at a border post and stays", async ({ window, language }) => {
  const border = await window();
  await enterAs(border, "border_police_kukes-1");
  const id = await raiseConcern(border, seen, look);
  await look(border);
  // Removal is blocked at once, and the border's own page says so.
  await says(border, language, "case-do-not-remove-short");

  await companionIsNoInterpreter(border, id, language);
  await anInterpreterIsLookedFor({ border, desk: await window() }, id, language);
  await anOfficerOfTheSameGenderHearsHerAlone(border, id, language);
  await theBorderNamesAPotentialVictim(border, id, language);

  const [shelter, social] = [await window(), await window()];
  await enterAs(shelter, "shelter_tjeter_vizion-1");
  await enterAs(social, "social_service_kukes-1");
  await othersTakeOver({ border, shelter, social }, id, language);
  await theEmbassyIsNotAsked(shelter, id, language);
  await residenceComesBeforeReturn(shelter, id, language);
}, { surroundings: everySurrounding });

const preScreen = (id) => stepAddress(id, "identification", "pre_screen");

/** The companion is offered as interpreter: refused, with the reason and what to do. */
async function companionIsNoInterpreter(border, id, language) {
  await fillForm(border, id, "border_prescreening", { ...heardAlone, interpreter_now: "companion" }, look);
  await visit(border, preScreen(id));
  await says(border, language, "requirement-interpreter-is-apart");
  await says(border, language, "requirement-interpreter-is-apart-cure");
  for (const safeguard of ["interpreter-not-companion", "spoken-to-alone", "same-gender-officer"]) {
    await says(border, language, `safeguard-${safeguard}`);
  }
  assert.equal(await border.locator(`main form[action="${preScreen(id)}"]`).count(), 0, "there is nothing to press");
}

/** The desk looks for somebody who speaks with her, until a voice on the telephone is found. */
async function anInterpreterIsLookedFor({ border, desk }, id, language) {
  await enterAs(desk, "anti_trafficking_sector-1");
  const search = words(language, "commitment-find-interpreter");
  const rows = desk.locator(`main ol > li:has(a[href^="/cases/${id}"])`);
  const searches = async () => {
    const all = await overAllPages(desk, "/desk", () => rows.allTextContents());
    return all.filter((row) => row.includes(search)).length;
  };
  assert.equal(await searches(), 1, "one search, though it was said twice");
  await open(border, `/cases/${id}/meeting/found`);
  await answer(border, { part: "interpreter", gender: "woman", means: "telephone", untied: "yes" });
  await sendWell(border);
  assert.equal(await searches(), 0, "found");
}

async function anOfficerOfTheSameGenderHearsHerAlone(border, id, language) {
  await fillForm(border, id, "border_prescreening", { ...heardAlone, interpreter_now: "by_telephone" });
  await recordSafeguards(border, id, "identification", "pre_screen", {
    ticked: ["interpreter_not_companion", "spoken_to_alone"],
  });
  await says(border, language, "safeguard-same-gender-officer");
  assert.equal(await border.locator(`main form[action="${preScreen(id)}"]`).count(), 0, "not without a woman who asks");
  await recordSafeguards(border, id, "identification", "pre_screen", { officer: "woman" });
  await look(border);
  await keepsSilent(border, words(language, "requirement-interpreter-is-apart"));
  await takeStep(border, id, "identification", "pre_screen");
}

async function theBorderNamesAPotentialVictim(border, id, language) {
  await fillForm(border, id, "initial_identification", identified, look);
  await takeStep(border, id, "identification", "identify_adult", { reasons: "Shenjat dhe fjalët e saj." });
  await look(border);
  await says(border, language, "state-identification-potential");
  await says(border, language, "case-do-not-remove-short");
  await says(border, language, "case-shielded-from-abroad");
}

/** Care tonight waits for no consent. Once handed over, the border keeps one thing: do not remove, call the desk. */
async function othersTakeOver({ border, shelter, social }, id, language) {
  const offer = { need: "safe_accommodation", to: "tjeter_vizion/shelter", shares: ["identity", "account"] };
  const referral = await refer(border, id, offer);
  await look(border);
  assert.equal(await statusOf(shelter, `/cases/${id}`), 404, "an offer opens nothing");
  await accept(shelter, referral);
  await look(shelter);
  const aid = { need: "subsistence", to: "state_social_service/social_service", shares: ["identity", "account"] };
  await accept(social, await refer(border, id, aid));
  await nameLead(social, id, "social_service_kukes-1");
  await look(social);
  await keepsSilent(social, shelterName);

  await visit(border, `/cases/${id}`);
  await says(border, language, "case-do-not-remove");
  await says(border, language, "case-part-removal");
  await keepsSilent(border, shelterName);
  for (const part of ["timeline", "people", "referrals", "consents", "looked"]) {
    await open403(border, `/cases/${id}/${part}`);
  }
}

/** The embassy is asked only with her own consent, and not at all while the case is shielded. */
async function theEmbassyIsNotAsked(shelter, id, language) {
  await consent(shelter, id, "services", { informed: "interpreted", language: "ps" });
  await consent(shelter, id, "cross_border", { informed: "interpreted", language: "ps" });
  const offer = { need: "papers", to: "consular_directorate/consular", urgency: "soon" };
  await previewReferral(shelter, id, offer);
  await look(shelter);
  await says(shelter, language, "refusal-shielded-from-abroad");
  assert.equal(await shelter.locator("main button[value=send]").count(), 0, "there is nothing to send");
}

/** Information on residence is recorded before anybody speaks of return. */
async function residenceComesBeforeReturn(shelter, id, language) {
  const step = stepAddress(id, "protection", "return_home");
  const forms = () => shelter.locator(`main form[action="${step}"]`).count();
  // Everything else is there, her own wish too: it is the information alone that is waited for.
  await fillForm(shelter, id, "needs_assessment", { professional_reasons: "Gjumë, ushqim, letra." });
  await takeStep(shelter, id, "protection", "assess_needs");
  await fillForm(shelter, id, "risk_assessment", weighed);
  await visit(shelter, step);
  await says(shelter, language, "safeguard-residence-information-given");
  for (const met of ["risk-known", "return-wanted"]) await keepsSilent(shelter, words(language, `requirement-${met}`));
  assert.equal(await forms(), 0, "nobody returns her who was not told how she could stay");
  await recordSafeguards(shelter, id, "protection", "return_home", { ticked: ["residence_information_given"] });
  await open(shelter, step);
  assert.equal(await forms(), 1, "told, she may go where she wants to");
  await visit(shelter, `/cases/${id}/timeline`);
  await says(shelter, language, "safeguard-residence-information-given");
}

/** A yes to services is no yes to her own country's consulate: that is asked for by itself. */
story("An embassy is asked only by the person's own word", async ({ window, language }) => {
  const worker = await window();
  await enterAs(worker, "social_service_kukes-1");
  const id = await raiseConcern(worker, { ...seen, alone_now: "yes", interpreter_now: "by_telephone" });
  await consent(worker, id, "services", { informed: "interpreted", language: "ps" });
  const offer = { need: "papers", to: "consular_directorate/consular", urgency: "soon" };
  await previewReferral(worker, id, offer);
  await look(worker);
  await says(worker, language, "refusal-consent-missing-cure");
  await says(worker, language, "purpose-cross-border");
  await keepsSilent(worker, words(language, "refusal-shielded-from-abroad"));
  assert.equal(await worker.locator("main button[value=send]").count(), 0, "there is nothing to send");

  await consent(worker, id, "cross_border", { informed: "interpreted", language: "ps" });
  await previewReferral(worker, id, offer);
  assert.equal(await worker.locator("main button[value=send]").count(), 1, "by her word, it can be sent");
}, { practice: { cases: 1 } });

async function open403(page, address) {
  const status = await statusOf(page, address);
  assert.ok([403, 404].includes(status), `${address} answers ${status}`);
}
