// The institutions differ about somebody who is accused of what was forced upon him, and the Responsible Authority is to
// settle it (seventh scenario of the reference, as far as the agenda item; meetings belong to another issue).
//
// Checks: who is held is told to the desk the same day; neither reads the other's opinion before signing; a split goes to
// the Authority by itself and changes no service; the lawyer hands in the non-punishment notice and prosecution is asked,
// because the person allows contact; what justice holds is closed to whoever works for him without it.

import assert from "node:assert/strict";
import {
  accept, act, consent, fillForm, numberOf, open, openDecision, raiseConcern, recordSafeguards, refer, sign, statusOf,
  stepAddress, takeStep,
} from "../house/case.mjs";
import { waitsAt } from "../house/desk.mjs";
import { look, visit } from "../house/look.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const man = {
  ...adult,
  detained: "yes",
  exploitation: "forced_criminality",
  gender: "male",
  safe_contact: "in_person",
};
const identification = {
  ...man,
  information_given: "yes",
  information_how: "spoken",
  act_observed: "recruitment",
  means_of_control: ["threats", "restricts_movement"],
  professional_reasons: "I mbyllur në shtëpinë ku rriteshin bimët; i kërcënuar.",
};
const interview = {
  interpreter_needed: "no",
  information_given: "yes",
  evidence_kinds: "place_seen",
  interview_ended: "completed",
  offences_under_coercion: "stated",
  professional_reasons: "Tregon se nuk dilte dot.",
};
const heardWell = {
  ticked: ["rights_told", "private_life_right_told", "audio_visual_link_offered"],
  officer: "man",
};
const sees = { opinion: "confirms", reasons: "I mbyllur dhe i kërcënuar: i detyruar." };
const doubts = { opinion: "does_not_confirm", reasons: "U gjet duke punuar vetëm." };

story("Institutions differ, and it goes to the Authority by itself", async ({ as, language }) => {
  const outreach = await as("vatra_mobile_vlora-1");
  const id = await raiseConcern(outreach, man);
  const number = await numberOf(outreach);
  await fillForm(outreach, id, "screening", { ...man, professional_reasons: "I mbyllur, i kërcënuar." });
  await visit(outreach, `/cases/${id}`);
  await says(outreach, language, "heed-held");
  const desk = await as("anti_trafficking_sector-1");
  await theDeskIsToldTheSameDay(desk, id, language);

  await potentialVictim(outreach, id);
  const [social, police] = [await as("social_service_vlora-1"), await as("trafficking_police_vlora-1")];
  await heard(outreach, { social, police }, id);
  await theyDiffer({ social, police }, id, language);

  const chair = await as("anti_trafficking_directorate-1");
  await theAuthorityIsToSettle({ chair, desk, outreach }, { id, number }, language);

  const lawyer = await as("legal_aid_office-1");
  await nobodyIsPunished({ outreach, lawyer, social }, id, language);
  await prosecutionIsAsked(await as("victim_coordinators-1"), id, language);
});

async function theDeskIsToldTheSameDay(desk, id, language) {
  await visit(desk, `/cases/${id}`);
  await says(desk, language, "commitment-detention-alert");
  await visit(desk, "/desk");
  await says(desk, language, "commitment-detention-alert");
}

async function potentialVictim(page, id) {
  await takeStep(page, id, "identification", "start_screening");
  await fillForm(page, id, "initial_identification", identification);
  await takeStep(page, id, "identification", "identify_adult", { reasons: identification.professional_reasons });
  for (const purpose of ["services", "police", "formal_identification"]) await consent(page, id, purpose);
  await act(page, id, "formal");
}

async function heard(outreach, { social, police }, id) {
  const shares = ["identity", "account"];
  const aid = { need: "economic_aid", to: "state_social_service/social_service", urgency: "ordinary", shares };
  await accept(social, await refer(outreach, id, aid));
  const safety = { need: "safety_planning", to: "state_police/trafficking_police", urgency: "ordinary", shares };
  await accept(police, await refer(outreach, id, safety));
  await takeStep(social, id, "identification", "set_interview");
  await fillForm(social, id, "formal_interview", interview);
  await recordSafeguards(social, id, "identification", "hold_interview", heardWell);
  await takeStep(social, id, "identification", "hold_interview");
  await recordSafeguards(social, id, "identification", "decide", { ticked: ["evidence_listed", "review_explained"] });
}

async function theyDiffer({ social, police }, id, language) {
  const proposal = await openDecision(social, id, "decide", sees);
  await visit(police, proposal);
  await says(police, language, "signature-opinion-sealed");
  await keepsSilent(police, sees.reasons);
  await sign(police, proposal, doubts);
  await look(police);
  await says(police, language, "tracks-outcome-split");
}

/** The item comes by itself; services and protection stand as they stood. */
async function theAuthorityIsToSettle({ chair, desk, outreach }, { id, number }, language) {
  for (const page of [chair, desk]) {
    await visit(page, `/cases/${id}`);
    await says(page, language, "state-identification-contested");
    await says(page, language, "clock-ra-contested");
  }
  await visit(chair, "/cases");
  assert.ok((await chair.content()).includes(number), "it stands among the chair's cases");
  const settle = stepAddress(id, "identification", "settle");
  const [item, ...more] = await waitsAt(chair, settle);
  assert.deepEqual(more, [], "once");
  assert.ok(item?.includes(words(language, "desk-row-settle")) && item.includes(number), `it waits on the desk: ${item}`);
  assert.deepEqual(await waitsAt(outreach, settle), [], "on no other desk");
  await visit(chair, settle);
  await says(chair, language, "safeguard-conflicts-checked");
  await visit(outreach, `/cases/${id}`);
  await says(outreach, language, "state-recovery-running");
  await says(outreach, language, "case-do-not-remove-short");
}

/** The lawyer hands in the notice; who works for him without justice reads that it is closed. */
async function nobodyIsPunished({ outreach, lawyer, social }, id, language) {
  const shares = ["identity", "account"];
  const to = "legal_aid_body/legal_aid";
  await accept(lawyer, await refer(outreach, id, { need: "legal_representation", to, urgency: "soon", shares }));
  await takeStep(lawyer, id, "justice", "open");
  const address = stepAddress(id, "justice", "give_non_punishment_notice");
  await visit(lawyer, address);
  const reasons = "I detyruar; neni për mosndëshkim.";
  await takeStep(lawyer, id, "justice", "give_non_punishment_notice", { reasons });
  await visit(lawyer, `/cases/${id}/timeline`);
  await says(lawyer, language, "step-justice-give-non-punishment-notice");

  assert.equal(await statusOf(social, address), 403, "justice is closed to social service");
  await visit(social, `/cases/${id}/timeline`);
  await keepsSilent(social, words(language, "step-justice-give-non-punishment-notice"));
  await open(social, `/cases/${id}/tracks`);
  await keepsSilent(social, words(language, "state-justice-no-report"));
}

async function prosecutionIsAsked(page, id, language) {
  const rows = await waitsAt(page, `/cases/${id}/plan`);
  const asked = words(language, "commitment-non-punishment-check");
  assert.equal(rows.filter((row) => row.includes(asked)).length, 1, rows.join("\n"));
}
