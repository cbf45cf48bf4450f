//! `services.yaml`: pillars of services and what institutions commit to.

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use super::institutions::functions;
use crate::{
    ClockKey, CommitmentId, CommitmentTemplate, Function, InstitutionId, Pillar, PillarId,
    ServiceId, ServiceKind,
};

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    let Some(table) = Table::open(node, "the file", &["pillars", "commitments"], ledger) else {
        return;
    };
    for node in table.list("pillars", ledger) {
        draft.pillars.extend(pillar(node, ledger));
    }
    for node in table.list("commitments", ledger) {
        draft.commitments.extend(commitment(node, ledger));
    }
}

fn pillar(node: &Node, ledger: &mut Ledger) -> Option<Pillar> {
    let table = Table::open(node, "a pillar", &["id", "services"], ledger)?;
    let id = table.define(Kind::Pillar, "", ledger)?;
    let services = table
        .list("services", ledger)
        .iter()
        .filter_map(|node| service(node, ledger))
        .collect();
    Some(Pillar {
        id: PillarId::from(id.as_str()),
        services,
    })
}

fn service(node: &Node, ledger: &mut Ledger) -> Option<ServiceKind> {
    let table = Table::open(
        node,
        "a service",
        &["id", "provided_by", "places_person"],
        ledger,
    )?;
    let id = table.define(Kind::Service, "", ledger)?;
    Some(ServiceKind {
        id: ServiceId::from(id.as_str()),
        provided_by: functions(&table, "provided_by", ledger),
        places_person: table.flag("places_person", false, ledger),
    })
}

fn commitment(node: &Node, ledger: &mut Ledger) -> Option<CommitmentTemplate> {
    let table = Table::open(
        node,
        "a commitment",
        &["id", "institution", "function", "due", "source"],
        ledger,
    )?;
    let id = table.define(Kind::Commitment, "", ledger)?;
    let due = table.reference("due", Kind::Clock, ledger);
    let source = table.source(ledger);
    let institution = table.need("institution", ledger)?;
    let institution = values::reference(institution, Kind::Institution, "", ledger)?;
    let function = table.need("function", ledger)?;
    Some(CommitmentTemplate {
        id: CommitmentId::from(id.as_str()),
        institution: InstitutionId::from(institution.as_str()),
        function: values::choose(
            function,
            "a function",
            Function::ALL,
            Function::as_str,
            ledger,
        )?,
        due: due.map(|key| ClockKey::from(key.as_str())),
        source,
    })
}
