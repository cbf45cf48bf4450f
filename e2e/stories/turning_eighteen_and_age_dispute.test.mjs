// P says 17, papers say 19 (reference: eleventh scenario).
//
// Checks: child rules until decided, whatever a document says; an assessment is never a condition of shelter, before the
// doubt and during it; an alarm before the eighteenth birthday; consents renewed as an adult; the guardian's access ends
// on the day; history stays. The day itself is the practice's: its last case is of somebody who turned eighteen yesterday.

import assert from "node:assert/strict";
import {
  accept, act, consent, fillForm, isOfAge, open, raiseConcern, recordSafeguards, refer, statusOf, stepAddress, takeStep,
} from "../house/case.mjs";
import { overAllPages, waitsAt } from "../house/desk.mjs";
import { answer, send, sendWell } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { enterAs, everybody } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { beginning, keepsSilent, says, shows, words } from "../house/words.mjs";

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
const identified = {
  information_given: "yes",
  information_how: "easy_words",
  act_observed: "none_seen",
  exploitation: "begging",
  professional_reasons: "Lyp çdo ditë.",
};
const PASSPORT = "Pasaporta thotë 19 vjeç.";
const day_ms = 24 * 60 * 60 * 1000;

/** The date of birth of somebody who turns eighteen in so many days. */
function bornSoEighteenIn(days) {
  const birthday = new Date(Date.now() + days * day_ms);
  return [birthday.getUTCDate(), birthday.getUTCMonth() + 1, birthday.getUTCFullYear() - 18];
}

story("Who may be under eighteen is a child until it is decided", async ({ window, language }) => {
  const [worker, shelter] = [await window(), await window()];
  await enterAs(worker, "social_service_tirana-1");
  await enterAs(shelter, "shelter_different_and_equal-1");
  const id = await raiseConcern(worker, disputed);
  await visit(worker, `/cases/${id}`);
  await isOfAge(worker, language, "child-presumed");

  // Shelter first: nobody has assessed anything.
  const need = { need: "safe_accommodation", to: "different_and_equal/shelter", urgency: "emergency", shares: [] };
  const asked = await refer(worker, id, need);
  await takeStep(worker, id, "age", "doubt", { reasons: "Thotë 17, letrat thonë 19." });
  await accept(shelter, asked);
  await visit(worker, `/cases/${id}`);
  await isOfAge(worker, language, "child-presumed");

  await aDocumentAloneDecidesNothing(worker, id, language);
  await identifiedAsAChild(worker, id, language);
  await decidedOnlyBesideARepresentative(worker, id, language);
  await theBirthdayIsForeseen(worker, id, language);

  // What was stated first is still told.
  await open(worker, `/cases/${id}/timeline`);
  await says(worker, language, "event-age-stated");
  assert.ok((await worker.locator("main li").count()) > 4);
});

/** A passport is filed, its day of birth is entered, and by it she is stated to be an adult: she stays a child. */
async function aDocumentAloneDecidesNothing(page, id, language) {
  const documents = `/cases/${id}/documents`;
  await open(page, documents);
  await answer(page, { note_compartment: "account", note: PASSPORT });
  await sendWell(page, { address: documents });
  await shows(page, PASSPORT);
  await isOfAge(page, language, "child-presumed");

  await open(page, `/cases/${id}/meeting/birthday`);
  await answer(page, { born: bornSoEighteenIn(-365) });
  assert.equal(await send(page), 422, "a day of birth makes nobody an adult");
  await says(page, language, "meeting-born-error");
  await look(page);

  await act(page, id, "age", { choice: "clearly_adult", years: "19", reasons: PASSPORT });
  await isOfAge(page, language, "child-presumed");
}

