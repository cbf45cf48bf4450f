// A labour inspection (third scenario of the reference): some workers leave with a claim for wages, two are potential
// victims. The field form is filled on paper and entered later with its original time, which stands in for a form
// without a network.
//
// Checks: original times stay; workers with a claim leave by another route, with a task to work out what is owed; the
// findings show their dimensions and the inspector's reasons; after the hand-over the inspector reads *accepted* and
// nothing of the account.

import assert from "node:assert/strict";
import {
  accept, consent, fillForm, nameLead, numberOf, open, recordSafeguards, refer, statusOf, stepAddress, takeStep,
} from "../house/case.mjs";
import { answer, answerParts, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { keepsSilent, says } from "../house/words.mjs";

/** Two stand for the nine who leave with a claim. */
const claimants = 2;

const worker = {
  alone_now: "yes",
  region: "vlora",
  danger_now: "no",
  exploitation: "forced_labour",
  age_class: "clearly_adult",
  age_class_reason: "Tregoi letrën e njoftimit.",
  gender: "male",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "call",
};

const unpaid = {
  ...worker,
  inspection_kind: "complaint",
  labour_industry: "construction",
  pay_state: "late",
  months_unpaid: "2",
  papers_held: "with_person",
  back_pay_wanted: "yes",
  professional_reasons: "Paga vonohet; letrat i ka vetë dhe del kur do.",
  other_route: "labour_claim",
};

const reasons = "Letrat i mban i zoti i punës; pa pagë prej muajsh.";
const held = {
  ...unpaid,
  pay_state: "not_paid",
  months_unpaid: "7",
  papers_held: "with_another",
  sleeps_at_work: "cannot_leave",
  "signs-ilo_labour-coercion_at_destination": ["coerced_papers_taken", "coerced_by_confinement", "coerced_wages_withheld"],
  professional_reasons: reasons,
  other_route: "none",
};

const identified = {
  information_given: "yes",
  information_how: "spoken",
  act_observed: "recruitment",
  means_of_control: ["withholds_documents", "takes_earnings"],
  exploitation: "forced_labour",
  professional_reasons: reasons,
};

story("An inspection parts claims for wages from two potential victims", async ({ window, language }) => {
  const inspector = await window();
  await enterAs(inspector, "labour_inspection_vlora-1");
  for (let one = 0; one < claimants; one += 1) {
    await leavesWithAClaim(inspector, language, one === 0);
  }
  await owedIsWorkedOut(inspector, language);

  const social = await window();
  await enterAs(social, "social_service_vlora-1");
  await potentialVictim(inspector, social, language);
  await potentialVictim(inspector, social, language);
});

function yesterday() {
  const day = new Date(Date.now() - 24 * 60 * 60 * 1000);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()];
}

/** Raises what stood on paper since the morning of the inspection. */
async function enterLate(page, answers) {
  await open(page, "/concern");
  await sendWell(page);
  await answerParts(page, answers);
  await page.locator("main details:has([name=paper_serial]) summary").click();
  await answer(page, { paper_day: yesterday(), paper_time: "07:40", paper_serial: "ISHPSHSH-14" });
  await sendWell(page);
  return /^\/cases\/([^/]+)/.exec(new URL(page.url()).pathname)[1];
}

async function screen(page, id, answers, meet) {
  await fillForm(page, id, "labour_inspection", answers, meet);
  await recordSafeguards(page, id, "identification", "screen_in_inspection", { ticked: ["spoken_to_alone"] });
}

async function leavesWithAClaim(page, language, looked) {
  const id = await enterLate(page, worker);
  await screen(page, id, unpaid, looked ? look : undefined);
  await takeStep(page, id, "identification", "screen_in_inspection");
  await takeStep(page, id, "identification", "name_labour_claim", { reasons: unpaid.professional_reasons });
  await says(page, language, "state-identification-other-route");
  if (!looked) return;
  await visit(page, `/cases/${id}/timeline`);
  await says(page, language, "step-identification-name-labour-claim");
  const told = await page.locator("main").innerText();
  assert.match(told, /07:40|7:40/, "with its original time");
}

/** What is owed is a task of the inspectorate. */
async function owedIsWorkedOut(page, language) {
  await visit(page, "/desk");
  await says(page, language, "commitment-back-pay-calculation");
}

async function potentialVictim(inspector, social, language) {
  const id = await enterLate(inspector, worker);
  const number = await numberOf(inspector);
  await screen(inspector, id, held);
  const step = stepAddress(id, "identification", "screen_in_inspection");
  await visit(inspector, step);
  await says(inspector, language, "dimension-coercion-at-destination");
  await takeStep(inspector, id, "identification", "screen_in_inspection");
  await fillForm(inspector, id, "initial_identification", identified);
  await takeStep(inspector, id, "identification", "identify_adult", { reasons });
  await look(inspector);
  await says(inspector, language, "state-identification-potential");
  await consent(inspector, id, "services");

  const shares = ["identity", "account"];
  const offer = { need: "subsistence", to: "state_social_service/social_service", urgency: "soon", shares };
  await accept(social, await refer(inspector, id, offer));
  await nameLead(social, id, "social_service_vlora-1");
  await visit(social, step);
  await says(social, language, "dimension-coercion-at-destination");
  await open(social, `/cases/${id}/forms/labour_inspection/outcome`);
  assert.ok((await social.content()).includes(reasons), "the inspector's reasons");

  await visit(inspector, `/cases/${id}`);
  assert.equal(await numberOf(inspector), number, "the number stays");
  await says(inspector, language, "case-part-handed-over");
  await keepsSilent(inspector, reasons);
  for (const part of ["timeline", "tracks", "forms/labour_inspection", "steps/identification/decline"]) {
    assert.equal(await statusOf(inspector, `/cases/${id}/${part}`), 403, part);
  }
}
