// What the machine says: of processes, of itself, and of the versions on it.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { cpus, loadavg, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";

import { profile, python, root, work } from "./settings.mjs";

/** What must be stopped when the run is broken off: a cluster outlives its parent. */
export const toStop = new Set();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    for (const stop of toStop) await stop();
    process.exit(1);
  });
}

/** What a program prints, or nothing where it cannot be asked. */
function said(program, options) {
  try {
    return execFileSync(program, options, { cwd: root, stdio: ["ignore", "pipe", "ignore"] }).toString().trim();
  } catch {
    return "unknown";
  }
}

export const load = () => loadavg()[0];

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** These processes with all that descend from them. */
function family(pids) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const [, parent] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ");
      parents.set(Number(name), Number(parent));
    } catch {
      // It ended meanwhile.
    }
  }
  const all = new Set(pids);
  for (let grown = 0; grown !== all.size; ) {
    grown = all.size;
    for (const [pid, parent] of parents) if (all.has(parent)) all.add(pid);
  }
  return [...all];
}

/** Memory of processes and their children, in megabytes; what several share counts once. */
export function memoryMb(pids) {
  const shares = family(pids).flatMap((pid) => lines(`/proc/${pid}/smaps_rollup`));
  return shares.reduce((sum, line) => sum + Number(/^Pss:\s+(\d+) kB/.exec(line)?.[1] ?? 0) / 1024, 0);
}

/** The lines of a file, or none where its process has ended. */
function lines(path) {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Size of a folder on disk, in megabytes. */
export const diskMb = (folder) => Number(execFileSync("du", ["-sm", folder]).toString().split("\t")[0]);

const fileSystem = (folder) => said("stat", ["--file-system", "--format=%T", folder]);

/** The machine and what ran on it, as far as a reader needs it to measure the same again. */
export function machine() {
  const packages = "import django, gunicorn, psycopg; print(django.__version__, gunicorn.__version__, psycopg.__version__)";
  const [django, gunicorn, psycopg] = said(join(python, "python"), ["-c", packages]).split(" ");
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} x ${cpus()[0].model.trim()}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    fileSystems: { besa: fileSystem(work), peer: fileSystem(tmpdir()) },
    besa: said("git", ["describe", "--always", "--dirty"]),
    rust: said("rustc", ["--version"]),
    profile,
    node: process.version,
    django,
    gunicorn,
    psycopg,
  };
}

/** Waits until an address answers well; gives how long that took, in milliseconds. */
export async function answers(url, longestMs, began = performance.now()) {
  while (performance.now() - began < longestMs) {
    try {
      const answer = await fetch(url, { redirect: "manual" });
      if (answer.ok) return performance.now() - began;
    } catch {
      // Not there yet.
    }
    await wait(10);
  }
  throw new Error(`${url} does not answer`);
}
