//! Who the person is: what was told, what is not known, what was not asked, what the person did not
//! wish to say. These four never merge, and an old value stays beside the new one.

use std::collections::BTreeMap;

use access::{Action, ClosedReason};
use casework::context::slot;
use casework::refusal::Rule;
use casework::{Actor, Answer, CaseId, Command, Event, Recorded};
use jiff::Timestamp;
use mechanism::{Compartment, FormId, Question, QuestionId};

use crate::answers::{Answered, is_kept, slot as slot_of, text_of};
use crate::case_header::CaseHeader;
use crate::provider::{Provider, acted};
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError};

/// The page of who the person is.
#[derive(Clone, Debug)]
pub struct IdentityView {
    /// The head of the page.
    pub header: CaseHeader,
    /// Why identity is closed to the reader; then nothing else is told.
    pub closed: Option<ClosedReason>,
    /// What was asked, in the order of the forms.
    pub particulars: Vec<Particular>,
    /// What nobody has asked yet.
    pub not_asked: Vec<QuestionId>,
    /// Whether the reader may correct.
    pub corrects: bool,
}

/// One question about who the person is.
#[derive(Clone, Debug)]
pub struct Particular {
    /// The question.
    pub question: QuestionId,
    /// What stands.
    pub standing: Told,
    /// What stood before, newest first.
    pub earlier: Vec<Told>,
}

/// What was told at one time. INVARIANT: Debug shows no text.
#[derive(Clone)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// By whom, as far as anybody may know.
    pub by: Provider,
    /// The answer, or why there is none.
    pub answer: Answer,
    /// Its text.
    pub text: Option<String>,
    /// Why it was changed.
    pub reason: Option<String>,
}

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Told")
            .field("at", &self.at)
            .finish_non_exhaustive()
    }
}

/// A correction as it comes from a page.
#[derive(Debug)]
pub struct Correction {
    /// The key of the form.
    pub key: String,
    /// The version at which it was drawn.
    pub drawn_at: Option<u64>,
    /// The question.
    pub question: QuestionId,
    /// The new answer.
    pub answered: Answered,
    /// Why it is changed.
    pub reason: String,
}

