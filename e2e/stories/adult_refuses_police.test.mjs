// An adult refuses the police (fourth scenario of the reference): the person accepts a shelter and a doctor, neither the
// police nor a formal status, and later thinks otherwise.
//
// The police were let in before: what they find then, and find again when the person thinks otherwise, shows that it is
// the refusal that takes it away. The anonymous notice to the police and the quarterly count belong to the issue of
// figures: while she refuses the police find nothing at all, and the case stands once, as potential.

import assert from "node:assert/strict";
import {
  accept, act, consent, fillForm, numberOf, open, raiseConcern, refer, statusOf, stepAddress, takeStep,
} from "../house/case.mjs";
import { look, visit } from "../house/look.mjs";
import { search } from "../house/search.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { everySurrounding, story } from "../house/surroundings.mjs";
import { adult } from "../house/told.mjs";
import { keepsSilent, says, words } from "../house/words.mjs";

const told = {
  ...adult,
  needs_now: "doctor",
  exploitation: "domestic_work",
  since_when: "this_year",
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
  const person = { id, name, number };

  await thePersonIsIdentified(outreach, id);
  const [police, elsewhere] = [await window(), await window()];
  await enterAs(police, "trafficking_police_vlora-1");
  await enterAs(elsewhere, "trafficking_police_tirana-1");
  const waiting = await policeAreBroughtIn({ outreach, police, elsewhere }, person);
  await policeFind(police, person);

  await thePersonRefusesPolice(outreach, id, language);
  await policeFindNothing(police, person);
  await theOpenOfferIsGone(elsewhere, waiting);
  const [shelter, doctor] = [await window(), await window()];
  await enterAs(shelter, "shelter_different_and_equal-1");
  await enterAs(doctor, "health_services_vlora-1");
  await aShelterAndADoctorAccept({ outreach, shelter, doctor }, id, language);
  await formalStatusIsDeclinedAndNothingIsLost(shelter, id, language);
  await policeAreNotAsked(shelter, id);

  const social = await window();
  await enterAs(social, "social_service_vlora-1");
  await thePersonThinksOtherwise({ shelter, social }, id, language);
  await policeFind(police, person);
  await keepsSilent(police, words(language, "institution-different-and-equal"));
  assert.equal(await whenRaised(shelter, id), firstContact, "the date of the first contact is kept");
}, { surroundings: everySurrounding });

/** The instant of the first contact, as the first page of the case says it: whatever was refused, declined or taken up
 *  again since, it stays. */
async function whenRaised(page, id) {
  await open(page, `/cases/${id}`);
  return page.locator("#first-contact time").getAttribute("datetime");
}

async function thePersonIsIdentified(outreach, id) {
  await fillForm(outreach, id, "screening", screened, look);
  await takeStep(outreach, id, "identification", "start_screening");
  await fillForm(outreach, id, "initial_identification", identified);
  await takeStep(outreach, id, "identification", "identify_adult", { reasons: "Shenjat dhe fjalët e personit." });
}

/** The person agrees to police at first: one unit accepts, a second question waits for any of them. Says its id. */
async function policeAreBroughtIn({ outreach, police, elsewhere }, { id }) {
  await consent(outreach, id, "police");
  const plan = {
    need: "safety_planning", to: "state_police/trafficking_police", urgency: "soon", shares: ["identity", "account"],
  };
  await accept(police, await refer(outreach, id, plan));
  const waiting = await refer(outreach, id, { ...plan, need: "protection_measure" });
  const asked = await visit(elsewhere, `/referrals/${waiting}`);
  assert.equal(asked.status(), 200, "it waits for them");
  assert.ok(await isListed(elsewhere, waiting), "and is in their inbox");
  return waiting;
}

/** Whether a referral is in the inbox. */
async function isListed(page, referral) {
  await open(page, "/referrals");
  return (await page.locator(`main a[href="/referrals/${referral}"]`).count()) > 0;
}

async function thePersonRefusesPolice(outreach, id, language) {
  await visit(outreach, `/cases/${id}/acts`);
  await act(outreach, id, "refuse", { choice: "police", refusal_reason: "fear_of_authorities" });
  await look(outreach);
  await visit(outreach, `/cases/${id}/consents`);
  await says(outreach, language, "option-refusal-reason-fear-of-authorities");
  await says(outreach, language, "consent-stop-waits");
}

async function theOpenOfferIsGone(elsewhere, waiting) {
  assert.equal(await isListed(elsewhere, waiting), false, "nothing waits for them");
  assert.equal(await statusOf(elsewhere, `/referrals/${waiting}`), 404);
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

/** Police who take part find the case by number and by name, and it opens. */
async function policeFind(police, { id, name, number }) {
  for (const query of [name, number]) assert.deepEqual(await search(police, query), [`/cases/${id}`], query);
  const answer = await visit(police, `/cases/${id}`);
  assert.equal(answer.status(), 200, "police who are allowed");
}

/** Police search finds nothing, and the address of the case answers as one that nobody has. */
async function policeFindNothing(police, { id, name, number }) {
  for (const query of [name, number]) assert.deepEqual(await search(police, query), [], query);
  await look(police);
  for (const part of ["", "/timeline", "/people", "/referrals"]) {
    const answer = await visit(police, `/cases/${id}${part}`);
    assert.equal(answer.status(), 404, part);
  }
  await keepsSilent(police, number);
}

/** Police are not among those who can be asked for anything. */
async function policeAreNotAsked(shelter, id) {
  await visit(shelter, `/cases/${id}/referrals/new?need=safety_planning`);
  assert.ok((await shelter.locator("main [value^='vatra/']").count()) > 0, "others can be asked");
  assert.equal(await shelter.locator("main [value^='state_police/']").count(), 0, "police cannot");
}

/** T7 opens when the person agrees, and not before; what was said before costs nothing. */
async function thePersonThinksOtherwise({ shelter, social }, id, language) {
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
}
