//! What lists, desks and inboxes know of a case: computed from its state, written in the same batch
//! as its events.

use std::collections::BTreeMap;

use casework::reach::{reach, spared_notice};
use casework::referral::{ReferralState, is_hidden_from};
use casework::{Case, CaseId, Event};
use jiff::Timestamp;
use mechanism::{Compartment, Function, Mechanism};
use sha2::{Digest as _, Sha256};
use store::{Batch, CaseRow, DeskOf, DeskRow, NameCardRow, ReachOf, ReachRow, ReferralRow};

use crate::actor::unit_address;
use crate::card::Card;
use crate::envelope::json;
use crate::given::Act;
use crate::names::{self, Names};
use crate::seal::{Keys, entry_slot};
use crate::{Office, OfficeError, Particulars, desk};

/// In the column of functions: a word that is the function of nobody.
const NOBODY: &str = "nobody";
/// Most rows of a case on desks.
const DESK_LINES_MAX: usize = 500;

impl Office {
    /// Adds every projection of a case to a batch.
    pub(crate) fn project(
        &self,
        batch: &mut Batch,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        names: Option<NameCardRow>,
    ) -> Result<(), OfficeError> {
        self.project_at(batch, id, case, keys, names, self.now())
    }

    /// The same as of a moment.
    pub(crate) fn project_at(
        &self,
        batch: &mut Batch,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        names: Option<NameCardRow>,
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        batch.cases.push(self.case_row(id, case, keys, now)?);
        let rows = reach_rows(case, &self.mechanism, now);
        batch.reach.push(ReachOf {
            case_id: id.to_string(),
            rows,
        });
        batch.desk.push(self.desk_rows(id, case, keys, now)?);
        batch
            .referrals
            .extend(self.referral_rows(id, case, keys, now)?);
        batch.name_cards.extend(names);
        Ok(())
    }

    pub(crate) fn case_row(
        &self,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        now: Timestamp,
    ) -> Result<CaseRow, OfficeError> {
        let card = json(&Card::of(case, &self.mechanism, now))?;
        let course = Compartment::Course.as_str();
        let sealed = self.seal(keys, id.as_str(), case.version, course, Some("card"), &card)?;
        Ok(CaseRow {
            case_id: id.to_string(),
            number: case
                .number
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            version: version(case),
            edition: case.edition.clone(),
            open: case.closure.is_none(),
            opened_at: case
                .opened_at
                .map(Timestamp::as_microsecond)
                .unwrap_or_default(),
            next_due_at: case
                .next_due_at(&self.mechanism)
                .map(Timestamp::as_microsecond),
            expires_at: case.next_expiry_at().map(Timestamp::as_microsecond),
            card: sealed.bytes,
        })
    }

    pub(crate) fn desk_rows(
        &self,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        now: Timestamp,
    ) -> Result<DeskOf, OfficeError> {
        let course = Compartment::Course.as_str();
        let mut items = Vec::new();
        for line in desk::lines(case, &self.mechanism, now)
            .into_iter()
            .take(DESK_LINES_MAX)
        {
            let body = json(&desk::Body {
                name: line.name,
                waiting: line.waiting,
            })?;
            let part = Some("desk");
            let sealed = self.seal(keys, id.as_str(), case.version, course, part, &body)?;
            items.push(DeskRow {
                // Each sealing draws chance, so no two are alike, and nobody reads the thing from it.
                item_id: crate::hex(&Sha256::digest(&sealed.bytes)),
                stream: id.to_string(),
                version: version(case),
                case_id: if line.caseless {
                    None
                } else {
                    Some(id.to_string())
                },
                institution: line.to.institution.to_string(),
                function: line.to.function,
                person: line.to.person,
                due_at: line.due_at.map(Timestamp::as_microsecond),
                created_at: line.since.as_microsecond(),
                body: sealed.bytes,
            });
        }
        Ok(DeskOf {
            stream: id.to_string(),
            items,
        })
    }

    pub(crate) fn referral_rows(
        &self,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        now: Timestamp,
    ) -> Result<Vec<ReferralRow>, OfficeError> {
        let course = Compartment::Course.as_str();
        let mut rows = Vec::new();
        for (referral_id, referral) in &case.referrals {
            let part = format!("referral-{referral_id}");
            let body = json(&(case.version, referral))?;
            // The place is the version of the offer, so that the row opens without the stream.
            let sealed = self.seal(keys, id.as_str(), 1, course, Some(&part), &body)?;
            let offered = referral
                .turns
                .first()
                .map_or(Timestamp::UNIX_EPOCH, |turn| turn.at);
            rows.push(ReferralRow {
                referral_id: referral_id.to_string(),
                case_id: id.to_string(),
                from_institution: referral.from.institution.to_string(),
                to_institution: referral.offer.to.to_string(),
                to_function: shown_to(case, referral.offer.function, now).to_owned(),
                open: referral.state == ReferralState::Offered,
                offered_at: offered.as_microsecond(),
                answer_due_at: referral.answer_due_at.map(Timestamp::as_microsecond),
                body: sealed.bytes,
            });
        }
        Ok(rows)
    }

