// Every kind of page that two people can reach by links answers, and looks as it must: one who reads a case in all its
// parts, and one who sees of every case the number and where it stands. Between them they meet every surrounding.

import assert from "node:assert/strict";
import { look } from "../house/look.mjs";
import { signInAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { everyKindOfPage } from "../house/walk.mjs";

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
