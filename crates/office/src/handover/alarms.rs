//! What must not wait until the shift has read itself in: danger that nobody has in hand, people who are
//! looked for, cases for which nobody answers.
//!
//! INVARIANT (floor 7): nothing here says where anybody is or which house somebody left.

use casework::lead::LeadAlarm;
use casework::{Actor, CaseId, CaseNumber};
use mechanism::Compartment;
use store::{CaseOrder, CaseRow, CaseStanding};

use super::{CASES_MAX, beyond};
use crate::actor::viewer;
use crate::card::{Card, is_searched};
use crate::case_header::Reading;
use crate::contacts::Contact;
use crate::seal::Keys;
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Most cases whose cards are looked through, those with the least time left first.
pub const LOOKED_MAX: usize = 1_000;
/// Cards of one round.
const ROUND: u32 = 100;

/// The alarms of the cases in reach.
#[derive(Clone, Debug, Default)]
pub struct Alarms {
    /// Danger first, then who is looked for, then who answers for nobody.
    pub cases: Vec<AlarmCase>,
    /// How many more there are.
    pub more: usize,
    /// Whether there are cases that were not looked through.
    pub is_cut: bool,
}

/// The alarms of one case.
#[derive(Clone, Debug, PartialEq)]
pub struct AlarmCase {
    /// The case.
    pub case: CaseId,
    /// The number people say.
    pub number: Option<CaseNumber>,
    /// Danger that no named human has taken over.
    pub danger_open: bool,
    /// Nobody knows where the person is, or somebody still looks.
    pub searched: bool,
    /// Why nobody answers for the case.
    pub lead: Option<LeadAlarm>,
    /// Whether the reader reads the course, beside what a search needs.
    pub reads_course: bool,
    /// Whom one calls about it.
    pub contacts: Vec<Contact>,
}

impl Office {
    /// The alarms of the open cases that the reader may know of.
    pub(super) async fn alarms_in_shift(&self, actor: &Actor) -> Result<Alarms, OfficeError> {
        let viewer = viewer(actor);
        let (open, order) = (CaseStanding::Open, CaseOrder::DueFirst);
        let mut found = Vec::new();
        let (mut after, mut looked) = (None, 0);
        loop {
            let page = self
                .store
                .cases_in_reach(&viewer, open, order, after, ROUND);
            let page = page.await?;
            looked += page.rows.len();
            for row in self.ringing(&page.rows).await? {
                found.extend(self.alarm_case(actor, row).await?);
            }
            after = page.next;
            if after.is_none() || looked >= LOOKED_MAX {
                break;
            }
        }
        found.sort_by_key(|one| (!one.danger_open, !one.searched, one.lead));
        let more = beyond(found.len());
        found.truncate(CASES_MAX);
        Ok(Alarms {
            cases: found,
            more,
            is_cut: after.is_some(),
        })
    }

    /// The rows whose card rings: the others are not opened.
    async fn ringing<'r>(&self, rows: &'r [CaseRow]) -> Result<Vec<&'r CaseRow>, OfficeError> {
        let course = Compartment::Course.as_str();
        let ids: Vec<&str> = rows.iter().map(|row| row.case_id.as_str()).collect();
        let keys = self.keys_in_slot(course, &ids).await?;
        let mut ringing = Vec::new();
        for row in rows {
            let card = match keys.get(&row.case_id) {
                Some(keys) => self.card(row, keys)?,
                None => None,
            };
            let rings = |card: Card| {
                card.danger_open
                    || card.searched
                    || card.alarm.is_some_and(LeadAlarm::is_without_lead)
            };
            if card.is_some_and(rings) {
                ringing.push(row);
            }
        }
        Ok(ringing)
    }

    fn card(&self, row: &CaseRow, keys: &Keys) -> Result<Option<Card>, OfficeError> {
        let course = Compartment::Course.as_str();
        let version = u64::try_from(row.version).unwrap_or_default();
        let part = Some("card");
        let plain = self.unseal(keys, &row.case_id, version, course, part, &row.card)?;
        let read = |plain: vault::Plaintext| {
            serde_json::from_slice(plain.as_bytes())
                .map_err(|error| OfficeError::Sealed(error.to_string()))
        };
        plain.map(read).transpose()
    }

    /// As much of it as the reader's part allows: to police that look for the person, the search alone.
    async fn alarm_case(
        &self,
        actor: &Actor,
        row: &CaseRow,
    ) -> Result<Option<AlarmCase>, OfficeError> {
        let opened = match self.open_row(actor, row).await {
            Ok(opened) => opened,
            Err(OfficeError::NotHere) => return Ok(None),
            Err(other) => return Err(other),
        };
        let header = self.case_header(actor, &opened);
        let one = AlarmCase {
            case: header.case,
            number: header.number,
            danger_open: false,
            searched: is_searched(opened.case()),
            lead: None,
            reads_course: false,
            contacts: Vec::new(),
        };
        let one = match header.reading {
            Reading::Course(_) => AlarmCase {
                danger_open: opened.case().danger.is_open(),
                lead: self.without_lead(&opened),
                reads_course: true,
                contacts: self.lead_contacts(actor, &opened).await?,
                ..one
            },
            Reading::MissingAlert => one,
            _ => return Ok(None),
        };
        let rings = one.danger_open || one.searched || one.lead.is_some();
        Ok(rings.then_some(one))
    }

    fn without_lead(&self, opened: &Opened) -> Option<LeadAlarm> {
        let alarm = casework::lead::alarm(opened.case(), &self.mechanism);
        alarm.filter(|one| one.is_without_lead())
    }
}
