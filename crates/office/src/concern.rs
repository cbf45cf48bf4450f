//! Raising a concern: what was typed becomes a case.

use casework::age::AgeClass;
use casework::context::slot;
use casework::emergency::{CallAnswer, Danger};
use casework::reach::Reach;
use casework::{Actor, Answer, Case, CaseId, CaseNumber, Command, PersonId, Value};
use jiff::Timestamp;
use mechanism::{
    Compartment, Form, Function, IndicatorId, IndicatorListId, InstitutionId, Missing, QuestionId,
    UnitId,
};

use crate::answers::{Answered, FieldError, FieldProblem, Typed, TypedAnswer, read};
use crate::fill::ticks;
use crate::paper::Paper;
use crate::{Done, Given, Office, OfficeError};

/// A concern as it was typed.
#[derive(Clone, Debug)]
pub struct Concern {
    /// The key of the form.
    pub key: String,
    /// The draft it was kept in.
    pub draft: Option<String>,
    /// The answers.
    pub typed: Typed,
    /// Ticked indicators by list.
    pub signs: Vec<(IndicatorListId, Vec<IndicatorId>)>,
    /// When it was first put on paper, with the paper's serial number.
    pub paper: Option<Paper>,
}

/// Why a concern was not raised.
#[derive(Debug, thiserror::Error)]
pub enum ConcernProblem {
    /// Fields that need another look, all at once.
    #[error("some fields need another look")]
    Fields(Vec<FieldError>),
    /// Anything else.
    #[error(transparent)]
    Office(#[from] OfficeError),
}

/// Where danger stands, for the page of calls.
#[derive(Clone, Debug)]
pub struct DangerView {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: Option<CaseNumber>,
    /// Open, taken, or none.
    pub danger: Danger,
    /// The calls in order.
    pub calls: Vec<CallView>,
    /// Who can be called, those near first.
    pub to_call: Vec<ToCall>,
}

/// One call.
#[derive(Clone, Debug)]
pub struct CallView {
    /// When.
    pub at: Timestamp,
    /// Whom; nothing where naming it would place the person.
    pub institution: Option<InstitutionId>,
    /// What came of it.
    pub answer: CallAnswer,
    /// Who was spoken to, where the reader may open it.
    pub spoke_to: Option<String>,
}

/// Somebody who can be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCall {
    /// The institution.
    pub institution: InstitutionId,
    /// In which function.
    pub function: Function,
    /// The number a source gives; none while it is not set.
    pub telephone: Option<String>,
    /// Names of those on duty now; not told of a shelter, whose staff places it (floor 7).
    pub on_duty: Option<Vec<String>>,
}

/// The question what shows that the person is clearly an adult, in every pack.
const ADULT_REASON: &str = "age_class_reason";

/// The question whether somebody is in danger now, in every pack.
const DANGER: &str = "danger_now";
/// The question how old the person is, in every pack.
const AGE: &str = "age_class";

/// Functions that help without police, in the order in which they are called: the chair last, to whom it
/// goes that nobody has a free place.
const HELP: [Function; 5] = [
    Function::Shelter,
    Function::Outreach,
    Function::SocialService,
    Function::Secretariat,
    Function::AuthorityChair,
];

/// The slot of what shows that the person is clearly an adult.
fn adult_reason() -> String {
    crate::answers::slot(&QuestionId::new(ADULT_REASON))
}

/// Answers as they are, unless they make an adult of the person and nobody wrote what shows it.
///
/// # Errors
/// The field that asks for the reason (floor 2: without one the person may be a child).
pub fn explained(answered: Answered) -> Result<Answered, Vec<FieldError>> {
    let adult = age_class(answered.answers.get(AGE)) == AgeClass::ClearlyAdult;
    let why = answered
        .particulars
        .get(Compartment::Account, &adult_reason());
    if !adult || why.is_some() {
        return Ok(answered);
    }
    Err(vec![FieldError {
        question: QuestionId::new(ADULT_REASON),
        problem: FieldProblem::AdultUnexplained,
        first: Vec::new(),
    }])
}

/// Whether somebody is in danger now, as it was typed.
fn is_danger(typed: &Typed) -> bool {
    says(typed, DANGER, "yes")
}

fn says(typed: &Typed, question: &str, value: &str) -> bool {
    let given = typed.0.get(&QuestionId::new(question));
    given.is_some_and(|given| *given == TypedAnswer::Values(vec![value.to_owned()]))
}

