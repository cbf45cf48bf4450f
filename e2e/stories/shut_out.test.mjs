// Who is shut out: by the person or the case lead, a professional, a unit, an institution or a district; and a guardian
// or parent under suspicion, whose access closes before any notice.

import assert from "node:assert/strict";
import { accept, act, consent, open, raiseConcern, refer, statusOf } from "../house/case.mjs";
import { storyInEveryCountry } from "../house/countries.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { keepsSilent, says } from "../house/words.mjs";

const told = ({ told, elsewhere }, age) => ({ ...told, region: elsewhere, age_class: age });

/** Every way to shut the desk out: its unit, its institution. */
const bars = ({ deskUnit, deskInstitution }) => [`unit:${deskUnit}`, `institution:${deskInstitution}`];

/** Where whoever is shut out finds nothing. */
const addresses = ["", "/people", "/timeline", "/plan", "/documents", "/looked"];

storyInEveryCountry("Whoever is shut out finds nothing, until the bar is lifted", async ({
  window,
  language,
  country,
}) => {
  const [lead, desk] = [await window(), await window()];
  await enterAs(lead, country.child[0]);
  await enterAs(desk, country.desk[0]);
  const id = await raiseConcern(lead, told(country, "clearly_adult"));
  for (const barred of bars(country)) await shutOutAndLetIn({ lead, out: desk, id, barred, language });
  const colleague = await window();
  await enterAs(colleague, country.child[1]);
  await shutOutAndLetIn({ lead, out: colleague, id, barred: `person:${country.child[1]}`, language });
});

storyInEveryCountry("A whole district is shut out, and nobody outside of it", async ({ window, language, country }) => {
  const [lead, worker, desk] = [await window(), await window(), await window()];
  await enterAs(lead, country.child[0]);
  await enterAs(worker, country.social[0]);
  await enterAs(desk, country.desk[0]);
  const id = await raiseConcern(lead, told(country, "clearly_adult"));
  const referral = await refer(lead, id, { ...country.toSocial, shares: ["identity"] });
  await accept(worker, referral);
  const others = async () => assert.equal(await statusOf(desk, `/cases/${id}`), 200, "another district works on");
  const barred = `region:${country.region}`;
  await shutOutAndLetIn({ lead, out: worker, id, barred, saidBy: "person", language }, others);
}, { practice: { cases: 1 } });

async function shutOutAndLetIn({ lead, out, id, barred, saidBy = "lead", language }, meanwhile = async () => {}) {
  assert.equal(await statusOf(out, `/cases/${id}`), 200, `before: ${barred}`);
  await open(lead, `/cases/${id}/bars`);
  await answer(lead, { barred, said_by: saidBy });
  await sendWell(lead);
  for (const below of addresses) assert.equal(await statusOf(out, `/cases/${id}${below}`), 404, `${barred}${below}`);
  await meanwhile();
  await visit(lead, `/cases/${id}/people`);
  await says(lead, language, saidBy === "person" ? "case-bar-lift-own" : "case-bar-lift");
  await lead.locator("main form[action$='/lift'] button[type=submit]").first().click();
  await lead.waitForLoadState("load");
  assert.equal(await statusOf(out, `/cases/${id}`), 200, `after: ${barred}`);
}

storyInEveryCountry("Somebody who has no part yet is shut out by the name the person says", async ({
  as,
  language,
  country,
}) => {
  const [lead, named] = [await as(country.child[0]), await as(country.outreach)];
  const colleague = await as(country.outreach.replace(/1$/, "2"));
  const name = await ownName(named);
  const id = await raiseConcern(lead, told(country, "clearly_adult"));
  await barByName(lead, id, { name, person: country.outreach, language });
  const referral = await refer(lead, id, { ...country.toOutreach, shares: ["identity"] });
  assert.equal(await statusOf(named, `/referrals/${referral}`), 404, "what is offered does not reach them");
  await accept(colleague, referral);
  assert.equal(await statusOf(colleague, `/cases/${id}`), 200);
  for (const below of addresses) assert.equal(await statusOf(named, `/cases/${id}${below}`), 404, below);
}, { practice: { cases: 1 } });

/** The name that stands above every page of somebody who is signed in. */
async function ownName(page) {
  const said = await page.locator(".besa-who__name").first().evaluate((name) => name.lastChild.textContent);
  return said.trim();
}

/** A name finds, and shuts nobody out: whoever is meant is chosen from what was found. */
async function barByName(page, id, { name, person, language }) {
  await open(page, `/cases/${id}/bars`);
  await answer(page, { named: "Askush Askundi", said_by: "person" });
  assert.equal(await send(page), 422, "nobody is called so");
  await look(page);
  await says(page, language, "case-bar-named-nobody");
  await answer(page, { named: name.toUpperCase() });
  assert.equal(await send(page), 422, "found, and not yet chosen");
  await look(page);
  await says(page, language, "case-bar-named-choose");
  await answer(page, { barred: `person:${person}` });
  await sendWell(page);
}

const suspicion = "Under suspicion a parent's consent stops counting and an independent guardian is asked for";
storyInEveryCountry(suspicion, async ({ window, language, country }) => {
  const [worker, guardian] = [await window(), await window()];
  await enterAs(worker, country.child[0]);
  await enterAs(guardian, country.guardian);
  const id = await raiseConcern(worker, told(country, "under_18"));
  await consent(worker, id, "services", { by: "parent" });
  const named = { choice: `named.${country.guardians}` };
  await act(worker, id, "guardian", named);
  assert.equal(await statusOf(guardian, `/cases/${id}`), 200, "named, the guardian reads");
  await visit(worker, `/cases/${id}/acts/guardian`);
  await act(worker, id, "guardian", { choice: "keeper_suspected" });
  assert.equal(await statusOf(guardian, `/cases/${id}`), 200, "a parent's suspicion leaves the guardian in place");
  await act(worker, id, "guardian", { choice: "suspected" });
  for (const below of addresses) assert.equal(await statusOf(guardian, `/cases/${id}${below}`), 404, `suspected${below}`);
  await open(guardian, "/desk");
  await keepsSilent(guardian, id);
  await open(worker, `/cases/${id}/acts/guardian`);
  await answer(worker, named);
  assert.equal(await send(worker), 409, "who is under suspicion is not named again");
  await says(worker, language, "refusal-guardian-suspected");
  await visit(worker, `/cases/${id}/consents`);
  await answer(worker, { purpose: "shelter", answer: "yes", informed: "read_out", language: "sq", by: "parent" });
  assert.equal(await send(worker, { address: `/cases/${id}/consents` }), 403, "a parent no longer speaks");
  await says(worker, language, "refusal-guardian-suspected");
  await open(worker, `/cases/${id}`);
  await says(worker, language, "clock-guardian-appoint", country.pack);
  await act(worker, id, "guardian", { choice: "cleared", reasons: "U verifikua." });
  await look(worker);
  await act(worker, id, "guardian", named);
  assert.equal(await statusOf(guardian, `/cases/${id}`), 200, "cleared and named, the guardian reads again");
  await open(worker, `/cases/${id}/acts/guardian`);
  await says(worker, language, "case-guardian-cleared-keeper");
});
