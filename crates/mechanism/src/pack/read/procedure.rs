//! `procedure.yaml` and `procedure/*.yaml`: safeguards, clocks, tracks.

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use super::institutions::functions;
use super::step::step;
use crate::{
    ClockDefinition, ClockKey, Compartment, Expiry, Presence, Safeguard, SafeguardId, Standing,
    State, StateId, Track, TrackId,
};

const TRACK_KEYS: &[&str] = &[
    "id",
    "opens_with_case",
    "compartment",
    "initial",
    "states",
    "steps",
];
const SAFEGUARD_KEYS: &[&str] = &["id", "applies", "presence", "recorded_by", "source"];
const CLOCK_KEYS: &[&str] = &[
    "key",
    "length",
    "reminder",
    "at_least",
    "may_pause",
    "expiry",
    "escalates_to",
];

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    let Some(table) = Table::open(
        node,
        "the file",
        &["safeguards", "clocks", "tracks"],
        ledger,
    ) else {
        return;
    };
    for node in table.list("safeguards", ledger) {
        draft.procedure.safeguards.extend(safeguard(node, ledger));
    }
    for node in table.list("clocks", ledger) {
        draft.procedure.clocks.extend(clock(node, ledger));
    }
    for node in table.list("tracks", ledger) {
        draft.procedure.tracks.extend(track(node, ledger));
    }
}

fn safeguard(node: &Node, ledger: &mut Ledger) -> Option<Safeguard> {
    let table = Table::open(node, "a safeguard", SAFEGUARD_KEYS, ledger)?;
    let id = table.define(Kind::Safeguard, "", ledger)?;
    let presence = table.need("presence", ledger).and_then(|node| {
        values::choose(
            node,
            "who must have been there",
            Presence::ALL,
            Presence::as_str,
            ledger,
        )
    });
    Some(Safeguard {
        id: SafeguardId::from(id.as_str()),
        applies: table
            .get("applies")
            .and_then(|node| values::guard(node, ledger)),
        presence: presence.unwrap_or(Presence::Signed),
        recorded_by: functions(&table, "recorded_by", ledger),
        source: table.source(ledger),
    })
}

fn clock(node: &Node, ledger: &mut Ledger) -> Option<ClockDefinition> {
    let table = Table::open(node, "a clock", CLOCK_KEYS, ledger)?;
    let key_node = table.need("key", ledger)?;
    let key = values::word(key_node, ledger)?;
    ledger.define(Kind::Clock, &key, &key_node.at);
    let expiry = table.need("expiry", ledger).and_then(|node| {
        values::choose(
            node,
            "what happens at expiry",
            Expiry::ALL,
            Expiry::as_str,
            ledger,
        )
    });
    let clock = ClockDefinition {
        key: ClockKey::from(key.as_str()),
        length: table.stated("length", ledger, values::length),
        reminder: table
            .get("reminder")
            .and_then(|node| values::length(node, ledger)),
        at_least: table.flag("at_least", false, ledger),
        may_pause: table.flag("may_pause", false, ledger),
        expiry: expiry.unwrap_or(Expiry::Warn),
        escalates_to: functions(&table, "escalates_to", ledger),
    };
    if clock.expiry == Expiry::Escalate && clock.escalates_to.is_empty() {
        ledger.mistake(
            table.at,
            format!("`{key}` escalates to nobody"),
            "add `escalates_to: [secretariat]`",
        );
    }
    Some(clock)
}

fn track(node: &Node, ledger: &mut Ledger) -> Option<Track> {
    let table = Table::open(node, "a track", TRACK_KEYS, ledger)?;
    let id = table.define(Kind::Track, "", ledger)?;
    let prefix = format!("{id}/");
    let compartment = table.need("compartment", ledger).and_then(|node| {
        values::choose(
            node,
            "a compartment",
            &Compartment::ALL,
            Compartment::as_str,
            ledger,
        )
    });
    let initial = table
        .need("initial", ledger)
        .and_then(|node| values::reference(node, Kind::State, &prefix, ledger))
        .unwrap_or_default();
    let states = table.list("states", ledger);
    let steps = table.list("steps", ledger);
    Some(Track {
        id: TrackId::from(id.as_str()),
        initial: StateId::from(initial.as_str()),
        opens_with_case: table.flag("opens_with_case", false, ledger),
        compartment: compartment.unwrap_or(Compartment::Course),
        states: states
            .iter()
            .filter_map(|node| state(&prefix, node, ledger))
            .collect(),
        steps: steps
            .iter()
            .filter_map(|node| step(&prefix, node, ledger))
            .collect(),
    })
}

fn state(prefix: &str, node: &Node, ledger: &mut Ledger) -> Option<State> {
    let table = Table::open(
        node,
        "a state",
        &["id", "standing", "ends", "clocks"],
        ledger,
    )?;
    let id = table.define(Kind::State, prefix, ledger)?;
    let standing = table.get("standing");
    Some(State {
        id: StateId::from(id.as_str()),
        standing: standing.and_then(|node| {
            values::choose(node, "a standing", Standing::ALL, Standing::as_str, ledger)
        }),
        ends: table.flag("ends", false, ledger),
        clocks: table.references("clocks", Kind::Clock, ledger),
    })
}
