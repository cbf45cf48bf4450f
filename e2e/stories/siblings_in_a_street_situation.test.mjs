// Two siblings in a street situation, with family involved (sixth scenario of the reference).
//
// Checks: six and nine years are children without a question; under fourteen the premises are adapted, and representative,
// lawyer and psychologist have signed that they are present or the interview cannot be held; best interests and the family come before
// any way home; relatives and foster families before an institution; every further interview asks for its reason.

import assert from "node:assert/strict";
import {
  accept, act, fillForm, isOfAge, namedAsPresent, numberOf, open, raiseConcern, recordSafeguards, refer, stepAddress,
  takeStep,
} from "../house/case.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { beginsToSay, keepsSilent, says, words } from "../house/words.mjs";

const child = (years) => ({
  alone_now: "no",
  who_listens: "family_member",
  needs_now: ["food_water", "clothes"],
  region: "durres",
  exploitation: "begging",
  since_when: "this_year",
  danger_now: "no",
  age_class: "under_18",
  age_years: String(years),
  gender: years === 9 ? "female" : "male",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "in_person",
});

const identified = {
  information_given: "yes",
  information_how: "easy_words",
  act_observed: "none_seen",
  exploitation: "begging",
  family_suspected: "possible",
  views_of_child: "Do të rrijë me të vëllanë.",
  professional_reasons: "Lyp çdo ditë; paratë i merr e gjyshja.",
};

const weighed = {
  views_of_child: "Do të rrijë me të vëllanë.",
  family_suspected: "possible",
  family_able: "not_safe",
  siblings: "together",
  care_option: "kin",
  professional_reasons: "Bashkë, te të afërm që nuk janë nën dyshim.",
};
const looked = { kin_option: "found_and_safe", foster_option: "available" };
/** A place in an institution, before and after somebody looked for relatives and a foster family. */
const unlooked = { care_option: "specialised_shelter", kin_option: "not_looked_yet", foster_option: "not_looked_yet" };
const lookedInVain = { kin_option: "none_found", foster_option: "not_available" };

const family = {
  ...looked,
  family_suspected: "possible",
  family_told: "nothing",
  family_able: "not_safe",
  family_outcome: "kin",
  professional_reasons: "Tezja mund t'i mbajë; gjyshja jo për momentin.",
};

const interview = {
  interpreter_needed: "no",
  information_given: "yes",
  views_of_child: "Nuk do që gjyshja të dijë.",
  evidence_kinds: "none_yet",
  interview_ended: "completed",
  professional_reasons: "Tregoi vetë, me vizatime.",
};

/** Who must be there and what must be said before a child of under fourteen is heard. */
const present = ["specialised_interviewer", "legal_representative", "defence_lawyer", "psychologist",
  "independent_guardian", "support_person"];
const said = ["rights_told", "private_life_right_told", "audio_visual_link_offered", "trusted_person",
  "confidentiality_told", "audio_visual_recording", "adapted_premises", "child_told", "no_confrontation",
  "name_protection_told"];
/** The child is a girl; the person who asks is a woman. */
const officer = "woman";
const again = ["same_interviewer", "further_interview_justified"];
const key = (safeguard) => `safeguard-${safeguard.replaceAll("_", "-")}`;

story("Siblings in a street situation are children first", async ({ window, language }) => {
  const worker = await window();
  await enterAs(worker, "child_protection_unit_durres-1");
  const [sister, brother] = [await taken(worker, 9, language), await taken(worker, 6, language)];
  await eachHasACaseOfTheirOwn(worker, sister, brother, language);
  await theFamilyIsNotTold(worker, sister.id, language);
  await noWayHomeBeforeBestInterests(worker, sister.id, language);

  const [social, police] = [await window(), await window()];
  await enterAs(social, "social_service_durres-1");
  await enterAs(police, "child_police_durres-1");
  await othersComeIn(worker, { social, police }, sister.id);
  await heardWithEverybodyThere(social, sister.id, language);
  await aFurtherInterviewAsksForItsReason(social, sister.id, language);
});

