//! What stands above every page of a case: number, who answers for it, recovery, removal.
//!
//! It says no more than the reader's part allows: whoever handed over reads *accepted* and *done*,
//! whoever holds a removal notice reads *do not remove*, a focal point reads her tasks.

use access::ClosedReason;
use casework::lead::{Lead, LeadAlarm};
use casework::recovery::{Recovery, removal_blocked, standing};
use casework::{Actor, Answer, Case, CaseId, CaseNumber, Value};
use jiff::Timestamp;
use mechanism::{Compartment, Missing};

use crate::provider::{Part, Provider, provider};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// The question under which the person's language stands, in every pack.
const LANGUAGE: &str = "language";
/// The question whether an interpreter is needed, in every pack.
const INTERPRETER: &str = "interpreter_needed";

/// The head of every page of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseHeader {
    /// The case.
    pub case: CaseId,
    /// The number people say.
    pub number: Option<CaseNumber>,
    /// The version at which it was read: forms that edit one record send it back.
    pub version: u64,
    /// How much of the case is the reader's.
    pub reading: Reading,
}

/// How much of a case a reader reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The course: status, tasks, deadlines.
    Course(Box<CourseHead>),
    /// Raised the concern and handed over: *accepted* and *done*.
    HandedOver,
    /// *Do not remove: call the desk*, and nothing else (floor 8).
    RemovalNotice,
    /// Looks for a missing person: what a search needs.
    MissingAlert,
    /// Tasks in neutral words, without any status.
    TasksOnly,
}

/// The head for whoever reads the course.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseHead {
    /// How old.
    pub age: AgeSaid,
    /// Why identity is closed to the reader; none when it opens.
    pub identity_closed: Option<ClosedReason>,
    /// Who answers for the case.
    pub lead: Option<Provider>,
    /// Who stands in.
    pub deputy: Option<Provider>,
    /// What is wrong with who answers for it.
    pub alarm: Option<LeadAlarm>,
    /// Where recovery stands, while it runs. Never a countdown (floor 3).
    pub recovery: Option<Recovery>,
    /// How many things are overdue and escalated.
    pub overdue: usize,
    /// Whether removal is blocked.
    pub removal_blocked: bool,
    /// Whether no consulate may know: the person asked for asylum or is afraid to return.
    pub shielded_from_abroad: bool,
    /// The language to interpret, ISO 639, when an interpreter is needed.
    pub interpreter: Option<String>,
    /// The person left the country and has not come back.
    pub abroad: bool,
    /// The person died.
    pub dead: bool,
    /// When the case closed, if it is closed.
    pub closed_at: Option<Timestamp>,
    /// Whether it goes on with care alone, as the other file of the same person is closed.
    pub held_closed: bool,
}

/// How old the person is, as far as every rule is concerned (floor 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeSaid {
    /// Under 18.
    Child,
    /// May be under 18: treated as a child.
    PresumedChild,
    /// Clearly an adult.
    Adult,
}

impl Office {
    /// The head of the pages of an opened case.
    #[must_use]
    pub fn case_header(&self, actor: &Actor, opened: &Opened) -> CaseHeader {
        let reading = match self.course_closed(opened) {
            None => Reading::Course(Box::new(self.course_head(actor, opened))),
            // Who is asked to look for somebody reads that first.
            Some(_) if opened.case().alert_of(&actor.unit).is_some() => Reading::MissingAlert,
            Some(ClosedReason::HandedOver) => Reading::HandedOver,
            Some(ClosedReason::RemovalNotice) => Reading::RemovalNotice,
            Some(_) => Reading::TasksOnly,
        };
        CaseHeader {
            case: opened.id().clone(),
            number: opened.case().number.clone(),
            version: opened.case().version,
            reading,
        }
    }

    /// Opens a case for a page that tells of its course.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`]; [`OfficeError::Closed`] for whoever knows of the case and may not
    /// read its course.
    pub async fn open_course(&self, actor: &Actor, id: &CaseId) -> Result<Opened, OfficeError> {
        let opened = self.open_case(actor, id).await?;
        match self.course_closed(&opened) {
            None => Ok(opened),
            Some(reason) => Err(OfficeError::Closed(reason)),
        }
    }

    /// A case whose course the reader may open now; nothing for any other, as if it did not exist.
    pub(crate) async fn course_if_open(
        &self,
        actor: &Actor,
        id: &CaseId,
    ) -> Result<Option<Opened>, OfficeError> {
        match self.open_course(actor, id).await {
            Ok(opened) => Ok(Some(opened)),
            Err(OfficeError::NotHere | OfficeError::Closed(_)) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// Why the course is closed to the reader; none when it opens.
    pub(crate) fn course_closed(&self, opened: &Opened) -> Option<ClosedReason> {
        opened.closed(Compartment::Course)
    }

    fn course_head(&self, actor: &Actor, opened: &Opened) -> CourseHead {
        let case = opened.case();
        let now = self.now();
        let named = |lead: &Option<Lead>| {
            lead.as_ref().map(|lead| {
                let part = Part::Unit(&lead.unit);
                provider(&self.mechanism, actor, opened, &lead.institution, part)
            })
        };
        CourseHead {
            age: age_said(case),
            identity_closed: opened.closed(Compartment::Identity),
            lead: named(&case.lead),
            deputy: named(&case.deputy),
            alarm: casework::lead::alarm(case, &self.mechanism),
            recovery: standing(case, now),
            overdue: self.overdue(opened),
            removal_blocked: removal_blocked(case, &self.mechanism, now),
            shielded_from_abroad: case.is_shielded_from_abroad(),
            interpreter: interpreter(case),
            abroad: case.is_abroad(),
            dead: case.has_died(),
            closed_at: case.closure.as_ref().map(|closure| closure.at),
            held_closed: case.closure.is_none() && case.is_closed(),
        }
    }
}

impl Opened {
    /// Why a compartment is closed to the reader; none when it opens.
    #[must_use]
    pub fn closed(&self, compartment: Compartment) -> Option<ClosedReason> {
        let answer = self
            .compartments
            .iter()
            .find(|(one, _)| *one == compartment);
        match answer {
            Some((_, answer)) if answer.allowed => None,
            // An answer without a reason, or none at all, closes: the safer side.
            Some((_, answer)) => Some(answer.reason.unwrap_or(ClosedReason::NotKnown)),
            None => Some(ClosedReason::NotKnown),
        }
    }
}

fn age_said(case: &Case) -> AgeSaid {
    match (case.age.is_child(), case.age.is_open()) {
        (true, true) => AgeSaid::PresumedChild,
        (true, false) => AgeSaid::Child,
        (false, _) if case.is_child() => AgeSaid::PresumedChild,
        (false, _) => AgeSaid::Adult,
    }
}

/// The language to interpret. A need whose language nobody recorded is no language.
fn interpreter(case: &Case) -> Option<String> {
    let needed = case.answers.get(INTERPRETER).map(|record| &record.answer);
    let not_needed = match needed {
        None | Some(Answer::Missing(Missing::NotAsked)) => true,
        Some(Answer::Known(Value::Truth(needed))) => !needed,
        Some(_) => false,
    };
    let language = case.answer_word(LANGUAGE);
    (!not_needed && !language.is_empty()).then(|| language.to_owned())
}
