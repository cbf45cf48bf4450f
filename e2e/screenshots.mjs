// The pictures of the documents, taken from a practice system with always the same invented people and cases.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startChromium } from "./house/chromium.mjs";
import { startPractice } from "./house/practice.mjs";
import { signInAs } from "./house/sign_in.mjs";
import { openWindow } from "./house/surroundings.mjs";

const folder = fileURLToPath(new URL("../docs/pictures", import.meta.url));

const socialWorker = "social_service_berat-2";
const secretariat = "anti_trafficking_sector-2";

/** What is pictured: a name, who looks, and where or behind which link. */
const pictures = [
  { name: "desk", as: secretariat, path: "/desk" },
  { name: "concern", as: socialWorker, path: "/concern" },
  { name: "case", as: secretariat, path: "/cases", link: 'main a[href^="/cases/"]' },
];

await mkdir(folder, { recursive: true });
const practice = await startPractice({ cases: 60, seed: 1 });
const browser = await startChromium();
try {
  for (const language of ["en", "sq"]) {
    for (const picture of pictures) await take(picture, language);
  }
} finally {
  await browser.close();
  await practice.end();
}

async function take({ name, as, path, link }, language) {
  const page = await openWindow(browser, practice.address, { language, device: "desk", script: true });
  await signInAs(page, as);
  const answer = await page.goto(path);
  if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
  if (link) {
    await page.locator(link).first().click();
    await page.waitForLoadState();
  }
  const file = `${name}-${language}.png`;
  await page.screenshot({ path: `${folder}/${file}` });
  console.log(`docs/pictures/${file}`);
  await page.context().close();
}