/** Nobody asks her first, as nobody asks a child; what is there for adults is closed. */
async function identifiedAsAChild(page, id, language) {
  await fillForm(page, id, "screening", { ...disputed, professional_reasons: identified.professional_reasons });
  await takeStep(page, id, "identification", "start_screening");
  await fillForm(page, id, "initial_identification", identified);
  const ofAnAdult = stepAddress(id, "identification", "identify_adult");
  await visit(page, ofAnAdult);
  await says(page, language, "requirement-is-adult");
  assert.equal(await page.locator(`main form[action="${ofAnAdult}"]`).count(), 0, "she is no adult");
  await takeStep(page, id, "identification", "identify_child", { reasons: identified.professional_reasons });
  await says(page, language, "state-identification-potential");
}

/** What she says is heard, and somebody who represents her is there, or nothing is decided. */
async function decidedOnlyBesideARepresentative(page, id, language) {
  const address = stepAddress(id, "age", "decide");
  const forms = () => page.locator(`main form[action="${address}"]`).count();
  const unrepresented = { support_person: "Punonjësja Prova" };
  await act(page, id, "views", { reasons: "Thotë se është 17 vjeç." });
  await recordSafeguards(page, id, "age", "decide", { present: unrepresented });
  await visit(page, address);
  await says(page, language, "safeguard-legal-representative");
  assert.equal(await forms(), 0, "not without a legal representative");
  await recordSafeguards(page, id, "age", "decide", { present: { legal_representative: "Përfaqësuesja Shembulli" } });
  await takeStep(page, id, "age", "decide", { age: "child", reasons: "Shkolla e konfirmoi vitin." });
  await visit(page, `/cases/${id}`);
  await isOfAge(page, language, "child");
  await keepsSilent(page, words(language, "case-child-presumed"));
}

async function theBirthdayIsForeseen(page, id, language) {
  await visit(page, `/cases/${id}/meeting/birthday`);
  await answer(page, { born: bornSoEighteenIn(60) });
  await sendWell(page);
  await look(page);
  await visit(page, `/cases/${id}`);
  await says(page, language, "clock-age-before-adulthood");
}

const AGAIN = "desk-row-ask-again";

story("Who turned eighteen yesterday is asked again, and nobody speaks for her any longer", async ({
  window,
  as,
  said,
  language,
}) => {
  await theKeeperHasLooked(said);
  const worker = await window();
  const id = await enterAsWhoeverAsksAgain(worker, language);
  await look(worker);
  // Whom her guardian was and what was agreed for her as a child are still told.
  const lines = await overAllPages(worker, `/cases/${id}/timeline`, () =>
    worker.locator("main .moj-timeline__item").allTextContents());
  for (const event of ["event-came-of-age", "event-guardian-changed", "event-consent-given"]) {
    const told = lines.filter((line) => line.includes(beginning(language, event)));
    assert.ok(told.length > 0, `${event}:\n${lines.join("\n")}`);
  }

  const guardian = await as("independent_guardians-1");
  assert.equal(await statusOf(guardian, `/cases/${id}`), 404, "her guardian's part has ended");

  await consent(worker, id, "services");
  assert.deepEqual(await askedAgain(worker, id, language), [], "she was asked");
}, { practice: { cases: 24, log: "warn,besa=info" }, surroundings: [everySurrounding[0]] });

/** What runs out is told a moment after the start. */
async function theKeeperHasLooked(said) {
  for (let moment = 0; !said.some((line) => line.includes("the keeper looked")); moment += 1) {
    assert.ok(moment < 300, `the keeper does not come:\n${said.join("\n")}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The last case of the practice is of her; says which it is, as whoever is to ask her. */
async function enterAsWhoeverAsksAgain(page, language) {
  const people = (await everybody(page)).map(({ person }) => person);
  for (const person of people.filter((one) => one.startsWith("child_protection_unit_"))) {
    await enterAs(page, person);
    const rows = page.locator("main ol > li", { hasText: words(language, AGAIN) });
    if ((await rows.count()) === 0) continue;
    return /^\/cases\/([^/]+)/.exec(await rows.first().locator("a").getAttribute("href"))[1];
  }
  throw new Error("nobody is to ask her again");
}

/** What waits on the desk because she is an adult now. */
async function askedAgain(page, id, language) {
  const rows = await waitsAt(page, `/cases/${id}/consents`);
  return rows.filter((row) => row.includes(words(language, AGAIN)));
}
