// The harness itself: a planted fault must be found, or every story above is worth nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startChromium } from "../house/chromium.mjs";
import { look } from "../house/look.mjs";
import { everySurrounding, openWindow } from "../house/surroundings.mjs";

let browser;
before(async () => {
  browser = await startChromium();
});
after(() => browser?.close());

const sound = {
  head: "<title>Sound</title>",
  language: "en",
  body: "<main><h1>Sound</h1><label>Where <input></label></main>",
};

/** Pages with one fault each, and how the fault is reported. */
const faulty = {
  "a field without a label": [{ body: "<main><h1>A</h1><input></main>" }, /axe label/],
  "grey on grey": [{ body: '<main><h1 style="color:#aaa;background:#bbb">Grey</h1></main>' }, /axe color-contrast/],
  "a target too small": [
    { body: '<main><h1>A</h1><a href="#a" style="font-size:6px">a</a> <a href="#b" style="font-size:6px">b</a></main>' },
    /axe (target-size|link-in-text-block)/,
  ],
  "wider than a telephone": [{ body: '<main><h1>A</h1><p style="width:900px">A</p></main>' }, /pixels of width/],
  "no language": [{ language: "" }, /language/],
  "no title": [{ head: "" }, /title/],
  "an error in a script": [{ body: "<main><h1>A</h1><script>gone()</script></main>" }, /error in a script/],
};

async function show(parts) {
  const { head, language, body } = { ...sound, ...parts };
  const telephone = everySurrounding.find(({ device, script }) => device === "telephone" && script);
  const page = await openWindow(browser, "http://127.0.0.1", telephone);
  const width = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  await page.setContent(`<!DOCTYPE html><html lang="${language}"><head>${width}${head}</head><body>${body}</body></html>`);
  return page;
}

test("a sound page passes", async () => {
  const page = await show({});
  await look(page);
  await page.context().close();
});

test("a page is looked at even when its script may not run", async () => {
  const silent = everySurrounding.find(({ script }) => !script);
  const page = await openWindow(browser, "http://127.0.0.1", silent);
  await page.setContent("<!DOCTYPE html><html lang=en><title>A</title><main><h1>A</h1><input></main></html>");
  await assert.rejects(look(page), /axe label/);
  await page.context().close();
});

for (const [fault, [parts, report]] of Object.entries(faulty)) {
  test(`found: ${fault}`, async () => {
    const page = await show(parts);
    await assert.rejects(look(page), report);
    await page.context().close();
  });
}
