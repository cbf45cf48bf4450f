//! `bodies.yaml`: the Responsible Authority, regional committees.

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use super::institutions::functions;
use crate::{Body, BodyId, Function, InstitutionId, Seat, SeatId, UnitId};

const KEYS: &[&str] = &[
    "id",
    "responsible_authority",
    "regions",
    "sees_cases",
    "chair",
    "secretariat",
    "invitees",
    "quorum",
    "voting",
    "meeting_interval_days",
    "source",
    "seats",
];

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    for element in values::elements(node, "the file", ledger) {
        if let Some(table) = Table::open(element, "a body", KEYS, ledger) {
            draft.bodies.extend(body(&table, ledger));
        }
    }
}

fn body(table: &Table<'_>, ledger: &mut Ledger) -> Option<Body> {
    let id = table.define(Kind::Body, "", ledger)?;
    let seats = table
        .list("seats", ledger)
        .iter()
        .filter_map(|node| seat(node, ledger))
        .collect();
    let chair = table.reference("chair", Kind::Seat, ledger);
    let secretariat = table.reference("secretariat", Kind::Unit, ledger);
    Some(Body {
        id: BodyId::from(id.as_str()),
        responsible_authority: table.flag("responsible_authority", false, ledger),
        regions: table.references("regions", Kind::Region, ledger),
        seats,
        chair: chair.map(|id| SeatId::from(id.as_str())),
        secretariat: secretariat.map(|id| UnitId::from(id.as_str())),
        invitees: functions(table, "invitees", ledger),
        quorum: table.stated("quorum", ledger, values::number),
        voting: table.stated("voting", ledger, values::word),
        meeting_interval_days: table.stated("meeting_interval_days", ledger, values::number),
        sees_cases: table.flag("sees_cases", false, ledger),
        source: table.source(ledger),
    })
}

fn seat(node: &Node, ledger: &mut Ledger) -> Option<Seat> {
    let table = Table::open(node, "a seat", &["id", "institution", "function"], ledger)?;
    let id = table.define(Kind::Seat, "", ledger)?;
    let institution = table.need("institution", ledger)?;
    let institution = values::reference(institution, Kind::Institution, "", ledger)?;
    let function = table.need("function", ledger)?;
    Some(Seat {
        id: SeatId::from(id.as_str()),
        institution: InstitutionId::from(institution.as_str()),
        function: values::choose(
            function,
            "a function",
            Function::ALL,
            Function::as_str,
            ledger,
        )?,
    })
}
