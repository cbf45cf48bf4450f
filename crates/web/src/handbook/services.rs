//! Services by pillar, and what each institution owes.

use mechanism::{CommitmentTemplate, InstitutionId, Pillar, keys};

use super::leaf::{Entry, Leaf, Link, Section};
use super::say::Say;

/// Services by pillar. Who provides one is told by function: no provider is named beside a service.
pub(super) fn services(say: &Say<'_>) -> Leaf {
    // words: pillar-* service-*
    let section = |pillar: &Pillar| {
        let services = pillar.services.iter().map(|one| {
            let entry = Entry::new(Link::plain(say.t(&keys::of("service", &one.id)))).with(
                say.t("handbook-service-by"),
                say.functions(&one.provided_by),
            );
            match one.places_person {
                true => entry.said(say.t("handbook-service-places")),
                false => entry,
            }
        });
        Section::new(say.t(&keys::of("pillar", &pillar.id)))
            .at(keys::of("pillar", &pillar.id))
            .entries(services)
    };
    Leaf::new(say.t("handbook-services"), "/mechanism")
        .lead(say.t("handbook-services-lead"))
        .sections(say.mechanism.pillars.iter().map(section))
}

/// What each institution owes, in the order of the members.
pub(super) fn commitments(say: &Say<'_>) -> Leaf {
    let members = say.mechanism.institutions.iter();
    let sections = members.map(|one| {
        let owed = owed(say, &one.id);
        Section {
            title: Some(say.member(&one.id).text),
            ..owed
        }
    });
    Leaf::new(say.t("handbook-commitments"), "/mechanism")
        .lead(say.t("handbook-commitments-lead"))
        .sections(sections)
}

/// What one institution owes.
pub(super) fn owed(say: &Say<'_>, id: &InstitutionId) -> Section {
    let all = say.mechanism.commitments.iter();
    let owed = all.filter(|one| one.institution == *id);
    Section::new(say.t("handbook-member-owes")).entries(owed.map(|one| commitment(say, one)))
}

fn commitment(say: &Say<'_>, one: &CommitmentTemplate) -> Entry {
    Entry::new(Link::plain(say.t(&keys::of("commitment", &one.id))))
        .with(
            say.t("handbook-commitment-by"),
            say.functions(&[one.function]),
        )
        .with(
            say.t("handbook-commitment-due"),
            one.due.iter().map(|key| say.clock(key)).collect(),
        )
        .with(say.t("handbook-source"), say.source(&one.source))
}
