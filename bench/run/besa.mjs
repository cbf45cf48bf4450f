// A record of Besa, filled once and copied for each run, and the server over it.

import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { answers, diskMb, memoryMb, toStop, wait } from "./machine.mjs";
import { bench, besa, journalEventsMax, python, reader, root, walked, work } from "./settings.mjs";

const PORT = 18090;
/** How long a start may take: a minute, and a millisecond for each name that is opened. */
const startLongestMs = (cases) => 60_000 + cases;
/** How long the keeper may take to tell what ran out since the record was filled. */
const QUIET_LONGEST_MS = 3_600_000;

/** What makes one filling another: who filled it, and how. */
function made(cases) {
  const by = createHash("sha256").update(readFileSync(bench)).digest("hex");
  return { by, cases, walked, journalEventsMax };
}

/** The folder that is filled once. Only one that says so was filled to its end by this very loader. */
function master(cases) {
  const folder = join(work, `master-${cases}`);
  const mark = `${folder}.done`;
  const wanted = made(cases);
  if (existsSync(mark)) {
    const { made, filled } = JSON.parse(readFileSync(mark, "utf8"));
    if (JSON.stringify(made) === JSON.stringify(wanted)) return { folder, mark, filled };
  }
  drop(folder);
  mkdirSync(folder, { recursive: true });
  const fill = [
    "load", "--data", folder, "--cases", `${cases}`, "--walked", `${walked}`, "--events-max", `${journalEventsMax}`,
    "--reader", reader, "--names-out", `${folder}.names`,
  ];
  console.error(`filling ${cases} cases`);
  const filled = JSON.parse(execFileSync(bench, fill, { cwd: root, stdio: ["ignore", "pipe", "inherit"] }).toString());
  writeFileSync(mark, JSON.stringify({ made: wanted, filled }));
  return { folder, mark, filled };
}

/** Removes a folder with all that lies beside it. */
function drop(folder) {
  for (const ending of [".done", ".names", ".root", ""]) rmSync(folder + ending, { recursive: true, force: true });
}

/** A folder to measure on, with the cases counted. Where a copy finds no room, the master itself is used up. */
function spent(cases) {
  const { folder, mark, filled } = master(cases);
  const copy = join(work, `run-${cases}`);
  drop(copy);
  const { bavail, bsize } = statfsSync(work);
  const hasRoom = (bavail * bsize) / 2 ** 20 > diskMb(folder) * 1.2 + 4_096;
  if (!hasRoom) rmSync(mark);
  for (const ending of ["", ".root", ".names"]) {
    if (hasRoom) execFileSync("cp", ["-r", "--reflink=auto", folder + ending, copy + ending]);
    else renameSync(folder + ending, copy + ending);
  }
  const counted = count(copy);
  if (counted !== cases) throw new Error(`${copy} holds ${counted} cases instead of ${cases}`);
  return { folder: copy, filled };
}

/** How many cases a record holds. */
function count(folder) {
  const script = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('select count(*) from cases').fetchone()[0])";
  return Number(execFileSync(join(python, "python"), ["-c", script, join(folder, "besa.db")]).toString());
}

/** Lets the system forget what it holds of the record in memory: a cold start reads the disk. */
function forget(folder) {
  execFileSync("sync", [join(folder, "besa.db")]);
  execFileSync("dd", [`if=${join(folder, "besa.db")}`, "iflag=nocache", "count=0", "status=none"]);
}

/** What the keeper says in the log, added up. */
class Keeper {
  warned = 0;
  rest = "";
  isQuiet = false;

  hear(text) {
    const lines = (this.rest + text).split("\n");
    this.rest = lines.pop();
    for (const line of lines) {
      const round = /Round \{ cases: \d+, warned: (\d+), failed: (\d+) \}/.exec(line);
      if (round === null) {
        if (line.trim() !== "") console.error(line);
        continue;
      }
      this.warned += Number(round[1]);
      this.isQuiet = Number(round[1]) === 0 && Number(round[2]) === 0;
    }
  }

  async quiet() {
    for (const began = performance.now(); !this.isQuiet; await wait(100)) {
      if (performance.now() - began > QUIET_LONGEST_MS) throw new Error("the keeper does not come to rest");
    }
    this.warned = 0;
  }
}

/** Starts Besa over so many cases, and waits until its keeper has nothing to tell. */
export async function startBesa(cases) {
  const { folder, filled } = spent(cases);
  forget(folder);
  const env = { ...process.env, BESA_LOG: "warn,besa=info", NO_COLOR: "1" };
  const began = performance.now();
  const server = spawn(besa, ["demo", "--data", folder, "--port", `${PORT}`], {
    cwd: root, env, stdio: ["ignore", "ignore", "pipe"],
  });
  const keeper = new Keeper();
  server.stderr.setEncoding("utf8").on("data", (text) => keeper.hear(text));
  const stop = () => stopped(server).then(() => toStop.delete(stop));
  toStop.add(stop);
  try {
    const startMs = await answers(`http://127.0.0.1:${PORT}/sign-in`, startLongestMs(cases), began);
    const memoryAtStart = memoryMb([server.pid]);
    await keeper.quiet();
    return {
      name: "Besa", kind: "besa", address: `127.0.0.1:${PORT}`, pids: [server.pid], listed: filled.listed,
      names: `${folder}.names`, searcher: filled.searcher, folder, stop,
      facts: { cases, startMs, memoryAtStart, diskMb: diskMb(folder), filled },
      after: () => ({ memoryAfter: memoryMb([server.pid]), warned: keeper.warned }),
      remove: () => drop(folder),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Stops a server that this run started, and waits for its end. */
export function stopped(server) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGINT");
  return ended;
}

/** What an access decision takes, over a record whose server has stopped. */
export function decisions(folder) {
  const run = ["decide", "--data", folder, "--person", reader];
  return JSON.parse(execFileSync(bench, run, { cwd: root, stdio: ["ignore", "pipe", "inherit"] }).toString());
}
