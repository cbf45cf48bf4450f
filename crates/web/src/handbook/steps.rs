//! One track: where it can stand, what leads on from there, and each step in full.

use mechanism::{Act, State, Step, Track, keys};

use super::leaf::{Entry, Leaf, Link, Section};
use super::say::Say;

/// A track with its states and steps.
pub(super) fn track(say: &Say<'_>, id: &str) -> Option<Leaf> {
    let track = say.mechanism.track(id)?;
    let full = track.steps.iter().map(|one| step(say, track, one));
    let opening = track.steps.iter().filter(|one| one.from.is_empty());
    let opening = Section::new(say.t("handbook-track-opens"))
        .at("track-opens")
        .entries(opening.map(|one| way_on(say, track, one)));
    Some(
        Leaf::new(say.t(&keys::track(&track.id)), "/mechanism/procedure")
            .lead(say.t("handbook-track-lead"))
            .picture(say.picture(track))
            .section(opening)
            .sections(track.states.iter().map(|one| state(say, track, one)))
            .section(
                Section::new(say.t("handbook-steps-in-full"))
                    .at("steps")
                    .entries(full),
            ),
    )
}

/// Where the track can stand, and what leads on.
fn state(say: &Say<'_>, track: &Track, state: &State) -> Section {
    let key = keys::state(&track.id, &state.id);
    let mut section = Section::new(say.t(&key)).at(key);
    if state.ends {
        section = section.note(say.t("handbook-state-rests"));
    }
    if !state.clocks.is_empty() {
        let clocks: Vec<String> = state.clocks.iter().map(|one| say.clock(one).text).collect();
        section = section.note(say.t_name("handbook-state-clocks", "clocks", &clocks.join(", ")));
    }
    let on = track
        .steps
        .iter()
        .filter(|one| one.from.contains(&state.id));
    section.entries(on.map(|one| way_on(say, track, one)))
}

/// A step in one line: what it is, where it leads, who takes it.
fn way_on(say: &Say<'_>, track: &Track, step: &Step) -> Entry {
    let to = step.act.targets().into_iter();
    let entry = Entry::new(say.step(track, step)).with(
        say.t("handbook-step-to"),
        to.map(|to| say.state(track, to)).collect(),
    );
    mark(say, entry, step)
}

fn mark(say: &Say<'_>, entry: Entry, step: &Step) -> Entry {
    match say.may_take(step) {
        true => entry.marked(say.t("handbook-step-yours")),
        false => entry,
    }
}

/// A step with everything that is to be known of it.
fn step(say: &Say<'_>, track: &Track, step: &Step) -> Entry {
    let key = keys::step(&track.id, &step.id);
    let name = |kind: &str, id: &str| say.t(&keys::of(kind, id));
    let what = match &step.number {
        Some(number) => format!("{number} {}", say.t(&key)),
        None => say.t(&key),
    };
    let from = step.from.iter().map(|one| say.state(track, one));
    let to = step.act.targets().into_iter();
    let mut entry = Entry::new(Link::plain(what))
        .at(key)
        .with(say.t("handbook-step-from"), from.collect())
        .with(
            say.t("handbook-step-to"),
            to.map(|one| say.state(track, one)).collect(),
        )
        .with(say.t("handbook-step-by"), say.functions(&step.by));
    if let Act::Decide(outcomes) | Act::Settle(outcomes) = &step.act {
        for group in &outcomes.signatures {
            let by = say.functions(&group.functions);
            entry = entry.with(say.t("handbook-step-signed"), by);
        }
    }
    // words: requirement-* form-* track-* commitment-*
    let form = step.form.iter();
    let missing = step.requires.iter();
    let given = step.commits.iter();
    let opens = step.opens.iter().filter_map(|id| say.mechanism.track(id));
    entry = entry
        .with(
            say.t("handbook-step-form"),
            form.map(|id| Link::plain(name("form", id.as_str())))
                .collect(),
        )
        .with(
            say.t("handbook-step-not-while"),
            missing
                .map(|one| Link::plain(name("requirement", one.id.as_str())))
                .collect(),
        )
        .with(say.t("handbook-safeguards"), safeguards(say, step))
        .with(
            say.t("handbook-clock-starts-here"),
            say.clocks(&step.starts),
        )
        .with(say.t("handbook-clock-stops-here"), say.clocks(&step.stops))
        .with(
            say.t("handbook-step-opens"),
            opens.map(|one| say.track(one)).collect(),
        )
        .with(
            say.t("handbook-step-commits"),
            given
                .map(|id| Link::plain(name("commitment", id.as_str())))
                .collect(),
        );
    if step.act == Act::Record {
        entry = entry.said(say.t("handbook-step-records"));
    }
    if step.reasons {
        entry = entry.said(say.t("handbook-step-reasons"));
    }
    let entry = entry.with(say.t("handbook-source"), say.source(&step.source));
    mark(say, entry, step)
}

fn safeguards(say: &Say<'_>, step: &Step) -> Vec<Link> {
    let all = step.safeguards.iter();
    all.map(|id| {
        let key = keys::of("safeguard", id);
        Link::to(say.t(&key), format!("/mechanism/safeguards#{key}"))
    })
    .collect()
}
