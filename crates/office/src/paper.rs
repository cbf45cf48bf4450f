//! What was first put on paper: when, which paper, and whether it was destroyed.

use std::fmt;

use access::{Action, ClosedReason};
use casework::{Actor, Case, CaseId, Command};
use jiff::Timestamp;
use mechanism::{Compartment, FormId};

use crate::case_header::CaseHeader;
use crate::provider::{Part, Provider, provider};
use crate::timeline::{LineSays, Told};
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// The particular of the serial number.
pub(crate) const SERIAL: &str = "paper_serial";
/// The particular of the paper's destruction.
pub(crate) const DESTROYED: &str = "paper_destroyed";
/// The compartment both are sealed in.
const SEALED_IN: Compartment = Compartment::Account;

/// A form that was filled in on paper and is entered late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// When it was filled in.
    pub at: Timestamp,
    /// The serial number printed on it; none where it is not one of ours.
    pub serial: Option<String>,
    /// Whether it is destroyed, if whoever enters it says so.
    pub destroyed: Option<bool>,
}

impl Paper {
    /// Keeps which paper it was, and what was said of it, beside what is entered from it.
    pub(crate) fn keep(&self, particulars: &mut Particulars) {
        let destroyed = self.destroyed.map(|yes| if yes { "yes" } else { "no" });
        let serial = self.serial.as_deref();
        particulars.add(SEALED_IN, SERIAL, serial.unwrap_or_default());
        particulars.add(SEALED_IN, DESTROYED, destroyed.unwrap_or_default());
    }
}

/// What was said of a paper when it was entered, as one reader may read it. INVARIANT: Debug shows
/// nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub enum PaperSaid {
    /// Its number, and whether it was destroyed.
    Told {
        /// The serial number, where it has one of ours.
        serial: Option<String>,
        /// What was answered; none where nothing was.
        destroyed: Option<bool>,
    },
    /// The account is closed to the reader.
    Closed(ClosedReason),
}

impl fmt::Debug for PaperSaid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Told { .. } => "Told(..)",
            Self::Closed(_) => "Closed",
        })
    }
}

/// The paper a form was entered from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTold {
    /// The version of the form.
    pub version: u64,
    /// When the paper was filled in.
    pub at: Timestamp,
    /// What was said of it.
    pub said: PaperSaid,
    /// When it was destroyed, and who says so.
    pub destroyed: Option<(Timestamp, Provider)>,
    /// Whether the reader may say that it is destroyed.
    pub may_destroy: bool,
}

impl PaperTold {
    /// Whether it shows what stands in the account.
    pub(crate) fn tells(&self) -> bool {
        matches!(self.said, PaperSaid::Told { .. })
    }
}

/// The page that asks when a paper was destroyed.
#[derive(Clone, Debug)]
pub struct PaperView {
    /// The head of the page.
    pub header: CaseHeader,
    /// When the form was entered.
    pub at: Timestamp,
    /// The entry, with its paper.
    pub told: Told,
    /// The paper.
    pub paper: PaperTold,
}

impl Office {
    /// The paper of the form of that version.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for a form that is closed to the reader or was entered from no paper.
    pub async fn paper_page(
        &self,
        actor: &Actor,
        id: &CaseId,
        version: u64,
    ) -> Result<PaperView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let history = self.told_history(actor, &opened).await?;
        let found = history.iter().find(|(one, _)| *one == version);
        let (_, recorded) = found.ok_or(OfficeError::NotHere)?;
        let line = self.timeline_line(actor, &opened, recorded, version);
        let LineSays::Told(told) = line.says else {
            return Err(OfficeError::NotHere);
        };
        let paper = self.paper_of(actor, &opened, version).await?;
        let paper = paper.ok_or(OfficeError::NotHere)?;
        let mut read = vec![Compartment::Course];
        read.extend(paper.tells().then_some(SEALED_IN));
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "paper", case, &read).await?;
        Ok(PaperView {
            header: self.case_header(actor, &opened),
            at: line.at,
            told: *told,
            paper,
        })
    }

    /// Records that the paper of the form of that version is destroyed.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn destroy_paper(
        &self,
        actor: &Actor,
        id: &CaseId,
        key: String,
        version: u64,
        at: Timestamp,
    ) -> Result<Done, OfficeError> {
        let given = Given {
            key,
            drawn_at: None,
            draft: None,
            command: Command::DestroyPaper { version, at },
            particulars: Particulars::none(),
        };
        self.act(actor, id, given).await
    }

    /// The papers a form was entered from, in their order.
    pub(crate) async fn papers_of(
        &self,
        actor: &Actor,
        opened: &Opened,
        form: &FormId,
    ) -> Result<Vec<PaperTold>, OfficeError> {
        let mut papers = Vec::new();
        for record in opened.case().filled(form) {
            papers.extend(self.paper_of(actor, opened, record.version).await?);
        }
        Ok(papers)
    }

    /// The paper of the form of that version, if it was entered from one and not in error.
    pub(crate) async fn paper_of(
        &self,
        actor: &Actor,
        opened: &Opened,
        version: u64,
    ) -> Result<Option<PaperTold>, OfficeError> {
        let case = opened.case();
        let stands = !case.hidden.contains(&version);
        let Some((_, record)) = case.form_at(version).filter(|_| stands) else {
            return Ok(None);
        };
        let Some(at) = record.original_at else {
            return Ok(None);
        };
        let said = match opened.closed(SEALED_IN) {
            Some(reason) => PaperSaid::Closed(reason),
            None => {
                let version = sealed_at(case, version);
                read(&self.kept_with(opened, SEALED_IN, version).await?)
            }
        };
        let destroyed = record.destroyed.as_ref().map(|one| {
            let part = Part::Unit(&one.by.unit);
            let by = &one.by.institution;
            (one.at, provider(&self.mechanism, actor, opened, by, part))
        });
        let over = destroyed.is_some() || is_gone(&said) || case.has_ended();
        Ok(Some(PaperTold {
            version,
            at,
            said,
            destroyed,
            may_destroy: !over && self.may(actor, opened, Action::FillForm).allowed,
        }))
    }
}

fn is_gone(said: &PaperSaid) -> bool {
    let destroyed = match said {
        PaperSaid::Told { destroyed, .. } => *destroyed,
        PaperSaid::Closed(_) => None,
    };
    destroyed == Some(true)
}

fn read(kept: &Particulars) -> PaperSaid {
    PaperSaid::Told {
        serial: kept.get(SEALED_IN, SERIAL).map(str::to_owned),
        destroyed: kept.get(SEALED_IN, DESTROYED).map(|word| word == "yes"),
    }
}

/// With which event the words of a form are sealed: with its own, but those of a concern with the
/// opening of the case, in the same act.
fn sealed_at(case: &Case, version: u64) -> u64 {
    const OPENING: u64 = 1;
    let concern = case.forms.get(casework::concern::FORM);
    let first = concern.and_then(|all| all.first());
    let opens = first.is_some_and(|one| one.version == version && case.opened_at == Some(one.at));
    if opens { OPENING } else { version }
}
