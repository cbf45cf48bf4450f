//! What somebody sends, what came of it, and with which event its words are sealed.

use casework::{CaseId, Command, Event};

use crate::Particulars;

/// What somebody sends.
#[derive(Debug, Clone)]
pub struct Given {
    /// The key of the form: the same form sent twice happens once.
    pub key: String,
    /// The version at which the edited record was drawn, for forms that edit one record.
    pub drawn_at: Option<u64>,
    /// The draft the form came from; it ends with the act.
    pub draft: Option<String>,
    /// What is asked, in codes.
    pub command: Command,
    /// Names and texts that go with it.
    pub particulars: Particulars,
}

/// What was given with what was decided of it.
pub(crate) type Act<'a> = (&'a Given, Vec<Event>);

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The case.
    pub case: CaseId,
    /// True when the same form had been sent before: nothing happened twice.
    pub repeated: bool,
}

/// The place of the command's own first event, which its particulars go with: what takes a closed
/// case up again by itself comes before it.
pub(crate) fn own_place(command: &Command, events: &[Event]) -> usize {
    let again = matches!(events.first(), Some(Event::Reopened { .. }));
    if !again || matches!(command, Command::Reopen { .. }) {
        return 0;
    }
    let of_reopening = |event: &Event| {
        matches!(
            event,
            Event::Reopened { .. } | Event::ClockStarted { .. } | Event::ClockStopped { .. }
        )
    };
    let own = events.iter().position(|event| !of_reopening(event));
    own.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use casework::clock::{ClockRun, ClockStart};
    use casework::closure::ReopenGround;

    use super::*;

    fn again() -> Vec<Event> {
        let start = ClockStart {
            key: "plan.review".into(),
            due_at: None,
            basis: None,
        };
        vec![
            Event::Reopened {
                ground: ReopenGround::PersonReturns,
            },
            Event::ClockStarted {
                run: ClockRun("plan.review@9".to_owned()),
                start,
            },
        ]
    }

    #[test]
    fn words_go_with_what_they_say_and_not_with_the_reopening_before_it() {
        let mut events = again();
        events.push(Event::DangerRecorded);
        assert_eq!(own_place(&Command::RecordDanger, &events), 2);
        let reopen = Command::Reopen {
            ground: ReopenGround::NewFacts,
        };
        assert_eq!(own_place(&reopen, &again()), 0, "its reasons are its own");
        let alone = [Event::DangerRecorded];
        assert_eq!(own_place(&Command::RecordDanger, &alone), 0);
    }
}