    /// The sealed names of a case after an act, when the act changed them.
    pub(crate) async fn name_card(
        &self,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        acts: Option<&[Act<'_>]>,
    ) -> Result<Option<NameCardRow>, OfficeError> {
        let touches = |(given, events): &Act<'_>| names::touches(&given.particulars, events);
        if acts.is_some_and(|acts| !acts.iter().any(touches)) {
            return Ok(None);
        }
        let mut names = self.names_of(id, case, keys).await?;
        for (given, _) in acts.into_iter().flatten() {
            names.overlay(&given.particulars);
        }
        self.name_card_row(id, case, keys, &names)
    }

    pub(crate) fn name_card_row(
        &self,
        id: &CaseId,
        case: &Case,
        keys: &mut Keys,
        names: &Names,
    ) -> Result<Option<NameCardRow>, OfficeError> {
        if names.is_empty() {
            // A name that was taken back leaves a card without one, so that every node forgets it.
            let had = names::was_asked(case);
            return Ok(had.then(|| NameCardRow {
                case_id: id.to_string(),
                version: version(case),
                card: None,
            }));
        }
        let slot = Compartment::Identity.as_str();
        let part = Some("name-card");
        let sealed = self.seal(keys, id.as_str(), case.version, slot, part, &json(names)?)?;
        let card = Some(sealed.bytes);
        Ok(Some(NameCardRow {
            case_id: id.to_string(),
            version: version(case),
            card,
        }))
    }

    /// The names a case knows now, from its sealed answers.
    pub(crate) async fn names_of(
        &self,
        id: &CaseId,
        case: &Case,
        keys: &Keys,
    ) -> Result<Names, OfficeError> {
        let identity = [Compartment::Identity];
        let opened: BTreeMap<u64, Particulars> = self
            .open_particulars(keys, case, id.as_str(), 1..=case.version, &identity)
            .await?;
        let mut names = Names::default();
        for particulars in opened.values() {
            names.overlay(particulars);
        }
        names.keep_standing(case);
        Ok(names)
    }

    /// Destroys the key of every record that was entered in error (floor 9).
    pub(crate) fn destroy_hidden(
        &self,
        batch: &mut Batch,
        case: &Case,
        events: &[Event],
        keys: &Keys,
    ) {
        for event in events {
            let Event::EnteredInError { version } = event else {
                continue;
            };
            let files = case.attachments.iter();
            let files = files.filter(|(_, file)| file.version == *version);
            let mut slots = vec![entry_slot(*version)];
            for (id, _) in files {
                slots.push(crate::documents::file_slot(id));
                batch.attachments_ended.push(id.to_string());
            }
            let found = keys
                .ids()
                .filter(|(one, _)| slots.iter().any(|slot| slot == one));
            batch
                .destroyed_keys
                .extend(found.map(|(_, key)| key.to_string()));
        }
    }
}

fn version(case: &Case) -> i64 {
    i64::try_from(case.version).unwrap_or(i64::MAX)
}

/// In which function a referral stands on the lists of those who are asked. INVARIANT (floors 6 and
/// 12): on none of them once nobody of that function may know of it.
fn shown_to(case: &Case, function: Function, now: Timestamp) -> &'static str {
    if is_hidden_from(case, function, now) {
        return NOBODY;
    }
    function.as_str()
}

/// Reach and bars as rows. A unit stands in the column of functions, as `unit:ID`; why a line is there
/// stays in the facts.
pub(crate) fn reach_rows(case: &Case, mechanism: &Mechanism, now: Timestamp) -> Vec<ReachRow> {
    let spared = spared_notice(case, mechanism, now);
    let mut rows: Vec<ReachRow> = reach(case, mechanism, now)
        .into_iter()
        .map(|line| ReachRow {
            relation: if spared.as_ref() == Some(&line) {
                store::STAYS.to_owned()
            } else {
                String::new()
            },
            institution: line.institution.to_string(),
            function: line.unit.as_ref().map(unit_address).unwrap_or_default(),
            person: line
                .person
                .map(|person| person.to_string())
                .unwrap_or_default(),
            barred: false,
        })
        .collect();
    rows.extend(
        case.all_bars()
            .flat_map(|barred| bar_rows(barred, mechanism)),
    );
    rows.sort();
    rows.dedup();
    rows
}

fn bar_rows(barred: &casework::bar::Barred, mechanism: &Mechanism) -> Vec<ReachRow> {
    use casework::bar::Barred;
    let row = |institution: &str, function: String, person: &str| ReachRow {
        institution: institution.to_owned(),
        function,
        person: person.to_owned(),
        relation: "barred".to_owned(),
        barred: true,
    };
    match barred {
        Barred::Person(person) => vec![row("", String::new(), person.as_str())],
        Barred::Unit(unit) => vec![row("", unit_address(unit), "")],
        Barred::Institution(institution) => vec![row(institution.as_str(), String::new(), "")],
        Barred::Region(region) => mechanism
            .units()
            .filter(|unit| unit.region.as_ref() == Some(region))
            .map(|unit| row("", unit_address(&unit.id), ""))
            .collect(),
    }
}
