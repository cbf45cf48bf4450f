//! Filling a form of the pack: what is asked, what was answered before and by whom, what indicators
//! suggest. The same view serves every form of every pack.

use std::collections::{BTreeMap, BTreeSet};

use access::{Action, ClosedReason};
use casework::form::AnswerRecord;
use casework::step::starts_here;
use casework::{Actor, Answer, Case, CaseId, Command, Context, Value};
use jiff::Timestamp;
use mechanism::{
    Compartment, Form, FormId, Function, IndicatorId, IndicatorListId, QuestionId, StepId, TrackId,
};

use crate::answers::{Answered, is_kept, text_of};
use crate::case_header::CaseHeader;
use crate::finding::{self, ListFinding};
use crate::paper::{Paper, PaperTold};
use crate::view::Opened;
use crate::{Done, Given, Office, OfficeError, Particulars};

/// Everything the pages of a form show.
#[derive(Clone, Debug)]
pub struct FillView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The form.
    pub form: FormId,
    /// Whether the rules for children hold.
    pub child: bool,
    /// Why the reader may not fill forms here.
    pub closed: Option<ClosedReason>,
    /// The papers it was entered from before.
    pub papers: Vec<PaperTold>,
    /// Questions that are not asked of this person.
    pub left_out: BTreeSet<QuestionId>,
    /// Who asked before, when and about what: told before asking again.
    pub before: BTreeMap<QuestionId, Before>,
    /// What was ticked before.
    pub findings: Vec<ListFinding>,
    /// The step of the reader's that asks for this form from where its track stands.
    pub for_step: Option<(TrackId, StepId)>,
}

/// An answer that stands. INVARIANT: Debug shows no text.
#[derive(Clone, PartialEq)]
pub struct Before {
    /// When it was given.
    pub at: Timestamp,
    /// When it was put on paper, if it was entered late.
    pub original_at: Option<Timestamp>,
    /// In which function it was asked.
    pub function: Option<Function>,
    /// The answer, where it is a fact or openly missing.
    pub answer: Answer,
    /// Its text, where it is sealed and the reader may open it.
    pub text: Option<String>,
}

impl std::fmt::Debug for Before {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Before");
        shown.field("at", &self.at).finish_non_exhaustive()
    }
}

/// A filled form as it comes from a page.
#[derive(Clone, Debug)]
pub struct Filled {
    /// The key of the form.
    pub key: String,
    /// The draft it came from; it ends with the act.
    pub draft: Option<String>,
    /// The version at which it was drawn.
    pub drawn_at: Option<u64>,
    /// Facts and texts.
    pub answered: Answered,
    /// Ticked indicators by list.
    pub ticked: BTreeMap<IndicatorListId, BTreeSet<IndicatorId>>,
    /// The paper it was first put on, if it is entered late.
    pub paper: Option<Paper>,
}