impl Office {
    /// Who the person is, for whoever may open identity. The read is recorded before it is returned.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn identity(&self, actor: &Actor, id: &CaseId) -> Result<IdentityView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let closed = opened.closed(Compartment::Identity);
        let mut told = match closed {
            None => self.told_of_identity(&opened).await?,
            Some(_) => BTreeMap::new(),
        };
        let read: &[Compartment] = match closed {
            None => &[Compartment::Course, Compartment::Identity],
            Some(_) => &[Compartment::Course],
        };
        self.record_reads(actor, "identity", std::slice::from_ref(id), read)
            .await?;
        let mut particulars = Vec::new();
        let mut not_asked = Vec::new();
        for question in self.identity_questions() {
            match told.remove(&question.id).map(|mut all| (all.pop(), all)) {
                // INVARIANT: a number is read where it was asked just now whether using it is safe.
                Some((Some(standing), _)) if is_number(&question.id, &standing) => {}
                Some((Some(standing), mut earlier)) => {
                    earlier.retain(|one| !is_number(&question.id, one));
                    earlier.reverse();
                    particulars.push(Particular {
                        question: question.id.clone(),
                        standing,
                        earlier,
                    });
                }
                _ if closed.is_none() => not_asked.push(question.id.clone()),
                _ => {}
            }
        }
        Ok(IdentityView {
            header: self.case_header(actor, &opened),
            corrects: closed.is_none() && self.may(actor, &opened, Action::FillForm).allowed,
            closed,
            particulars,
            not_asked,
        })
    }

    /// Every question of identity once: names first, then in the order of the forms.
    fn identity_questions(&self) -> Vec<&Question> {
        let mut questions: Vec<&Question> = Vec::new();
        for form in &self.mechanism.forms {
            for question in form.questions() {
                let known = questions.iter().any(|one| one.id == question.id);
                if question.compartment == Compartment::Identity && !known {
                    questions.push(question);
                }
            }
        }
        let is_name = |one: &Question| crate::names::SLOTS.contains(&slot_of(&one.id).as_str());
        questions.sort_by_key(|one| !is_name(one));
        questions
    }

    /// What was told to each question, oldest first. What was entered in error is not among it.
    async fn told_of_identity(
        &self,
        opened: &Opened,
    ) -> Result<BTreeMap<QuestionId, Vec<Told>>, OfficeError> {
        let case = opened.case();
        let history = self.history(&opened.loaded).await?;
        let owner = opened.id().as_str();
        let identity = [Compartment::Identity];
        let texts = self
            .open_particulars(
                &opened.loaded.keys,
                case,
                owner,
                1..=case.version,
                &identity,
            )
            .await?;
        let mut told: BTreeMap<QuestionId, Vec<Told>> = BTreeMap::new();
        for (version, recorded) in (1_u64..).zip(&history) {
            if case.hidden.contains(&version) {
                continue;
            }
            let reason = texts
                .get(&version)
                .and_then(|one| one.get(Compartment::Identity, slot::REASONS));
            for (question, answer) in answers(recorded) {
                let text = text_of(&texts, version, Compartment::Identity, question);
                told.entry(question.clone()).or_default().push(Told {
                    at: recorded.at,
                    by: acted(&self.mechanism, &recorded.by),
                    text: text.filter(|_| is_kept(answer)).map(str::to_owned),
                    answer: answer.clone(),
                    reason: reason.map(str::to_owned),
                });
            }
        }
        Ok(told)
    }

    /// Changes one particular. The old value stays sealed beside the new one; the reason is sealed
    /// with it.
    ///
    /// # Errors
    /// [`OfficeError`]; closed to whoever may not read identity; refused without a reason, and for
    /// what nobody has told yet.
    pub async fn correct_identity(
        &self,
        actor: &Actor,
        id: &CaseId,
        correction: Correction,
    ) -> Result<Done, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        opened.ensure_open(Compartment::Identity)?;
        let reason = correction.reason.trim();
        if reason.is_empty() {
            return Err(OfficeError::Refused(Rule::ReasonsMissing.into()));
        }
        let asked = &correction.question;
        let stands = opened.case().standing_answer(asked.as_str()).is_some();
        let form = self.form_that_told(&opened, asked);
        let (true, Some(form)) = (stands, form) else {
            return Err(OfficeError::Refused(Rule::NotFound.into()));
        };
        let given = Given {
            key: correction.key,
            drawn_at: correction.drawn_at,
            draft: None,
            command: Command::FillForm {
                form,
                answers: correction.answered.answers,
                original_at: None,
            },
            particulars: correction.answered.particulars.with(
                Compartment::Identity,
                slot::REASONS,
                reason,
            ),
        };
        self.act(actor, id, given).await
    }

    /// A form with that question that was filled before: correcting one answer must not make a form
    /// count as filled that nobody filled.
    fn form_that_told(&self, opened: &Opened, asked: &QuestionId) -> Option<FormId> {
        let forms = self.mechanism.forms.iter();
        let mut filled = forms.filter(|form| opened.case().has_form(&form.id));
        let form = filled.find(|form| form.question(asked).is_some())?;
        Some(form.id.clone())
    }
}

/// Whether something told is a telephone number of the person.
fn is_number(question: &QuestionId, told: &Told) -> bool {
    question.as_str() == casework::channel::NUMBER && is_kept(&told.answer)
}

/// The answers an event recorded.
fn answers(recorded: &Recorded) -> impl Iterator<Item = (&QuestionId, &Answer)> {
    let answers = match &recorded.event {
        Event::FormFilled { answers, .. } => Some(answers),
        _ => None,
    };
    answers.into_iter().flatten()
}
