//! What somebody sends, and what of it makes it the same as something sent before.

use casework::{CaseId, Command, Event};
use sha2::{Digest as _, Sha256};

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

/// A digest of the input. That of a short input could be guessed: the random key of the form is in
/// it.
pub(crate) fn digest(given: &Given) -> Vec<u8> {
    let mut digest = Sha256::new();
    digest.update(given.key.as_bytes());
    digest.update(idempotent_part(&given.command).as_bytes());
    for (compartment, texts) in given.particulars.by_compartment() {
        digest.update(compartment.as_str().as_bytes());
        digest.update(serde_json::to_vec(texts).unwrap_or_default());
    }
    digest.finalize().to_vec()
}

/// The input without the ids that are drawn anew at each sending.
fn idempotent_part(command: &Command) -> String {
    match command {
        Command::RaiseConcern {
            region,
            age,
            years,
            answers,
            danger_now,
            original_at,
            ..
        } => {
            format!("{region:?}{age:?}{years:?}{answers:?}{danger_now}{original_at:?}")
        }
        Command::GiveConsent { given, .. } => format!("{given:?}"),
        Command::OfferReferral { offer, .. } => format!("{offer:?}"),
        Command::GiveTask {
            template,
            institution,
            ..
        } => format!("{template}{institution}"),
        Command::RequestService { service, .. } => service.to_string(),
        Command::WriteNote { compartment, .. } => format!("{compartment:?}"),
        Command::AttachFile {
            compartment,
            size_bytes,
            media_type,
            ..
        } => {
            format!("{compartment:?}{size_bytes}{media_type}")
        }
        Command::OpenProposal {
            track,
            step,
            opinion,
            ..
        } => format!("{track}{step}{opinion:?}"),
        Command::SetBar { barred, .. } => format!("{barred:?}"),
        Command::OpenUrgently { compartment, .. } => format!("{compartment:?}"),
        other => format!("{other:?}"),
    }
}

/// Whether an event changed the very record a command edits.
pub(crate) fn same_record(event: &Event, command: &Command) -> bool {
    match (event, command) {
        (Event::FormFilled { form: a, .. }, Command::FillForm { form: b, .. }) => a == b,
        (Event::ServiceMoved { entry: a, .. }, Command::MoveService { entry: b, .. }) => a == b,
        (Event::BarSet { barred: a, .. }, Command::SetBar { barred: b, .. }) => a == b,
        (Event::BarLifted { bar: a }, Command::LiftBar { bar: b }) => a == b,
        (Event::LeadNamed { .. }, Command::NameLead { .. })
        | (Event::AgeStated { .. }, Command::StateAge { .. }) => true,
        _ => false,
    }
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
