// A labour inspection (third scenario of the reference): some workers leave with a claim for wages, two are potential
// victims. The field form is filled on paper and entered later with its original time, which stands in for a form
// without a network.
//
// Checks: what stood on paper is entered late with its original times, its paper and the paper's destruction, the field
// form too; workers with a claim leave by another route, with a task to work out what is owed; the findings show their
// dimensions and the inspector's reasons; after the hand-over the inspector reads *accepted*, then *done*, and nothing of
// the account.

import assert from "node:assert/strict";
import {
  accept, consent, fillForm, nameLead, numberOf, open, recordSafeguards, refer, statusOf, stepAddress, takeStep,
} from "../house/case.mjs";
import { waitsAt } from "../house/desk.mjs";
import { answer, answerParts, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { beginning, keepsSilent, says, words } from "../house/words.mjs";

/** Nine leave with a claim, as in the reference; where the story is walked again, two stand for them. */
const claimants = ({ language, device, script }) => (language === "sq" && device === "desk" && script ? 9 : 2);

const worker = { ...adult, exploitation: "forced_labour", gender: "male" };

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

story("An inspection parts claims for wages from two potential victims", async ({ window, language, device, script }) => {
  const inspector = await window();
  await enterAs(inspector, "labour_inspection_vlora-1");
  const count = claimants({ language, device, script });
  const left = [];
  for (let one = 0; one < count; one += 1) {
    left.push(await leavesWithAClaim(inspector, language, one === 0));
  }
  for (const id of left) await owedIsWorkedOut(inspector, id, language);

  const social = await window();
  await enterAs(social, "social_service_vlora-1");
  await potentialVictim(inspector, social, language);
  await potentialVictim(inspector, social, language);
});

function yesterday() {
  const day = new Date(Date.now() - 24 * 60 * 60 * 1000);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()];
}

/** The number that a blank of a form carries on each page. */
async function serialOf(page, form) {
  await open(page, `/mechanism/forms/${form}/blank`);
  const foot = (await page.locator(".besa-sheet__foot").innerText()).replace(/[\u2066-\u2069]/g, "");
  return /[0-9A-F]{8}$/.exec(foot.trim())[0];
}

/** Says of the last page of a form that it stood on paper since the morning of the inspection, and sends it. */
async function sendLate(page, serial) {
  await page.locator("main details:has([name=paper_serial]) summary").click();
  await answer(page, { paper_day: yesterday(), paper_time: "07:40", paper_serial: serial, paper_destroyed: "no" });
  await sendWell(page);
}

/** Raises what stood on paper. */
async function enterLate(page, answers) {
  const serial = await serialOf(page, "concern");
  await open(page, "/concern");
  await sendWell(page);
  await answerParts(page, answers);
  await sendLate(page, serial);
  return /^\/cases\/([^/]+)/.exec(new URL(page.url()).pathname)[1];
}

/** The field form was filled on paper too; says the number of its paper. */
async function screen(page, id, answers, meet) {
  const serial = await serialOf(page, "labour_inspection");
  await open(page, `/cases/${id}/forms/labour_inspection`);
  await answerParts(page, answers, meet);
  await sendLate(page, serial);
  await recordSafeguards(page, id, "identification", "screen_in_inspection", { ticked: ["spoken_to_alone"] });
  return serial;
}

async function leavesWithAClaim(page, language, looked) {
  const id = await enterLate(page, worker);
  const serial = await screen(page, id, unpaid, looked ? look : undefined);
  await takeStep(page, id, "identification", "screen_in_inspection");
  await takeStep(page, id, "identification", "name_labour_claim", { reasons: unpaid.professional_reasons });
  await says(page, language, "state-identification-other-route");
  if (!looked) return id;
  await visit(page, `/cases/${id}/timeline`);
  await says(page, language, "step-identification-name-labour-claim");
  await thePaperIsDestroyed(page, language, serial);
  return id;
}

/** Both forms are told with the time of their paper; then the paper of the field form is destroyed. */
async function thePaperIsDestroyed(page, language, serial) {
  const entry = page.locator("main .moj-timeline__item").filter({ hasText: serial });
  const told = await page.locator("main").innerText();
  assert.equal(told.match(/\b0?7:40/g)?.length, 2, `each with its original time:\n${told}`);
  assert.equal(await entry.count(), 1, "and with its paper");
  await says(page, language, "paper-destroyed-no");
  const mark = words(language, "paper-destroyed-mark");
  await entry.getByText(mark).first().click();
  await look(page);
  await answer(page, { destroyed_day: yesterday(), destroyed_time: "18:05" });
  await sendWell(page);
  await look(page);
  const after = await entry.innerText();
  assert.match(after, /18:05/, "when it was destroyed");
  assert.ok(!after.includes(mark), "nobody is asked again");
}

/** What is owed to each of them is a task of the inspectorate. */
async function owedIsWorkedOut(page, id, language) {
  const rows = await waitsAt(page, `/cases/${id}/plan`);
  const owed = words(language, "commitment-back-pay-calculation");
  assert.equal(rows.filter((row) => row.includes(owed)).length, 1, rows.join("\n"));
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
  const referral = await refer(inspector, id, offer);
  await accept(social, referral);
  await nameLead(social, id, "social_service_vlora-1");
  await visit(social, step);
  await says(social, language, "dimension-coercion-at-destination");
  await open(social, `/cases/${id}/forms/labour_inspection/outcome`);
  assert.ok((await social.content()).includes(reasons), "the inspector's reasons");

  await visit(inspector, `/cases/${id}`);
  assert.equal(await numberOf(inspector), number, "the number stays");
  await says(inspector, language, "case-part-handed-over");
  await readsOfReferral(inspector, beginning(language, "case-part-accepted"), true);
  await readsOfReferral(inspector, beginning(language, "case-part-done"), false);
  await keepsSilent(inspector, reasons);
  for (const part of ["timeline", "tracks", "forms/labour_inspection", "steps/identification/decline"]) {
    assert.equal(await statusOf(inspector, `/cases/${id}/${part}`), 403, part);
  }
  await open(social, `/referrals/${referral}`);
  await sendWell(social, { address: `/referrals/${referral}/done` });
  await visit(inspector, `/cases/${id}`);
  await readsOfReferral(inspector, beginning(language, "case-part-done"), true);
  await keepsSilent(inspector, reasons);
}

/** What became of the own referral, and nothing else, stands on the page of the case. */
async function readsOfReferral(page, words, is) {
  const said = await page.locator("main .govuk-summary-list__value").allInnerTexts();
  const found = said.flatMap((one) => one.split("\n")).some((line) => line.trim().startsWith(words));
  assert.equal(found, is, `${words}: ${said.join(" | ")}`);
}
