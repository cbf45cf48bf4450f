// The plan of a case, by pillars.

import assert from "node:assert/strict";
import { open } from "./case.mjs";
import { follow } from "./fill.mjs";

/** Puts a service into the plan, from the fold of its pillar. */
export async function requestService(page, id, service) {
  await open(page, `/cases/${id}/plan`);
  const fold = page.locator(`main details:has(select[name^="service-"] option[value="${service}"])`);
  await fold.locator("summary").click();
  await fold.locator("select").selectOption(service);
  assert.equal(await follow(page, fold.locator("button[type=submit]")), 200);
}
