//! Once and not twice: what tells one sending of a form from another, and one record from another.

use casework::{Command, Event};
use sha2::{Digest as _, Sha256};

use crate::Given;

/// A digest of the input. That of a short input could be guessed: the random key of the form is in
/// it.
pub(crate) fn digest<'a>(sent: impl IntoIterator<Item = &'a Given>) -> Vec<u8> {
    let mut digest = Sha256::new();
    for given in sent {
        digest.update(given.key.as_bytes());
        digest.update(idempotent_part(&given.command).as_bytes());
        for (compartment, texts) in given.particulars.by_compartment() {
            digest.update(compartment.as_str().as_bytes());
            digest.update(serde_json::to_vec(texts).unwrap_or_default());
        }
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
        Command::TakeStatement { .. } => String::new(),
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
        (
            Event::StatementChanged { statement: a, .. },
            Command::ChangeStatement { statement: b, .. },
        ) => a == b,
        (
            Event::ChannelSet { channel: a, .. } | Event::ChannelChecked { channel: a, .. },
            Command::SetChannel { channel: b, .. },
        ) => a == b,
        _ => false,
    }
}
