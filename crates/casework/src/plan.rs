//! The service plan by pillar: requested, offered, accepted, delivered, not available and why.

use jiff::Timestamp;
use mechanism::{InstitutionId, ServiceId};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Case, Context, Event, PlanEntryId};

/// Where a service stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceStatus {
    /// The person asked for it, or agreed that it be asked for.
    Requested,
    /// A provider offers it.
    Offered,
    /// The person accepted it.
    Accepted,
    /// It was delivered.
    Delivered,
    /// The person declined it for now.
    Declined,
    /// It is not to be had; why is a particular.
    NotAvailable,
}

impl ServiceStatus {
    /// All of them in order.
    pub const ALL: [Self; 6] = [
        Self::Requested,
        Self::Offered,
        Self::Accepted,
        Self::Delivered,
        Self::Declined,
        Self::NotAvailable,
    ];

    /// The word of the status.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Delivered => "delivered",
            Self::Declined => "declined",
            Self::NotAvailable => "not_available",
        }
    }
}

/// A line of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanEntry {
    /// Which service.
    pub service: ServiceId,
    /// Where it stands.
    pub status: ServiceStatus,
    /// Who provides it.
    pub provider: Option<InstitutionId>,
    /// Every move, with its time.
    pub moves: Vec<(Timestamp, ServiceStatus)>,
}

/// Puts a service into the plan. INVARIANT (floor 1): looks at nothing but whether the service
/// exists: not at police, status, consent, safeguards or closure of other tracks.
pub(crate) fn request(
    case: &Case,
    ctx: &Context<'_>,
    entry: PlanEntryId,
    service: ServiceId,
) -> Decided {
    ensure(!case.plan.contains_key(&entry), Rule::AlreadyEnded)?;
    ensure(
        ctx.mechanism.service(service.as_str()).is_some(),
        Rule::NotFound,
    )?;
    Ok(vec![Event::ServiceRequested { entry, service }])
}

/// Moves a service on.
pub(crate) fn advance(
    case: &Case,
    ctx: &Context<'_>,
    entry: PlanEntryId,
    status: ServiceStatus,
    provider: Option<InstitutionId>,
) -> Decided {
    ensure(case.plan.contains_key(&entry), Rule::NotFound)?;
    let why = status != ServiceStatus::NotAvailable || ctx.has(crate::context::slot::REASONS);
    ensure(why, Rule::ReasonCodeMissing)?;
    if let Some(provider) = &provider {
        let known = ctx.mechanism.institution(provider.as_str()).is_some();
        ensure(known, Rule::NoSuchRecipient)?;
    }
    Ok(vec![Event::ServiceMoved {
        entry,
        status,
        provider,
    }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, event: &Event) {
    match event {
        Event::ServiceRequested { entry, service } => {
            let requested = PlanEntry {
                service: service.clone(),
                status: ServiceStatus::Requested,
                provider: None,
                moves: vec![(at, ServiceStatus::Requested)],
            };
            case.plan.insert(entry.clone(), requested);
        }
        Event::ServiceMoved {
            entry,
            status,
            provider,
        } => {
            if let Some(line) = case.plan.get_mut(entry) {
                line.status = *status;
                line.moves.push((at, *status));
                if provider.is_some() {
                    line.provider.clone_from(provider);
                }
            }
        }
        _ => {}
    }
}
