// The change of shift on one page, and the alarm for a lead who is absent, suspended or gone: events of every week.

import assert from "node:assert/strict";
import { numberOf, open, raiseConcern } from "../house/case.mjs";
import { waitsAt } from "../house/desk.mjs";
import { answer, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const woman = { ...adult, safe_contact: "in_person" };

story("A shift is handed over on one page, and the next on duty accepts it", async ({ window, language }) => {
  const goes = await window();
  await enterAs(goes, "social_service_vlora-1");
  const id = await raiseConcern(goes, woman);
  const number = await numberOf(goes);
  await visit(goes, "/handover");
  const note = `${number}: mjekja telefonon në orën 22.`;
  await answer(goes, { note });
  await sendWell(goes, { address: "/handover" });
  await says(goes, language, "handover-wait");
  const comes = await window();
  await enterAs(comes, "social_service_vlora-2");
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
  { why: "absent", by: "social_service_vlora-2", works: true },
  { why: "suspended", by: "social_service_vlora-1", works: false },
  { why: "left", by: "social_service_vlora-1", works: false },
];

for (const { why, by, works } of ways) {
  story(`The alarm rings for a lead who is ${why} until the case has another`, async ({ window, language }) => {
    const [lead, desk] = [await window(), await window()];
    await enterAs(lead, "social_service_vlora-2");
    const id = await raiseConcern(lead, woman);
    await enterAs(desk, "anti_trafficking_sector-1");
    await silent(desk, id, language);

    const enters = works ? lead : await window();
    if (!works) await enterAs(enters, by);
    await visit(enters, "/duty/away");
    await answer(enters, { person: "social_service_vlora-2", why });
    await sendWell(enters, { address: "/duty/away" });
    await open(lead, "/desk");
    assert.equal(new URL(lead.url()).pathname, works ? "/desk" : "/sign-in", `${why}: from that moment`);

    await rings(desk, id, language);
    await open(desk, `/cases/${id}/lead`);
    assert.equal(await desk.locator('option[value="social_service_vlora-2"]').count(), 0, "away is not offered");
    await answer(desk, { lead: "social_service_vlora-1" });
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
