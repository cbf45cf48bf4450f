// The door: whoever comes is asked whom to be, and is let in.

import assert from "node:assert/strict";
import { visit } from "../house/look.mjs";
import { everybody, signInAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";

story("The door opens for an invented person", async ({ window, language }) => {
  const page = await window();

  const answer = await visit(page, "/sign-in");
  assert.equal(answer.status(), 200);
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);

  const people = await everybody(page);
  assert.ok(people.length > 1, "there is somebody to be");

  await signInAs(page, people[0].person);

  const nowhere = await visit(page, "/nowhere");
  assert.equal(nowhere.status(), 404);
});
