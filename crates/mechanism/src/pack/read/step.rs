//! Steps: who may take them, what they need, what they do.

use super::super::ledger::{Kind, Ledger};
use super::super::mistake::Place;
use super::super::table::Table;
use super::super::values;
use super::super::yaml::{Node, Value};
use super::institutions::{functions, functions_of};
use crate::{
    Act, AgeOutcomes, FormId, Guard, Outcomes, Requirement, RequirementId, SignatureGroup, StateId,
    Step, StepId,
};

const KEYS: &[&str] = &[
    "id",
    "number",
    "from",
    "act",
    "by",
    "form",
    "reasons",
    "decision",
    "counts_interview",
    "requires",
    "safeguards",
    "starts",
    "stops",
    "opens",
    "commits",
    "source",
];

/// Makes an act out of the state it leads to.
type MakeAct = fn(StateId) -> Act;

/// The acts that lead to one state.
const SIMPLE: &[(&str, MakeAct)] = &[
    ("move", Act::Move),
    ("care", Act::Care),
    ("identify", Act::Identify),
    ("interview", Act::Interview),
    ("decline", Act::Decline),
    ("reopen", Act::Reopen),
    ("start_recovery", Act::StartRecovery),
    ("end_recovery", Act::EndRecovery),
    ("return", Act::Return),
];

const ACTS: &str = "move, care, identify, interview, decline, reopen, start_recovery, end_recovery, return, decide, settle, decide_age, record";

/// The act that leads nowhere: the track stays where it stands.
const RECORD: &str = "record";

/// Reads a step of the track whose name is `prefix` without its slash.
pub(super) fn step(prefix: &str, node: &Node, ledger: &mut Ledger) -> Option<Step> {
    let table = Table::open(node, "a step", KEYS, ledger)?;
    let id = table.define(Kind::Step, prefix, ledger)?;
    let act = table
        .need("act", ledger)
        .and_then(|node| act(prefix, node, ledger));
    let form = table.reference("form", Kind::Form, ledger);
    let from = table.list("from", ledger);
    let requires = table.list("requires", ledger);
    let step = Step {
        id: StepId::from(id.as_str()),
        number: table
            .get("number")
            .and_then(|node| values::text(node, ledger)),
        from: from
            .iter()
            .filter_map(|node| state(prefix, node, ledger))
            .collect(),
        act: act.unwrap_or(Act::Move(StateId::from(""))),
        by: functions(&table, "by", ledger),
        form: form.map(|id| FormId::from(id.as_str())),
        reasons: table.flag("reasons", false, ledger),
        decision: table.flag("decision", false, ledger),
        counts_interview: table.flag("counts_interview", false, ledger),
        requires: requires
            .iter()
            .filter_map(|node| requirement(node, ledger))
            .collect(),
        safeguards: table.references("safeguards", Kind::Safeguard, ledger),
        starts: table.references("starts", Kind::Clock, ledger),
        stops: table.references("stops", Kind::Clock, ledger),
        opens: table.references("opens", Kind::Track, ledger),
        commits: table.references("commits", Kind::Commitment, ledger),
        source: table.source(ledger),
    };
    Some(step)
}

fn state(prefix: &str, node: &Node, ledger: &mut Ledger) -> Option<StateId> {
    values::reference(node, Kind::State, prefix, ledger).map(|id| StateId::from(id.as_str()))
}

fn requirement(node: &Node, ledger: &mut Ledger) -> Option<Requirement> {
    let table = Table::open(
        node,
        "a requirement",
        &["id", "guard", "mended_by", "source"],
        ledger,
    )?;
    let id = table.define(Kind::Requirement, "", ledger)?;
    let source = table.source(ledger);
    let mended_by = functions(&table, "mended_by", ledger);
    let guard = table.need("guard", ledger)?;
    Some(Requirement {
        id: RequirementId::from(id.as_str()),
        guard: values::guard(guard, ledger).unwrap_or_else(Guard::always),
        mended_by,
        source,
    })
}

fn act(prefix: &str, node: &Node, ledger: &mut Ledger) -> Option<Act> {
    let entries = match &node.value {
        Value::Scalar { text, .. } if text == RECORD => return Some(Act::Record),
        Value::Table(entries) => entries.as_slice(),
        _ => &[],
    };
    let [(name, value)] = entries else {
        ledger.mistake(
            &node.at,
            "an act is one word and what it leads to",
            "write one, such as `act: { move: screening }`, or `act: record` where the track stays",
        );
        return None;
    };
    if let Some((_, make)) = SIMPLE.iter().find(|(word, _)| *word == name.text) {
        return state(prefix, value, ledger).map(make);
    }
    match name.text.as_str() {
        "decide" => outcomes(
            prefix,
            value,
            &[
                "confirmed",
                "not_confirmed",
                "split",
                "signatures",
                "other_signers",
            ],
            ledger,
        )
        .map(Act::Decide),
        "settle" => outcomes(
            prefix,
            value,
            &["confirmed", "not_confirmed", "back", "signatures"],
            ledger,
        )
        .map(Act::Settle),
        "decide_age" => age(prefix, value, ledger).map(Act::DecideAge),
        other => {
            unknown_act(other, &name.at, ledger);
            None
        }
    }
}

fn unknown_act(written: &str, at: &Place, ledger: &mut Ledger) {
    ledger.mistake(
        at,
        format!("`{written}` is not an act"),
        format!("write one of {ACTS}"),
    );
}

fn outcomes(prefix: &str, node: &Node, keys: &[&str], ledger: &mut Ledger) -> Option<Outcomes> {
    let table = Table::open(node, "a decision", keys, ledger)?;
    let optional =
        |key, ledger: &mut Ledger| table.get(key).and_then(|node| state(prefix, node, ledger));
    let split = optional("split", ledger);
    let back = optional("back", ledger);
    let signatures = table
        .list("signatures", ledger)
        .iter()
        .map(|node| SignatureGroup {
            functions: functions_of(
                values::elements(node, "a group of signatures", ledger),
                ledger,
            ),
        })
        .collect();
    let confirmed = table.need("confirmed", ledger);
    let not_confirmed = table.need("not_confirmed", ledger);
    Some(Outcomes {
        confirmed: state(prefix, confirmed?, ledger)?,
        not_confirmed: state(prefix, not_confirmed?, ledger)?,
        split,
        back,
        signatures,
        other_signers: table.flag("other_signers", false, ledger),
    })
}

fn age(prefix: &str, node: &Node, ledger: &mut Ledger) -> Option<AgeOutcomes> {
    let table = Table::open(node, "an age decision", &["child", "adult"], ledger)?;
    let child = table.need("child", ledger);
    let adult = table.need("adult", ledger);
    Some(AgeOutcomes {
        child: state(prefix, child?, ledger)?,
        adult: state(prefix, adult?, ledger)?,
    })
}
