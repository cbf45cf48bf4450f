// Debian's Chromium without its windows, quiet: it asks nobody for updates and keeps nothing between two stories.

import { chromium } from "playwright-core";

const executablePath = process.env.BESA_CHROMIUM ?? "/usr/bin/chromium-headless-shell";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts a browser. Close it when done. */
export function startChromium() {
  return chromium.launch({ executablePath, args });
}
