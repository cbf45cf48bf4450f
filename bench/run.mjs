// Fills Besa and its peer with the same number of cases, asks both for the same pages in turn, and writes
// target/bench/performance.md as it goes.
//
//   node bench/run.mjs 1000 100000
//
// Time on the wall swings with whatever else the machine does, so the processor time of a request stands beside it:
// all processes of the server together, user and system, divided by the answers.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { asked, lap } from "./run/ask.mjs";
import { decisions, startBesa } from "./run/besa.mjs";
import { machine } from "./run/machine.mjs";
import { postgresVersion, startPeer } from "./run/peer.mjs";
import { keep } from "./run/report.mjs";
import { clients, comparedAt, flatCases, nationalCases, rounds, searchCases, work } from "./run/settings.mjs";

const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
if (sizes.length === 0) throw new Error("say how many cases: node bench/run.mjs 1000 100000");
mkdirSync(work, { recursive: true });

const results = {
  command: process.env.BENCH_COMMAND ?? `\`node bench/run.mjs ${sizes.join(" ")}\``,
  machine: { ...machine(), postgres: postgresVersion() },
  rows: [],
  servers: [],
};

const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Laps as one figure: medians, and how far the rates lie apart. */
function together(laps) {
  const of = (field) => laps.map((one) => one[field]).filter((one) => one !== undefined);
  const one = { least: Math.min(...of("per_second")), most: Math.max(...of("per_second")), load: Math.max(...of("load")) };
  for (const field of ["per_second", "cpu_ms", "p50_us", "p99_us"]) {
    if (of(field).length > 0) one[field] = median(of(field));
  }
  return one;
}

/** Asks servers in turn for one thing, and keeps the row. */
async function row(cases, servers, what, count, laps = rounds) {
  const { row } = asked[what];
  const measured = servers.map((server) => ({ server, laps: [] }));
  const bare = [];
  for (let round = 0; round < laps; round += 1) {
    for (const one of measured) one.laps.push(await lap(one.server, asked[what], count));
    const peer = servers.find((server) => server.kind === "peer");
    if (what === "create" && count === comparedAt && peer !== undefined) bare.push(await peer.twoRows());
  }
  const kept = { cases, row, clients: count };
  for (const { server, laps } of measured) {
    kept[server.name] = together(laps);
    const { per_second, cpu_ms } = kept[server.name];
    console.error(`${cases} ${server.name} ${row} ${count}: ${per_second.toFixed(1)}/s, ${cpu_ms.toFixed(2)} ms`);
  }
  if (bare.length > 0) kept.twoRows = together(bare);
  if (what === "concern") results.concern = measured[0].laps[0].requests / measured[0].laps[0].answers;
  results.rows.push(kept);
  keep(results);
}

/** Runs with servers and stops them whatever happens; what they say of themselves is kept. */
async function withServers(starts, work) {
  const servers = [];
  try {
    for (const start of starts) servers.push(await start());
    await work(servers);
    for (const server of servers) results.servers.push({ name: server.name, ...server.facts, ...server.after() });
    keep(results);
  } finally {
    for (const server of servers) await server.stop();
  }
  for (const server of servers) if (server.kind === "besa" && !results.decisions) results.decisions = decisions(server.folder);
  for (const server of servers) server.remove?.();
  keep(results);
}

/** Besa beside its peer: everything, at every number of clients. */
const beside = (cases) => withServers([() => startBesa(cases), () => startPeer(cases)], async (servers) => {
  for (const what of ["fixed", "desk", "cases", "case", "search", "create"]) {
    for (const count of clients) await row(cases, servers, what, count);
  }
  await row(cases, servers.slice(0, 1), "concern", comparedAt, 1);
});

/** Besa alone: what a size is compared by. */
const alone = (cases, wanted) => withServers([() => startBesa(cases)], async (servers) => {
  for (const [what, count] of wanted) await row(cases, servers, what, count);
});

const pages = ["desk", "cases", "case"].map((what) => [what, comparedAt]);
if (!sizes.includes(flatCases)) await alone(flatCases, pages);
if (!sizes.includes(searchCases)) await alone(searchCases, [["search", 1]]);
if (!sizes.includes(nationalCases)) await alone(nationalCases, [...pages, ["search", comparedAt], ["create", comparedAt]]);
for (const cases of sizes) await beside(cases);
console.log(`Written: ${join(work, "performance.md")}`);
