// A foreign woman at a border post (reference: second scenario). Nobody speaks her language and a companion answers for
// her. She is heard alone, through an interpreter on the telephone; from the first word nobody may send her away.

import assert from "node:assert/strict";
import {
  accept, fillForm, open, previewReferral, raiseConcern, recordSafeguards, refer, statusOf, stepAddress, takeStep,
} from "../house/case.mjs";
import { answer, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

/** What the officer can say before anybody could speak with her. */
const first = {
  alone_now: "no",
  who_listens: "companion",
  needs_now: ["food_water", "rest_warmth"],
  region: "kukes",
  since_when: "~unknown",
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: "Tregon vetë, me gisht, moshën mbi njëzet vjeç.",
  gender: "female",
  citizenship: "pk",
  language: "ps",
  interpreter_needed: "yes",
  interpreter_now: "none_yet",
  safe_contact: "in_person",
  "signs.signs_control": ["sign_others_speak", "sign_papers_held"],
};

const prescreening = {
  alone_now: "yes",
  companion_apart: "yes",
  danger_now: "no",
  interpreter_needed: "yes",
  interpreter_now: "by_telephone",
  papers_held: "with_another",
  journey_paid_by: "recruiter_as_debt",
  asylum_asked: "yes",
  fear_on_return: "exploiters",
  professional_reasons: "Flet vetëm kur shoqëruesi është larg; letrat i mban ai.",
  prescreening_outcome: "potential_victim",
};

const identification = {
  information_given: "yes",
  information_how: ["own_language", "interpreter"],
  act_observed: ["recruitment", "transport"],
  means_of_control: ["debt_bondage", "withholds_documents"],
  professional_reasons: "Rekrutim me borxh, letra të mbajtura nga tjetri.",
  asylum_asked: "yes",
};

story("A foreign woman is heard alone at a border post", async ({ window, language }) => {
  const border = await window();
  await enterAs(border, "border_police_kukes-1");
  const id = await raiseConcern(border, first, look);

  await look(border);
  await says(border, language, "case-do-not-remove-short");

  await companionDoesNotInterpret(border, id, language);
  await prescreen(border, id, language);
});

async function companionDoesNotInterpret(border, id, language) {
  const step = stepAddress(id, "identification", "pre_screen");
  await visit(border, step);
  for (const missing of ["interpreter-not-companion", "spoken-to-alone", "same-gender-officer"]) {
    await says(border, language, `safeguard-${missing}`);
  }
}

async function prescreen(border, id) {
  await fillForm(border, id, "border_prescreening", prescreening, look);
  await look(border);
}
