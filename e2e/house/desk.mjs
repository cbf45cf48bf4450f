// What waits on a desk, over all its pages.

import { open } from "./case.mjs";
import { follow } from "./fill.mjs";

/** What the rows say that lead to an address; nothing where none does. */
export async function waitsAt(page, address) {
  await open(page, "/desk");
  const said = [];
  for (;;) {
    const rows = page.locator(`main ol > li:has(a[href="${address}"])`);
    said.push(...(await rows.allTextContents()));
    const next = page.locator("main nav a[rel=next]");
    if ((await next.count()) === 0) return said;
    await follow(page, next);
  }
}
