//! Members, bodies and their seats.

use mechanism::{Body, Institution, InstitutionId, Membership, Stated, Unit, keys};

use super::leaf::{Entry, Leaf, Link, Section};
use super::say::Say;

const LIST: &str = "/mechanism/members";

/// All members, by how they belong, and the bodies they sit in.
pub(super) fn list(say: &Say<'_>) -> Leaf {
    // words: handbook-members-*
    let group = |membership: Membership| {
        let title = say.t(&keys::of("handbook-members", membership.as_str()));
        let members = say
            .mechanism
            .institutions
            .iter()
            .filter(move |one| one.membership == membership);
        let mut section = Section::new(title).at(format!("members-{}", membership.as_str()));
        if members.clone().any(|one| one.reconstructed) {
            section = section.note(say.t("handbook-members-reconstructed"));
        }
        section.entries(members.map(|one| row(say, one)))
    };
    let bodies = say.mechanism.bodies.iter().map(|body| {
        let name = say.t(&keys::of("body", &body.id)); // words: body-*
        let seats = say.t_count("members-body-seats", body.seats.len());
        Entry::new(Link::to(name, format!("/mechanism/bodies/{}", body.id))).said(seats)
    });
    Leaf::new(say.t("handbook-members"), "/mechanism")
        .lead(say.t("handbook-members-lead"))
        .section(
            Section::new(say.t("members-bodies-heading"))
                .at("bodies")
                .entries(bodies),
        )
        .sections(Membership::ALL.iter().copied().map(group))
}

fn row(say: &Say<'_>, one: &Institution) -> Entry {
    let entry = Entry::new(say.member(&one.id)).with(
        say.t("members-column-functions"),
        say.functions(&one.functions),
    );
    if one.reconstructed {
        entry.marked(say.t("handbook-reconstructed"))
    } else {
        entry
    }
}

/// One member: what it is for, its seats, what it owes, its units.
pub(super) fn institution(say: &Say<'_>, id: &str) -> Option<Leaf> {
    let one = say.mechanism.institution(id)?;
    let name = say.t(&keys::of("institution", &one.id));
    let mut leaf = Leaf::new(name, LIST).lead(say.belongs(one));
    if one.reconstructed {
        leaf = leaf.lead(say.t("handbook-members-reconstructed"));
    }
    Some(
        leaf.section(about(say, one))
            .section(seats(say, &one.id))
            .section(super::services::owed(say, &one.id))
            .section(units(say, &one.units)),
    )
}

fn about(say: &Say<'_>, one: &Institution) -> Section {
    let mut section = Section::new(say.t("handbook-member-about"));
    for function in &one.functions {
        let entry = Entry::new(Link::plain(say.function(*function)));
        let duty = say.mechanism.duties_to_report.get(function);
        section = section.entry(super::rests::duty(say, entry, duty));
    }
    let parts = |id: &InstitutionId| vec![say.member(id)];
    let through = |child: &&Institution| child.parent.as_ref() == Some(&one.id);
    let children = say.mechanism.institutions.iter().filter(through);
    let validity = [
        one.valid_from
            .map(|day| say.t_name("members-valid-from", "date", &say.date(day))),
        one.valid_until
            .map(|day| say.t_name("members-valid-until", "date", &say.date(day))),
    ];
    let valid: Vec<Link> = validity.into_iter().flatten().map(Link::plain).collect();
    let valid = match valid.is_empty() {
        true => vec![Link::plain(say.t("frame-unset"))],
        false => valid,
    };
    section.entry(
        Entry::new(Link::plain(say.t("handbook-member-belonging")))
            .with(
                say.t("handbook-member-parent"),
                one.parent.as_ref().map(parts).unwrap_or_default(),
            )
            .with(
                say.t("handbook-member-children"),
                children.map(|child| say.member(&child.id)).collect(),
            )
            .with(say.t("handbook-member-valid"), valid)
            .with(say.t("handbook-source"), say.source(&one.source)),
    )
}

