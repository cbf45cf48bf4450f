// In what surroundings a story is walked: on a desk and on a telephone, in both languages, and once without script.

import { after, before, test } from "node:test";
import { startChromium } from "./chromium.mjs";
import { listen } from "./look.mjs";
import { startPractice } from "./practice.mjs";
import { enterAs } from "./sign_in.mjs";

/** What a browser shows of a page. */
const widths = {
  desk: { width: 1280, height: 900 },
  telephone: { width: 375, height: 812 },
};

/** Every surrounding in which a story must work. */
export const everySurrounding = [
  { language: "sq", device: "desk", script: true },
  { language: "sq", device: "telephone", script: true },
  { language: "en", device: "desk", script: true },
  { language: "en", device: "telephone", script: true },
  { language: "sq", device: "telephone", script: false },
];

/**
 * Where a story is walked that wishes for nothing else: in every surrounding where BESA_SURROUNDINGS is `every`, in the
 * two that differ most otherwise.
 */
const usual =
  process.env.BESA_SURROUNDINGS === "every"
    ? everySurrounding
    : everySurrounding.filter(({ language, device }) => (language === "sq") === (device === "desk"));

/** A story that takes no step over 30 s is stuck. */
const STEP_WITHIN_MS = 30_000;
const STORY_WITHIN_MS = 300_000;

/**
 * A new browser window as one person would have it.
 *
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openWindow(browser, address, { language, device, script }) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: widths[device],
    locale: language === "sq" ? "sq-AL" : "en-GB",
    javaScriptEnabled: script,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(STEP_WITHIN_MS);
  const page = await context.newPage();
  listen(page, { script });
  return page;
}

/**
 * Walks one story in every surrounding, against one practice system that the file has to itself.
 *
 * @param {string} title what the story shows
 * @param {(house: {window: () => Promise<import("playwright-core").Page>,
 *   as: (person: string) => Promise<import("playwright-core").Page>, address: string, data: string, folder: string,
 *   said: string[], startAgain: () => Promise<void>, language: string, device: string, script: boolean}) =>
 *   Promise<void>} walk the story; `window()` opens a new window as somebody else's computer would, `as` one in which a
 *   person has come in, `said` is what the server has said, `startAgain` ends it and starts it on what it wrote
 * @param {{practice?: object, surroundings?: object[]}} wishes
 */
export function story(title, walk, { practice: wishes, surroundings = usual } = {}) {
  let browser;
  let practice;

  before(async () => {
    practice = await startPractice(wishes);
    browser = await startChromium();
  });
  after(async () => {
    await browser?.close();
    await practice?.end();
  });

  for (const surrounding of surroundings) {
    const { language, device, script } = surrounding;
    const name = `${title} [${language}, ${device}${script ? "" : ", no script"}]`;
    test(name, { timeout: STORY_WITHIN_MS }, async () => {
      const windows = [];
      const window = async () => {
        const page = await openWindow(browser, practice.address, surrounding);
        windows.push(page);
        return page;
      };
      try {
        const { address, data, folder, said, startAgain } = practice;
        const as = async (person) => {
          const page = await window();
          await enterAs(page, person);
          return page;
        };
        await walk({ ...surrounding, address, data, folder, said, startAgain, window, as });
      } finally {
        await Promise.all(windows.map((page) => page.context().close()));
      }
    });
  }
}
