// Who is shut out: by the person or the case lead, a professional, a unit, an institution or a district; and a guardian
// or parent under suspicion, whose access closes before any notice.

import assert from "node:assert/strict";
import { act, consent, open, raiseConcern, statusOf } from "../house/case.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { says } from "../house/words.mjs";

const told = (age) => ({
  alone_now: "yes",
  region: "durres",
  danger_now: "no",
  age_class: age,
  age_class_reason: "Tregoi letrën e njoftimit.",
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "call",
});

const DESK = "anti_trafficking_sector";

/** Every way to shut the desk out: the person of it, its unit, its institution. */
const bars = [`person:${DESK}-1`, `unit:${DESK}`, "institution:ministry_interior"];

story("Whoever is shut out finds nothing, until the bar is lifted", async ({ window, language }) => {
  const [lead, desk] = [await window(), await window()];
  await enterAs(lead, "child_protection_unit_durres-1");
  await enterAs(desk, `${DESK}-1`);
  const id = await raiseConcern(lead, told("clearly_adult"));
  const people = `/cases/${id}/people`;
  for (const barred of bars) {
    assert.equal(await statusOf(desk, `/cases/${id}`), 200, "before");
    await open(lead, `/cases/${id}/bars`);
    await answer(lead, { barred });
    await sendWell(lead);
    assert.equal(await statusOf(desk, `/cases/${id}`), 404, barred);
    await visit(lead, people);
    await says(lead, language, "case-bar-lift");
    await look(lead);
    await lead.locator("main form[action$='/lift'] button[type=submit]").first().click();
    await lead.waitForLoadState("load");
  }
  assert.equal(await statusOf(desk, `/cases/${id}`), 200, "after");
  await open(lead, `/cases/${id}/bars`);
  assert.ok((await lead.locator("main option[value^='region:']").count()) > 0, "a whole district too");
});

story("Under suspicion a parent's consent stops counting and an independent guardian is asked for", async ({
  window,
  language,
}) => {
  const worker = await window();
  await enterAs(worker, "child_protection_unit_durres-1");
  const id = await raiseConcern(worker, told("under_18"));
  await consent(worker, id, "services", { given_by: "parent" });
  await visit(worker, `/cases/${id}/acts/guardian`);
  await act(worker, id, "guardian", { choice: "suspected" });
  await visit(worker, `/cases/${id}/consents`);
  await answer(worker, { purpose: "shelter", answer: "yes", informed: "read_out", language: "sq", given_by: "parent" });
  assert.notEqual(await send(worker, { address: `/cases/${id}/consents` }), 200, "a parent no longer speaks");
  await open(worker, `/cases/${id}`);
  await says(worker, language, "clock-guardian-appoint");
  await act(worker, id, "guardian", { choice: "cleared", reasons: "U verifikua." });
  await look(worker);
});
