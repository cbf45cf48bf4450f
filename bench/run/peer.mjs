// The peer: a cluster of PostgreSQL of its own, filled anew, with Django behind gunicorn over it.

import { execFile, execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { stopped } from "./besa.mjs";
import { answers, diskMb, load, memoryMb, toStop } from "./machine.mjs";
import { comparedAt, here, python, raiser, reader, seconds } from "./settings.mjs";

const PORT = 18091;
const START_LONGEST_MS = 60_000;

/** The programs of PostgreSQL, as Debian keeps them. */
function postgresPrograms() {
  const versions = readdirSync("/usr/lib/postgresql").sort((one, other) => Number(other) - Number(one));
  return join("/usr/lib/postgresql", versions[0], "bin");
}

export const postgresVersion = () =>
  execFileSync(join(postgresPrograms(), "postgres"), ["--version"]).toString().trim().split(" ").slice(2).join(" ");

/** Runs a program as the user that PostgreSQL may run as, when this one is root. */
function unprivileged(program, options, more = {}) {
  const isRoot = process.getuid() === 0;
  const [command, all] = isRoot ? ["runuser", ["-u", "postgres", "--", program, ...options]] : [program, options];
  execFileSync(command, all, { stdio: ["ignore", "ignore", "inherit"], cwd: "/", ...more });
}

/** A cluster in a folder of its own. */
function startCluster(programs) {
  const folder = execFileSync("mktemp", ["-d", join(tmpdir(), "peer-XXXXXX")]).toString().trim();
  if (process.getuid() === 0) execFileSync("chown", ["postgres", folder]);
  const cluster = join(folder, "data");
  unprivileged(join(programs, "initdb"), ["-D", cluster, "-U", "peer", "-A", "trust", "-E", "UTF8", "--locale=C"]);
  const settings = `-k ${folder} -c listen_addresses='' -c shared_buffers=1GB -c work_mem=16MB -c max_wal_size=4GB`;
  unprivileged(join(programs, "pg_ctl"), ["start", "-D", cluster, "-w", "-l", join(folder, "log"), "-o", settings], {
    stdio: "ignore",
  });
  const pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
  const stop = () => {
    unprivileged(join(programs, "pg_ctl"), ["stop", "-D", cluster, "-m", "immediate"]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, cluster, pid, stop };
}

/** Starts the peer over so many cases. */
export async function startPeer(cases) {
  const programs = postgresPrograms();
  const database = startCluster(programs);
  const { folder } = database;
  const names = join(folder, "names");
  const env = {
    ...process.env, PEER_DATABASE: folder, PEER_SECRET: "measured", PEER_SEES_ALL: reader, PYTHONPATH: join(here, "peer"),
  };
  let server;
  const stop = async () => {
    toStop.delete(stop);
    if (server !== undefined) await stopped(server);
    database.stop();
  };
  toStop.add(stop);
  try {
    unprivileged(join(programs, "createdb"), ["-h", folder, "-U", "peer", "peer"]);
    const fill = `import peer; peer.fill(${cases}, ${JSON.stringify(names)})`;
    execFileSync(join(python, "python"), ["-c", fill], { env, stdio: "inherit" });
    const counted = Number(query(programs, folder, "select count(*) from peer_case"));
    if (counted !== cases) throw new Error(`the peer holds ${counted} cases instead of ${cases}`);
    const began = performance.now();
    const workers = ["--workers", "2", "--threads", "4", "--bind", `127.0.0.1:${PORT}`, "peer:application"];
    server = spawn(join(python, "gunicorn"), workers, { env, stdio: "ignore", cwd: join(here, "peer") });
    const startMs = await answers(`http://127.0.0.1:${PORT}/sign-in`, START_LONGEST_MS, began);
    const pids = [server.pid, database.pid];
    return {
      name: "Django", kind: "peer", address: `127.0.0.1:${PORT}`, pids, listed: cases, names, searcher: raiser,
      folder, stop,
      facts: { cases, startMs, memoryAtStart: memoryMb(pids), diskMb: diskMb(database.cluster) },
      after: () => ({ memoryAfter: memoryMb(pids) }),
      twoRows: () => twoRows(programs, folder),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function query(programs, folder, text) {
  const run = ["-h", folder, "-U", "peer", "-d", "peer", "-Atc", text];
  return execFileSync(join(programs, "psql"), run).toString().trim();
}

/** Commits of two rows in a second that PostgreSQL itself reaches. */
async function twoRows(programs, folder) {
  const run = [
    "-n", "-h", folder, "-U", "peer", "-c", `${comparedAt}`, "-j", "2", "-T", `${seconds}`,
    "-f", join(here, "peer", "two_rows.sql"), "peer",
  ];
  const { stdout } = await promisify(execFile)(join(programs, "pgbench"), run);
  return { per_second: Number(/^tps = ([\d.]+)/m.exec(stdout)[1]), load: load() };
}
