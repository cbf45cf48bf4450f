// Finds every kind of page that a person can reach by following links, and opens one of each kind.

import assert from "node:assert/strict";

/** What is different from case to case, or from name to name in the mechanism, in an address. */
const IDS = /\/[0-9a-f]{32}|(?<=\/mechanism\/[a-z]+)\/[a-z0-9_]+|=[^&]+/g;

/** The kind of page behind an address: the same for two cases. */
export function kindOf(address) {
  const { pathname, search } = new URL(address);
  return (pathname + search).replace(IDS, (id) => (id.startsWith("=") ? "=…" : "/…"));
}

/** Links that lead out of the session or to something that is not a page. */
const NOT_A_PAGE = /[?&]lang=|\/files\/|\/static\//;

/**
 * Opens one page of every kind, beginning at `start`, and calls `see` on each.
 *
 * @param {import("playwright-core").Page} page signed in
 * @param {(kind: string) => Promise<void>} see what to do on the page that is open now
 * @param {{start?: string[], most?: number}} wishes
 * @returns {Promise<string[]>} the kinds in the order they were seen
 */
export async function everyKindOfPage(page, see, { start = ["/desk"], most = 200 } = {}) {
  const seen = new Set();
  const waiting = start.map((path) => new URL(path, page.url()).href);
  while (waiting.length > 0 && seen.size < most) {
    const address = waiting.shift();
    const kind = kindOf(address);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await page.goto(address);
    assert.ok(answer.ok(), `${kind} answers ${answer.status()}`);
    await see(kind);
    waiting.push(...(await linksOf(page)).filter((link) => !seen.has(kindOf(link))));
  }
  const left = waiting.map(kindOf).filter((kind) => !seen.has(kind));
  assert.deepEqual([...new Set(left)], [], `more than ${most} kinds of page: nothing may be left unseen`);
  return [...seen];
}

/** Where the links of the open page lead, within this system. */
async function linksOf(page) {
  // A link in a picture says its address in another way than one in a text.
  const whole = (anchors) => anchors.map((one) => new URL(one.getAttribute("href"), document.baseURI).href.split("#")[0]);
  const links = await page.locator("a[href]").evaluateAll(whole);
  const { origin } = new URL(page.url());
  return links.filter((link) => link.startsWith(`${origin}/`) && !NOT_A_PAGE.test(link));
}
