// Fills Besa and its peer with the same number of cases, asks both for the same pages, and writes one table.
//
//   node bench/run.mjs 1000 100000
//
// Time on the wall swings with whatever else the machine does, so the processor time of a request stands beside it:
// all processes of the server together, user and system, divided by the answers.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(here, "..");
const work = join(root, "target", "bench");
const sizes = process.argv.slice(2).map(Number).filter((size) => size > 0);
const seconds = Number(process.env.BENCH_SECONDS ?? 5);

/** A person whose desk is full: the desk of the Responsible Authority knows of every case. */
const PERSON = "anti_trafficking_sector-1";
/** Whoever may search by name and raise a concern. */
const RAISER = "vatra_mobile_vlora-1";
const CLOCK_TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"]).toString());
/** The longest journal that is told again: with longer ones a million cases do not fit on a disk. */
const JOURNAL_EVENTS_MAX = 16;
/** Forms that each client sends when cases are created. */
const FORMS_PER_CLIENT = 150;

const bench = join(root, "target", "release", "bench");
const besa = join(root, "target", "release", "besa");

/** What is asked of which server: name of the row, what the asker calls it, as whom. */
const asked = [
  { row: "fixed reply", what: "fixed", peer: "fixed", person: PERSON },
  { row: "desk", what: "desk", peer: "desk", person: PERSON },
  { row: "list of 25 cases", what: "cases", peer: "cases", person: PERSON },
  { row: "case page", what: "case", peer: "case", person: PERSON },
  { row: "search by name", what: "search", peer: "search", person: RAISER },
  { row: "create a case", what: "create", peer: "create-peer", person: RAISER },
];

const clientsOf = (row) => (row === "create a case" ? [1, 8] : [1, 8, 64]);

/** Memory of its own of a process, in megabytes. */
function memoryMb(pid) {
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  return Number(found[1]) / 1024;
}

function ask(address, servers, { what, person }, clients, cases) {
  const run = [
    "ask", "--address", address, "--person", person, "--what", what, "--clients", `${clients}`,
    "--seconds", `${seconds}`, "--cases", `${cases}`, "--forms", `${clients * FORMS_PER_CLIENT}`,
    "--servers", servers.join(","), "--ticks-per-second", `${CLOCK_TICKS_PER_SECOND}`,
  ];
  return JSON.parse(execFileSync(bench, run, { stdio: ["ignore", "pipe", "inherit"] }).toString());
}

/** Asks a server for everything; `servers` are the processes whose time counts. */
function measure(name, address, servers, cases, key) {
  const rows = [];
  for (const one of asked) {
    for (const clients of clientsOf(one.row)) {
      const said = ask(address, servers, { what: one[key], person: one.person }, clients, cases);
      rows.push({ cases, server: name, row: one.row, clients, ...said, load: loadavg()[0] });
      console.error(`${name} ${one.row} ${clients}: ${said.per_second.toFixed(0)}/s, ${said.cpu_ms.toFixed(2)} ms`);
    }
  }
  return rows;
}

