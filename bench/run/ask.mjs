// One lap of the asker against one server.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { load } from "./machine.mjs";
import { bench, clockTicksPerSecond, raiser, reader, seconds } from "./settings.mjs";

/** What is asked of which server: name of the row, what the asker calls it, as whom; names as somebody who finds them. */
export const asked = {
  fixed: { row: "fixed reply", besa: "fixed", peer: "fixed", person: reader },
  desk: { row: "desk", besa: "desk", peer: "desk", person: reader },
  cases: { row: "list of 25 cases", besa: "cases", peer: "cases", person: reader },
  case: { row: "case page", besa: "case", peer: "case", person: reader },
  search: { row: "search by name", besa: "search", peer: "search" },
  create: { row: "create a case", besa: "create", peer: "create-peer", person: raiser },
  concern: { row: "raise a whole concern", besa: "concern", person: raiser },
};

/**
 * Forms that are prepared for each second of creating: more than are sent, so that a lap ends by time. A draft of Besa is
 * six pages that are sent; the peer's form is a line.
 */
const formsPerSecond = {
  besa: (clients) => Math.min(700, 300 + 50 * clients),
  peer: (clients) => Math.min(1_500, 300 + 100 * clients),
};

/** Asks a server for one thing. A wrong answer throws: it is never counted. */
export async function lap(server, one, clients) {
  const run = [
    "ask", "--address", server.address, "--person", one.person ?? server.searcher, "--what", one[server.kind],
    "--clients", `${clients}`, "--seconds", `${seconds}`, "--listed", `${server.listed}`,
    "--names-in", server.names, "--forms", `${Math.ceil(seconds * formsPerSecond[server.kind](clients))}`,
    "--servers", server.pids.join(","), "--ticks-per-second", `${clockTicksPerSecond}`,
  ];
  // Not waited for in place: what the server logs is read meanwhile.
  const { stdout } = await promisify(execFile)(bench, run);
  return { ...JSON.parse(stdout), load: load() };
}
