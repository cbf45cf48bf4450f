// An adult refuses the police (fourth scenario of the reference): the person accepts a shelter and a doctor, neither the
// police nor a formal status, and later thinks otherwise.
//
// The anonymous notice to the police and the quarterly count belong to the issue of figures: here the police find
// nothing at all, and the case stands once, as potential.

import assert from "node:assert/strict";
import {
  accept, act, consent, fillForm, numberOf, open, raiseConcern, refer, statusOf, stepAddress, takeStep,
} from "../house/case.mjs";
import { follow } from "../house/fill.mjs";
import { look, visit } from "../house/look.mjs";
import { search } from "../house/search.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const told = {
  alone_now: "yes",
  needs_now: "doctor",
  region: "vlora",
  exploitation: "domestic_work",
  since_when: "this_year",
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: "Tregoi letrën e njoftimit.",
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "call",
  person_wants: ["safe_place", "doctor", "no_police"],
};

const screened = {
  ...told,
  act_observed: "recruitment",
  means_of_control: "takes_earnings",
  professional_reasons: "Pagën e merr një tjetër; nuk del vetëm.",
};

const identified = {
  information_given: "yes",
  information_how: "spoken",
  means_of_control: "takes_earnings",
  professional_reasons: "Puna, paga dhe dalja i vendos një tjetër.",
};

/** Every service of the pack, by its code, as the page of needs lists them. */
const SERVICES = 30;

story("An adult refuses police and keeps every service", async ({ window, language, device, script }) => {
  const name = `Dallëndyshe ${language}${device}${script}`;
  const outreach = await window();
  await enterAs(outreach, "vatra_mobile_vlora-1");
  const id = await raiseConcern(outreach, { ...told, known_as: name });
  const number = await numberOf(outreach);
  const firstContact = await whenRaised(outreach, id);

  await thePersonIsIdentifiedAndRefusesPolice(outreach, id, language);
  const [shelter, doctor] = [await window(), await window()];
  await enterAs(shelter, "shelter_different_and_equal-1");
  await enterAs(doctor, "health_services_vlora-1");
  await aShelterAndADoctorAccept({ outreach, shelter, doctor }, id, language);
  await formalStatusIsDeclinedAndNothingIsLost(shelter, id, language);

  const police = await window();
  await enterAs(police, "trafficking_police_vlora-1");
  await policeFindNothing(police, { id, name, number });
  await policeAreNotAsked(shelter, id);

  const social = await window();
  await enterAs(social, "social_service_vlora-1");
  await thePersonThinksOtherwise({ shelter, social, police }, id, language);
  assert.equal(await whenRaised(shelter, id), firstContact, "the date of the first contact is kept");
});

/** The instant of the first line of the timeline: it begins with the newest, and the last page has the oldest. */
async function whenRaised(page, id) {
  await open(page, `/cases/${id}/timeline`);
  const older = page.locator("main a[rel=next]");
  while ((await older.count()) > 0) assert.equal(await follow(page, older), 200);
  return page.locator("main time").evaluateAll((times) => times.map((time) => time.dateTime).sort()[0]);
}

async function thePersonIsIdentifiedAndRefusesPolice(outreach, id, language) {
  await fillForm(outreach, id, "screening", screened, look);
  await takeStep(outreach, id, "identification", "start_screening");
  await fillForm(outreach, id, "initial_identification", identified);
  await takeStep(outreach, id, "identification", "identify_adult", { reasons: "Shenjat dhe fjalët e personit." });

  await visit(outreach, `/cases/${id}/acts`);
  await act(outreach, id, "refuse", { choice: "police", refusal_reason: "fear_of_authorities" });
  await look(outreach);
  await visit(outreach, `/cases/${id}/consents`);
  await says(outreach, language, "option-refusal-reason-fear-of-authorities");
}

async function aShelterAndADoctorAccept({ outreach, shelter, doctor }, id, language) {
  await consent(outreach, id, "services");
  await consent(outreach, id, "shelter");
  await look(outreach);
  const place = { need: "safe_accommodation", to: "different_and_equal/shelter", shares: ["identity", "account"] };
  const care = { need: "emergency_health_care", to: "ministry_health/health", shares: ["identity", "health"] };
  const [placed, cared] = [await refer(outreach, id, place), await refer(outreach, id, care)];
  await accept(shelter, placed);
  await accept(doctor, cared);
  await visit(doctor, `/cases/${id}`);
  await keepsSilent(doctor, words(language, "institution-different-and-equal"));
}

/** T12: no formal status now. The standing stays, and so does every service. */
async function formalStatusIsDeclinedAndNothingIsLost(shelter, id, language) {
  await takeStep(shelter, id, "identification", "decline");
  await visit(shelter, `/cases/${id}`);
  await says(shelter, language, "state-identification-declined");
  await visit(shelter, `/cases/${id}/referrals/new`);
  assert.equal(await shelter.locator("main a[href*='need=']").count(), SERVICES, "the list of services is whole");
}

/** Police search finds nothing, and the address of the case answers as one that nobody has. */
async function policeFindNothing(police, { id, name, number }) {
  for (const query of [name, number]) assert.deepEqual(await search(police, query), [], query);
  await look(police);
  for (const part of ["", "/timeline", "/people", "/referrals"]) {
    assert.equal(await statusOf(police, `/cases/${id}${part}`), 404, part);
  }
  await look(police);
  await keepsSilent(police, number);
}

/** Police are not among those who can be asked for anything. */
async function policeAreNotAsked(shelter, id) {
  await visit(shelter, `/cases/${id}/referrals/new?need=safety_planning`);
  assert.ok((await shelter.locator("main [value^='vatra/']").count()) > 0, "others can be asked");
  assert.equal(await shelter.locator("main [value^='state_police/']").count(), 0, "police cannot");
}

/** T7 opens when the person agrees, and not before; what was said before costs nothing. */
async function thePersonThinksOtherwise({ shelter, social, police }, id, language) {
  const joined = await refer(shelter, id, {
    need: "economic_aid", to: "state_social_service/social_service", urgency: "soon", shares: ["identity", "account"],
  });
  await accept(social, joined);
  const interview = stepAddress(id, "identification", "set_interview");
  await visit(social, interview);
  await says(social, language, "requirement-police-agreed");
  await says(social, language, "requirement-formal-agreed-cure");

  await consent(shelter, id, "police");
  await act(shelter, id, "formal");
  await takeStep(social, id, "identification", "set_interview");
  await visit(social, `/cases/${id}/tracks`);
  await says(social, language, "state-identification-interview-set");

  const asked = await refer(shelter, id, {
    need: "safety_planning", to: "state_police/trafficking_police", urgency: "soon", shares: ["identity", "account"],
  });
  await accept(police, asked);
  await visit(police, `/cases/${id}`);
  await keepsSilent(police, words(language, "institution-different-and-equal"));
}
