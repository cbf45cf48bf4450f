// Every kind of page that two people can reach by links answers, and looks as it must: one who reads a case in all its
// parts, and one who sees of every case the number and where it stands. Between them they meet every surrounding.

import assert from "node:assert/strict";
import { open } from "../house/case.mjs";
import { answer, send } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs, signInAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { everyKindOfPage } from "../house/walk.mjs";
import { says } from "../house/words.mjs";

/** Pages without which the walk has not been where the work is. */
const EXPECTED = ["/desk", "/cases", "/cases/…", "/cases/…/plan", "/cases/…/timeline", "/referrals", "/mechanism"];

const people = ["shelter_different_and_equal-1", "anti_trafficking_sector-1"];

for (const [place, person] of people.entries()) {
  const surroundings = everySurrounding.filter((_, number) => number % people.length === place);
  story(`Every page within reach of ${person}`, async ({ window }) => {
    const page = await window();
    await signInAs(page, person);
    const kinds = await everyKindOfPage(page, () => look(page));
    assert.deepEqual(EXPECTED.filter((kind) => !kinds.includes(kind)), []);
  }, { practice: { cases: 15 }, surroundings });
}

/** More than any form may hold, in bytes. */
const TOO_MUCH = 600_000;

story("Pages that no link leads to", async ({ window, language }) => {
  const page = await window();
  await nothingIsThere(page, language);
  await enterAs(page, people[0]);
  await nothingIsThere(page, language);
  await visit(page, "/gallery");

  await open(page, "/handover");
  // More than a field takes by itself: what no page sends, and a server must stand.
  await page.locator('main form[action="/handover"] textarea').evaluate((area, much) => {
    area.removeAttribute("maxlength");
    area.value = "a".repeat(much);
  }, TOO_MUCH);
  assert.equal(await send(page, { address: "/handover" }), 413);
  await says(page, language, "error-form-too-large-title");
  await look(page);

  await leftElsewhere(page, "/sign-out");
  assert.equal(await send(page, { address: "/handover" }), 401, "whoever left in one tab has left in all");
  await says(page, language, "error-session-title");
  await look(page);
  await visit(page, "/signed-out");
  await says(page, language, "signin-signed-out");

  await enterAs(page, people[0]);
  await leftElsewhere(page, "/lock");
  await visit(page, "/locked");
  await says(page, language, "signin-locked-lead");
  await open(page, "/desk");
  assert.equal(new URL(page.url()).pathname, "/sign-in", "locked is locked");
}, { practice: { cases: 1 } });

async function nothingIsThere(page, language) {
  assert.equal((await visit(page, "/nowhere")).status(), 404);
  await says(page, language, "error-not-found-title");
}

/** Leaves in another tab of the same browser, while a form stands open in this one. */
async function leftElsewhere(page, address) {
  await open(page, "/handover");
  await answer(page, { note: "Mjekja telefonon në orën 22." });
  const token = await page.locator('main [name="form-token"]').first().inputValue();
  const headers = { "sec-fetch-site": "same-origin" };
  const left = await page.context().request.post(address, { form: { "form-token": token }, headers, maxRedirects: 0 });
  assert.equal(left.status(), 303, address);
}
