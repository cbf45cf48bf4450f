// Starts `besa demo` in a folder of its own, on a free port, and ends it again.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
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

/**
 * Starts a practice system.
 *
 * @param {{cases?: number, seed?: number, mechanism?: string}} wishes how many cases, and from which seed; on the pack
 *   in which folder of the repository, where it is not the one that is built in
 * @returns {Promise<{address: string, data: string, end: () => Promise<void>}>} where it answers
 */
export async function startPractice({ cases = 12, seed = 1, mechanism } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "besa-story-"));
  const data = join(folder, "practice");
  const numbers = ["--port", 0, "--seed", seed, "--cases", cases].map(String);
  const pack = mechanism ? ["--mechanism", mechanism] : [];
  const server = spawn(binary, ["demo", "--data", data, ...numbers, ...pack], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = async () => {
    await endProcess(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { address: await readiness(server), data, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address, as soon as the server says that it answers. */
function readiness(server) {
  const said = [];
  return new Promise((done, fail) => {
    const giveUp = (why) => {
      clearTimeout(timer);
      fail(new Error(`besa demo ${why}\n${said.join("\n")}`));
    };
    const timer = setTimeout(() => giveUp(`did not answer within ${READY_WITHIN_MS} ms`), READY_WITHIN_MS);
    server.once("error", (error) => giveUp(`did not start: ${error.message} (build it: cargo build)`));
    server.once("exit", (code) => giveUp(`ended with ${code}`));
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        if (said.length < 200) said.push(line);
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
