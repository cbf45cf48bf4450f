//! Tracks with their states and steps, safeguards, deadlines.

use super::{Gathered, functions, keys_of, length, source, stated, truth, words_of};
use crate::compare::{Kind, Said};
use crate::{
    Act, AgeOutcomes, ClockDefinition, ClockKey, Outcomes, Procedure, Requirement, Safeguard,
    SignatureGroup, State, StateId, Step, Track, keys,
};

pub(super) fn put(all: &mut Gathered, procedure: &Procedure) {
    let Procedure {
        tracks,
        safeguards,
        clocks,
    } = procedure;
    for one in tracks {
        track(all, one);
    }
    for one in safeguards {
        safeguard(all, one);
    }
    for one in clocks {
        clock(all, one);
    }
}

fn track(all: &mut Gathered, one: &Track) {
    let Track {
        id,
        initial,
        opens_with_case,
        compartment,
        states,
        steps,
    } = one;
    let points = [
        ("initial", vec![Said::Key(keys::state(id, initial))]),
        ("opens-with-case", truth(*opens_with_case)),
        (
            "compartment",
            keys_of("compartment", [compartment.as_str()]),
        ),
        ("states", places(one, states.iter().map(|state| &state.id))),
        (
            "steps",
            steps
                .iter()
                .map(|step| Said::Key(keys::step(id, &step.id)))
                .collect(),
        ),
    ];
    all.put(Kind::Track, keys::track(id), points);
    for of in states {
        state(all, one, of);
    }
    for of in steps {
        step(all, one, of);
    }
}

fn places<'s>(track: &Track, ids: impl IntoIterator<Item = &'s StateId>) -> Vec<Said> {
    let key = |id| Said::Key(keys::state(&track.id, id));
    ids.into_iter().map(key).collect()
}

fn clocks(all: &[ClockKey]) -> Vec<Said> {
    all.iter().map(|key| Said::Key(keys::clock(key))).collect()
}

fn state(all: &mut Gathered, track: &Track, one: &State) {
    let State {
        id,
        standing,
        ends,
        clocks: run,
    } = one;
    let points = [
        (
            "standing",
            keys_of("standing", standing.iter().map(|one| one.as_str())),
        ),
        ("rests", truth(*ends)),
        ("clocks", clocks(run)),
    ];
    all.put(Kind::State, keys::state(&track.id, id), points);
}

fn step(all: &mut Gathered, track: &Track, one: &Step) {
    let Step {
        id,
        number,
        from,
        act,
        by,
        form,
        reasons,
        decision,
        counts_interview,
        requires,
        safeguards,
        starts,
        stops,
        opens,
        commits,
        source: source_of,
    } = one;
    let key = keys::step(&track.id, id);
    let points = [
        ("number", words_of(number)),
        ("from", places(track, from)),
        ("by", functions(by)),
        ("form", keys_of("form", form)),
        ("reasons", truth(*reasons)),
        ("decision", truth(*decision)),
        ("interview", truth(*counts_interview)),
        (
            "first",
            keys_of("requirement", requires.iter().map(|one| &one.id)),
        ),
        ("safeguards", keys_of("safeguard", safeguards)),
        ("starts", clocks(starts)),
        ("stops", clocks(stops)),
        (
            "opens",
            opens.iter().map(|id| Said::Key(keys::track(id))).collect(),
        ),
        ("commits", keys_of("commitment", commits)),
        ("source", source(source_of)),
    ];
    all.put(Kind::Step, key.clone(), points);
    all.put(Kind::Step, key.clone(), acts(track, act));
    for one in requires {
        condition(all, &key, one);
    }
}

/// What a step does, where it leads, and who signs it with whom.
fn acts(track: &Track, act: &Act) -> [(&'static str, Vec<Said>); 4] {
    let of = |what: &'static str, to: Vec<&StateId>| (what, places(track, to), Vec::new(), false);
    // words: compare-act-*
    let (what, to, signed, other_signers) = match act {
        Act::Move(to) => of("move", vec![to]),
        Act::Care(to) => of("care", vec![to]),
        Act::Identify(to) => of("identify", vec![to]),
        Act::Interview(to) => of("interview", vec![to]),
        Act::Decline(to) => of("decline", vec![to]),
        Act::Reopen(to) => of("reopen", vec![to]),
        Act::StartRecovery(to) => of("start-recovery", vec![to]),
        Act::EndRecovery(to) => of("end-recovery", vec![to]),
        Act::Return(to) => of("return", vec![to]),
        Act::Decide(outcomes) => joint("decide", track, outcomes),
        Act::Settle(outcomes) => joint("settle", track, outcomes),
        Act::DecideAge(AgeOutcomes { child, adult }) => of("decide-age", vec![child, adult]),
        Act::Record => of("record", Vec::new()),
    };
    [
        ("act", keys_of("compare-act", [what])),
        ("to", to),
        ("signed", signed),
        ("other-signers", truth(other_signers)),
    ]
}

type Joint = (&'static str, Vec<Said>, Vec<Said>, bool);

fn joint(what: &'static str, track: &Track, outcomes: &Outcomes) -> Joint {
    let Outcomes {
        confirmed,
        not_confirmed,
        split,
        back,
        signatures,
        other_signers,
    } = outcomes;
    let always = [Some(confirmed), Some(not_confirmed)];
    let to = always.into_iter().chain([split.as_ref(), back.as_ref()]);
    let to = to.map(|to| match to {
        Some(to) => Said::Key(keys::state(&track.id, to)),
        None => Said::Unset,
    });
    let group = |SignatureGroup { functions }: &SignatureGroup| {
        let names = functions
            .iter()
            .map(|one| keys::of("function", one.as_str()));
        Said::AnyOf(names.collect())
    };
    let signed = signatures.iter().map(group).collect();
    (what, to.collect(), signed, *other_signers)
}

/// What must hold before a step. One condition may stand before several.
fn condition(all: &mut Gathered, step: &str, one: &Requirement) {
    let Requirement {
        id,
        guard,
        mended_by,
        source: from,
    } = one;
    let points = [
        ("before", vec![Said::Key(step.to_owned())]),
        ("applies", words_of([guard.text()])),
        ("mended-by", functions(mended_by)),
        ("source", source(from)),
    ];
    all.put(Kind::Condition, keys::of("requirement", id), points);
}

fn safeguard(all: &mut Gathered, one: &Safeguard) {
    let Safeguard {
        id,
        applies,
        presence,
        recorded_by,
        source: from,
    } = one;
    let points = [
        (
            "applies",
            words_of(applies.iter().map(|guard| guard.text())),
        ),
        ("present", keys_of("compare-presence", [presence.as_str()])),
        ("by", functions(recorded_by)),
        ("source", source(from)),
    ];
    all.put(Kind::Safeguard, keys::of("safeguard", id), points);
}

fn clock(all: &mut Gathered, one: &ClockDefinition) {
    let ClockDefinition {
        key,
        length: law,
        reminder,
        at_least,
        may_pause,
        expiry,
        escalates_to,
    } = one;
    let mut law = stated(law, |value| length(*value));
    // The source of the length is a point of its own.
    let from = law.split_off(1);
    let points = [
        ("law", law),
        ("reminder", vec![reminder.map_or(Said::Unset, length)]),
        ("at-least", truth(*at_least)),
        ("pauses", truth(*may_pause)),
        ("expiry", keys_of("compare-expiry", [expiry.as_str()])), // words: compare-expiry-*
        ("told", functions(escalates_to)),
        ("source", from),
    ];
    all.put(Kind::Clock, keys::clock(key), points);
}
