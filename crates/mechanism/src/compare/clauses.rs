//! An edition as clauses with their points.

use super::{Clauses, Kind, Points, Said};
use crate::{
    Act, Body, ClockDefinition, ClockKey, ClockLength, Form, Function, Institution, Mechanism,
    Requirement, Safeguard, Source, State, StateId, Stated, Step, Track, keys,
};

/// Every clause.
pub(super) fn of(mechanism: &Mechanism) -> Clauses {
    let mut clauses = Clauses::new();
    let mut put = |kind: Kind, key: String, points: Points| {
        clauses.insert((kind, key), points);
    };
    for one in &mechanism.institutions {
        put(Kind::Member, keys::of("institution", &one.id), member(one));
    }
    for one in &mechanism.bodies {
        put(Kind::Body, keys::of("body", &one.id), body(one));
    }
    for track in &mechanism.procedure.tracks {
        for one in &track.states {
            put(Kind::State, keys::state(&track.id, &one.id), state(one));
        }
        for one in &track.steps {
            put(Kind::Step, keys::step(&track.id, &one.id), step(track, one));
        }
    }
    for one in &mechanism.procedure.safeguards {
        put(
            Kind::Safeguard,
            keys::of("safeguard", &one.id),
            safeguard(one),
        );
    }
    for one in &mechanism.procedure.clocks {
        put(Kind::Clock, keys::clock(&one.key), clock(one));
    }
    for one in mechanism.pillars.iter().flat_map(|pillar| &pillar.services) {
        let points = [("by", functions(&one.provided_by))];
        put(Kind::Service, keys::of("service", &one.id), points.into());
    }
    for one in &mechanism.commitments {
        let due = one.due.iter().map(|due| Said::Key(keys::clock(due)));
        let points = [
            (
                "owed-by",
                vec![Said::Key(keys::of("institution", &one.institution))],
            ),
            ("due", due.collect()),
            ("source", source(&one.source)),
        ];
        put(
            Kind::Commitment,
            keys::of("commitment", &one.id),
            points.into(),
        );
    }
    for one in &mechanism.forms {
        put(Kind::Form, keys::of("form", &one.id), form(one));
    }
    for (function, duty) in &mechanism.duties_to_report {
        let said = stated(duty, |word| Said::Key(keys::of("duty", word)));
        let key = keys::of("function", function.as_str());
        put(Kind::Duty, key, [("says", vec![said])].into());
    }
    clauses
}

fn member(one: &Institution) -> Points {
    let parent = one.parent.iter();
    let units = one.units.iter();
    [
        ("kind", vec![Said::Key(keys::of("kind", one.kind.as_str()))]),
        (
            "membership",
            vec![Said::Key(keys::of("membership", one.membership.as_str()))],
        ),
        (
            "parent",
            parent
                .map(|id| Said::Key(keys::of("institution", id)))
                .collect(),
        ),
        ("functions", functions(&one.functions)),
        (
            "units",
            units
                .map(|unit| Said::Key(keys::of("unit", &unit.id)))
                .collect(),
        ),
        ("source", source(&one.source)),
    ]
    .into()
}

fn body(one: &Body) -> Points {
    let number = |stated_number: &Stated<u32>| stated(stated_number, |n| Said::Word(n.to_string()));
    let seats = one
        .seats
        .iter()
        .map(|seat| Said::Key(keys::of("seat", &seat.id)));
    [
        ("seats", seats.collect()),
        ("invitees", functions(&one.invitees)),
        ("quorum", vec![number(&one.quorum)]),
        (
            "voting",
            vec![stated(&one.voting, |word| {
                Said::Key(keys::of("voting", word))
            })],
        ),
        ("meetings", vec![number(&one.meeting_interval_days)]),
        ("source", source(&one.source)),
    ]
    .into()
}

fn state(one: &State) -> Points {
    let standing = one.standing.iter();
    let clocks = one.clocks.iter().map(|key| Said::Key(keys::clock(key)));
    [
        (
            "standing",
            standing
                .map(|one| Said::Key(keys::of("standing", one.as_str())))
                .collect(),
        ),
        ("rests", truth(one.ends)),
        ("clocks", clocks.collect()),
    ]
    .into()
}

