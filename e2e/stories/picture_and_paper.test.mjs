// The procedure as a picture, a case on it, and what is done on paper: a blank form, a sheet for a hand-over.

import assert from "node:assert/strict";
import { look, visit } from "../house/look.mjs";
import { signInAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";

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

story("A form prints blank and a case prints for a hand-over", async ({ window }) => {
  const page = await window();
  await signInAs(page, "anti_trafficking_sector-1");
  await visit(page, "/mechanism/forms");
  await page.locator('main a[href$="/blank"]').first().click();
  await look(page);

  const [first] = await cases(page);
  await visit(page, `${first}/summary`);
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(/\/summary\/[A-Z0-9]{8}$/);
  await look(page);
  const sheet = page.url().split("/").at(-1);
  assert.ok((await page.locator(".besa-sheet__foot").textContent()).includes(sheet), "the sheet has its number");
});
