// The sentences of the pages, by the keys under which they are written: of the interface, and of a pack, Albania's where
// none is named.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const interfaceWords = "crates/words/texts";
const albania = "mechanisms/albania/2023";

const catalogues = new Map();

function catalogue(pack, language) {
  const name = `${pack}/${language}`;
  if (!catalogues.has(name)) {
    const folders = [interfaceWords, `${pack}/words`];
    const files = folders.map((folder) => join(repository, folder, language)).flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8")),
    );
    const lines = files.join("\n").matchAll(/^([a-z][a-z0-9-]*) = (.*)$/gm);
    catalogues.set(name, new Map([...lines].map(([, key, text]) => [key, text])));
  }
  return catalogues.get(name);
}

/** A sentence of one line without places to fill in. */
export function words(language, key, pack = albania) {
  const text = catalogue(pack, language).get(key);
  assert.ok(text && !text.includes("{"), `${key} is a plain sentence in ${language}`);
  return text;
}

/** How a sentence begins, up to its first place to fill in. */
export function beginning(language, key, pack = albania) {
  const text = catalogue(pack, language).get(key)?.split("{")[0].trim();
  assert.ok(text, `${key} begins with words in ${language}`);
  return text;
}

/** Insists that the page says a sentence, in the main part or in the bar of the case. */
export function says(page, language, key, pack = albania) {
  return shows(page, words(language, key, pack));
}

/** Insists that the page says how a sentence begins, whatever is filled in after that. */
export function beginsToSay(page, language, key, pack = albania) {
  return shows(page, beginning(language, key, pack));
}

/** Insists that the page shows a text. */
export async function shows(page, text) {
  const said = await shown(page);
  assert.ok(said.includes(text), `${page.url()} says "${text}":\n${said.slice(0, 3000)}`);
}

/** Insists that the page does not say something, in any part of what it sends. */
export async function keepsSilent(page, text) {
  const sent = (await page.content()).replaceAll("&amp;", "&");
  assert.ok(!sent.includes(text), `${page.url()} does not say "${text}"`);
}

/** Everything the page shows, what is folded away included. */
async function shown(page) {
  const text = await page.locator("body").evaluate((body) => body.textContent);
  return text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");
}
