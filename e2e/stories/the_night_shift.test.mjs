// The change of shift on one page, and the alarm for a lead who is absent, suspended or gone: events of every week.

import assert from "node:assert/strict";
import { numberOf, open, raiseConcern } from "../house/case.mjs";
import { storyInEveryCountry } from "../house/countries.mjs";
import { waitsAt } from "../house/desk.mjs";
import { answer, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const woman = ({ told }) => ({ ...told, safe_contact: "in_person" });

storyInEveryCountry("A shift is handed over on one page, and the next on duty accepts it", async ({
  window,
  language,
  country,
}) => {
  const goes = await window();
  await enterAs(goes, country.social[0]);
  const id = await raiseConcern(goes, woman(country));
  const number = await numberOf(goes);
  await visit(goes, "/handover");
  const note = `${number}: mjekja telefonon në orën 22.`;
  await answer(goes, { note });
  await sendWell(goes, { address: "/handover" });
  await says(goes, language, "handover-wait");
  const comes = await window();
  await enterAs(comes, country.social[1]);
  await visit(comes, "/desk");
  await says(comes, language, "handover-waits-on-desk");
  await visit(comes, "/handover");
  const page = await comes.content();
  assert.ok(page.includes(note) && page.includes(`/cases/${id}`), "what changed and what to know");
  await says(comes, language, "handover-call");
  await sendWell(comes, { address: "/handover/accept" });
  await look(comes);
  await visit(comes, "/desk");
  await keepsSilent(comes, words(language, "handover-waits-on-desk"));
});

/** Entered as away, and what then happens to whoever led: absent works on, suspended and gone do no more. */
const ways = [
  { why: "absent", by: 1, works: true },
  { why: "suspended", by: 0, works: false },
  { why: "left", by: 0, works: false },
];

for (const { why, by, works } of ways) {
  storyInEveryCountry(`The alarm rings for a lead who is ${why} until the case has another`, async ({
    window,
    language,
    country,
  }) => {
    const [other, leads] = country.social;
    const [lead, desk] = [await window(), await window()];
    await enterAs(lead, leads);
    const id = await raiseConcern(lead, woman(country));
    await enterAs(desk, country.desk[0]);
    await silent(desk, id, language);

    const enters = works ? lead : await window();
    if (!works) await enterAs(enters, country.social[by]);
    await visit(enters, "/duty/away");
    await answer(enters, { person: leads, why });
    await sendWell(enters, { address: "/duty/away" });
    await open(lead, "/desk");
    assert.equal(new URL(lead.url()).pathname, works ? "/desk" : "/sign-in", `${why}: from that moment`);

    await rings(desk, id, language);
    await open(desk, `/cases/${id}/lead`);
    assert.equal(await desk.locator(`option[value="${leads}"]`).count(), 0, "away is not offered");
    await answer(desk, { lead: other });
    await sendWell(desk);
    await silent(desk, id, language);

    await visit(enters, "/duty/away");
    await says(enters, language, `away-why-${why}`);
    await sendWell(enters, { address: "/duty/away/back" });
    await look(enters);
    await silent(desk, id, language);
  }, { practice: { cases: 1 } });
}

async function rings(desk, id, language) {
  await visit(desk, `/cases/${id}/people`);
  await says(desk, language, "case-lead-away");
  assert.equal((await alarms(desk, id, language)).length, 1, "on the desk too");
}

async function silent(desk, id, language) {
  await open(desk, `/cases/${id}/people`);
  await keepsSilent(desk, words(language, "case-lead-away"));
  assert.deepEqual(await alarms(desk, id, language), [], "nor on the desk");
}

/** What the desk says of a lead who is away. */
async function alarms(desk, id, language) {
  const rows = await waitsAt(desk, `/cases/${id}/people`);
  return rows.filter((row) => row.includes(words(language, "desk-row-lead-lead-away")));
}
