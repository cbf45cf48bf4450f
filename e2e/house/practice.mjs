// Starts `besa demo` in a folder of its own, on a free port, and ends it again.

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const repository = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const binary = process.env.BESA_BINARY ?? join(repository, "target/debug/besa");

/** The line that `besa demo` prints when it answers. */
const READY = /^Besa practice is at (http:\/\/127\.0\.0\.1:\d+)\/?$/;
/** The first start walks through all its cases; with an unoptimised build that takes a while. */
const READY_WITHIN_MS = 180_000;
const END_WITHIN_MS = 10_000;
/** Lines that are kept of what a server says; more than any story makes it say. */
const LINES_MAX = 500_000;

/**
 * Starts a practice system.
 *
 * @param {{cases?: number, seed?: number, mechanism?: string, log?: string}} wishes how many cases, from which seed, on
 *   the pack in which folder of the repository where it is not the one that is built in, and how much the server tells
 * @returns {Promise<{address: string, data: string, folder: string, said: string[], startAgain: () => Promise<void>,
 *   end: () => Promise<void>}>} where it answers, where it writes, every line that it has said until now, and how it is
 *   ended and started again on what it wrote
 */
export async function startPractice({ cases = 12, seed = 1, mechanism, log = "warn" } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "besa-story-"));
  const data = join(folder, "practice");
  // A temporary folder of its own, so that a search finds what the server leaves there too.
  const temporary = join(folder, "temporary");
  await mkdir(temporary);
  const pack = mechanism ? ["--mechanism", mechanism] : [];
  const said = [];
  let server;
  const start = (port) => {
    const numbers = ["--port", port, "--seed", seed, "--cases", cases].map(String);
    server = spawn(binary, ["demo", "--data", data, ...numbers, ...pack], {
      cwd: repository,
      env: { ...process.env, BESA_LOG: log, TMPDIR: temporary },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return readiness(server, said);
  };
  const end = async () => {
    await endProcess(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const address = await start(0);
    // At the same address as before, where open windows look for it.
    const startAgain = async () => {
      await endProcess(server);
      await start(new URL(address).port);
    };
    return { address, data, folder, said, startAgain, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address, as soon as the server says that it answers. */
function readiness(server, said) {
  return new Promise((done, fail) => {
    const giveUp = (why) => {
      clearTimeout(timer);
      fail(new Error(`besa demo ${why}\n${said.slice(0, 200).join("\n")}`));
    };
    const timer = setTimeout(() => giveUp(`did not answer within ${READY_WITHIN_MS} ms`), READY_WITHIN_MS);
    server.once("error", (error) => giveUp(`did not start: ${error.message} (build it: cargo build)`));
    server.once("exit", (code) => giveUp(`ended with ${code}`));
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        if (said.length < LINES_MAX) said.push(line);
        const address = READY.exec(line.trim())?.[1];
        if (address) {
          clearTimeout(timer);
          done(address);
        }
      });
    }
  });
}

async function endProcess(server) {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  const timer = setTimeout(() => server.kill("SIGKILL"), END_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
