// Two mechanisms, and who does the same work in each: a story that hangs on no form, institution or place of one country
// asks here for whom it needs, and is walked unchanged in both.

import { everySurrounding, story } from "./surroundings.mjs";
import { adult } from "./told.mjs";

export const albania = {
  name: "Albania",
  told: adult,
  /** Where the social workers of the stories work, and who they are: two of one unit. */
  region: "vlora",
  social: ["social_service_vlora-1", "social_service_vlora-2"],
  toSocial: { to: "state_social_service/social_service", need: "economic_aid" },
  elsewhere: "durres",
  child: ["child_protection_unit_durres-1", "child_protection_unit_durres-2"],
  outreach: "vatra_mobile_vlora-1",
  toOutreach: { to: "vatra/outreach", need: "psychological_support" },
  deskUnit: "anti_trafficking_sector",
  deskInstitution: "ministry_interior",
  desk: ["anti_trafficking_sector-1", "anti_trafficking_sector-2"],
  police: "trafficking_police_tirana-1",
  childPolice: "child_police_durres",
  guardian: "independent_guardians-1",
  guardians: "child_rights_agency",
  /** Two houses where somebody may live, and the words that would place the person in one. */
  houses: [
    { to: "different_and_equal/shelter", person: "shelter_different_and_equal-1" },
    {
      to: "tjeter_vizion/shelter",
      person: "shelter_tjeter_vizion-1",
      named: ["institution-tjeter-vizion", "unit-shelter-tjeter-vizion"],
    },
  ],
};

/** The floor of the treaty, which is of no country. */
export const treaty = {
  name: "the treaty's floor",
  pack: "mechanisms/council-of-europe/2005",
  told: { ...adult, region: "first_region" },
  region: "first_region",
  social: ["social_office-1", "social_office-2"],
  toSocial: { to: "social_services/social_service", need: "subsistence" },
  elsewhere: "second_region",
  child: ["child_office-1", "child_office-2"],
  outreach: "second_support_workers-1",
  toOutreach: { to: "support_organisation/outreach", need: "psychological_support" },
  deskUnit: "authority_desk",
  deskInstitution: "competent_authority",
  desk: ["authority_desk-1", "authority_desk-2"],
  police: "trafficking_unit-1",
  childPolice: "children_unit",
  guardian: "guardians-1",
  guardians: "guardianship",
  houses: [
    { to: "support_organisation/shelter", person: "support_house-1" },
    {
      to: "accommodation/shelter",
      person: "accommodation_house-1",
      named: ["institution-accommodation", "unit-accommodation-house"],
    },
  ],
};

/**
 * A story that is walked in Albania and then, without a word changed, on the floor of the treaty; there in one
 * surrounding, since the pages are the same.
 *
 * @param {(house: {country: typeof albania}) => Promise<void>} walk as of `story`, and whose mechanism it is
 */
export function storyInEveryCountry(title, walk, { practice } = {}) {
  for (const country of [albania, treaty]) {
    const surroundings = country === albania ? undefined : everySurrounding.slice(0, 1);
    const within = (house) => walk({ ...house, country });
    story(`${title}, in ${country.name}`, within, { practice: { ...practice, mechanism: country.pack }, surroundings });
  }
}
