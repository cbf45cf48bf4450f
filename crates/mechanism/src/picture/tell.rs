//! What is written beside states and steps: who, what is signed, asked for and started, and what is
//! not set.

// words: function-* length-* safeguard-* form-* requirement-*

use crate::show::{Say, Shown};
use crate::{Act, Basis, ClockKey, Function, Mechanism, State, Step, Track, keys};

/// The most functions that are named; the others are counted, and named in the text beside.
const NAMED_MAX: usize = 4;

/// Who is named beside a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// The first functions; the others are counted.
    Few,
    /// All of them.
    Everybody,
}

/// The mark before a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Where a step leads.
    To,
    /// Who takes a step.
    Who,
    /// Signed by several institutions.
    Signed,
    /// A form.
    Form,
    /// Safeguards.
    Safeguards,
    /// What must hold first.
    Needs,
    /// A deadline of law.
    Law,
    /// What no source says: a deadline without a length in law, a quorum.
    Unset,
    /// Another track opens.
    Opens,
    /// The case stands here.
    Here,
}

/// A line with its mark.
pub(super) type Told = (Mark, String);

/// What opens a track that does not open with the case.
pub(super) fn opening(mechanism: &Mechanism, track: &Track, say: &dyn Say) -> Vec<Told> {
    if track.opens_with_case {
        return vec![(Mark::Opens, say.text("picture-opens-with-case"))];
    }
    let others = mechanism.procedure.tracks.iter();
    let by = others.flat_map(|other| other.steps.iter().map(move |step| (other, step)));
    let by = by.filter(|(_, step)| step.opens.contains(&track.id));
    let names: Vec<String> = by
        .map(|(other, step)| say.text(&keys::step(&other.id, &step.id)))
        .collect();
    listed(say, Mark::Opens, "picture-opened-by", &names)
        .into_iter()
        .collect()
}

/// The deadlines that run while a track stands in a state.
pub(super) fn state(mechanism: &Mechanism, state: &State, say: &dyn Say) -> Vec<Told> {
    state
        .clocks
        .iter()
        .map(|key| clock(mechanism, key, say))
        .collect()
}

/// The name of a step, with its number where the pack gives one.
pub(super) fn step_name(track: &Track, step: &Step, say: &dyn Say) -> String {
    let name = say.text(&keys::step(&track.id, &step.id));
    match &step.number {
        Some(number) => format!("{number} · {name}"),
        None => name,
    }
}

/// Everything beside a step.
pub(super) fn step(
    mechanism: &Mechanism,
    track: &Track,
    step: &Step,
    (say, naming): (&dyn Say, Naming),
) -> Vec<Told> {
    let to = step.act.targets().into_iter();
    let to: Vec<String> = to.map(|to| say.text(&keys::state(&track.id, to))).collect();
    let to = match step.act {
        Act::Record => say.text("picture-stays"),
        _ => to.join(" / "),
    };
    let who = match naming {
        Naming::Few => few(say, &step.by),
        Naming::Everybody => named(say, &step.by).join(", "),
    };
    let mut told = vec![(Mark::To, to), (Mark::Who, who)];
    if let Act::Decide(outcomes) | Act::Settle(outcomes) = &step.act {
        let groups = outcomes.signatures.iter();
        let groups: Vec<String> = groups.map(|one| either(say, &one.functions)).collect();
        told.extend(listed(say, Mark::Signed, "picture-signed", &groups));
    }
    if let Some(form) = &step.form {
        told.push((Mark::Form, say.text(&keys::of("form", form.as_str()))));
    }
    let needs = step.requires.iter();
    let needs: Vec<String> = needs
        .map(|one| say.text(&keys::of("requirement", &one.id)))
        .collect();
    told.extend(listed(say, Mark::Needs, "picture-needs", &needs));
    let safeguards = step.safeguards.iter();
    let safeguards: Vec<String> = safeguards
        .map(|id| say.text(&keys::of("safeguard", id)))
        .collect();
    told.extend(listed(
        say,
        Mark::Safeguards,
        "picture-safeguards",
        &safeguards,
    ));
    told.extend(step.starts.iter().map(|key| clock(mechanism, key, say)));
    let opened: Vec<String> = step
        .opens
        .iter()
        .map(|id| say.text(&keys::track(id)))
        .collect();
    told.extend(listed(say, Mark::Opens, "picture-opens", &opened));
    told.extend(not_set(mechanism, step, say));
    told
    // words: picture-stays picture-needs picture-safeguards picture-opens picture-opened-by picture-signed
}

