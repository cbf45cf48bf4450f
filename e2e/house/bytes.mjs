// What lies on the disk: the bytes of a data folder, looked through as a thief would.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file of a folder, as bytes; one that ended while we looked is left out. */
function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    try {
      yield readFileSync(join(entry.parentPath ?? entry.path, entry.name));
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
}

/** Whether a text, in the letters it was typed with, or a pattern stands anywhere in a data folder. */
export function holds(folder, wanted) {
  const found = wanted instanceof RegExp
    ? (bytes) => wanted.test(bytes.toString("latin1"))
    : (bytes) => bytes.includes(Buffer.from(wanted));
  for (const bytes of files(folder)) if (found(bytes)) return true;
  return false;
}
