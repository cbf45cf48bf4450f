// An adult refuses everything for now (reference: fifth scenario). She takes a card with the numbers and goes. What
// stays says how many said no and why, and nothing about her.
//
// Checks: no name kept, no key left that opened it, no trace in what the server says; the reason coded; counted among
// those who declined; no way back from what stays. The yearly
// table that adds up these records belongs to the figures; here the record itself is looked at, on the disk.

import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { holds, keysOf } from "../house/bytes.mjs";
import { act, numberOf, raiseConcern, statusOf } from "../house/case.mjs";
import { send } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { search } from "../house/search.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { keepsSilent, says } from "../house/words.mjs";

/** How long bytes of a destroyed key may be looked for before they count as left. */
const GONE_WITHIN_SECONDS = 20;

/** One county and one reason for each surrounding, so that each finds its own record. */
const told = {
  "sq desk": { county: "berat", reason: "shame_or_stigma" },
  "sq telephone": { county: "diber", reason: "fear_for_family" },
  "en desk": { county: "fier", reason: "does_not_trust" },
  "en telephone": { county: "korca", reason: "bad_experience" },
  "sq telephone, no script": { county: "lezha", reason: "practical_obstacle" },
};

const firstWords = (name, county) => ({
  alone_now: "yes",
  region: county,
  place_now: `Rruga e ${name}`,
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: `${name} tregoi letrën e njoftimit.`,
  known_as: name,
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "none",
  professional_observations: `${name} nuk donte të fliste.`,
});

/** The anonymous record as it lies in the pool: three coarse words and nothing else; not even the county. */
const recordOf = ({ reason }) =>
  new RegExp(`\\{"quarter":"\\d{4}-Q[1-4]","citizenship":"national","region":null,"reason":"${reason}"\\}`);

story("An adult refuses everything, and no name stays", async ({ window, language, device, script, data, folder, said }) => {
  const surrounding = `${language} ${device}${script ? "" : ", no script"}`;
  const mine = told[surrounding];
  const name = `Kanarina ${surrounding.replaceAll(/\W/g, "")}`;

  const outreach = await window();
  await enterAs(outreach, "vatra_mobile_vlora-1");
  const id = await raiseConcern(outreach, firstWords(name, mine.county));
  const number = await numberOf(outreach);
  assert.deepEqual(await search(outreach, name), [`/cases/${id}`], "before, its own people find it by name");
  assert.ok(!holds(data, name), "a name is sealed as long as it is kept");
  assert.ok(!holds(data, recordOf(mine)), "nothing is counted yet");
  const keys = keysOf(data, id);
  assert.ok(keys.length > 1 && keys.every(({ wrapped }) => holds(data, wrapped)), "the file has its keys on the disk");

  await refuseEverything(outreach, id, language, mine.reason);

  assert.ok(holds(data, recordOf(mine)), "counted, with its reason in one of the agreed words");
  assert.ok(!holds(folder, name), "neither in the record nor in a temporary file");
  await theKeysAreDestroyed(data, id, keys);

  const desk = await window();
  await enterAs(desk, "anti_trafficking_sector-1");
  const chair = await window();
  await enterAs(chair, "anti_trafficking_directorate-1");
  for (const reader of [outreach, desk, chair]) await nobodyFinds(reader, { id, name, number });
  await look(outreach);
  theServerSaysNothingOfIt(said, name);
}, { practice: { cases: 2, log: "debug" }, surroundings: everySurrounding });

/** The one key that is left opens the sentence that the file was erased. */
async function theKeysAreDestroyed(data, id, before) {
  const left = keysOf(data, id).filter(({ wrapped }) => wrapped.length > 0);
  assert.deepEqual(left.map(({ slot }) => slot), ["erasure"], "no other key is left");
  const lying = () => before.filter(({ wrapped }) => holds(data, wrapped)).map(({ slot }) => slot);
  // The log of the record is emptied a moment later.
  for (let waits = 0; waits < GONE_WITHIN_SECONDS && lying().length > 0; waits += 1) await setTimeout(1_000);
  assert.deepEqual(lying(), [], "none lies where it lay");
}

/** It talks, and not of her. */
function theServerSaysNothingOfIt(said, name) {
  assert.ok(said.length > 500, `${said.length} lines: the server talks`);
  assert.deepEqual(said.filter((line) => line.includes(name)), []);
  const [, own] = name.split(" ");
  assert.deepEqual(said.filter((line) => line.includes(own)), [], "in whatever order");
}

async function refuseEverything(page, id, language, reason) {
  const address = `/cases/${id}/acts/everything`;
  await visit(page, address);
  await says(page, language, "act-everything-lead");
  assert.equal(await page.locator("main textarea, main input[type=text]").count(), 0, "no text of anybody's own");

  assert.equal(await send(page, { address }), 422, "a reason is needed, and one of the agreed ones");
  await look(page);
  await act(page, id, "everything", { refusal_reason: reason });
  assert.equal(new URL(page.url()).pathname, "/desk");
  await look(page);
}

/** Nothing leads back: no search, no address, no list. */
async function nobodyFinds(reader, { id, name, number }) {
  for (const query of [name, number]) assert.deepEqual(await search(reader, query), [], query);
  for (const page of ["", "/timeline", "/people", "/looked", "/acts", "/forms/screening"]) {
    assert.equal(await statusOf(reader, `/cases/${id}${page}`), 404, page);
  }
  for (const list of ["/desk", "/cases", "/drafts", "/referrals"]) {
    assert.equal(await statusOf(reader, list), 200, list);
    for (const trace of [id, number, name]) await keepsSilent(reader, trace);
  }
}