async function taken(page, years, language) {
  const id = await raiseConcern(page, child(years));
  await isOfAge(page, language, "child");
  const number = await numberOf(page);
  await fillForm(page, id, "initial_identification", identified);
  await takeStep(page, id, "identification", "identify_child", { reasons: identified.professional_reasons });
  await says(page, language, "state-identification-potential");
  return { id, number };
}

async function eachHasACaseOfTheirOwn(page, sister, brother, language) {
  assert.notEqual(sister.number, brother.number);
  const address = `/cases/${sister.id}/links`;
  await visit(page, address);
  await answer(page, { number: brother.number, kind: "siblings", reasons: "Motër e vëlla." });
  await sendWell(page, { address });
  await look(page);
  assert.ok((await page.content()).includes(brother.number), "each is told of the other");
  await open(page, `/cases/${brother.id}/links`);
  assert.ok((await page.content()).includes(sister.number));
  await says(page, language, "case-link-siblings");
}

/** A grandmother may be involved: an independent guardian is asked for, and nobody writes to the family. */
async function theFamilyIsNotTold(page, id, language) {
  await act(page, id, "guardian", { choice: "keeper_suspected" });
  await visit(page, `/cases/${id}`);
  await says(page, language, "clock-guardian-appoint");
}

async function noWayHomeBeforeBestInterests(page, id, language) {
  await fillForm(page, id, "needs_assessment", { professional_reasons: "Ushqim, shkollë, qetësi." });
  await takeStep(page, id, "protection", "assess_needs");
  const home = stepAddress(id, "protection", "return_home");
  await visit(page, home);
  await says(page, language, "requirement-best-interests-known");
  await says(page, language, "requirement-family-known");
  assert.equal(await page.locator(`main form[action="${home}"]`).count(), 0, "there is no way home yet");

  await relativesComeBeforeAnInstitution(page, id, language);
  await fillForm(page, id, "best_interests", { ...weighed, ...looked });
  await fillForm(page, id, "family_assessment", family, look);
  await takeStep(page, id, "protection", "assess_family");
  await look(page);
  await visit(page, home);
  for (const met of ["best-interests-known", "family-known"]) await keepsSilent(page, words(language, `requirement-${met}`));
  await act(page, id, "views", { reasons: "Do të rrijë me të vëllanë." });
}

/** Both have to be looked for before a place in an institution is so much as written down. */
async function relativesComeBeforeAnInstitution(page, id, language) {
  await open(page, `/cases/${id}/forms/best_interests/care`);
  for (const answers of [unlooked, { kin_option: lookedInVain.kin_option }]) {
    await answer(page, answers);
    assert.equal(await send(page), 422, "relatives and foster families come first");
    await beginsToSay(page, language, "error-field-too-early");
  }
  await look(page);
  await answer(page, lookedInVain);
  await sendWell(page);
}

async function othersComeIn(worker, { social, police }, id) {
  const shares = ["identity", "account"];
  const asked = { need: "economic_aid", to: "state_social_service/social_service", urgency: "soon", shares };
  await accept(social, await refer(worker, id, asked));
  const told = { need: "safety_planning", to: "state_police/child_police", urgency: "soon", shares };
  await accept(police, await refer(worker, id, told));
}

async function heardWithEverybodyThere(social, id, language) {
  await takeStep(social, id, "identification", "set_interview");
  const address = stepAddress(id, "identification", "hold_interview");
  await fillForm(social, id, "formal_interview", interview);
  await visit(social, address);
  for (const safeguard of ["same_gender_officer", ...present, ...said]) await says(social, language, key(safeguard));
  assert.equal(await social.locator(`main form[action="${address}"]`).count(), 0, "it cannot be held yet");

  await recordSafeguards(social, id, "identification", "hold_interview", { ticked: said, present: named(present), officer });
  await takeStep(social, id, "identification", "hold_interview");
  await says(social, language, "state-identification-interviewed");
  assert.equal(await counted(social, id), 1);
}