async function until(url) {
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      const answer = await fetch(url, { redirect: "manual" });
      if (answer.status < 500) return;
    } catch {
      // Not there yet.
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${url} does not answer`);
}

async function measureBesa(cases) {
  const data = join(work, `besa-${cases}`);
  let filled = { took_s: null };
  if (!existsSync(join(data, "besa.db"))) {
    mkdirSync(data, { recursive: true });
    const fill = ["load", "--data", data, "--cases", `${cases}`, "--events-max", `${JOURNAL_EVENTS_MAX}`];
    filled = JSON.parse(execFileSync(bench, fill, { cwd: root, stdio: ["ignore", "pipe", "inherit"] }).toString());
    console.error(`filled: ${JSON.stringify(filled)}`);
  }
  const began = performance.now();
  const server = spawn(besa, ["demo", "--data", data, "--port", "18090"], { stdio: "ignore" });
  try {
    await until("http://127.0.0.1:18090/sign-in");
    const startMs = performance.now() - began;
    const rows = measure("Besa", "127.0.0.1:18090", [server.pid], cases, "what");
    const disk = Number(execFileSync("du", ["-sm", data]).toString().split("\t")[0]);
    return { rows, start: { cases, startMs, memoryMb: memoryMb(server.pid), diskMb: disk, filled } };
  } finally {
    server.kill();
  }
}

/** The programs of PostgreSQL, as Debian keeps them. */
function postgresPrograms() {
  const versions = readdirSync("/usr/lib/postgresql").sort((one, other) => Number(other) - Number(one));
  return join("/usr/lib/postgresql", versions[0], "bin");
}

/** Runs a program as the user that PostgreSQL may run as, when this one is root. */
function unprivileged(program, options, more = {}) {
  const isRoot = process.getuid() === 0;
  const [command, all] = isRoot ? ["runuser", ["-u", "postgres", "--", program, ...options]] : [program, options];
  execFileSync(command, all, { stdio: ["ignore", "ignore", "inherit"], cwd: "/", ...more });
}

async function measurePeer(cases) {
  const programs = postgresPrograms();
  const folder = execFileSync("mktemp", ["-d", "/tmp/peer-XXXXXX"]).toString().trim();
  if (process.getuid() === 0) execFileSync("chown", ["postgres", folder]);
  const cluster = join(folder, "data");
  unprivileged(join(programs, "initdb"), ["-D", cluster, "-U", "peer", "-A", "trust", "-E", "UTF8", "--locale=C"]);
  const settings = `-k ${folder} -c listen_addresses='' -c shared_buffers=1GB -c work_mem=16MB -c max_wal_size=4GB`;
  unprivileged(join(programs, "pg_ctl"), ["start", "-D", cluster, "-w", "-l", join(folder, "log"), "-o", settings], {
    stdio: "ignore",
  });
  const database = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  const python = join(work, "peer", "bin");
  const env = { ...process.env, PEER_DATABASE: folder, PEER_SECRET: "measured", PYTHONPATH: join(here, "peer") };
  let server;
  try {
    unprivileged(join(programs, "createdb"), ["-h", folder, "-U", "peer", "peer"]);
    execFileSync(join(python, "python"), ["-c", `import peer; peer.fill(${cases})`], { env, stdio: "inherit" });
    const workers = ["--workers", "2", "--threads", "4", "--bind", "127.0.0.1:18091", "peer:application"];
    server = spawn(join(python, "gunicorn"), workers, { env, stdio: "ignore", cwd: join(here, "peer") });
    await until("http://127.0.0.1:18091/assets/fixed.svg");
    return measure("Django", "127.0.0.1:18091", [server.pid, database], cases, "peer");
  } finally {
    server?.kill();
    unprivileged(join(programs, "pg_ctl"), ["stop", "-D", cluster, "-m", "immediate"]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(rows) {
  const cell = (row) => row === undefined ? ["", "", ""] : [
    row.per_second.toFixed(0), row.cpu_ms.toFixed(2), `${(row.p50_us / 1000).toFixed(1)} / ${(row.p99_us / 1000).toFixed(1)}`,
  ];
  const lines = [
    "| cases | what | clients | Besa /s | Besa CPU ms | Besa p50 / p99 ms | Django /s | Django CPU ms | Django p50 / p99 ms | load |",
    "|---|---|---|---|---|---|---|---|---|---|",
  ];
  for (const own of rows.filter((row) => row.server === "Besa")) {
    const same = (row) => row.cases === own.cases && row.row === own.row && row.clients === own.clients;
    const peer = rows.find((row) => row.server === "Django" && same(row));
    const all = [own.cases, own.row, own.clients, ...cell(own), ...cell(peer), own.load.toFixed(1)];
    lines.push(`| ${all.join(" | ")} |`);
  }
  return lines.join("\n");
}

const rows = [];
const starts = [];
mkdirSync(work, { recursive: true });
for (const cases of sizes) {
  const own = await measureBesa(cases);
  rows.push(...own.rows);
  starts.push(own.start);
  rows.push(...(await measurePeer(cases)));
}
const machine = `${cpus().length} x ${cpus()[0].model}`;
writeFileSync(join(work, "results.json"), JSON.stringify({ machine, rows, starts }, null, 2));
console.log(table(rows));
console.log();
console.log("| cases | start ms | memory MB | on disk MB |\n|---|---|---|---|");
for (const one of starts) {
  console.log(`| ${one.cases} | ${one.startMs.toFixed(0)} | ${one.memoryMb.toFixed(0)} | ${one.diskMb} |`);
}
console.log(`\n${machine}`);
