// Writes what was measured as a page that can stand in `docs/` as it is.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { measures } from "./measures.mjs";
import { clients, comparedAt, journalEventsMax, rounds, seconds, work } from "./settings.mjs";

const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const rate = (value) => value.toFixed(value < 10 ? 1 : 0);

/** The cells of one server in a row. */
function cells(one) {
  if (one === undefined) return ["", "", "", ""];
  const spread = `${rate(one.per_second)} [${rate(one.least)}-${rate(one.most)}]`;
  const latency = `${(one.p50_us / 1000).toFixed(1)} / ${(one.p99_us / 1000).toFixed(1)}`;
  return [spread, one.cpu_ms.toFixed(2), latency, one.load.toFixed(1)];
}

function pages(rows) {
  const heads = ["what", "clients"];
  for (const name of ["Besa", "Django"]) heads.push(`${name} /s`, `${name} CPU ms`, `${name} p50 / p99 ms`, "load");
  return table(heads, rows.map((row) => [row.row, row.clients, ...cells(row.Besa), ...cells(row.Django)]));
}

function servers(all) {
  const heads = ["cases", "server", "start s", "memory at start MB", "memory after MB", "on disk MB", "told by the keeper meanwhile"];
  const shown = (value) => (value === undefined ? "" : value.toFixed(0));
  const row = (one) => [
    one.cases.toLocaleString("en"), one.name, (one.startMs / 1000).toFixed(2), shown(one.memoryAtStart),
    shown(one.memoryAfter), shown(one.diskMb), one.warned ?? "",
  ];
  return table(heads, all.map(row));
}

function filled(all) {
  const heads = ["cases", "walked", "journals told again", "events", "rebuilt and compared", "filled in s"];
  const row = ({ filled: one }) => [
    one.cases.toLocaleString("en"), one.walked, one.told_again, one.events.toLocaleString("en"), one.rebuilt,
    one.took_s.toFixed(0),
  ];
  return table(heads, all.filter((one) => one.filled !== undefined).map(row));
}

function method({ machine, concern }) {
  const { besa, peer } = machine.fileSystems;
  const lines = [
    `Machine: ${machine.processor}, ${machine.memoryGb} GB, Linux ${machine.kernel}. Besa's record lies on ${besa}, the peer's on ${peer}.`,
    `Besa ${machine.besa}, built with ${machine.rust}, profile ${machine.profile}. The peer: Django ${machine.django}, gunicorn ${machine.gunicorn} with 2 workers of 4 threads, psycopg ${machine.psycopg}, PostgreSQL ${machine.postgres} with every commit on disk. Node ${machine.node}.`,
    `A closed loop of ${clients.join(", ")} clients on the same machine asks in laps of ${seconds} s; servers take turns, ${rounds} laps each, after a few answers that are not counted. Each figure is the median of the laps, with the least and the most of the rates in brackets; load is the highest one-minute average of the laps.`,
    "CPU is the processor time of all processes of the server with its database, divided by the answers. It swings far less than the rates do: read it first.",
    "An answer counts only if it is right: a full list has its rows, a case page names its case, a search has a hit, a created case is led to. One wrong answer ends the run.",
    "Both servers hold the same number of cases, counted before they are asked. The peer seals nothing, looks up no user, authorises nothing and records no reading, which favours it.",
    `Besa's record is made of few cases that walked the real commands and are told again under fresh ids and names. Only journals of at most ${journalEventsMax} events of which nothing runs out within a day are told again, so that a large record fits on the disk and the keeper rests: cases are shorter than in life.`,
    "The keeper has told everything that had run out before the first lap. A cold start is one whose record the system was asked to drop from memory first; the start is over when the first page is answered.",
    "*Create a case* sends the last page of a concern whose drafts were prepared before; the peer's is its one form.",
    "Memory is proportional: what several processes share counts once. The peer's contains its database, most of it a buffer that fills as it is used; what the system itself keeps of files is in neither.",
  ];
  if (concern !== undefined) {
    lines.push(`*Raise a whole concern* reads and sends every page as a browser does, ${concern.toFixed(0)} requests each; its rate and CPU are of whole concerns. The peer has no such thing.`);
  }
  return lines.map((one) => `- ${one}`).join("\n");
}

function compared(results) {
  const sizes = [...new Set(results.rows.map((row) => row.cases))];
  return sizes.map((cases) => {
    const rows = results.rows.filter((row) => row.cases === cases);
    const bare = rows.find((row) => row.twoRows !== undefined)?.twoRows;
    const note = bare === undefined ? "" : `\n\nBare two-row commits of the same PostgreSQL, ${comparedAt} clients: ${rate(bare.per_second)} [${rate(bare.least)}-${rate(bare.most)}] a second, load ${bare.load.toFixed(1)}.`;
    return `## ${cases.toLocaleString("en")} cases\n\n${pages(rows)}${note}`;
  });
}

/** The whole page. */
export function page(results) {
  const aims = measures(results).map((one) => [one.what, one.aim, one.measured ?? "", one.verdict]);
  return [
    "# Performance",
    `Measured on ${results.machine.date} by ${results.command}, in one run on one machine. This page is written by that command.`,
    "## Aims",
    table(["what", "aim", "measured", "verdict"], aims),
    "## How it was measured",
    method(results),
    ...compared(results),
    "## Start, memory, disk",
    servers(results.servers),
    "## What was filled",
    filled(results.servers),
  ].join("\n\n") + "\n";
}

/** Keeps what is known so far: a run that is broken off loses nothing. */
export function keep(results) {
  writeFileSync(join(work, "results.json"), JSON.stringify(results, null, 2));
  writeFileSync(join(work, "performance.md"), page(results));
}
