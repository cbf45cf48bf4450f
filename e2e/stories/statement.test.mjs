// A statement is taken back or said otherwise: in the justice track only, without a reason, and what was said before
// stays. Whoever may not open justice reads no word of it and does not learn that there is one.

import assert from "node:assert/strict";
import { accept, numberOf, open, raiseConcern, refer, statusOf } from "../house/case.mjs";
import { storyInEveryCountry } from "../house/countries.mjs";
import { answer, follow, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

/** A child: police may know, and lead the case here. */
const child = ({ told }) => ({ ...told, age_class: "under_18", age_years: "16", safe_contact: "in_person" });

const first = "Letrat i mori ai.";
const later = "Letrat i mori i vëllai.";
const other = "Nuk e mbaj mend ditën.";
const traces = ["event-statement-taken", "event-statement-changed"];

const standing = (page) => page.locator("main form:has(button[name=change])");

storyInEveryCountry("A statement is said otherwise and taken back, in the justice track only", async ({
  window,
  language,
  country,
}) => {
  const police = await window();
  await enterAs(police, country.police);
  const id = await raiseConcern(police, child(country));
  const number = await numberOf(police);
  const address = `/cases/${id}/statements`;
  await nothingIsStatedYet(police, address, language);
  for (const note of [first, other]) await stated(police, address, note);

  await saidOtherwise(police, address);
  await takenBack(police);
  await visit(police, address);
  for (const said of [first, later, other]) assert.ok((await police.content()).includes(said), `${said} stays`);
  assert.equal(await standing(police).count(), 1, "the other statement stands");

  const [worker, desk] = [await window(), await window()];
  await enterAs(worker, country.social[0]);
  await enterAs(desk, country.desk[0]);
  const shares = ["identity", "account"];
  const aid = { ...country.toSocial, urgency: "soon", shares };
  await accept(worker, await refer(police, id, aid));
  await visit(police, `/cases/${id}/timeline`);
  for (const trace of traces) await says(police, language, trace);
  for (const reader of [worker, desk]) await nothingOfItIsRead(reader, id, number, language);
}, { practice: { cases: 1 } });

async function nothingIsStatedYet(police, address, language) {
  await visit(police, address);
  await says(police, language, "statement-none");
  assert.equal(await send(police, { address }), 422, "there is something to record");
  await look(police);
}

async function stated(police, address, note) {
  await open(police, address);
  await answer(police, { note });
  await sendWell(police, { address });
}

/** New words need words; no reason is asked for them. */
async function saidOtherwise(police, address) {
  await visit(police, address);
  assert.equal(await standing(police).count(), 2);
  const change = () => standing(police).filter({ has: police.locator("button[value=changed]") }).first();
  assert.equal(await change().locator("[name=reasons]").count(), 0, "no reason is asked");
  assert.equal(await follow(police, change().locator("button[value=changed]")), 422);
  await look(police);
  await change().locator("textarea").fill(later);
  assert.equal(await follow(police, change().locator("button[value=changed]")), 200);
}

async function takenBack(police) {
  assert.equal(await follow(police, standing(police).first().locator("button[value=withdrawn]")), 200);
}

async function nothingOfItIsRead(reader, id, number, language) {
  await statusOf(reader, `/cases/${id}/statements`);
  for (const said of [first, later, other, number]) await keepsSilent(reader, said);
  for (const page of ["", "/timeline", "/documents", "/tracks", "/looked"]) {
    await open(reader, `/cases/${id}${page}`);
    for (const said of [first, later, other]) await keepsSilent(reader, said);
    for (const trace of traces) await keepsSilent(reader, words(language, trace));
  }
}