/// What opens a case with these answers.
fn command(
    answered: &Answered,
    id: CaseId,
    number: CaseNumber,
    original_at: Option<Timestamp>,
) -> Command {
    let answers = &answered.answers;
    let region = match answers.get("region") {
        Some(Answer::Known(Value::Region(region))) => Some(region.clone()),
        _ => None,
    };
    Command::RaiseConcern {
        id,
        number,
        region,
        age: age_class(answers.get(AGE)),
        years: None,
        danger_now: answers
            .get(DANGER)
            .is_some_and(|answer| answer.word() == "yes"),
        answers: answers.clone(),
        original_at,
    }
}

impl Office {
    /// Raises a concern. The case opens with every answer and with the signs as a finding, or not at
    /// all.
    ///
    /// # Errors
    /// [`ConcernProblem`]: every field at once, or why the case could not be opened.
    pub async fn raise_concern(
        &self,
        actor: &Actor,
        concern: Concern,
    ) -> Result<Done, ConcernProblem> {
        let typed = match is_danger(&concern.typed) {
            true => self.left_open(concern.typed)?,
            false => concern.typed,
        };
        let answered = self.read_concern(&typed).map_err(ConcernProblem::Fields)?;
        let mut particulars = answered.particulars.clone();
        if let Some(paper) = &concern.paper {
            paper.keep(&mut particulars);
        }
        let original_at = concern.paper.as_ref().map(|paper| paper.at);
        let make = |id, number| command(&answered, id, number, original_at);
        let signs = ticks(&concern.key, concern.signs);
        let done = self
            .raise_with(actor, &concern.key, make, particulars, concern.draft, signs)
            .await?;
        Ok(done)
    }

    /// Whom a concern would reach, were it sent as it is typed so far; nobody while it cannot be read.
    ///
    /// # Errors
    /// [`OfficeError`]; a refusal says why this person cannot raise it.
    pub fn concern_reach(&self, actor: &Actor, typed: Typed) -> Result<Vec<Reach>, OfficeError> {
        let typed = self.left_open(typed)?;
        let Ok(answered) = self.read_concern(&typed) else {
            return Ok(Vec::new());
        };
        let (id, number) = (CaseId::new(self.new_id()), self.new_number());
        let given = Given {
            key: String::new(),
            drawn_at: None,
            draft: None,
            command: command(&answered, id, number, None),
            particulars: answered.particulars,
        };
        let case = self.as_decided(actor, Case::default(), &given)?;
        Ok(casework::reach::reach(&case, &self.mechanism, self.now()))
    }

    /// The answers of a concern. What shows that the person is an adult is a reason as well.
    fn read_concern(&self, typed: &Typed) -> Result<Answered, Vec<FieldError>> {
        let form = self.mechanism.form(casework::concern::FORM);
        let questions = form.into_iter().flat_map(Form::questions);
        let mut answered = read(questions, typed).and_then(explained)?;
        let particulars = &mut answered.particulars;
        let reason = particulars.get(Compartment::Account, &adult_reason());
        let reason = reason.map(str::to_owned).unwrap_or_default();
        particulars.add(Compartment::Account, slot::REASONS, &reason);
        Ok(answered)
    }

    /// What was typed, with everything left open that is not answered: it is *not asked*, and an adult
    /// whom nothing shows to be one may be a child (floor 2).
    ///
    /// INVARIANT: in danger no question stands between a helper and the calls.
    fn left_open(&self, mut typed: Typed) -> Result<Typed, OfficeError> {
        let form = self.mechanism.form(casework::concern::FORM);
        let form = form.ok_or(OfficeError::NotHere)?;
        let shown = typed.0.contains_key(&QuestionId::new(ADULT_REASON));
        if says(&typed, AGE, "clearly_adult") && !shown {
            typed.0.remove(&QuestionId::new(AGE));
        }
        for question in form.questions().filter(|question| question.required) {
            let given = typed.0.entry(question.id.clone());
            given.or_insert(TypedAnswer::Missing(Missing::NotAsked));
        }
        Ok(typed)
    }

