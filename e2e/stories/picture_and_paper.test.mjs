// The procedure as a picture, a case on it, and what is done on paper: a blank form, a sheet for a hand-over.

import assert from "node:assert/strict";
import { statusOf } from "../house/case.mjs";
import { look, visit } from "../house/look.mjs";
import { everySheetSays, printed } from "../house/paper.mjs";
import { signInAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { words } from "../house/words.mjs";

/** The addresses of the cases in the list. */
async function cases(page) {
  await visit(page, "/cases");
  const links = await page.locator('main a[href^="/cases/"]').evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  return links.filter((href) => /^\/cases\/[^/?]+$/.test(href));
}

/** Every text of a picture stands inside it. */
async function fitsItsFrame(page) {
  const outside = await page.locator("svg.besa-picture").evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll("text")]
        .filter((text) => text.getBoundingClientRect().width > 0)
        .filter((text) => text.getBoundingClientRect().right > frame.right + 1)
        .map((text) => text.textContent);
    }),
  );
  assert.deepEqual(outside, [], "no text is cut off");
}

story("The procedure is a picture, and a case stands on it", async ({ window }) => {
  const page = await window();
  await signInAs(page, "anti_trafficking_sector-1");

  await visit(page, "/mechanism/picture");
  const tracks = await page.locator("svg.besa-picture").count();
  assert.ok(tracks >= 4, "every track is drawn");
  await fitsItsFrame(page);

  // A name in the picture leads to its words.
  await page.locator("svg.besa-picture a").first().click();
  await page.waitForURL(/\/mechanism\/procedure\/.+#/);
  await look(page);
  assert.equal(await page.locator(":target").count(), 1, "the words are there");

  const [first] = await cases(page);
  await visit(page, `${first}/picture`);
  assert.ok((await page.locator("svg.besa-picture .besa-picture__halo-here").count()) >= 2, "the case stands on its tracks");
  await fitsItsFrame(page);
});

/** What comes out of the printer does not depend on the width of the window. */
const printing = everySurrounding.filter(({ device }) => device === "desk");

story(
  "The procedure prints with its text, and no row of the picture is cut",
  async ({ window, language }) => {
    const page = await window();
    await signInAs(page, "anti_trafficking_sector-1");
    await visit(page, "/mechanism/picture");
    const beside = await page.locator("#picture-of-identification .besa-words a").allInnerTexts();
    assert.ok(beside.length > 20, "every state and step stands beside the picture");
    const safeguard = words(language, "safeguard-psychologist");
    assert.ok((await page.locator("#picture-of-identification .besa-words").innerText()).includes(safeguard));

    const { sheets, words: placed } = await printed(page);
    const all = sheets.join(" ").replace(/\s+/g, "");
    for (const name of beside) assert.ok(all.split(name.replace(/\s+/g, "")).length > 2, `${name}: drawn and told`);
    const cut = placed.filter(({ top, bottom, height }) => top < 0 || bottom > height);
    assert.deepEqual(cut, [], "no line of it runs over the edge of a sheet");
    const slices = await page.locator("#picture-of-identification .besa-slices__row").count();
    assert.ok(slices >= beside.length, "a sheet may end between any two rows");
  },
  { surroundings: printing },
);

story("A form prints blank and a case prints for a hand-over", async ({ window, device }) => {
  const page = await window();
  await signInAs(page, "anti_trafficking_sector-1");
  await visit(page, "/mechanism/forms");
  await page.locator('main a[href$="/blank"]').first().click();
  await look(page);
  const paper = (await page.locator(".besa-sheet__foot").innerText()).trim();
  if (device === "desk") everySheetSays((await manySheets(page)).sheets, [paper]);

  const [first] = await cases(page);
  await visit(page, `${first}/summary`);
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/\/summary\/[A-Z0-9]{8}$/);
  await look(page);
  const sheet = page.url().split("/").at(-1);
  const foot = (await page.locator(".besa-sheet__foot").innerText()).trim();
  assert.ok(foot.includes(sheet), "the sheet has its number");
  const by = (await page.locator("main tbody p").first().innerText()).trim();
  const [who] = foot.split(" · ").slice(1);
  assert.ok(by.includes(who.split(",")[0]), `who printed it: ${who}`);
  if (device === "desk") everySheetSays((await manySheets(page)).sheets, foot.split(" · "));

  await visit(page, `${first}/looked`);
  assert.ok((await page.locator("main table").innerText()).includes(sheet), "who looked says that it was printed");
  assert.equal(await statusOf(page, `${first}/summary/0F0F0F0F`), 404, "no other number prints");
});

/** On the small paper of a folder nothing fits on one sheet. */
async function manySheets(page) {
  const paper = await printed(page, { format: "A5" });
  assert.ok(paper.sheets.length >= 2, "it takes several sheets");
  return paper;
}