fn step(track: &Track, one: &Step) -> Points {
    let states = |ids: &mut dyn Iterator<Item = &StateId>| -> Vec<Said> {
        ids.map(|id| Said::Key(keys::state(&track.id, id)))
            .collect()
    };
    let named = |kind: &str, ids: &mut dyn Iterator<Item = &str>| -> Vec<Said> {
        ids.map(|id| Said::Key(keys::of(kind, id))).collect()
    };
    let clocks = |all: &[ClockKey]| named("clock", &mut all.iter().map(|one| one.as_str()));
    let forms = named("form", &mut one.form.iter().map(|one| one.as_str()));
    let safeguards = named(
        "safeguard",
        &mut one.safeguards.iter().map(|one| one.as_str()),
    );
    let opens = named("track", &mut one.opens.iter().map(|one| one.as_str()));
    let commits = named(
        "commitment",
        &mut one.commits.iter().map(|one| one.as_str()),
    );
    [
        ("from", states(&mut one.from.iter())),
        ("to", states(&mut one.act.targets().into_iter())),
        ("by", functions(&one.by)),
        ("signed", signed(&one.act)),
        ("form", forms),
        ("reasons", truth(one.reasons)),
        ("decision", truth(one.decision)),
        ("interview", truth(one.counts_interview)),
        ("first", one.requires.iter().flat_map(first).collect()),
        ("safeguards", safeguards),
        ("starts", clocks(&one.starts)),
        ("stops", clocks(&one.stops)),
        ("opens", opens),
        ("commits", commits),
        ("source", source(&one.source)),
    ]
    .into()
}

/// What must hold first, with its guard.
fn first(asked: &Requirement) -> [Said; 2] {
    [
        Said::Key(keys::of("requirement", &asked.id)),
        Said::Word(asked.guard.text().to_owned()),
    ]
}

fn signed(act: &Act) -> Vec<Said> {
    let (Act::Decide(outcomes) | Act::Settle(outcomes)) = act else {
        return Vec::new();
    };
    let groups = outcomes.signatures.iter();
    groups
        .flat_map(|group| functions(&group.functions))
        .collect()
}

fn safeguard(one: &Safeguard) -> Points {
    let applies = one.applies.iter();
    [
        (
            "applies",
            applies
                .map(|guard| Said::Word(guard.text().to_owned()))
                .collect(),
        ),
        ("present", truth(one.presence)),
        ("by", functions(&one.recorded_by)),
        ("source", source(&one.source)),
    ]
    .into()
}

fn clock(one: &ClockDefinition) -> Points {
    let reminder = one.reminder.map_or(Said::Unset, length);
    [
        ("law", vec![stated(&one.length, |value| length(*value))]),
        ("reminder", vec![reminder]),
        ("at-least", truth(one.at_least)),
        ("pauses", truth(one.may_pause)),
        ("told", functions(&one.escalates_to)),
        ("source", one.source().map(source).unwrap_or_default()),
    ]
    .into()
}

fn form(one: &Form) -> Points {
    let questions = one.questions();
    let required = one.questions().filter(|question| question.required);
    let key = |question: &crate::Question| Said::Key(keys::question(&question.id));
    let options = one.questions().flat_map(|question| {
        let options = question.kind.options().iter();
        options.map(|option| Said::Key(keys::option(&question.id, option.as_str())))
    });
    [
        ("questions", questions.map(key).collect()),
        ("required", required.map(key).collect()),
        ("options", options.collect()),
    ]
    .into()
}

fn functions(all: &[Function]) -> Vec<Said> {
    let name = |one: &Function| Said::Key(keys::of("function", one.as_str()));
    all.iter().map(name).collect()
}

fn length(value: ClockLength) -> Said {
    Said::Length(keys::of("length", value.unit.as_str()), value.count)
}

fn stated<T>(value: &Stated<T>, said: impl FnOnce(&T) -> Said) -> Said {
    value.value().map_or(Said::Unset, said)
}

fn truth(value: bool) -> Vec<Said> {
    let key = if value { "frame-yes" } else { "frame-no" };
    vec![Said::Key(key.to_owned())]
}

fn source(one: &Source) -> Vec<Said> {
    vec![Said::Word(one.0.clone())]
}
