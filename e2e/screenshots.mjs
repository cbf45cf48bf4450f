// The pictures of the documents, taken from a practice system with always the same invented people and cases.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startChromium } from "./house/chromium.mjs";
import { startPractice } from "./house/practice.mjs";
import { everybody, signInAs } from "./house/sign_in.mjs";
import { openWindow } from "./house/surroundings.mjs";

const folder = fileURLToPath(new URL("../docs/pictures", import.meta.url));

/** What is pictured: a name, who looks (words of the card at the door; none: nobody yet) and where. */
const pictures = [
  { name: "door", path: "/sign-in" },
  { name: "desk", as: /Responsible Authority|Social/, path: "/" },
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

async function take({ name, as, path }, language) {
  const page = await openWindow(browser, practice.address, { language, device: "desk", script: true });
  if (as) {
    const people = await everybody(page);
    const chosen = people.find(({ says }) => as.test(says)) ?? people[0];
    await signInAs(page, chosen.person);
  }
  await page.goto(path);
  const file = `${name}-${language}.png`;
  await page.screenshot({ path: `${folder}/${file}` });
  console.log(`docs/pictures/${file}`);
  await page.context().close();
}
