// Every kind of page that somebody who houses people can reach by links answers, and looks as it must. The walk of the
// secretariat, and that in every surrounding, wait in `waiting/every_page_everywhere`.

import assert from "node:assert/strict";
import { look } from "../house/look.mjs";
import { signInAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { everyKindOfPage } from "../house/walk.mjs";

/** Pages without which the walk has not been where the work is. */
const EXPECTED = ["/desk", "/cases", "/cases/…", "/cases/…/plan", "/cases/…/timeline", "/referrals", "/mechanism"];

const PERSON = "shelter_different_and_equal-1";

story(`Every page within reach of ${PERSON}`, async ({ window }) => {
  const page = await window();
  await signInAs(page, PERSON);
  const kinds = await everyKindOfPage(page, () => look(page));
  assert.deepEqual(EXPECTED.filter((kind) => !kinds.includes(kind)), []);
}, { practice: { cases: 15 } });
