// Forms, answered as a person answers them: by the id of the question, whatever kind it is.

import assert from "node:assert/strict";

/** What a question is answered with when it is not answered. */
export const missing = { unknown: "~unknown", notAsked: "~not-asked", declined: "~declined" };

/**
 * Answers what stands on this page: text, a choice, several choices, a day as `[day, month, year]`. Questions that the
 * page does not ask are left for the page that asks them.
 */
export async function answer(page, answers) {
  const asked = await kindsOf(page);
  for (const [question, value] of Object.entries(answers)) {
    const kind = asked[question] ?? (`${question}.day` in asked ? "day" : undefined);
    if (kind) await answerOne(page, question, kind, value);
  }
}

const fields = "main form :not(button)[name]";

/** The kind of each field of the page, by its name: of the first one, where several have it. */
function kindsOf(page) {
  return page
    .locator(fields)
    .evaluateAll((all) => Object.fromEntries(all.map(({ name, type }) => [name, type]).reverse()));
}

const named = (page, name) => page.locator(`${fields}[name="${name}"]`);

async function answerOne(page, question, kind, value) {
  const field = named(page, question).first();
  if (kind === "day") return answerDay(page, question, value);
  if (kind === "select-one") return field.selectOption(value);
  if (kind !== "radio" && kind !== "checkbox") return field.fill(value);
  for (const one of [value].flat()) {
    await page.locator(`main form :not(button)[name="${question}"][value="${one}"]`).check();
  }
}

async function answerDay(page, question, parts) {
  for (const [place, part] of ["day", "month", "year"].entries()) {
    await named(page, `${question}.${part}`).fill(String(parts[place]));
  }
}

/**
 * Sends the form that is posted to `address`, the first one of the page where none is named.
 *
 * @param {{address?: string, button?: string}} which `button` is the value of the button, where a form has several
 * @returns {Promise<number>} the status of the page that follows
 */
export async function send(page, { address, button } = {}) {
  const form = address ? `main form[action="${address}"]` : "main form";
  const value = button ? `[value="${button}"]` : "";
  return follow(page, page.locator(`${form} button[type=submit]${value}`).first());
}

/** Follows a link or presses a button, and says with which status the next page came. */
export async function follow(page, link) {
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && response.status() < 300 || response.status() >= 400,
  );
  await link.click();
  const response = await answered;
  await page.waitForLoadState("load");
  return response.status();
}

/** Sends, and insists that nothing is to be mended. */
export async function sendWell(page, which) {
  const status = await send(page, which);
  const said = status === 200 ? "" : await page.locator("main").innerText();
  assert.equal(status, 200, `${page.url()} says: ${said.slice(0, 800)}`);
}

/**
 * Answers a form part by part until its last page, where all answers are read again; does not send it.
 *
 * @param {(page: import("playwright-core").Page) => Promise<void>} meet what is done with each part, such as `look`
 */
export async function answerParts(page, answers, meet = async () => {}) {
  const parts_max = 40;
  for (let part = 0; part < parts_max; part += 1) {
    await meet(page);
    if (await isLastPage(page)) return;
    await answer(page, answers);
    await sendWell(page);
  }
  assert.fail(`the form does not end: ${page.url()}`);
}

/** The last page of a concern has the id of the draft only, that of another form is called `check`. */
async function isLastPage(page) {
  const { pathname } = new URL(page.url());
  return pathname.endsWith("/check") || /^\/concern\/[^/]+$/.test(pathname);
}
