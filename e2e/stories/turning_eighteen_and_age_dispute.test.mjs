// P says 17, papers say 19 (reference: eleventh scenario).
//
// Checks: child rules until decided; an assessment is never a condition of shelter; an alarm before the eighteenth
// birthday; history stays. That consents are asked again and a guardian's access ends on the day itself is told with a
// clock that moves, in the stories of `casework` (life/adulthood.rs) and of the pages.

import assert from "node:assert/strict";
import { accept, act, open, raiseConcern, recordSafeguards, refer, stepAddress, takeStep } from "../house/case.mjs";
import { answer, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { says } from "../house/words.mjs";

const disputed = {
  alone_now: "yes",
  region: "tirana",
  danger_now: "no",
  age_class: "maybe_under_18",
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "in_person",
};
const day_ms = 24 * 60 * 60 * 1000;

/** The date of birth of somebody who turns eighteen in so many days. */
function bornSoEighteenIn(days) {
  const birthday = new Date(Date.now() + days * day_ms);
  return [birthday.getUTCDate(), birthday.getUTCMonth() + 1, birthday.getUTCFullYear() - 18];
}

story("Who may be under eighteen is a child until it is decided", async ({ window, language }) => {
  const worker = await window();
  await enterAs(worker, "social_service_tirana-1");
  const id = await raiseConcern(worker, disputed);
  await visit(worker, `/cases/${id}`);
  await says(worker, language, "case-child-presumed");

  // Shelter first: nobody has assessed anything.
  const need = { need: "safe_accommodation", to: "different_and_equal/shelter", urgency: "emergency", shares: [] };
  const shelter = await window();
  await enterAs(shelter, "shelter_different_and_equal-1");
  await accept(shelter, await refer(worker, id, need));

  await takeStep(worker, id, "age", "doubt", { reasons: "Thotë 17, letrat thonë 19." });
  await visit(worker, `/cases/${id}`);
  await says(worker, language, "case-child-presumed");

  // A document alone decides nothing while the age is in doubt.
  await visit(worker, stepAddress(id, "age", "decide"));
  await act(worker, id, "views", { reasons: "Thotë se është 17 vjeç." });
  await recordSafeguards(worker, id, "age", "decide", {
    present: { legal_representative: "Përfaqësuesja Shembulli", support_person: "Punonjësja Prova" },
  });
  await takeStep(worker, id, "age", "decide", { age: "child", reasons: "Shkolla e konfirmoi vitin." });
  await visit(worker, `/cases/${id}`);
  await says(worker, language, "case-child");

  await visit(worker, `/cases/${id}/meeting/birthday`);
  await answer(worker, { born: bornSoEighteenIn(60) });
  await sendWell(worker);
  await look(worker);
  await visit(worker, `/cases/${id}`);
  await says(worker, language, "clock-age-before-adulthood");

  // What was stated first is still told.
  await open(worker, `/cases/${id}/timeline`);
  await says(worker, language, "event-age-stated");
  assert.ok((await worker.locator("main li").count()) > 4);
});
