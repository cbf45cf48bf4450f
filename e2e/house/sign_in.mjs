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
  await visit(page, "/sign-in");
  const choice = page.locator(`main details button[name=person][value="${person}"]`);
  assert.equal(await choice.count(), 1, `${person} can be chosen`);
  await page.locator("main details").filter({ has: choice }).locator("summary").click();
  await choice.click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await look(page);
}
