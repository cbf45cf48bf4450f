//! Statements for the justice track: read only by whoever may open justice, and never overwritten.

use access::Action;
use casework::context::slot;
use casework::statement::{Statement, StatementChange};
use casework::{Actor, CaseId, StatementId};
use jiff::Timestamp;
use mechanism::Compartment;

use crate::case_header::CaseHeader;
use crate::{Office, OfficeError, Particulars};

/// The page.
#[derive(Clone, Debug)]
pub struct StatementsView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The statements, in order.
    pub lines: Vec<StatementLine>,
    /// Whether the reader records further ones.
    pub writes: bool,
    /// Whether the reader records that one is taken back or said otherwise: also in a closed case.
    pub changes: bool,
}

/// One statement. INVARIANT: Debug shows no word of it.
#[derive(Clone)]
pub struct StatementLine {
    /// Which.
    pub id: StatementId,
    /// What was said first, and what became of it.
    pub said: Vec<Said>,
    /// Whether the person took it back.
    pub withdrawn: bool,
}

/// What was said at one time.
#[derive(Clone)]
pub struct Said {
    /// When.
    pub at: Timestamp,
    /// What it did; none for the first words.
    pub change: Option<StatementChange>,
    /// The words.
    pub text: Option<String>,
}

impl std::fmt::Debug for StatementLine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("StatementLine");
        shown.field("id", &self.id).finish_non_exhaustive()
    }
}

impl Office {
    /// The statements of a case.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`]; [`OfficeError::Closed`] for whoever may not open justice.
    pub async fn statements(
        &self,
        actor: &Actor,
        id: &CaseId,
    ) -> Result<StatementsView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        if let Some(reason) = opened.closed(Compartment::Justice) {
            return Err(OfficeError::Closed(reason));
        }
        let case = opened.case();
        let (keys, stream) = (&opened.loaded.keys, id.as_str());
        let justice = [Compartment::Justice];
        let texts = self
            .open_particulars(keys, case, stream, 1..=case.version, &justice)
            .await?;
        let text = |version: &u64| texts.get(version).and_then(note);
        let line = |(id, one): (&StatementId, &Statement)| {
            let first = Said {
                at: one.at,
                change: None,
                text: text(&one.version),
            };
            let changes = one.changes.iter().map(|(at, change, version)| Said {
                at: *at,
                change: Some(*change),
                text: text(version),
            });
            StatementLine {
                id: id.clone(),
                said: std::iter::once(first).chain(changes).collect(),
                withdrawn: one.is_withdrawn(),
            }
        };
        let mut lines: Vec<StatementLine> = case.statements.iter().map(line).collect();
        lines.sort_by_key(|one| one.said.first().map(|said| said.at));
        let writes = self.may(actor, &opened, Action::WriteNote).allowed;
        let changes = self.may(actor, &opened, Action::ChangeStatement).allowed;
        let read = [Compartment::Course, Compartment::Justice];
        self.record_reads(actor, "statements", std::slice::from_ref(id), &read)
            .await?;
        Ok(StatementsView {
            header: self.case_header(actor, &opened),
            lines,
            writes: writes && case.closure.is_none(),
            changes: changes && !case.has_ended() && !case.has_died(),
        })
    }
}

fn note(texts: &Particulars) -> Option<String> {
    let text = texts.get(Compartment::Justice, slot::NOTE)?;
    Some(text.to_owned())
}
