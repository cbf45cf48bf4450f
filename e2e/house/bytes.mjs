// What lies on the disk: the bytes of a data folder, looked through as a thief would.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
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

/** Whether a text in the letters it was typed with, bytes or a pattern stand anywhere in a data folder. */
export function holds(folder, wanted) {
  const found = wanted instanceof RegExp
    ? (bytes) => wanted.test(bytes.toString("latin1"))
    : (bytes) => bytes.includes(Buffer.from(wanted));
  for (const bytes of files(folder)) if (found(bytes)) return true;
  return false;
}

/**
 * The keys of a case: what each opens, and its wrapped bytes; no bytes once it is destroyed. Read by Debian's sqlite3,
 * since Node brings no reader of its own.
 */
export function keysOf(folder, id) {
  assert.match(id, /^[0-9a-f]{32}$/);
  const query = `select slot, hex(wrapped) as wrapped from wrapped_keys where owner like '%${id}'`;
  const said = execFileSync("sqlite3", ["-readonly", "-json", join(folder, "besa.db"), query], { encoding: "utf8" });
  return JSON.parse(said || "[]").map(({ slot, wrapped }) => ({ slot, wrapped: Buffer.from(wrapped ?? "", "hex") }));
}
