// What must hold on every page, in every state: nothing axe complains about (WCAG 2.2 AA), no sideways
// scrolling, the language it claims, no name in a title, no error in the console, nothing from elsewhere.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Faults that a page reported while it was loaded, by page. */
const faultsOf = new WeakMap();

/** Pages whose scripts may not run. */
const silent = new WeakSet();

/** Begins to listen to a page. Call it before the first visit. */
export function listen(page, { script }) {
  const faults = [];
  faultsOf.set(page, faults);
  if (!script) silent.add(page);
  page.on("pageerror", (error) => faults.push(`error in a script: ${error.message}`));
  page.on("console", (message) => {
    // An answer of 404 or 409 is a page of its own; the browser calls it an error all the same.
    const isAnswer = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAnswer) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = hostname === "127.0.0.1" || ["data:", "about:", "blob:"].includes(protocol);
    if (!isOurs) faults.push(`asks another host: ${request.url()}`);
  });
}

/** Opens an address and looks at the page. */
export async function visit(page, path) {
  const answer = await page.goto(path);
  await look(page);
  return answer;
}

/** Looks at the page as it stands now. Call it in every state worth a picture: error, empty, open menu. */
export async function look(page) {
  const faults = [
    ...(faultsOf.get(page) ?? []).splice(0),
    ...(await accessibilityFaults(page)),
    ...(await widthFaults(page)),
    ...(await headFaults(page)),
  ];
  assert.deepEqual(faults, [], `${await page.title()} (${page.url()})`);
}

async function accessibilityFaults(page) {
  const { violations } = await withTimers(page, () =>
    // In one frame: the usual mode opens a second page, and no page here has frames.
    // What passes is not told, only what does not: on a long page the telling takes longer than the looking.
    new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).withTags(tags).analyze(),
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map((node) => node.target.join(" ")).join(" | ");
    return `axe ${id}: ${help} at ${places}`;
  });
}

/**
 * Lets axe run where the page's own scripts may not: without script no timer fires, and axe waits for one. The page
 * has been loaded by then, so its own scripts stay unrun.
 */
async function withTimers(page, examine) {
  if (!silent.has(page)) return examine();
  const devtools = await page.context().newCDPSession(page);
  const allowScripts = (allowed) => devtools.send("Emulation.setScriptExecutionDisabled", { value: !allowed });
  // A session passes on a change only, and begins believing that scripts may run.
  await allowScripts(false);
  await allowScripts(true);
  try {
    return await examine();
  } finally {
    await allowScripts(false);
    await devtools.detach();
  }
}

/** At the width of a telephone nothing may need sideways scrolling. */
async function widthFaults(page) {
  const [needed, given] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return needed > given ? [`needs ${needed} pixels of width where there are ${given}`] : [];
}

async function headFaults(page) {
  const { language, title } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
  }));
  const faults = [];
  if (!language) faults.push("does not say its language");
  if (!title.trim()) faults.push("has no title");
  return faults;
}
