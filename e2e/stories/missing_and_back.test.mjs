// Somebody is missing: a child is told of to the police at once, by a sheet that holds what a search needs; an adult
// only with the danger in writing. The person comes back and nobody asks for an account of it.
//
// Checks: the police read neither the account nor an address, and nothing at all once they have stopped; the case never
// closes by absence.

import assert from "node:assert/strict";
import { act, fillForm, open, raiseConcern, statusOf, takeStep } from "../house/case.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { keepsSilent, says } from "../house/words.mjs";

const ACCOUNT = "Xhaxhai ia mori telefonin.";
const LOOKS = "Xhup i kuq, flokë të gjata";
const HEALTH = "Insulinë çdo ditë";
const COMPANIONS = "Një furgon i bardhë";

const told = (age) => ({
  ...adult,
  region: "durres",
  age_class: age,
  known_as: "Pëllumb",
  gender: "male",
  professional_observations: ACCOUNT,
});

const sheet = {
  unit: "child_police_durres",
  "missing.description": LOOKS,
  "missing.health": HEALTH,
  "missing.companions": COMPANIONS,
};

const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
const left = {
  last_seen_day: [yesterday.getUTCDate(), yesterday.getUTCMonth() + 1, yesterday.getUTCFullYear()],
  danger_now: "no",
  left_how: "left_alone",
  clothes: "Këpucë të verdha",
};

const OFFICER = "child_police_durres-1";

story("A child is missing, is looked for by a sheet, and comes back", async ({ window, language }) => {
  const worker = await window();
  await enterAs(worker, "child_protection_unit_durres-1");
  const id = await raiseConcern(worker, told("under_18"));
  const missing = `/cases/${id}/missing`;
  await visit(worker, missing);
  await says(worker, language, "missing-child-lead");
  assert.equal(await send(worker), 422, "whom to tell, and what the child looks like");
  await look(worker);
  await answer(worker, sheet);
  await sendWell(worker);
  await look(worker);

  const officer = await window();
  await enterAs(officer, OFFICER);
  await visit(officer, `/cases/${id}`);
  assert.equal(new URL(officer.url()).pathname, missing, "the sheet comes first");
  for (const key of ["look", "meet", "no-blame"]) await says(officer, language, `missing-sheet-${key}`);
  const read = await officer.locator("main").innerText();
  for (const known of [LOOKS, HEALTH, COMPANIONS]) assert.ok(read.includes(known), `${known}:\n${read}`);
  await keepsSilent(officer, ACCOUNT);
  for (const page of ["/timeline", "/documents", "/identity", "/people"]) {
    assert.notEqual(await statusOf(officer, `/cases/${id}${page}`), 200, page);
  }

  // How the child left is kept for the case, and the police never read it.
  await visit(worker, missing);
  await says(worker, language, "missing-kept-lead");
  await says(worker, language, "missing-return-lead");
  await fillForm(worker, id, "missing_from_shelter", left);
  await visit(officer, missing);
  await keepsSilent(officer, left.clothes);

  await takeStep(worker, id, "protection", "record_return");
  await visit(officer, missing);
  await keepsSilent(officer, LOOKS);
  await sendWell(officer, { button: "yes" });
  assert.equal(await statusOf(officer, missing), 404, "the search is over, and so is the knowledge");
});

story("An adult is missing, and the police are told only with the danger in writing", async ({ window, language }) => {
  const worker = await window();
  await enterAs(worker, "vatra_mobile_vlora-1");
  const id = await raiseConcern(worker, told("clearly_adult"));
  const missing = `/cases/${id}/missing`;
  await visit(worker, missing);
  await says(worker, language, "missing-adult-lead");
  await answer(worker, { ...sheet, whether: "agreed" });
  assert.equal(await send(worker), 409, "nobody recorded that the person agreed");
  await says(worker, language, "refusal-danger-unassessed");
  await look(worker);
  await answer(worker, { whether: "danger" });
  assert.equal(await send(worker), 422, "why, in writing");

  const officer = await window();
  await enterAs(officer, OFFICER);
  assert.equal(await statusOf(officer, missing), 404);
  await answer(worker, { reasons: "Kërcënim me telefon sot." });
  await sendWell(worker);
  await visit(officer, missing);
  await keepsSilent(officer, "Kërcënim");

  await open(worker, `/cases/${id}/acts/close`);
  await answer(worker, { choice: "persons_wish", reasons: "Mungon.", undecided: "Mungon." });
  assert.equal(await send(worker, { address: `/cases/${id}/acts/close` }), 409, "absence closes nothing");
  await says(worker, language, "refusal-person-missing");
  await act(worker, id, "left", { choice: "not_known", reasons: "Thirrje nga kufiri." });
});