const named = (safeguards) => Object.fromEntries(safeguards.map((one) => [one, "Shembulli, i shpikur"]));

/** How many interviews the page before a meeting tells. */
async function counted(page, id) {
  await open(page, `/cases/${id}/meeting`);
  return page.locator("#interviews ~ ol li").count();
}

async function aFurtherInterviewAsksForItsReason(social, id, language) {
  const address = stepAddress(id, "identification", "hold_interview");
  await visit(social, address);
  for (const safeguard of again) await says(social, language, key(safeguard));
  assert.equal(await social.locator(`main form[action="${address}"]`).count(), 0);

  // Whoever was there the first time is asked for again: once is for one sitting.
  await fillForm(social, id, "formal_interview", interview);
  await recordSafeguards(social, id, "identification", "hold_interview", { ticked: again });
  assert.equal(await social.locator(`main form[action="${address}"]`).count(), 0, "nobody is there yet");
  await recordSafeguards(social, id, "identification", "hold_interview", { ticked: said, present: named(present), officer });
  await open(social, address);
  assert.equal(await send(social, { address }), 422, "why it has to be told again");
  await look(social);
  assert.equal(await counted(social, id), 1, "what was refused is not counted");
  await takeStep(social, id, "identification", "hold_interview", { reasons: FURTHER });
  assert.equal(await counted(social, id), 2);
}

/** Why a child was asked again. */
const FURTHER = "Mungonte emri i rrugës; tezja u gjet pas bisedës së parë.";

/** Without any one of these nobody may end the interview of a child of under fourteen. */
const indispensable = ["legal_representative", "defence_lawyer", "psychologist", "adapted_premises"];

story("No child's interview ends without representative, lawyer, psychologist and adapted premises", async ({
  window,
  language,
}) => {
  const social = await window();
  await enterAs(social, "social_service_durres-1");
  const address = (id) => stepAddress(id, "identification", "hold_interview");
  for (const missing of indispensable) {
    const id = await readyToBeHeard(social, language);
    const others = present.filter((one) => one !== missing && one !== "independent_guardian");
    const ticked = said.filter((one) => one !== missing);
    await recordSafeguards(social, id, "identification", "hold_interview", { ticked, present: named(others), officer });
    await visit(social, address(id));
    await says(social, language, key(missing));
    assert.equal(await social.locator(`main form[action="${address(id)}"]`).count(), 0, `not without ${missing}`);
    const last = said.includes(missing) ? { ticked: [missing] } : { present: named([missing]) };
    if (last.present) await aNameAloneIsNoPresence(social, address(id), last.present, language);
    await recordSafeguards(social, id, "identification", "hold_interview", last);
    await takeStep(social, id, "identification", "hold_interview");
    assert.equal(await counted(social, id), 1, `held with ${missing}`);
  }
}, { practice: { cases: 1 }, surroundings: [everySurrounding[0], everySurrounding[4]] });

/** Whoever is named and has not signed is not there, and the name stays typed. */
async function aNameAloneIsNoPresence(page, address, present, language) {
  await open(page, address);
  await answer(page, namedAsPresent(present));
  assert.equal(await send(page, { address: `${address}/safeguards` }), 422, "signed present");
  await beginsToSay(page, language, "step-safeguards-unsigned");
  await look(page);
  const [field, who] = Object.entries(namedAsPresent(present))[0];
  assert.equal(await page.locator(`main input[name="${field}"]`).inputValue(), who);
  assert.equal(await page.locator(`main form[action="${address}"]`).count(), 0, "and it cannot be held");
}

/** A child of nine whose interview waits for nothing but who is there. */
async function readyToBeHeard(page, language) {
  const { id } = await taken(page, 9, language);
  await fillForm(page, id, "best_interests", { ...weighed, ...looked });
  await act(page, id, "views", { reasons: weighed.views_of_child });
  await takeStep(page, id, "identification", "set_interview");
  await fillForm(page, id, "formal_interview", interview);
  return id;
}
