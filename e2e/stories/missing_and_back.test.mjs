// Somebody is missing: a child is told of to the police at once, by a sheet that holds what a search needs; an adult
// only with the danger in writing. The person comes back and nobody asks for an account of it.
//
// Checks: the police read neither the account nor an address, and nothing at all once they have stopped; the case never
// closes by absence.

import assert from "node:assert/strict";
import { act, fillForm, open, raiseConcern, statusOf, takeStep } from "../house/case.mjs";
import { albania, storyInEveryCountry } from "../house/countries.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { keepsSilent, says } from "../house/words.mjs";

const ACCOUNT = "Xhaxhai ia mori telefonin.";
const LOOKS = "Xhup i kuq, flokë të gjata";
const HEALTH = "Insulinë çdo ditë";
const COMPANIONS = "Një furgon i bardhë";

const told = ({ told, elsewhere }, age) => ({
  ...told,
  region: elsewhere,
  age_class: age,
  known_as: "Pëllumb",
  gender: "male",
  professional_observations: ACCOUNT,
});

const sheet = ({ childPolice }) => ({
  unit: childPolice,
  "missing.description": LOOKS,
  "missing.health": HEALTH,
  "missing.companions": COMPANIONS,
});

const officerOf = ({ childPolice }) => `${childPolice}-1`;

const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
const left = {
  last_seen_day: [yesterday.getUTCDate(), yesterday.getUTCMonth() + 1, yesterday.getUTCFullYear()],
  danger_now: "no",
  left_how: "left_alone",
  clothes: "Këpucë të verdha",
};

const missingPage = (id) => `/cases/${id}/missing`;

/** A child of whom the police were told. */
async function aMissingChild(worker, country, meet = async () => {}) {
  const id = await raiseConcern(worker, told(country, "under_18"));
  await open(worker, missingPage(id));
  await meet(worker);
  await answer(worker, sheet(country));
  await sendWell(worker);
  return id;
}

const sought = "A child is missing, is looked for by a sheet, and comes back";
storyInEveryCountry(sought, async ({ window, language, country }) => {
  const [worker, officer] = [await window(), await window()];
  await enterAs(worker, country.child[0]);
  const id = await aMissingChild(worker, country, async () => {
    await look(worker);
    await says(worker, language, "missing-child-lead");
    assert.equal(await send(worker), 422, "whom to tell, and what the child looks like");
    await look(worker);
  });
  await look(worker);

  await enterAs(officer, officerOf(country));
  await visit(officer, `/cases/${id}`);
  assert.equal(new URL(officer.url()).pathname, missingPage(id), "the sheet comes first");
  for (const key of ["look", "meet", "no-blame"]) await says(officer, language, `missing-sheet-${key}`);
  const read = await officer.locator("main").innerText();
  for (const known of [LOOKS, HEALTH, COMPANIONS]) assert.ok(read.includes(known), `${known}:\n${read}`);
  await keepsSilent(officer, ACCOUNT);
  for (const page of ["/timeline", "/documents", "/identity", "/people"]) {
    assert.equal(await statusOf(officer, `/cases/${id}${page}`), 403, page);
  }

  await visit(worker, missingPage(id));
  await says(worker, language, "missing-return-lead");
  await takeStep(worker, id, "protection", "record_return");
  await visit(officer, missingPage(id));
  await keepsSilent(officer, LOOKS);
  await sendWell(officer, { button: "yes" });
  assert.equal(await statusOf(officer, missingPage(id)), 404, "the search is over, and so is the knowledge");
});

story("How a child left is kept for the case, and the police who look never read it", async ({ window, language }) => {
  const [worker, officer] = [await window(), await window()];
  await enterAs(worker, albania.child[0]);
  const id = await aMissingChild(worker, albania);
  await visit(worker, missingPage(id));
  await says(worker, language, "missing-kept-lead");
  await fillForm(worker, id, "missing_from_shelter", left);
  await enterAs(officer, officerOf(albania));
  await visit(officer, missingPage(id));
  await says(officer, language, "missing-sheet-look");
  await keepsSilent(officer, left.clothes);
}, { practice: { cases: 1 } });

const inWriting = "An adult is missing, and the police are told only with the danger in writing";
storyInEveryCountry(inWriting, async ({ window, language, country }) => {
  const worker = await window();
  await enterAs(worker, country.outreach);
  const id = await raiseConcern(worker, told(country, "clearly_adult"));
  await visit(worker, missingPage(id));
  await says(worker, language, "missing-adult-lead");
  await answer(worker, { ...sheet(country), whether: "agreed" });
  assert.equal(await send(worker), 409, "nobody recorded that the person agreed");
  await says(worker, language, "refusal-danger-unassessed");
  await look(worker);
  await answer(worker, { whether: "danger" });
  assert.equal(await send(worker), 422, "why, in writing");

  const officer = await window();
  await enterAs(officer, officerOf(country));
  assert.equal(await statusOf(officer, missingPage(id)), 404);
  await answer(worker, { reasons: "Kërcënim me telefon sot." });
  await sendWell(worker);
  await visit(officer, missingPage(id));
  await keepsSilent(officer, "Kërcënim");

  await open(worker, `/cases/${id}/acts/close`);
  await answer(worker, { choice: "persons_wish", reasons: "Mungon.", undecided: "Mungon." });
  assert.equal(await send(worker, { address: `/cases/${id}/acts/close` }), 409, "absence closes nothing");
  await says(worker, language, "refusal-person-missing");
  await act(worker, id, "left", { choice: "not_known", reasons: "Thirrje nga kufiri." });
});
