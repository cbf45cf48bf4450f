// The same work in another mechanism: the practice runs on the floor of the treaty, which is of no country, and the same
// helpers walk from a concern to a plan. Nothing Albanian is needed for it, and nothing of it is shown.

import assert from "node:assert/strict";
import { accept, consent, nameLead, numberOf, open, raiseConcern, refer, takeStep } from "../house/case.mjs";
import { look, visit } from "../house/look.mjs";
import { requestService } from "../house/plan.mjs";
import { enterAs } from "../house/sign_in.mjs";
import { story } from "../house/surroundings.mjs";
import { keepsSilent, says } from "../house/words.mjs";

const pack = "mechanisms/council-of-europe/2005";

const told = {
  region: "first_region",
  danger_now: "no",
  age_class: "clearly_adult",
  age_class_reason: "Tregoi një dokument.",
  gender: "female",
  citizenship: "al",
  language: "sq",
  interpreter_needed: "no",
  safe_contact: "call",
  professional_observations: "Dokumentet i mban një tjetër.",
};

const offer = { need: "subsistence", to: "social_services/social_service", urgency: "soon", shares: ["identity"] };

/** Names that stand in Albania's pack only. */
const elsewhere = ["ISIGURT", "Vatra", "SILSS"];

const walk = async ({ window, language }) => {
  const support = await window();
  await enterAs(support, "support_workers-1");
  const id = await raiseConcern(support, told, look);
  await takeStep(support, id, "identification", "find_reasonable_grounds", { reasons: "Dokumentet i mban një tjetër." });
  await visit(support, `/cases/${id}`);
  await says(support, language, "state-identification-potential", pack);
  const number = await numberOf(support);
  await consent(support, id, "services");

  const social = await window();
  await enterAs(social, "social_office-1");
  await accept(social, await refer(support, id, offer));
  const desk = await window();
  await enterAs(desk, "authority_desk-1");
  await nameLead(desk, id, "social_office-1");
  await requestService(social, id, "legal_information");
  await visit(social, `/cases/${id}/plan`);
  await says(social, language, "service-legal-information", pack);
  await open(social, `/cases/${id}`);
  assert.equal(await numberOf(social), number, "the number stays");

  for (const path of ["/desk", `/cases/${id}/tracks`, "/mechanism/picture", "/mechanism/forms"]) {
    await visit(social, path);
    for (const name of elsewhere) await keepsSilent(social, name);
  }
};

story("In another mechanism a concern becomes a case with a plan", walk, { practice: { mechanism: pack } });
