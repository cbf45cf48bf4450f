// What professionals do with a case, each in one sentence of a story. Whatever refuses fails the story, with the page's
// own words; a story that expects a refusal uses the pieces of `fill.mjs` itself.

import assert from "node:assert/strict";
import { answer, answerParts, follow, sendWell } from "./fill.mjs";
import { words } from "./words.mjs";

const nothing = async () => {};

/** Opens an address without looking at it, and insists that it is there. */
export async function open(page, address) {
  const answer = await page.goto(address);
  assert.equal(answer.status(), 200, address);
}

/** Opens an address, and says how it answered. */
export async function statusOf(page, address) {
  return (await page.goto(address)).status();
}

const last = (page) => new URL(page.url()).pathname.split("/").at(-1);

/** Raises a concern; says the id of the case. `meet` sees every page on the way. */
export async function raiseConcern(page, answers, meet = nothing) {
  await open(page, "/concern");
  await meet(page);
  await sendWell(page);
  await answerParts(page, answers, meet);
  await sendWell(page);
  const { pathname } = new URL(page.url());
  const found = /^\/cases\/([^/]+)/.exec(pathname);
  assert.ok(found, `the concern became a case: ${pathname}`);
  return found[1];
}

/** The number of the case whose page is open, as people say it; practice numbers begin with X. */
export async function numberOf(page) {
  return /\bX-[0-9A-Z]{4}-[0-9A-Z]{3}\b/.exec(await page.locator("body").innerText())[0];
}

/** Insists on what the bar of the open case says of the age: `child`, `child-presumed` or `adult`. */
export async function isOfAge(page, language, age) {
  const bar = page.getByRole("region", { name: words(language, "part-this-case"), exact: true });
  // The age and nothing else: who leads may be a unit for the protection of children.
  const said = bar.getByText(new RegExp(`^${words(language, `case-${age}`)}( ·|$)`));
  assert.equal(await said.count(), 1, `${age}: ${await bar.innerText()}`);
}

/** Fills a form of the pack and sends it. */
export async function fillForm(page, id, form, answers, meet = nothing) {
  await open(page, `/cases/${id}/forms/${form}`);
  await answerParts(page, answers, meet);
  await sendWell(page);
}

/** The address of a step of a track. */
export const stepAddress = (id, track, step) => `/cases/${id}/steps/${track}/${step}`;

/**
 * Records safeguards where a step asks for them: those to tick, who was present by name of the safeguard and signed it
 * where that is asked, and the officer who asks, where somebody is recorded as found.
 *
 * @param {{ticked?: string[], present?: Record<string, string>, officer?: "woman" | "man"}} which
 */
export async function recordSafeguards(page, id, track, step, { ticked = [], present = {}, officer }) {
  if (officer) await findOfficer(page, id, officer);
  const address = stepAddress(id, track, step);
  await open(page, address);
  if (ticked.length + Object.keys(present).length === 0) return;
  const signed = await asksToSign(page, Object.keys(present));
  await answer(page, { safeguard: ticked, signed, ...namedAsPresent(present) });
  await sendWell(page, { address: `${address}/safeguards` });
}

/** Who was there, by the fields in which they are named. */
export function namedAsPresent(present) {
  return Object.fromEntries(Object.entries(present).map(([safeguard, who]) => [`present-${safeguard}`, who]));
}

/** Those of them who sign that they were there. */
async function asksToSign(page, safeguards) {
  const boxes = await page.locator("main input[name=signed]").evaluateAll((all) => all.map((box) => box.value));
  return boxes.filter((one) => safeguards.includes(one));
}

async function findOfficer(page, id, gender) {
  await open(page, `/cases/${id}/meeting/found`);
  await answer(page, { part: "officer", gender, means: "in-person", untied: "yes" });
  await sendWell(page);
}

/** Takes a step, or opens its joint signature, with what the page asks. */
export async function takeStep(page, id, track, step, answers = {}) {
  const address = stepAddress(id, track, step);
  await open(page, address);
  await answer(page, answers);
  await sendWell(page, { address });
}

/** What an act that is no step asks: age, guardian, views, refuse, lift, formal, everything, close, reopen. */
export async function act(page, id, word, answers = {}) {
  const address = `/cases/${id}/acts/${word}`;
  await open(page, address);
  await answer(page, answers);
  await sendWell(page, { address });
}

/** Records what the person agreed to, read out in the person's language. */
export async function consent(page, id, purpose, answers = {}) {
  const address = `/cases/${id}/consents`;
  await open(page, address);
  await answer(page, { purpose, answer: "yes", informed: "read_out", language: "sq", ...answers });
  await sendWell(page, { address });
}

/**
 * Offers a referral as far as its preview.
 *
 * @param {{need: string, to: string, urgency?: string, shares?: string[], message?: string}} offer `to` is
 *   `institution/function`
 */
export async function previewReferral(page, id, { need, to, urgency = "emergency", shares = [], message = "" }) {
  await open(page, `/cases/${id}/referrals/new?need=${need}`);
  await answer(page, { to, urgency, shares, message });
  await sendWell(page);
}

/** Offers a referral; says its id. */
export async function refer(page, id, offer) {
  await previewReferral(page, id, offer);
  await sendWell(page, { button: "send" });
  return last(page);
}

/** Accepts a referral that waits in the inbox of one's own institution. */
export async function accept(page, referral) {
  await open(page, "/referrals");
  assert.equal(await follow(page, page.locator(`main a[href="/referrals/${referral}"]`)), 200);
  await sendWell(page, { address: `/referrals/${referral}/accept` });
}

/** Opens a joint decision and signs first; says the address where the next one signs. */
export async function openDecision(page, id, step, { opinion, reasons }) {
  await takeStep(page, id, "identification", step, { opinion, reasons, proof: "yes" });
  await open(page, stepAddress(id, "identification", step));
  return page.locator("main a[href*='/proposals/']").first().getAttribute("href");
}

/** Signs a joint decision that another institution opened. */
export async function sign(page, proposal, { opinion, reasons }) {
  await open(page, proposal);
  await answer(page, { opinion, reasons, proof: "yes" });
  await sendWell(page, { address: proposal });
}


/** Names who answers for the case from now on. */
export async function nameLead(page, id, lead) {
  await open(page, `/cases/${id}/lead`);
  await answer(page, { lead });
  await sendWell(page);
}
