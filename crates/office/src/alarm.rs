//! Alarms that ring until somebody has ended them: danger that nobody has in hand or that found no free
//! place, and nobody who answers for the case.

use casework::Case;
use casework::emergency::CallAnswer;
use casework::lead::LeadAlarm;
use casework::referral::{DeclineReason, Referral, ReferralState, Urgency};
use jiff::Timestamp;
use mechanism::Mechanism;

use crate::desk::{
    Address, Line, Waiting, answered_elsewhere, due_of, to_chairs, to_deputy, to_desk, to_lead,
};

/// The alarms of a case, on the desks of whoever ends them.
pub(crate) fn lines(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<Line> {
    let mut lines = Vec::new();
    let since = case.opened_at.unwrap_or(now);
    let mut push = |name: &str, to: Option<Address>, due_at, waiting: Waiting| {
        lines.extend(to.map(|to| Line {
            name: name.to_owned(),
            to,
            due_at,
            since,
            waiting,
            caseless: false,
        }));
    };
    if case.danger.is_open() {
        let due = due_of(case, "refer.emergency");
        push("danger", to_desk(mechanism), due, Waiting::TakeOverDanger);
        push("danger-lead", to_lead(case), due, Waiting::TakeOverDanger);
    }
    if found_no_place(case) {
        let due = due_of(case, "refer.emergency");
        for (unit, to) in to_chairs(mechanism) {
            push(&format!("place-{unit}"), Some(to), due, Waiting::FindPlace);
        }
    }
    if let Some(alarm) = casework::lead::alarm(case, mechanism) {
        let waiting = Waiting::NameLead {
            alarm: alarm.as_str().to_owned(),
        };
        push("lead", to_desk(mechanism), None, waiting.clone());
        match alarm {
            LeadAlarm::NoDeputy => push("lead-own", to_lead(case), None, waiting),
            // Whoever stands in does so from now on.
            LeadAlarm::LeadAway => push("lead-deputy", to_deputy(case), None, waiting),
            LeadAlarm::NoLead | LeadAlarm::LeadShutOut => {}
        }
    }
    lines
}

/// Whether an emergency stands without a free place: a referral was declined for want of one and the need
/// was asked of nobody since, or a call found none and nobody has taken over.
///
/// INVARIANT: no free place goes to the duty chair, never to *declined*.
fn found_no_place(case: &Case) -> bool {
    let declined = |referral: &&Referral| {
        let none = matches!(
            referral.state,
            ReferralState::Declined(DeclineReason::NoPlace, _)
        );
        let since = referral.turns.last().map(|turn| turn.at);
        none && referral.offer.urgency == Urgency::Emergency
            && since.is_some_and(|since| !answered_elsewhere(case, &referral.offer.need, since))
    };
    let danger = match case.danger {
        casework::emergency::Danger::Open(since) => Some(since),
        _ => None,
    };
    let no_place = |since: Timestamp| {
        let mut calls = case.calls.iter();
        calls.any(|(at, _, call)| *at >= since && call.answer == CallAnswer::NoPlace)
    };
    danger.is_some_and(no_place) || case.referrals.values().any(|one| declined(&one))
}
