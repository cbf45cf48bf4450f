// The change of shift on one page, and the alarm for a lead who is away: two events of every week.

import assert from "node:assert/strict";
import { numberOf, open, raiseConcern } from "../house/case.mjs";
import { answer, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const adult = {
  alone_now: "yes",
  region: "vlora",
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: "Tregoi letrën e njoftimit.",
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "in_person",
};

story("A shift is handed over on one page, and the next on duty accepts it", async ({ window, language }) => {
  const goes = await window();
  await enterAs(goes, "social_service_vlora-1");
  const id = await raiseConcern(goes, adult);
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

story("The alarm rings for a lead who is away until the case has another", async ({ window, language }) => {
  const lead = await window();
  await enterAs(lead, "social_service_vlora-2");
  const id = await raiseConcern(lead, adult);
  await visit(lead, "/duty/away");
  await answer(lead, { person: "social_service_vlora-2", why: "absent" });
  await sendWell(lead, { address: "/duty/away" });
  const desk = await window();
  await enterAs(desk, "anti_trafficking_sector-1");
  await visit(desk, `/cases/${id}/people`);
  await says(desk, language, "case-lead-away");
  await open(desk, `/cases/${id}/lead`);
  assert.equal(await desk.locator('option[value="social_service_vlora-2"]').count(), 0, "away is not offered");
  await answer(desk, { lead: "social_service_vlora-1" });
  await sendWell(desk);
  await visit(lead, "/duty/away");
  await sendWell(lead, { address: "/duty/away/back" });
  await look(lead);
});
