//! `institutions.yaml`: members, their subordinate bodies, and the units where people work.

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use crate::{
    Function, Institution, InstitutionId, InstitutionKind, Membership, RegionId, Stated, Unit,
    UnitId,
};

const KEYS: &[&str] = &[
    "id",
    "kind",
    "membership",
    "reconstructed",
    "parent",
    "functions",
    "valid_from",
    "valid_until",
    "source",
    "units",
];
const UNIT_KEYS: &[&str] = &["id", "functions", "region", "protected", "telephone"];

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    for element in values::elements(node, "the file", ledger) {
        if let Some(table) = Table::open(element, "an institution", KEYS, ledger) {
            draft.institutions.extend(institution(&table, ledger));
        }
    }
}

fn institution(table: &Table<'_>, ledger: &mut Ledger) -> Option<Institution> {
    let id = table.define(Kind::Institution, "", ledger)?;
    let kind = table.need("kind", ledger).and_then(|node| {
        values::choose(
            node,
            "a kind of institution",
            InstitutionKind::ALL,
            InstitutionKind::as_str,
            ledger,
        )
    });
    let membership = table.need("membership", ledger).and_then(|node| {
        values::choose(
            node,
            "a membership",
            Membership::ALL,
            Membership::as_str,
            ledger,
        )
    });
    let parent = table.reference("parent", Kind::Institution, ledger);
    let units = table.list("units", ledger);
    let institution = Institution {
        id: InstitutionId::from(id.as_str()),
        kind: kind.unwrap_or(InstitutionKind::State),
        membership: membership.unwrap_or(Membership::Partner),
        reconstructed: table.flag("reconstructed", false, ledger),
        parent: parent.map(|id| InstitutionId::from(id.as_str())),
        functions: functions(table, "functions", ledger),
        units: units.iter().filter_map(|node| unit(node, ledger)).collect(),
        valid_from: table
            .get("valid_from")
            .and_then(|node| values::day(node, ledger)),
        valid_until: table
            .get("valid_until")
            .and_then(|node| values::day(node, ledger)),
        source: table.source(ledger),
    };
    if institution.membership == Membership::Subordinate && institution.parent.is_none() {
        ledger.mistake(
            table.at,
            format!("`{id}` is subordinate to nobody"),
            "add `parent:`, or change `membership`",
        );
    }
    Some(institution)
}

fn unit(node: &Node, ledger: &mut Ledger) -> Option<Unit> {
    let table = Table::open(node, "a unit", UNIT_KEYS, ledger)?;
    let id = table.define(Kind::Unit, "", ledger)?;
    let region = table.reference("region", Kind::Region, ledger);
    let unit = Unit {
        id: UnitId::from(id.as_str()),
        functions: functions(&table, "functions", ledger),
        region: region.map(|id| RegionId::from(id.as_str())),
        telephone: match table.get("telephone") {
            Some(node) => values::stated(node, ledger, values::text),
            None => Stated::Unset,
        },
        protected: table.flag("protected", false, ledger),
    };
    if unit.functions.is_empty() {
        ledger.mistake(
            table.at,
            format!("the unit `{id}` is for nothing"),
            "add `functions: [...]`",
        );
    }
    Some(unit)
}

/// A list of functions under a key.
pub(super) fn functions(table: &Table<'_>, key: &str, ledger: &mut Ledger) -> Vec<Function> {
    functions_of(table.list(key, ledger), ledger)
}

/// A list of functions.
pub(super) fn functions_of(nodes: &[Node], ledger: &mut Ledger) -> Vec<Function> {
    nodes
        .iter()
        .filter_map(|node| {
            values::choose(node, "a function", Function::ALL, Function::as_str, ledger)
        })
        .collect()
}
