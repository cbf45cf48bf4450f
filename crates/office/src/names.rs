//! Names: sealed on disk, searched in memory only.
//!
//! INVARIANT: nothing that could be searched for a name is ever written. Each node opens the sealed
//! cards at its start, follows their changes and catches up before it answers.

use casework::{Actor, Answer, Case, CaseId, Event};
use mechanism::Compartment;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::seal::Keys;
use crate::{Office, OfficeError, Particulars};

/// Slots of particulars that make a name card.
pub(crate) const SLOTS: [&str; 3] = ["answer.given_name", "answer.family_name", "answer.known_as"];
/// Most cases a search answers with.
pub const FOUND_MAX: usize = 50;
/// Most cases of one name that are compared: a name that more share says nothing.
const SAME_NAME_MAX: usize = 200;
/// How many hits are asked at once whether they lie in reach.
const HITS_AT_ONCE: usize = 32;
/// Most cards read at once while catching up.
const CARDS_AT_ONCE: u32 = 500;

/// The names of one person.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Given name.
    pub given: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Other name she goes by.
    pub known_as: Option<String>,
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names(..)")
    }
}

impl Names {
    /// Whether no name is known.
    pub fn is_empty(&self) -> bool {
        self.given.is_none() && self.family.is_none() && self.known_as.is_none()
    }

    /// The name as one line.
    pub fn line(&self) -> String {
        let parts = [self.given.as_deref(), self.family.as_deref()];
        let mut line = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if let Some(known_as) = &self.known_as {
            line = if line.is_empty() {
                known_as.clone()
            } else {
                format!("{line} ({known_as})")
            };
        }
        line
    }

    /// Each name the person may be known by elsewhere: the name as it was given, and the other name she
    /// goes by.
    pub(crate) fn each(&self) -> Vec<String> {
        let parts = [self.given.as_deref(), self.family.as_deref()];
        let given = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let each = [given, self.known_as.clone().unwrap_or_default()];
        each.into_iter().filter(|name| !name.is_empty()).collect()
    }

    /// Forgets every name whose question now stands without a value: the person took it back, or does
    /// not wish to say it.
    pub(crate) fn keep_standing(&mut self, case: &Case) {
        let names = [&mut self.given, &mut self.family, &mut self.known_as];
        for (question, name) in questions().zip(names) {
            if matches!(case.standing_answer(question), Some(Answer::Missing(_))) {
                *name = None;
            }
        }
    }

    /// Takes over what newer particulars say.
    pub(crate) fn overlay(&mut self, newer: &Particulars) {
        let get = |slot: &str| newer.get(Compartment::Identity, slot).map(str::to_owned);
        self.given = get(SLOTS[0]).or(self.given.take());
        self.family = get(SLOTS[1]).or(self.family.take());
        self.known_as = get(SLOTS[2]).or(self.known_as.take());
    }
}

/// Whether an act changed what names a case knows: a name came, an answer to a name was given or
/// refused, an entry was taken back.
pub(crate) fn touches(given: &Particulars, events: &[Event]) -> bool {
    let came = |slot: &&str| given.get(Compartment::Identity, slot).is_some();
    let answered = |event: &Event| match event {
        Event::FormFilled { answers, .. } => questions().any(|one| answers.contains_key(one)),
        Event::EnteredInError { .. } => true,
        _ => false,
    };
    SLOTS.iter().any(came) || events.iter().any(answered)
}

/// Whether a name was ever asked for.
pub(crate) fn was_asked(case: &Case) -> bool {
    questions().any(|one| case.answers.contains_key(one))
}

/// The questions of the slots.
fn questions() -> impl Iterator<Item = &'static str> {
    SLOTS
        .into_iter()
        .filter_map(|slot| slot.strip_prefix("answer."))
}

/// Lower case without marks, so that *Dürrës* is found by *durres*.
pub(crate) fn fold(text: &str) -> impl Iterator<Item = String> {
    let plain: String = text
        .nfd()
        .filter(|sign| !is_combining_mark(*sign))
        .collect();
    let words: Vec<String> = plain
        .to_lowercase()
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Cases the reader may know of, with their names where she may open identity.
    pub cases: Vec<(CaseId, casework::CaseNumber)>,
    /// True when there were more than [`FOUND_MAX`].
    pub more: bool,
}

