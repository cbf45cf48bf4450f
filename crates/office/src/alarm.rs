//! Alarms that ring until somebody has ended them: danger that nobody has in hand, and nobody who answers
//! for the case.

use casework::Case;
use casework::lead::LeadAlarm;
use jiff::Timestamp;
use mechanism::Mechanism;

use crate::desk::{Address, Line, Waiting, due_of, to_deputy, to_desk, to_lead};

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
    if let Some(alarm) = casework::lead::alarm(case, mechanism) {
        let code = match alarm {
            LeadAlarm::NoLead => "no_lead",
            LeadAlarm::NoDeputy => "no_deputy",
            LeadAlarm::LeadShutOut => "lead_shut_out",
            LeadAlarm::LeadAway => "lead_away",
        };
        let waiting = Waiting::NameLead {
            alarm: code.to_owned(),
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
