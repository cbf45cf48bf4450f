// The door of a practice system: choosing whom to be.

import assert from "node:assert/strict";
import { look, visit } from "./look.mjs";

/** Everybody who can be chosen, with the institution they stand under. */
export async function everybody(page) {
  await visit(page, "/sign-in");
  return page.locator("main details button[name=person]").evaluateAll((buttons) =>
    buttons.map((button) => ({ person: button.value, says: button.textContent.replace(/\s+/g, " ").trim() })),
  );
}

/** Signs in as the person with this id and looks at the first page. */
export async function signInAs(page, person) {
  await enterAs(page, person);
  await look(page);
}

/** Signs in as the person with this id, without looking: the story of the door looks. */
export async function enterAs(page, person) {
  await page.goto("/sign-in");
  const button = `button[name=person][value="${person}"]`;
  const institution = page.locator("main details").filter({ has: page.locator(button) });
  assert.equal(await institution.count(), 1, `${person} can be chosen`);
  await institution.locator("summary").click();
  await institution.locator(button).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
