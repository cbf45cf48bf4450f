//! Rebuilding the projections of a case from its journal, to prove that they are only a shadow.

use casework::{CaseId, Event};
use store::{DeskRow, Projections, ReachRow};

use crate::project::reach_rows;
use crate::{Office, OfficeError};

/// Everything a case's projections say, with sealed columns opened: two of these are comparable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Projected {
    /// The row of the case.
    pub case: Option<CaseSaid>,
    /// Reach and bars.
    pub reach: Vec<ReachRow>,
    /// Address, due and what waits of each desk row.
    pub desk: Vec<(String, String, String, Option<i64>, String)>,
    /// Id, sides, open and body of each referral.
    pub referrals: Vec<(String, String, String, bool, String)>,
    /// The names.
    pub names: Option<String>,
}

/// What the row of a case says, with its card opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSaid {
    /// Its number.
    pub number: String,
    /// Version of its last event.
    pub version: i64,
    /// Whether it is open.
    pub open: bool,
    /// The next due and the next expiry, in microseconds.
    pub dates: [Option<i64>; 2],
    /// The card.
    pub card: String,
}

impl Office {
    /// The ids of every case in the record, page by page.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn streams_after(&self, after: &str, limit: u32) -> Result<Vec<CaseId>, OfficeError> {
        let heads = self.store.stream_heads(after, limit).await?;
        let cases = heads.into_iter();
        Ok(cases
            .filter(|head| head.stream != crate::anonymous::STREAM)
            .map(|head| CaseId::new(head.stream))
            .collect())
    }

    /// What the live projections of a case say.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn projected(&self, id: &CaseId) -> Result<Projected, OfficeError> {
        let rows = self.store.projections_of(id.as_str()).await?;
        self.opened(id, rows).await
    }

    /// What they would say, computed anew from the journal alone, as of the last event.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn rebuilt(&self, id: &CaseId) -> Result<Projected, OfficeError> {
        let loaded = match self.load(id).await {
            Ok(loaded) => loaded,
            Err(OfficeError::NotHere) => return self.ended(id).await,
            Err(other) => return Err(other),
        };
        let history = self.history(&loaded).await?;
        let case = casework::fold(&history);
        let at = history.last().map_or_else(|| self.now(), |last| last.at);
        let mut keys = loaded.keys;
        let names = self.names_of(id, &case, &keys).await?;
        let rows = Projections {
            case: Some(self.case_row(id, &case, &mut keys, at)?),
            reach: reach_rows(&case, &self.mechanism, at),
            desk: self.desk_rows(id, &case, &mut keys, at)?.items,
            referrals: self.referral_rows(id, &case, &mut keys, at)?,
            name_card: self.name_card_row(id, &case, &mut keys, &names)?,
        };
        self.opened(id, rows).await
    }

    /// What an ended file leaves (floor 6): that it was, and at which version it ended. Nobody reaches
    /// it, nothing of it waits anywhere, and no card says anything.
    async fn ended(&self, id: &CaseId) -> Result<Projected, OfficeError> {
        let keys = self.keys_of(id.as_str()).await?;
        let last = self.store.events_after(id.as_str(), 0).await?.pop();
        let last = last.ok_or(OfficeError::NotHere)?;
        let recorded = self.open_facts(&keys, &last)?;
        if !recorded.is_some_and(|one| matches!(one.event, Event::Erased { .. })) {
            return Err(OfficeError::NotHere);
        }
        // No event that can still be read says the number.
        let row = self.store.case(id.as_str()).await?;
        Ok(Projected {
            case: row.map(|row| CaseSaid {
                number: row.number,
                version: last.version,
                open: false,
                dates: [None; 2],
                card: String::new(),
            }),
            ..Projected::default()
        })
    }

    async fn opened(&self, id: &CaseId, rows: Projections) -> Result<Projected, OfficeError> {
        let keys = self.keys_of(id.as_str()).await?;
        let text = |version: i64, slot: &str, part: &str, sealed: &[u8]| {
            if sealed.is_empty() {
                return Ok::<String, OfficeError>(String::new());
            }
            let version = u64::try_from(version).unwrap_or_default();
            let opened = self.unseal(&keys, id.as_str(), version, slot, Some(part), sealed)?;
            Ok(opened
                .map(|one| String::from_utf8_lossy(one.as_bytes()).into_owned())
                .unwrap_or_default())
        };
        let case = match rows.case {
            Some(row) => {
                let card = text(row.version, "course", "card", &row.card)?;
                Some(CaseSaid {
                    number: row.number,
                    version: row.version,
                    open: row.open,
                    dates: [row.next_due_at, row.expires_at],
                    card,
                })
            }
            None => None,
        };
        let mut desk = Vec::new();
        for row in rows.desk {
            desk.push(opened_desk(
                &row,
                text(row.version, "course", "desk", &row.body)?,
            ));
        }
        desk.sort();
        let mut referrals = Vec::new();
        for row in rows.referrals {
            let part = format!("referral-{}", row.referral_id);
            let body = text(1, "course", &part, &row.body)?;
            let asked = format!("{}/{}", row.to_institution, row.to_function);
            let sides = (row.from_institution, asked);
            referrals.push((row.referral_id, sides.0, sides.1, row.open, body));
        }
        referrals.sort();
        let names = match rows
            .name_card
            .and_then(|row| row.card.map(|card| (row.version, card)))
        {
            Some((version, card)) => Some(text(version, "identity", "name-card", &card)?),
            None => None,
        };
        let mut reach = rows.reach;
        reach.sort();
        Ok(Projected {
            case,
            reach,
            desk,
            referrals,
            names,
        })
    }
}

fn opened_desk(row: &DeskRow, body: String) -> (String, String, String, Option<i64>, String) {
    (
        row.institution.clone(),
        row.function.clone(),
        row.person.clone(),
        row.due_at,
        body,
    )
}
