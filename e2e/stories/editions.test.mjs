// The mechanism is changed while it is in use: the practice ends, one deadline of its pack is written otherwise, and the
// practice starts again on what it has kept.
//
// Checks: both editions are listed; the newer one is compared with the one before it, and only the clause that was
// changed is said; a case goes on under the newer one, and what happened before stays under the edition of its day.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { open, raiseConcern, takeStep } from "../house/case.mjs";
import { treaty } from "../house/countries.mjs";
import { follow } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { story } from "../house/surroundings.mjs";
import { says, shows, words } from "../house/words.mjs";

const { pack, told, social } = treaty;

/** The pack, where it can be written otherwise. */
const copy = mkdtempSync(join(tmpdir(), "besa-edition-"));
cpSync(resolve(fileURLToPath(new URL("../..", import.meta.url)), pack), copy, { recursive: true });
after(() => rmSync(copy, { recursive: true, force: true }));

/** Within how many working days somebody answers a referral. */
const reminder = /(?<=key: refer\.answer, length: unset, reminder: )\d+(?= working_days)/;
const name = /(?<=^edition: ")\d+(?=")/m;

/** So much of the hash of an edition stands beside what happened under it. */
const HASH_SIGNS = 8;

/** Writes the next edition, in which whoever answers a referral has a day more. */
function writeAnotherEdition() {
  const onceMore = (file, number) => {
    const path = join(copy, file);
    const text = readFileSync(path, "utf8");
    const before = Number(number.exec(text)[0]);
    writeFileSync(path, text.replace(number, String(before + 1)));
    return { before, after: before + 1 };
  };
  return { days: onceMore("procedure.yaml", reminder), edition: onceMore("mechanism.yaml", name) };
}

const walk = async ({ as, startAgain, language }) => {
  const worker = await as(social[0]);
  const id = await raiseConcern(worker, told);
  const earlier = await editions(worker);

  const { days, edition } = writeAnotherEdition();
  await startAgain();
  const later = await as(social[0]);
  const [hash, ...others] = await editions(later);
  assert.deepEqual(others, earlier, "an edition more, and it comes first");
  await look(later);
  for (const year of Object.values(edition)) await shows(later, String(year));
  await says(later, language, "handbook-edition-now");
  await says(later, language, "handbook-edition-first");

  const comparison = later.locator(`main a[href="/mechanism/editions/${hash}"]`);
  assert.equal(await follow(later, comparison), 200);
  await look(later);
  await saysOtherwise(later, days, language);

  await takeStep(later, id, "identification", "find_reasonable_grounds", { reasons: "Dokumentet i mban një tjetër." });
  await open(later, `/cases/${id}/timeline`);
  for (const one of [hash, earlier[0]]) await shows(later, one.slice(0, HASH_SIGNS));
};

/** The hashes of the editions that were in force here, the newest first. */
async function editions(page) {
  await visit(page, "/mechanism/editions");
  const rows = await page.locator("main li").allTextContents();
  return rows.map((row) => /[0-9a-f]{64}/.exec(row)[0]);
}

/** Insists that the comparison says one clause, and what it was and is. */
async function saysOtherwise(page, days, language) {
  const clauses = await page.locator("main section li").allTextContents();
  assert.equal(clauses.length, 1, `nothing else was changed:\n${clauses.join("\n")}`);
  const clause = clauses[0].replace(/[\u2066-\u2069]/g, "");
  assert.ok(clause.includes(words(language, "clock-refer-answer", pack)), clause);
  assert.deepEqual(clause.match(/\d+/g).map(Number), [days.before, days.after], clause);
}

story("A new edition of the mechanism says what it says otherwise", walk, { practice: { mechanism: copy } });
