// Who is shut out: by the person or the case lead, a professional, a unit, an institution or a district; and a guardian
// or parent under suspicion, whose access closes before any notice.

import assert from "node:assert/strict";
import { accept, act, consent, open, raiseConcern, refer, statusOf } from "../house/case.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { keepsSilent, says } from "../house/words.mjs";

const told = (age) => ({ ...adult, region: "durres", age_class: age });

const DESK = "anti_trafficking_sector";

/** Every way to shut the desk out: its unit, its institution. */
const bars = [`unit:${DESK}`, "institution:ministry_interior"];

/** Where whoever is shut out finds nothing. */
const addresses = ["", "/people", "/timeline", "/plan", "/documents", "/looked"];

story("Whoever is shut out finds nothing, until the bar is lifted", async ({ window, language }) => {
  const [lead, desk] = [await window(), await window()];
  await enterAs(lead, "child_protection_unit_durres-1");
  await enterAs(desk, `${DESK}-1`);
  const id = await raiseConcern(lead, told("clearly_adult"));
  for (const barred of bars) await shutOutAndLetIn({ lead, out: desk, id, barred, language });
  const colleague = await window();
  await enterAs(colleague, "child_protection_unit_durres-2");
  await shutOutAndLetIn({ lead, out: colleague, id, barred: "person:child_protection_unit_durres-2", language });
});

story("A whole district is shut out, and nobody outside of it", async ({ window, language }) => {
  const [lead, worker, desk] = [await window(), await window(), await window()];
  await enterAs(lead, "child_protection_unit_durres-1");
  await enterAs(worker, "social_service_vlora-1");
  await enterAs(desk, `${DESK}-1`);
  const id = await raiseConcern(lead, told("clearly_adult"));
  const to = "state_social_service/social_service";
  const referral = await refer(lead, id, { need: "economic_aid", to, shares: ["identity"] });
  await accept(worker, referral);
  const others = async () => assert.equal(await statusOf(desk, `/cases/${id}`), 200, "another district works on");
  await shutOutAndLetIn({ lead, out: worker, id, barred: "region:vlora", saidBy: "person", language }, others);
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

story("Under suspicion a parent's consent stops counting and an independent guardian is asked for", async ({
  window,
  language,
}) => {
  const [worker, guardian] = [await window(), await window()];
  await enterAs(worker, "child_protection_unit_durres-1");
  await enterAs(guardian, "independent_guardians-1");
  const id = await raiseConcern(worker, told("under_18"));
  await consent(worker, id, "services", { by: "parent" });
  const named = { choice: "named.child_rights_agency" };
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
  assert.notEqual(await send(worker), 200, "who is under suspicion is not named again");
  await visit(worker, `/cases/${id}/consents`);
  await answer(worker, { purpose: "shelter", answer: "yes", informed: "read_out", language: "sq", by: "parent" });
  assert.notEqual(await send(worker, { address: `/cases/${id}/consents` }), 200, "a parent no longer speaks");
  await open(worker, `/cases/${id}`);
  await says(worker, language, "clock-guardian-appoint");
  await act(worker, id, "guardian", { choice: "cleared", reasons: "U verifikua." });
  await look(worker);
  await act(worker, id, "guardian", named);
  assert.equal(await statusOf(guardian, `/cases/${id}`), 200, "cleared and named, the guardian reads again");
  await open(worker, `/cases/${id}/acts/guardian`);
  await says(worker, language, "case-guardian-cleared-keeper");
});
