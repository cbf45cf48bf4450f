// Searching from the bar of a page, as somebody does who knows a name or a number.

import { follow } from "./fill.mjs";

/** Searches, and says the addresses of the cases that were found. */
export async function search(page, query) {
  await page.goto("/search");
  const asked = page.locator("form[action='/search']").first();
  await asked.locator("[name=query]").fill(query);
  await follow(page, asked.locator("button"));
  return page.locator("main a[href^='/cases/']").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
}
