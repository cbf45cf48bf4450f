// Files that belong together: brothers and sisters as linked cases, people of one event, two files of one person joined
// by two people and parted again, and an entry that was an error.
//
// Checks: a link is shown only to whoever may open both; what one file of a person forbids, both do, be it a refusal, a
// bar or a closure, and it says whose it is only to whoever may open both; whoever received an entry in error is asked
// to stop using it.

import assert from "node:assert/strict";
import { accept, act, consent, numberOf, open, raiseConcern, refer, statusOf } from "../house/case.mjs";
import { storyInEveryCountry } from "../house/countries.mjs";
import { answer, follow, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

/** A case of one's own, and its number. */
async function raised(page, { told, elsewhere }, age) {
  const id = await raiseConcern(page, { ...told, region: elsewhere, age_class: age });
  await open(page, `/cases/${id}`);
  return { id, number: await numberOf(page) };
}

async function link(page, id, number, kind) {
  await open(page, `/cases/${id}/links`);
  await answer(page, { number, kind, reasons: "U gjetën bashkë." });
  await sendWell(page, { address: `/cases/${id}/links` });
}

storyInEveryCountry("Brothers and sisters are linked cases, shown to whoever may open both", async ({
  window,
  language,
  country,
}) => {
  const [worker, other] = [await window(), await window()];
  await enterAs(worker, country.child[0]);
  await enterAs(other, country.outreach);
  const [one, two] = [await raised(worker, country, "under_18"), await raised(worker, country, "under_18")];
  await visit(worker, `/cases/${one.id}/links`);
  assert.equal(await send(worker, { address: `/cases/${one.id}/links` }), 422);
  await look(worker);
  await link(worker, one.id, two.number, "siblings");
  await visit(worker, `/cases/${two.id}/links`);
  assert.ok((await worker.locator("main").innerText()).includes(one.number), "each names the other");
  await look(worker);

  await accept(other, await refer(worker, one.id, { ...country.toOutreach, urgency: "soon" }));
  await open(other, `/cases/${one.id}/links`);
  await keepsSilent(other, two.number);
  await open(other, `/cases/${one.id}/timeline`);
  await keepsSilent(other, two.number);
});

storyInEveryCountry("Two files of one person are joined by two people, and parted again", async ({
  window,
  language,
  country,
}) => {
  const [worker, other, first, second] = [await window(), await window(), await window(), await window()];
  await enterAs(worker, country.child[0]);
  await enterAs(other, country.outreach);
  await enterAs(first, country.desk[0]);
  await enterAs(second, country.desk[1]);
  const [one, two] = [await raised(worker, country, "clearly_adult"), await raised(other, country, "clearly_adult")];
  await link(first, one.id, two.number, "same_person_suspected");
  const same = `/cases/${one.id}/links/${two.id}/same`;
  await visit(first, `/cases/${one.id}/links`);
  assert.equal(await follow(first, first.locator(`main a[href="${same}"]`)), 200);
  assert.equal(await send(first), 422, "with reasons");
  await look(first);
  await answer(first, { reasons: "I njëjti autobus, e njëjta ditë." });
  await sendWell(first);
  await act(other, two.id, "refuse", { choice: "police", refusal_reason: "needs_time" });

  await visit(second, same);
  await says(second, language, "twin-second");
  await answer(second, { reasons: "E njëjta shenjë." });
  await sendWell(second);
  await visit(second, same);
  await says(second, language, "twin-joined");
  await look(second);
  await visit(second, `/cases/${one.id}/consents`);
  await says(second, language, "twin-says");
  await open(worker, `/cases/${one.id}/consents`);
  await says(worker, language, "purpose-police");
  await says(worker, language, "consent-refused-heading");
  await keepsSilent(worker, words(language, "twin-says"));

  const undecided = "Vazhdon në dosjen tjetër.";
  await act(first, two.id, "close", { choice: "other_route", reasons: "Një rrugë tjetër.", undecided });
  await visit(worker, `/cases/${one.id}`);
  await says(worker, language, "case-closed-held");
  await open(worker, `/cases/${one.id}/acts/refuse`);
  await says(worker, language, "closed-case-closed");
  await act(first, two.id, "reopen", { choice: "new_facts", reasons: "U kthye." });
  await open(worker, `/cases/${one.id}`);
  await keepsSilent(worker, words(language, "case-closed-held"));

  await open(worker, `/cases/${one.id}/bars`);
  await answer(worker, { barred: `person:${country.desk[0]}`, said_by: "lead" });
  await sendWell(worker);
  assert.equal(await statusOf(first, `/cases/${two.id}`), 404, "shut out of both");

  await open(second, same);
  await answer(second, { reasons: "Janë dy persona." });
  await sendWell(second);
  assert.equal(await statusOf(first, `/cases/${two.id}`), 200, "as it was before");
});

storyInEveryCountry("Two people of one event are linked, and nobody takes them for one person", async ({
  window,
  language,
  country,
}) => {
  const [worker, desk] = [await window(), await window()];
  await enterAs(worker, country.child[0]);
  await enterAs(desk, country.desk[0]);
  const [one, two] = [await raised(worker, country, "clearly_adult"), await raised(worker, country, "clearly_adult")];
  await link(desk, one.id, two.number, "same_event");
  for (const [mine, theirs] of [[one, two], [two, one]]) {
    await visit(desk, `/cases/${mine.id}/links`);
    const line = desk.locator("main section, main li").filter({ hasText: theirs.number }).first();
    const said = await line.innerText();
    assert.ok(said.includes(words(language, "case-link-same-event")), said);
  }
  assert.equal(await statusOf(desk, `/cases/${one.id}/links/${two.id}/same`), 404, "of two people");
});

storyInEveryCountry("An entry in error is struck through, and whoever has it is asked to stop", async ({
  window,
  language,
  country,
}) => {
  const [worker, other] = [await window(), await window()];
  await enterAs(worker, country.child[0]);
  await enterAs(other, country.outreach);
  const { id } = await raised(worker, country, "clearly_adult");
  await consent(worker, id, "services");
  const offer = { ...country.toOutreach, urgency: "soon", shares: ["account"] };
  await accept(other, await refer(worker, id, offer));
  const documents = `/cases/${id}/documents`;
  await open(worker, documents);
  await answer(worker, { note_compartment: "account", note: "I një rasti tjetër." });
  await sendWell(worker, { address: documents });
  const mark = worker.locator("main a[href$='/error']").first();
  assert.equal(await follow(worker, mark), 200);
  await look(worker);
  await answer(worker, { reasons: "Është e një rasti tjetër." });
  await sendWell(worker);
  await look(worker);
  await open(worker, documents);
  await keepsSilent(worker, "I një rasti tjetër.");
  await visit(other, "/desk");
  await says(other, language, "commitment-stop-using-error");
});
