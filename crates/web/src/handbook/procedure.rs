//! The procedure as a whole: its tracks, its safeguards, its deadlines.

use mechanism::{Basis, ClockDefinition, Expiry, Presence, Safeguard, Track, keys};

use super::leaf::{Entry, Leaf, Link, Section};
use super::say::Say;

/// The tracks, each with where it can stand.
pub(super) fn tracks(say: &Say<'_>) -> Leaf {
    let entry = |track: &Track| {
        let states = track.states.iter();
        let entry = Entry::new(say.track(track)).with(
            say.t("handbook-states"),
            states.map(|state| say.state(track, &state.id)).collect(),
        );
        match track.opens_with_case {
            true => entry.said(say.t("handbook-opens-with-case")),
            false => entry,
        }
    };
    let tracks = say.mechanism.procedure.tracks.iter().map(entry);
    let picture = Entry::new(Link::to(say.t("picture-all"), "/mechanism/picture"));
    let beside = ["deadlines", "safeguards", "commitments"].map(|name| {
        Entry::new(Link::to(
            say.t(&format!("handbook-{name}")),
            format!("/mechanism/{name}"),
        ))
    });
    Leaf::new(say.t("handbook-procedure"), "/mechanism")
        .lead(say.t("handbook-procedure-lead"))
        .section(Section::new(say.t("handbook-tracks")).entries(tracks))
        .section(
            Section::new(say.t("handbook-beside"))
                .entry(picture)
                .entries(beside),
        )
}

/// The safeguards, by the document they come from.
pub(super) fn safeguards(say: &Say<'_>) -> Leaf {
    let all = &say.mechanism.procedure.safeguards;
    let mut names: Vec<&str> = Vec::new();
    for one in all {
        if !names.contains(&one.source.name()) {
            names.push(one.source.name());
        }
    }
    let section = |name: &&str| {
        let of_source = all.iter().filter(|one| one.source.name() == *name);
        let title = say.t(&keys::of("source", name)); // words: source-*
        Section::new(title).entries(of_source.map(|one| safeguard(say, one)))
    };
    Leaf::new(say.t("handbook-safeguards"), "/mechanism")
        .lead(say.t("tracks-safeguards-lead"))
        .sections(names.iter().map(section))
}

// words: safeguard-*
fn safeguard(say: &Say<'_>, one: &Safeguard) -> Entry {
    let key = keys::of("safeguard", &one.id);
    let needed = say
        .steps()
        .filter(|(_, step)| step.safeguards.contains(&one.id))
        .map(|(track, step)| say.step(track, step));
    let mut entry = Entry::new(Link::plain(say.t(&key))).at(key);
    if one.applies.is_some() {
        entry = entry.said(say.t("handbook-safeguard-applies"));
    }
    match one.presence {
        Presence::Nobody => {}
        Presence::Named => entry = entry.said(say.t("handbook-safeguard-presence")),
        Presence::Signed => entry = entry.said(say.t("handbook-safeguard-signed")),
    }
    entry
        .with(say.t("handbook-safeguard-before"), needed.collect())
        .with(
            say.t("handbook-safeguard-by"),
            say.functions(&one.recorded_by),
        )
        .with(say.t("handbook-source"), say.source(&one.source))
}

/// Every deadline: how long, what runs it, what ends it, what follows.
pub(super) fn deadlines(say: &Say<'_>) -> Leaf {
    let clocks = say.mechanism.procedure.clocks.iter();
    Leaf::new(say.t("handbook-deadlines"), "/mechanism")
        .lead(say.t("handbook-deadlines-lead"))
        .section(Section::untitled().entries(clocks.map(|one| clock(say, one))))
}

fn clock(say: &Say<'_>, one: &ClockDefinition) -> Entry {
    let key = keys::clock(&one.key);
    let mut entry = Entry::new(Link::plain(say.t(&key))).at(key.clone());
    entry = length(say, entry, one);
    if let Some(note) = say.note(&key) {
        entry = entry.said(note);
    }
    let runs = say
        .states()
        .filter(|(_, state)| state.clocks.contains(&one.key))
        .map(|(track, state)| say.state(track, &state.id));
    let starts = say
        .steps()
        .filter(|(_, step)| step.starts.contains(&one.key));
    let stops = say
        .steps()
        .filter(|(_, step)| step.stops.contains(&one.key));
    entry
        .with(
            say.t("handbook-clock-starts"),
            starts.map(|(track, step)| say.step(track, step)).collect(),
        )
        .with(say.t("handbook-clock-runs"), runs.collect())
        .with(
            say.t("handbook-clock-stops"),
            stops.map(|(track, step)| say.step(track, step)).collect(),
        )
        .said(end(say, one))
}

/// The legal length or *not set*, and the working reminder as what it is.
fn length(say: &Say<'_>, entry: Entry, one: &ClockDefinition) -> Entry {
    let law = |text: String| vec![Link::plain(text)];
    let label = say.t("handbook-clock-law");
    match one.effective() {
        Some((length, Basis::Law)) => {
            let length = say.length(length);
            let told = match one.at_least {
                true => say.t_name("handbook-clock-at-least", "length", &length),
                false => length,
            };
            let sources = one.source().map(|source| say.source(source));
            entry
                .with(label, law(told))
                .with(say.t("handbook-source"), sources.unwrap_or_default())
        }
        Some((length, Basis::Agreed)) => entry
            .with(label, law(say.t("frame-unset")))
            .said(say.t_name("handbook-clock-reminder", "length", &say.length(length))),
        None => entry
            .with(label, law(say.t("frame-unset")))
            .said(say.t("handbook-clock-no-reminder")),
    }
}

/// What happens at the end: somebody is told; nothing is decided.
fn end(say: &Say<'_>, one: &ClockDefinition) -> String {
    match one.expiry {
        Expiry::Warn => say.t("tracks-clock-at-expiry-warn"),
        Expiry::Escalate => {
            let names: Vec<String> = one
                .escalates_to
                .iter()
                .map(|to| say.function(*to))
                .collect();
            say.t_name(
                "tracks-clock-at-expiry-escalate",
                "functions",
                &names.join(", "),
            )
        }
    }
}
