// What comes out of the printer: a page as A4, and what is written on each sheet of it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** More than any page of ours takes. */
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024;

async function read(pdf, wishes) {
  const folder = await mkdtemp(join(tmpdir(), "besa-paper-"));
  try {
    const file = join(folder, "page.pdf");
    await writeFile(file, pdf);
    const { stdout } = await run("pdftotext", [...wishes, file, "-"], { maxBuffer: OUTPUT_BYTES_MAX });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const plain = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");

/**
 * Prints a page.
 *
 * @param {{format?: string}} wishes on which paper, A4 where none is named
 * @returns {Promise<{sheets: string[], words: {text: string, top: number, bottom: number, height: number}[]}>} the text
 *   of each sheet, and where every word stands on its sheet, in points
 */
export async function printed(page, { format = "A4" } = {}) {
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  const sheets = (await read(pdf, ["-layout"])).split("\f").slice(0, -1).map(plain);
  const places = await read(pdf, ["-bbox"]);
  const words = [...places.matchAll(/<page[^>]* height="([^"]+)">([\s\S]*?)<\/page>/g)].flatMap(([, height, inside]) =>
    [...inside.matchAll(/yMin="([^"]+)" xMax="[^"]+" yMax="([^"]+)">([^<]*)</g)].map(([, top, bottom, text]) => ({
      text, top: Number(top), bottom: Number(bottom), height: Number(height),
    })),
  );
  assert.ok(words.length > 0, "something is printed");
  return { sheets, words };
}

/**
 * Insists that every sheet carries its own number among all, and each of these texts. Blanks do not count: on paper they
 * are only distances, and what reads it takes a narrow one for none.
 */
export function everySheetSays(sheets, texts) {
  const bare = (text) => plain(text).replaceAll(" ", "");
  for (const [place, sheet] of sheets.entries()) {
    for (const text of [`${place + 1} / ${sheets.length}`, ...texts]) {
      assert.ok(bare(sheet).includes(bare(text)), `sheet ${place + 1} of ${sheets.length} says "${text}":\n${sheet}`);
    }
  }
}
