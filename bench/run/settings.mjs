// What can be set from outside, and where things lie.

import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const numbers = (text) => text.split(",").map(Number).filter((one) => one > 0);
const number = (name, usual) => Number(process.env[name] ?? usual);

export const here = fileURLToPath(new URL("..", import.meta.url));
export const root = resolve(here, "..");
export const work = join(root, "target", "bench");

/** Length of one lap, in seconds. */
export const seconds = number("BENCH_SECONDS", 2);
/** Laps of each server, in turn with the other one's. */
export const rounds = number("BENCH_ROUNDS", 3);
/** How many ask at once. */
export const clients = numbers(process.env.BENCH_CLIENTS ?? "1,8,64");
/** At how many clients servers are compared. */
export const comparedAt = 8;
/** Cases that walk the real commands before the rest is told again. */
export const walked = number("BENCH_WALKED", 160);
/** The small record beside which a large one must not cost more. */
export const flatCases = number("BENCH_FLAT_CASES", 1_000);
/** The record whose search the largest one's is compared with. */
export const searchCases = number("BENCH_SEARCH_CASES", 10_000);
/** As many cases as a whole country has. */
export const nationalCases = number("BENCH_NATIONAL_CASES", 20_000);
/** How Cargo built what is measured. */
export const profile = process.env.BENCH_PROFILE ?? "release";
/** The longest journal that is told again: with longer ones a million cases do not fit on a disk. */
export const journalEventsMax = number("BENCH_EVENTS_MAX", 16);

const programs = join(root, "target", profile === "dev" ? "debug" : profile);
export const bench = join(programs, "bench");
export const besa = join(programs, "besa");
export const python = join(work, "peer", "bin");

/** A person whose desk is full: the desk of the Responsible Authority knows of every case. */
export const reader = "anti_trafficking_sector-1";
/** Whoever raises a concern. */
export const raiser = "vatra_mobile_vlora-1";

export const clockTicksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"]).toString());
