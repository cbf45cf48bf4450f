// From house to house, out of the country, a child who is born, and a death: what happens every week, and what it opens
// and closes.
//
// Checks: the new house accepts first and the old one reads the place no longer; leaving ends nothing; a child who came
// along has needs and no status; nobody is asked any more who died.

import assert from "node:assert/strict";
import { accept, act, open, raiseConcern, refer, statusOf } from "../house/case.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { keepsSilent, says } from "../house/words.mjs";

const PLACE = "Pas mullirit, dera e gjelbër";

const told = { ...adult, known_as: "Shqiponjë" };

/** A place is asked for with what whoever asks may read: the worker knows no location. */
const place = (house, ...more) => ({
  need: "safe_accommodation", to: `${house}/shelter`, shares: ["identity", ...more],
});

const arrived = async (page, id) => {
  await visit(page, `/cases/${id}/acts`);
  await act(page, id, "arrived");
};

story("A person moves from one house to another, and the old one lets go", async ({ window, language }) => {
  const [worker, old, other] = [await window(), await window(), await window()];
  await enterAs(worker, "vatra_mobile_vlora-1");
  await enterAs(old, "shelter_different_and_equal-1");
  await enterAs(other, "shelter_tjeter_vizion-1");
  const id = await raiseConcern(worker, told);
  await accept(old, await refer(worker, id, place("different_and_equal")));
  await arrived(old, id);

  await accept(other, await refer(old, id, place("tjeter_vizion", "location")));
  const documents = `/cases/${id}/documents`;
  await open(other, documents);
  await answer(other, { note_compartment: "location", note: PLACE });
  await sendWell(other, { address: documents });
  await open(old, documents);
  assert.ok((await old.content()).includes(PLACE), "on the way, both know");
  await arrived(other, id);

  await visit(old, documents);
  await keepsSilent(old, PLACE);
  for (const page of ["", "/people", "/timeline", "/referrals", "/plan", "/looked"]) {
    await open(old, `/cases/${id}${page}`);
    await keepsSilent(old, "Tjetër Vizion");
  }
  assert.equal(await statusOf(worker, `/cases/${id}`), 200);
  await says(other, language, "case-section-timeline");
  await look(other);
});

story("A person leaves the country, comes back with a child, has another, and dies", async ({ window, language }) => {
  const worker = await window();
  await enterAs(worker, "vatra_mobile_vlora-1");
  const id = await raiseConcern(worker, told);

  const left = `/cases/${id}/acts/left`;
  await visit(worker, left);
  assert.equal(await send(worker, { address: left }), 422);
  await look(worker);
  await act(worker, id, "left", { choice: "own_wish", reasons: "Telefonoi vetë." });
  await says(worker, language, "case-abroad");
  await act(worker, id, "back");

  await visit(worker, `/cases/${id}/acts/dependant`);
  await act(worker, id, "dependant", { choice: "born", reasons: "Vajzë, qumësht dhe djep." });
  await act(worker, id, "dependant", { choice: "accompanies", reasons: "Djalë katër vjeç: kopsht dhe këpucë." });
  await visit(worker, `/cases/${id}/plan`);
  const needs = await worker.locator("main").innerText();
  for (const need of ["djep", "kopsht"]) assert.ok(needs.includes(need), `the plan says ${need}`);
  await open(worker, `/cases/${id}/timeline`);
  await says(worker, language, "event-dependant-recorded");

  await visit(worker, `/cases/${id}/acts/died`);
  await act(worker, id, "died", { reasons: "Njoftoi spitali." });
  await says(worker, language, "case-died");
  await look(worker);
  await open(worker, `/cases/${id}/consents`);
  await answer(worker, { purpose: "services", answer: "yes", informed: "read_out", language: "sq" });
  assert.notEqual(await send(worker, { address: `/cases/${id}/consents` }), 200, "nobody is asked any more");
  await act(worker, id, "close", { choice: "death", reasons: "U varros.", undecided: "Vdiq." });
});