    /// Where danger stands in a case, with the calls so far and who can be called.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn danger(&self, actor: &Actor, id: &CaseId) -> Result<DangerView, OfficeError> {
        let opened = self.open_case(actor, id).await?;
        if !opened.opens(Compartment::Course) {
            return Err(OfficeError::NotHere);
        }
        let mut shown = vec![Compartment::Course];
        if opened.opens(Compartment::Account) {
            shown.push(Compartment::Account);
        }
        let history = self.history(&opened.loaded).await?;
        let texts = self
            .open_particulars(
                &opened.loaded.keys,
                opened.case(),
                id.as_str(),
                1..=opened.case().version,
                &shown[1..],
            )
            .await?;
        self.record_reads(actor, "danger", std::slice::from_ref(id), &shown)
            .await?;
        let mut taken = opened.case().calls.iter();
        let taken = taken.rposition(|(_, _, call)| call.answer == CallAnswer::TakesOver);
        let mut calls: Vec<CallView> = Vec::new();
        for (place, recorded) in history.iter().enumerate() {
            let casework::Event::CallMade { call } = &recorded.event else {
                continue;
            };
            let version = place as u64 + 1;
            let is_over = taken.is_some_and(|taken| calls.len() <= taken);
            let spoke = texts.get(&version);
            let spoke_to = spoke.and_then(|one| one.get(Compartment::Account, slot::SPOKE_TO));
            let hides = self.hides_shelter(actor, &opened, &call.institution);
            calls.push(CallView {
                at: recorded.at,
                institution: (!(hides && is_over)).then(|| call.institution.clone()),
                answer: call.answer,
                spoke_to: spoke_to.filter(|_| !hides).map(str::to_owned),
            });
        }
        Ok(DangerView {
            case: id.clone(),
            number: opened.case().number.clone(),
            danger: opened.case().danger.clone(),
            calls,
            to_call: self
                .to_call(opened.case().region.as_ref(), Some(opened.case()))
                .await?,
        })
    }

    /// Whether an institution houses people and the reader may not know which one does (floor 7).
    ///
    /// INVARIANT: once somebody took over, no call to a shelter is named: those that had no place
    /// would say which one has. Whoever works there is never named.
    fn hides_shelter(
        &self,
        actor: &Actor,
        opened: &crate::view::Opened,
        institution: &InstitutionId,
    ) -> bool {
        let institution = self.mechanism.institution(institution.as_str());
        let houses = institution.is_some_and(|one| one.has(Function::Shelter));
        let own = institution.is_some_and(|one| one.id == actor.institution);
        houses && !own && !opened.opens(Compartment::Location)
    }

    /// Help without police: those with a unit near first, each with who is on duty.
    ///
    /// INVARIANT (floor 12): about a case nobody who is shut out of it, by name, unit, institution or
    /// region.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn to_call(
        &self,
        region: Option<&mechanism::RegionId>,
        about: Option<&Case>,
    ) -> Result<Vec<ToCall>, OfficeError> {
        let shut = |institution: &InstitutionId, unit: &UnitId, person: Option<&PersonId>| {
            about.is_some_and(|case| case.is_shut_out(&self.mechanism, institution, unit, person))
        };
        let mut found = Vec::new();
        for function in HELP {
            let mut near = Vec::new();
            for institution in self.mechanism.institutions_with(function) {
                let units = institution
                    .units
                    .iter()
                    .filter(|unit| unit.functions.contains(&function))
                    .filter(|unit| !shut(&institution.id, &unit.id, None));
                let units: Vec<_> = units.collect();
                let is_near = units.iter().any(|unit| unit.region.as_ref() == region);
                let somewhere = units.iter().any(|unit| unit.region.is_none());
                if !is_near && !somewhere {
                    continue;
                }
                let telephone = units
                    .iter()
                    .find_map(|unit| unit.telephone.value().cloned());
                let to_call = ToCall {
                    institution: institution.id.clone(),
                    function,
                    telephone,
                    on_duty: match function {
                        Function::Shelter => None,
                        _ => {
                            let on_duty = self.on_duty_for(&institution.id, function).await?;
                            let called = on_duty
                                .into_iter()
                                .filter(|one| !shut(&institution.id, &one.unit, Some(&one.person)));
                            Some(called.map(|one| one.name).collect())
                        }
                    },
                };
                near.push((!is_near, to_call));
            }
            near.sort_by_key(|(far, _)| *far);
            found.extend(near.into_iter().map(|(_, one)| one));
        }
        Ok(found)
    }
}

/// Not known, not asked and declined are *may be under 18* (floor 2).
fn age_class(answer: Option<&Answer>) -> AgeClass {
    match answer.map(Answer::word) {
        Some("under_18") => AgeClass::Under18,
        Some("clearly_adult") => AgeClass::ClearlyAdult,
        _ => AgeClass::MaybeUnder18,
    }
}