/// The seats a member fills.
fn seats(say: &Say<'_>, id: &InstitutionId) -> Section {
    let mut section = Section::new(say.t("handbook-member-seats"));
    for body in &say.mechanism.bodies {
        let held = body.seats.iter().filter(|seat| seat.institution == *id);
        let held: Vec<Link> = held
            .map(|seat| Link::plain(say.t(&keys::of("seat", &seat.id)))) // words: seat-*
            .collect();
        if !held.is_empty() {
            let name = say.t(&keys::of("body", &body.id));
            let entry = Entry::new(Link::to(name, format!("/mechanism/bodies/{}", body.id)));
            section = section.entry(entry.with(say.t("handbook-seats"), held));
        }
    }
    section
}

fn units(say: &Say<'_>, units: &[Unit]) -> Section {
    let protected = units.iter().any(|unit| unit.protected);
    let mut section = Section::new(say.t("members-units")).entries(
        units.iter().filter(|unit| !unit.protected).map(|unit| {
            let region = match &unit.region {
                Some(region) => say.t(&keys::of("region", region)), // words: region-*
                None => say.t("members-whole-country"),
            };
            let telephone = match &unit.telephone {
                Stated::Set { value, .. } => value.clone(),
                Stated::Unset => say.t("members-telephone-unset"),
            };
            let name = say.t(&keys::of("unit", &unit.id)); // words: unit-*
            Entry::new(Link::plain(name)).said(format!("{region} · {telephone}"))
        }),
    );
    // One line however many there are: their number would say something of where people are.
    if protected {
        let name = say.t("frame-protected-accommodation");
        section = section.entry(Entry::new(Link::plain(name)));
    }
    section
}

/// One body: its seats, who chairs, who is invited, and by which rules it works.
pub(super) fn body(say: &Say<'_>, id: &str) -> Option<Leaf> {
    let body = say.mechanism.body(id)?;
    let mut leaf = Leaf::new(say.t(&keys::of("body", &body.id)), LIST);
    if body.responsible_authority {
        leaf = leaf.lead(say.t("handbook-body-leads"));
    }
    if !body.sees_cases {
        leaf = leaf.lead(say.t("members-body-no-cases"));
    }
    let seats = body.seats.iter().map(|seat| {
        let entry = Entry::new(Link::plain(say.t(&keys::of("seat", &seat.id)))).with(
            say.t("members-column-institution"),
            vec![say.member(&seat.institution)],
        );
        match body.chair.as_ref() == Some(&seat.id) {
            true => entry.marked(say.t("handbook-chairs")),
            false => entry,
        }
    });
    let heading = say.t_count("members-body-seats", body.seats.len());
    Some(
        leaf.section(Section::new(heading).entries(seats))
            .section(rules(say, body)),
    )
}

fn rules(say: &Say<'_>, body: &Body) -> Section {
    let unset = || Link::plain(say.t("frame-unset"));
    let secretariat = body.secretariat.iter();
    let secretariat = secretariat.map(|unit| Link::plain(say.t(&keys::of("unit", unit))));
    let regions = body.regions.iter();
    let regions = regions.map(|region| Link::plain(say.t(&keys::of("region", region))));
    let quorum = body.quorum.value();
    let quorum = quorum.map_or_else(unset, |count| Link::plain(count.to_string()));
    let voting = body.voting.value();
    let voting = voting.map_or_else(unset, |way| Link::plain(say.t(&keys::of("voting", way))));
    let meetings = body.meeting_interval_days.value();
    let meetings = meetings.map_or_else(unset, |days| Link::plain(days.to_string()));
    Section::new(say.t("handbook-body-rules")).entry(
        Entry::new(Link::plain(say.t("handbook-body-how")))
            .with(say.t("members-body-secretariat"), secretariat.collect())
            .with(say.t("members-body-invited"), say.functions(&body.invitees))
            .with(say.t("handbook-body-regions"), regions.collect())
            .with(say.t("members-body-quorum"), vec![quorum])
            .with(say.t("members-body-voting"), vec![voting])
            .with(say.t("handbook-body-meetings"), vec![meetings])
            .with(say.t("handbook-source"), say.source(&body.source)),
    )
}