impl Office {
    /// The pages of a form.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`], also for a form nobody knows; [`OfficeError::Closed`].
    pub async fn fill_page(
        &self,
        actor: &Actor,
        id: &CaseId,
        form: &str,
    ) -> Result<FillView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let definition = self.mechanism.form(form).ok_or(OfficeError::NotHere)?;
        if let Some(reason) = opened.closed(self.mechanism.compartment_of_form(form)) {
            return Err(OfficeError::Closed(reason));
        }
        let case = opened.case();
        let before = self.answered_before(&opened, definition).await?;
        let findings = self.findings(&opened).await?;
        let papers = self.papers_of(actor, &opened, &definition.id).await?;
        let account = !findings.is_empty() || papers.iter().any(PaperTold::tells);
        let compartments = compartments_read(&opened, definition, account);
        self.record_reads(actor, "form", std::slice::from_ref(id), &compartments)
            .await?;
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &[],
        };
        let facts = casework::facts::guard_facts(case, &context);
        let left_out = definition.questions().filter(|question| {
            let asked = question.when.as_ref();
            // A guard that cannot be read asks: nothing is lost by a question.
            asked.is_some_and(|guard| !guard.holds(&facts).unwrap_or(true))
        });
        Ok(FillView {
            header: self.case_header(actor, &opened),
            form: definition.id.clone(),
            child: case.is_child(),
            closed: self
                .may(
                    actor,
                    &opened,
                    self.act_of_filling(actor, case, &definition.id),
                )
                .reason,
            papers,
            left_out: left_out.map(|one| one.id.clone()).collect(),
            before,
            findings,
            for_step: for_step(case, &context, &definition.id),
        })
    }

    /// What filling a form is to the actor: the form of a step that starts from where the case stands, and
    /// that her function takes, is her own.
    pub(crate) fn act_of_filling(&self, actor: &Actor, case: &Case, form: &FormId) -> Action {
        let mut tracks = self.mechanism.procedure.tracks.iter();
        let own = tracks.any(|track| {
            let mut steps = track.steps.iter();
            steps.any(|step| {
                step.form.as_ref() == Some(form)
                    && actor.has_any(&step.by)
                    && starts_here(case, &track.id, step)
            })
        });
        match own {
            true => Action::FillOwnForm,
            false => Action::FillForm,
        }
    }

    /// The standing answers to the questions of a form, as far as the reader may open them.
    async fn answered_before(
        &self,
        opened: &Opened,
        form: &Form,
    ) -> Result<BTreeMap<QuestionId, Before>, OfficeError> {
        let case = opened.case();
        let standing: Vec<(&mechanism::Question, &AnswerRecord)> = form
            .questions()
            .filter_map(|question| Some((question, case.answers.get(&question.id)?)))
            .filter(|(_, record)| !case.hidden.contains(&record.version))
            // INVARIANT: a number is read where it was asked just now whether using it is safe.
            .filter(|(question, _)| question.id.as_str() != casework::channel::NUMBER)
            .collect();
        let versions = standing.iter().map(|(_, record)| record.version);
        let Some(last) = versions.max() else {
            return Ok(BTreeMap::new());
        };
        let open: Vec<Compartment> = sealed_and_open(opened, form).into_iter().collect();
        let loaded = &opened.loaded;
        let texts = self
            .open_particulars(
                &loaded.keys,
                &loaded.case,
                loaded.id.as_str(),
                1..=last,
                &open,
            )
            .await?;
        let before = standing.into_iter().map(|(question, record)| {
            let text = text_of(&texts, record.version, question.compartment, &question.id);
            let text = text.filter(|_| is_kept(&record.answer));
            let told = Before {
                at: record.at,
                original_at: case
                    .form_at(record.version)
                    .and_then(|(_, form)| form.original_at),
                function: record.by.function,
                answer: record.answer.clone(),
                text: text.map(str::to_owned),
            };
            (question.id.clone(), told)
        });
        Ok(before.collect())
    }

    /// Fills a form and ticks its indicators: all of it, or nothing.
    ///
    /// # Errors
    /// [`OfficeError`]; [`OfficeError::Changed`] when somebody filled the same form in between.
    pub async fn fill_form(
        &self,
        actor: &Actor,
        id: &CaseId,
        form: &FormId,
        filled: Filled,
    ) -> Result<Done, OfficeError> {
        let Filled {
            key,
            draft,
            drawn_at,
            answered,
            ticked,
            paper,
        } = filled;
        let mut particulars = answered.particulars;
        if let Some(paper) = &paper {
            paper.keep(&mut particulars);
        }
        let command = Command::FillForm {
            form: form.clone(),
            answers: answered.answers,
            original_at: paper.map(|paper| paper.at),
        };
        let form = Given {
            key: key.clone(),
            drawn_at,
            draft,
            command,
            particulars,
        };
        let mut given = vec![form];
        given.extend(ticks(&key, ticked));
        self.act_all(actor, id, &given).await
    }
}

/// The step that asks for a form now, among those the reader may take.
fn for_step(case: &Case, context: &Context<'_>, form: &FormId) -> Option<(TrackId, StepId)> {
    let offers = casework::step::offers(case, context);
    let asks = offers
        .iter()
        .find(|offer| offer.step.form.as_ref() == Some(form))?;
    Some((asks.track.clone(), asks.step.id.clone()))
}

/// Ticked indicators as acts, one for each list: which ones is sealed in the account, how many is a
/// fact.
pub(crate) fn ticks<Ticked>(
    key: &str,
    lists: impl IntoIterator<Item = (IndicatorListId, Ticked)>,
) -> Vec<Given>
where
    Ticked: IntoIterator<Item = IndicatorId>,
{
    let tick = |(list, ticked): (IndicatorListId, Ticked)| {
        let ids: Vec<String> = ticked.into_iter().map(|one| one.to_string()).collect();
        let text = ids.join("\n");
        (!ids.is_empty()).then(|| Given {
            key: key.to_owned(),
            drawn_at: None,
            draft: None,
            command: Command::TickIndicators {
                list,
                count: u32::try_from(ids.len()).unwrap_or(u32::MAX),
            },
            particulars: Particulars::none().with(Compartment::Account, finding::SLOT, &text),
        })
    };
    lists.into_iter().filter_map(tick).collect()
}

/// The compartments of a form that are sealed apart and open to the reader.
fn sealed_and_open(opened: &Opened, form: &Form) -> BTreeSet<Compartment> {
    form.questions()
        .map(|question| question.compartment)
        .filter(|one| *one != Compartment::Course && opened.opens(*one))
        .collect()
}

fn compartments_read(opened: &Opened, form: &Form, account: bool) -> Vec<Compartment> {
    let mut read = sealed_and_open(opened, form);
    read.insert(Compartment::Course);
    if account {
        read.insert(Compartment::Account);
    }
    read.into_iter().collect()
}

impl Before {
    /// Whether there is something to show: a fact, an open *unknown*, or a text that opens.
    pub fn is_readable(&self) -> bool {
        self.text.is_some() || !matches!(self.answer, Answer::Known(Value::Kept(_)))
    }
}
