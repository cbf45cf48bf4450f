// What stands on several pages, read over all of them; among it what waits on a desk.

import { open } from "./case.mjs";
import { follow } from "./fill.mjs";

/** What `read` finds on an address and on every page that follows it. */
export async function overAllPages(page, address, read) {
  await open(page, address);
  const found = [];
  for (;;) {
    found.push(...(await read(page)));
    const next = page.locator("main nav a[rel=next]");
    if ((await next.count()) === 0) return found;
    await follow(page, next);
  }
}

/** What the rows say that lead to an address; nothing where none does. */
export function waitsAt(page, address) {
  return overAllPages(page, "/desk", () => page.locator(`main ol > li:has(a[href="${address}"])`).allTextContents());
}
