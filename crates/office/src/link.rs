//! Links between cases: siblings, people of one event, perhaps one person with two files.
//!
//! INVARIANT: a link is shown only to whoever may open both cases; to anybody else neither a line
//! nor a count tells that there is one.

use access::Action;
use casework::link::LinkKind;
use casework::{Actor, CaseId, CaseNumber, Command, Event};
use jiff::Timestamp;
use mechanism::Compartment;

use crate::actor::viewer;
use crate::case_header::CaseHeader;
use crate::correction::ReasonSaid;
use crate::twin::TwinSaid;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// The page of links.
#[derive(Clone, Debug)]
pub struct LinksView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The links the reader may know of.
    pub links: Vec<LinkLine>,
    /// Whether the reader may link and take back.
    pub may_link: bool,
}

/// One link.
#[derive(Clone, Debug)]
pub struct LinkLine {
    /// The other case.
    pub other: CaseId,
    /// Its number.
    pub number: Option<CaseNumber>,
    /// What the two have in common.
    pub kind: LinkKind,
    /// Since when they are linked.
    pub since: Timestamp,
    /// Why.
    pub reason: ReasonSaid,
    /// Whether both are said to be of one person.
    pub twin: TwinSaid,
}

/// How a form that links or takes back was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The key of the form.
    pub key: String,
    /// The draft it came from.
    pub draft: Option<String>,
    /// Why.
    pub reasons: String,
}

impl Sent {
    pub(crate) fn given(&self, command: Command) -> Given {
        Given {
            key: self.key.clone(),
            drawn_at: None,
            draft: self.draft.clone(),
            command,
            particulars: Particulars::none().with(
                Compartment::Account,
                casework::context::slot::REASONS,
                &self.reasons,
            ),
        }
    }
}

impl Office {
    /// The cases linked to one.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn links(&self, actor: &Actor, id: &CaseId) -> Result<LinksView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let history = self.told_history(actor, &opened).await?;
        let mut links = Vec::new();
        for (other, kind) in &opened.case().links {
            let Some(open) = self.course_if_open(actor, other).await? else {
                continue;
            };
            let is_link =
                |event: &Event| matches!(event, Event::Linked { other: one, .. } if one == other);
            let Some((version, linked)) = history.iter().find(|(_, one)| is_link(&one.event))
            else {
                continue;
            };
            links.push(LinkLine {
                other: other.clone(),
                number: open.case().number.clone(),
                kind: *kind,
                since: linked.at,
                reason: self.reason_at(&opened, *version).await?,
                twin: TwinSaid::of(opened.case(), other, actor),
            });
        }
        links.sort_by_key(|line| std::cmp::Reverse(line.since));
        let tells = links
            .iter()
            .any(|line| matches!(line.reason, ReasonSaid::Told(_)));
        let own: &[Compartment] = match tells {
            true => &[Compartment::Course, Compartment::Account],
            false => &[Compartment::Course],
        };
        self.record_reads(actor, "links", std::slice::from_ref(id), own)
            .await?;
        let others: Vec<CaseId> = links.iter().map(|line| line.other.clone()).collect();
        self.record_reads(actor, "links", &others, &[Compartment::Course])
            .await?;
        Ok(LinksView {
            header: self.case_header(actor, &opened),
            may_link: self.may(actor, &opened, Action::Link).allowed,
            links,
        })
    }

    /// The case with that number, where the actor may open and link it. Nothing for any other:
    /// whether there is such a case is not told.
    ///
    /// # Errors
    /// Failures of the record.
    pub async fn case_to_link(
        &self,
        actor: &Actor,
        number: &str,
    ) -> Result<Option<CaseId>, OfficeError> {
        let number = number.trim().to_uppercase();
        let viewer = viewer(actor);
        let Some(row) = self.store.case_in_reach_by_number(&viewer, &number).await? else {
            return Ok(None);
        };
        let id = CaseId::new(row.case_id);
        Ok(self.may_link(actor, &id).await?.then_some(id))
    }

    /// Links two cases that the actor may open, each to the other.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn link(
        &self,
        actor: &Actor,
        [id, other]: [&CaseId; 2],
        kind: LinkKind,
        sent: &Sent,
    ) -> Result<Done, OfficeError> {
        let link = |other: &CaseId| {
            let other = other.clone();
            sent.given(Command::Link { other, kind })
        };
        self.open_course(actor, other).await?;
        let acts = [(id, &link(other)), (other, &link(id))];
        self.act_on_both(actor, acts).await
    }

    /// Takes a link back that was entered in error, from both cases.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal names every reason.
    pub async fn unlink(
        &self,
        actor: &Actor,
        [id, other]: [&CaseId; 2],
        sent: &Sent,
    ) -> Result<Done, OfficeError> {
        let unlink = |other: &CaseId| {
            let other = other.clone();
            sent.given(Command::Unlink { other })
        };
        self.open_course(actor, other).await?;
        let acts = [(id, &unlink(other)), (other, &unlink(id))];
        self.act_on_both(actor, acts).await
    }
}