/// What a step hangs on and no source says: how many of the Responsible Authority must be present and how it
/// votes, how often a person may be asked at most.
fn not_set(mechanism: &Mechanism, step: &Step, say: &dyn Say) -> Vec<Told> {
    let mut keys = Vec::new();
    let bodies = mechanism.bodies.iter();
    for body in bodies.filter(|body| body.responsible_authority) {
        if matches!(step.act, Act::Settle(_)) && body.quorum.value().is_none() {
            keys.push("picture-quorum-unset");
        }
        if matches!(step.act, Act::Settle(_)) && body.voting.value().is_none() {
            keys.push("picture-voting-unset");
        }
    }
    if step.is_interview() && mechanism.interviews_max.value().is_none() {
        keys.push("picture-interviews-unset");
    }
    let told = keys.into_iter();
    told.map(|key| (Mark::Unset, say.text(key))).collect()
    // words: picture-quorum-unset picture-voting-unset picture-interviews-unset
}

fn clock(mechanism: &Mechanism, key: &ClockKey, say: &dyn Say) -> Told {
    let name = say.text(&keys::clock(key));
    let found = mechanism.clock(key);
    let Some((length, basis)) = found.and_then(|one| one.effective()) else {
        return (Mark::Unset, with(say, "picture-clock-unset", &name, ""));
    };
    let count = [("count", Shown::Count(length.count))];
    let length = say.text_with(&keys::of("length", length.unit.as_str()), &count);
    let at_least = found.is_some_and(|one| one.at_least);
    match basis {
        Basis::Agreed => (
            Mark::Unset,
            with(say, "picture-clock-agreed", &name, &length),
        ),
        Basis::Law if at_least => (
            Mark::Law,
            with(say, "picture-clock-at-least", &name, &length),
        ),
        Basis::Law => (Mark::Law, with(say, "picture-clock-law", &name, &length)),
    }
    // words: picture-clock-*
}

fn with(say: &dyn Say, key: &str, clock: &str, length: &str) -> String {
    let values = [
        ("clock", Shown::Word(clock)),
        ("length", Shown::Word(length)),
    ];
    say.text_with(key, &values)
}

fn listed(say: &dyn Say, mark: Mark, key: &str, names: &[String]) -> Option<Told> {
    let joined = names.join(" · ");
    let told = || say.text_with(key, &[("names", Shown::Word(&joined))]);
    (!names.is_empty()).then(|| (mark, told()))
}

fn named(say: &dyn Say, functions: &[Function]) -> Vec<String> {
    let name = |one: &Function| say.text(&keys::of("function", one.as_str()));
    functions.iter().map(name).collect()
}

fn either(say: &dyn Say, functions: &[Function]) -> String {
    named(say, functions).join(" / ")
}

/// The first functions by name, the others as a number.
fn few(say: &dyn Say, functions: &[Function]) -> String {
    let mut names = named(say, functions);
    let more = names.len().saturating_sub(NAMED_MAX);
    if more < 2 {
        return names.join(", ");
    }
    names.truncate(NAMED_MAX);
    let count = Shown::Count(u32::try_from(more).unwrap_or(u32::MAX));
    let names = names.join(", ");
    let values = [("names", Shown::Word(&names)), ("count", count)];
    say.text_with("picture-who-more", &values)
}
