// From house to house, out of the country, a child who is born, and a death: what happens every week, and what it opens
// and closes.
//
// Checks: the new house accepts first and the old one reads the place no longer; leaving ends nothing; a child who came
// along has needs and no status; nobody is asked any more who died.

import assert from "node:assert/strict";
import { accept, act, open, raiseConcern, refer, statusOf, takeStep } from "../house/case.mjs";
import { storyInEveryCountry } from "../house/countries.mjs";
import { overAllPages } from "../house/desk.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { requestService } from "../house/plan.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const PLACE = "Pas mullirit, dera e gjelbër";

const woman = ({ told }) => ({ ...told, known_as: "Shqiponjë" });

/** A place is asked for with what whoever asks may read: the worker knows no location. */
const place = ({ to }, ...more) => ({ need: "safe_accommodation", to, shares: ["identity", ...more] });

const arrived = async (page, id) => {
  await visit(page, `/cases/${id}/acts`);
  await act(page, id, "arrived");
};

const moves = "A person moves from one house to another, and the old one lets go";
storyInEveryCountry(moves, async ({ window, language, country }) => {
  const [before, after] = country.houses;
  const [worker, old, other] = [await window(), await window(), await window()];
  await enterAs(worker, country.social[0]);
  await enterAs(old, before.person);
  await enterAs(other, after.person);
  const id = await raiseConcern(worker, woman(country));
  await accept(old, await refer(worker, id, place(before)));
  await arrived(old, id);

  await accept(other, await refer(old, id, place(after, "location")));
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
    for (const name of after.named) await keepsSilent(old, words(language, name, country.pack));
  }
  assert.equal(await statusOf(worker, `/cases/${id}`), 200);
  await says(other, language, "case-section-timeline");
  await look(other);
});

const everyWeek = "A person leaves the country, comes back with a child, has another, and dies";
storyInEveryCountry(everyWeek, async ({ window, language, country }) => {
  const worker = await window();
  await enterAs(worker, country.social[0]);
  const id = await raiseConcern(worker, woman(country));
  await takeStep(worker, id, "recovery", "start");
  await requestService(worker, id, "psychological_support");

  await leavingEndsNothing(worker, id, { language, pack: country.pack });
  await aChildHasNeedsAndNoStatus(worker, id, language);
  await nobodyIsAskedWhoDied(worker, id, language);
});

/** Who takes part and leads, what the plan holds, where every track stands. */
const everything = ["people", "plan", "tracks"];

/** What pages of the case say, without the time that is left: it runs on whatever happens. */
async function said(page, id, parts) {
  const found = {};
  for (const part of parts) {
    await open(page, `/cases/${id}/${part}`);
    found[part] = await page.locator("main").evaluate((main) => {
      const copy = main.cloneNode(true);
      copy.querySelectorAll("time").forEach((time) => time.remove());
      return copy.textContent.replace(/\s+/g, " ");
    });
  }
  return found;
}

async function leavingEndsNothing(worker, id, { language, pack }) {
  const before = await said(worker, id, everything);
  assert.ok(before.plan.includes(words(language, "service-psychological-support", pack)), "there is a service to lose");
  assert.ok(before.tracks.includes(words(language, "state-recovery-running", pack)), "and a recovery period");
  const left = `/cases/${id}/acts/left`;
  await visit(worker, left);
  assert.equal(await send(worker, { address: left }), 422);
  await look(worker);
  await act(worker, id, "left", { choice: "own_wish", reasons: "Telefonoi vetë." });
  await says(worker, language, "case-abroad");
  assert.deepEqual(await said(worker, id, everything), before, "lead, plan and tracks go on");

  await act(worker, id, "back");
  await keepsSilent(worker, words(language, "case-abroad"));
  assert.deepEqual(await said(worker, id, everything), before, "and are there on the way back");
}

async function aChildHasNeedsAndNoStatus(worker, id, language) {
  const status = ["people", "tracks"];
  const numbers = () => worker.locator("main tbody a").allTextContents();
  const cases = async () => (await overAllPages(worker, "/cases", numbers)).sort();
  const before = { said: await said(worker, id, status), cases: await cases() };
  assert.ok(before.cases.length > 0, "her own is among them");

  await visit(worker, `/cases/${id}/acts/dependant`);
  await act(worker, id, "dependant", { choice: "born", reasons: "Vajzë, qumësht dhe djep." });
  await act(worker, id, "dependant", { choice: "accompanies", reasons: "Djalë katër vjeç: kopsht dhe këpucë." });
  await visit(worker, `/cases/${id}/plan`);
  const needs = await worker.locator("main").innerText();
  for (const need of ["djep", "kopsht"]) assert.ok(needs.includes(need), `the plan says ${need}`);
  await open(worker, `/cases/${id}/timeline`);
  await says(worker, language, "event-dependant-recorded");

  const after = { said: await said(worker, id, status), cases: await cases() };
  assert.deepEqual(after, before, "no track, no part and no case of a child's own");
}

async function nobodyIsAskedWhoDied(worker, id, language) {
  await visit(worker, `/cases/${id}/acts/died`);
  await act(worker, id, "died", { reasons: "Njoftoi spitali." });
  await says(worker, language, "case-died");
  await look(worker);
  await open(worker, `/cases/${id}/consents`);
  await answer(worker, { purpose: "services", answer: "yes", informed: "read_out", language: "sq" });
  assert.equal(await send(worker, { address: `/cases/${id}/consents` }), 403, "nobody is asked any more");
  await says(worker, language, "refusal-person-died");
  await act(worker, id, "close", { choice: "death", reasons: "U varros.", undecided: "Vdiq." });
}