impl Office {
    /// Catches up with every change of name cards.
    pub(crate) async fn follow_names(&self) -> Result<(), OfficeError> {
        loop {
            let position = self.names.position();
            let changes = self.store.name_cards_after(position, CARDS_AT_ONCE).await?;
            let Some(last) = changes.last().map(|change| change.position) else {
                return Ok(());
            };
            let identity = Compartment::Identity.as_str();
            let cases: Vec<&str> = changes.iter().map(|one| one.case_id.as_str()).collect();
            let keys = self.keys_in_slot(identity, &cases).await?;
            for change in &changes {
                let names = match keys.get(&change.case_id) {
                    Some(keys) => self.open_card(change, keys)?,
                    None => None,
                };
                let words = names.map(|names| fold(&names.line()).collect());
                self.names.put(
                    CaseId::new(change.case_id.as_str()),
                    words.unwrap_or_default(),
                );
            }
            self.names.stands_at(last);
        }
    }

    fn open_card(
        &self,
        change: &store::NameCardChange,
        keys: &Keys,
    ) -> Result<Option<Names>, OfficeError> {
        let Some(card) = &change.card else {
            return Ok(None);
        };
        let version = u64::try_from(change.version).unwrap_or_default();
        let slot = Compartment::Identity.as_str();
        let part = Some("name-card");
        let Some(plain) = self.unseal(keys, &change.case_id, version, slot, part, card)? else {
            return Ok(None);
        };
        let names = serde_json::from_slice(plain.as_bytes());
        names
            .map(Some)
            .map_err(|error| OfficeError::Sealed(error.to_string()))
    }

    /// Finds by case number or by name, among what the actor may search: cases in her reach whose
    /// identity she may open. Whatever is outside answers alike: nothing found, ask the desk.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn search(&self, actor: &Actor, asked: &str) -> Result<Found, OfficeError> {
        self.follow_names().await?;
        let viewer = crate::actor::viewer(actor);
        let number = asked.trim().to_uppercase();
        if let Some(row) = self.store.case_in_reach_by_number(&viewer, &number).await? {
            let found = (
                CaseId::new(row.case_id),
                casework::CaseNumber::new(row.number),
            );
            // That a number is of a case says that there is one, and leads to it.
            let case = std::slice::from_ref(&found.0);
            self.record_reads(actor, "search", case, &[Compartment::Course])
                .await?;
            return Ok(Found {
                cases: vec![found],
                more: false,
            });
        }
        let found = self.found_by_name(actor, &viewer, asked).await?;
        // A hit by name shows that a person has a case: that is a read of identity.
        let cases: Vec<CaseId> = found.cases.iter().map(|(id, _)| id.clone()).collect();
        self.record_reads(actor, "search", &cases, &[Compartment::Identity])
            .await?;
        Ok(found)
    }

    /// Cases in reach of the actor whose person goes by that name, the whole of it; the caller asks what
    /// of them opens, and records the read.
    pub(crate) async fn in_reach_of_name(
        &self,
        viewer: &store::Viewer,
        name: &str,
    ) -> Result<Vec<store::CaseRow>, OfficeError> {
        let words: Vec<String> = fold(name).collect();
        let same = self.names.same(&words, SAME_NAME_MAX);
        let mut rows = Vec::new();
        for some in same.chunks(HITS_AT_ONCE) {
            let some: Vec<&str> = some.iter().map(CaseId::as_str).collect();
            rows.extend(self.store.cases_in_reach_among(viewer, &some).await?);
        }
        Ok(rows)
    }

    async fn found_by_name(
        &self,
        actor: &Actor,
        viewer: &store::Viewer,
        asked: &str,
    ) -> Result<Found, OfficeError> {
        let asked: Vec<String> = fold(asked).collect();
        let hits = self.names.find(&asked);
        let mut found = Found::default();
        for some in hits.chunks(HITS_AT_ONCE) {
            let some: Vec<&str> = some.iter().map(CaseId::as_str).collect();
            let mut rows = self.store.cases_in_reach_among(viewer, &some).await?;
            rows.sort_by(|one, other| one.case_id.cmp(&other.case_id));
            for row in rows {
                let opened = match self.open_row(actor, &row).await {
                    Ok(opened) => opened,
                    Err(OfficeError::NotHere) => continue,
                    Err(other) => return Err(other),
                };
                if !opened.opens(Compartment::Identity) {
                    continue;
                }
                if found.cases.len() == FOUND_MAX {
                    found.more = true;
                    return Ok(found);
                }
                let number = casework::CaseNumber::new(row.number);
                found.cases.push((opened.id().clone(), number));
            }
        }
        Ok(found)
    }
}
