//! Once and not twice: what tells one sending of a form from another, and one record from another.

use casework::{Command, Event};
use vault::Place;

use crate::people::STAFF_OWNER;
use crate::{Given, Office, OfficeError};

/// The slot of the key under which what came with a form is digested.
pub(crate) const SLOT: &str = "once";

impl Office {
    /// A digest of the input, under a key of the record: the key of the form stands beside it in clear,
    /// so that a short answer could be tried against a digest without one.
    pub(crate) fn digest<'a>(
        &self,
        sent: impl IntoIterator<Item = &'a Given>,
    ) -> Result<Vec<u8>, OfficeError> {
        let place = Place {
            stream: STAFF_OWNER,
            version: 1,
            slot: SLOT,
        };
        let bytes = input(sent);
        let digest = self.vault.digest(&self.once_key, &place, &bytes)?;
        Ok(digest.to_vec())
    }
}

/// The input as one run of bytes.
fn input<'a>(sent: impl IntoIterator<Item = &'a Given>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for given in sent {
        bytes.extend_from_slice(given.key.as_bytes());
        bytes.extend_from_slice(idempotent_part(&given.command).as_bytes());
        for (compartment, texts) in given.particulars.by_compartment() {
            bytes.extend_from_slice(compartment.as_str().as_bytes());
            bytes.extend(serde_json::to_vec(texts).unwrap_or_default());
        }
    }
    bytes
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
        Command::SetBar {
            barred, said_by, ..
        } => format!("{barred:?}{said_by:?}"),
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
