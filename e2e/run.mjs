// Walks all stories and says at the end how many passed and failed; a story that is skipped has failed.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("stories", import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .map((name) => join(folder, name));

let passed = 0;
let failed = 0;

// Two files at a time: of a browser, a server and a story only one works at any moment.
const stories = run({ files, concurrency: 2 });
stories.on("test:pass", ({ details, skip, todo }) => {
  if (details.type === "suite") return;
  if (skip === undefined && todo === undefined) passed += 1;
  else failed += 1;
});
stories.on("test:fail", ({ details }) => {
  if (details.type !== "suite") failed += 1;
});
const report = stories.compose(new spec());
report.pipe(process.stdout, { end: false });
report.on("end", () => {
  console.log(`stories: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
