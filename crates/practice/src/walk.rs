//! Walking one case through the real commands.

use std::sync::Arc;

use casework::age::AgeClass;
use casework::closure::ClosureReason;
use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::context::slot;
use casework::lead::Lead;
use casework::plan::ServiceStatus;
use casework::refusal::Rule;
use casework::signature::Opinion;
use casework::{Actor, CaseId, Command, ConsentId, PlanEntryId, ProposalId, TaskId};
use jiff::SignedDuration;
use mechanism::{
    Compartment, Function, InstitutionId, OptionId, Purpose, QuestionId, RegionId, ServiceId,
    StepId, TrackId,
};
use office::answers::{Answered, TypedAnswer, read_form};
use office::people::Professional;
use office::{Given, Office, OfficeError, Particulars};

use crate::clock::TravellingClock;
use crate::fill::{Person, fill};
use crate::houses::Houses;

/// How often a step is tried again after what it asked for was supplied.
const ATTEMPTS_MAX: usize = 12;

mod by_function;
mod referral;
mod safeguard;
mod task;
mod told;

/// Somebody walking a case.
pub struct Walk<'a> {
    /// The office.
    pub office: &'a Office,
    /// The clock, which the walk moves.
    pub clock: &'a Arc<TravellingClock>,
    /// Everybody who works in the practice.
    pub people: &'a [Professional],
    /// Chance, seeded.
    pub chance: &'a mut fastrand::Rng,
    /// The invented person.
    pub person: Person,
    /// Which institutions house people in the stories.
    pub houses: Houses,
    /// How often this story was told before.
    pub told_before: usize,
}

/// Why a walk stopped.
#[derive(Debug)]
pub struct Stopped(pub String);

impl From<OfficeError> for Stopped {
    fn from(error: OfficeError) -> Self {
        Self(error.to_string())
    }
}

type Walked<T = ()> = Result<T, Stopped>;

impl Walk<'_> {
    /// Whether the story ends otherwise this time, as it does every so many tellings: the first time it goes
    /// its longest way, so that a practice that tells every story once reaches what there is to reach.
    pub fn ends_otherwise(&self, every: usize) -> bool {
        (self.told_before + 1).is_multiple_of(every)
    }

    /// Time passes, in hours.
    pub fn wait(&self, hours: i64) {
        self.clock.pass(SignedDuration::from_hours(hours));
    }

    /// A professional with that function: of the person's region where there is one.
    pub fn who(&self, function: Function) -> Walked<Actor> {
        let has = |one: &&Professional| one.functions.contains(&function);
        let near = |one: &&Professional| {
            let unit = self.office.mechanism().unit(one.unit.as_str());
            unit.and_then(|unit| unit.region.as_ref())
                .is_some_and(|region| region.as_str() == self.person.region)
        };
        let found = self.people.iter().filter(has).find(near);
        let found = found.or_else(|| self.people.iter().find(has));
        let found = found.ok_or_else(|| Stopped(format!("nobody is {}", function.as_str())))?;
        Ok(found.actor(true))
    }

    /// Somebody else of the same unit.
    pub fn colleague(&self, of: &Actor) -> Walked<Actor> {
        let is_other = |one: &&Professional| one.unit == of.unit && one.person != of.person;
        let other = self.people.iter().find(is_other);
        let alone = || Stopped(format!("{} works alone in {}", of.person, of.unit));
        Ok(other.ok_or_else(alone)?.actor(true))
    }

    fn deputy(&self, of: &Actor) -> Option<Lead> {
        let other = self.colleague(of).ok()?;
        Some(Lead::from(&other.stamp()))
    }

    fn given(&self, command: Command, particulars: Particulars) -> Given {
        let key = self.office.new_id();
        Given {
            key,
            drawn_at: None,
            draft: None,
            command,
            particulars,
        }
    }

    /// Does something, with reasons where they may be asked for.
    pub async fn act(&self, by: &Actor, case: &CaseId, command: Command) -> Walked {
        self.act_with(by, case, command, reasons()).await
    }

    async fn act_with(
        &self,
        by: &Actor,
        case: &CaseId,
        command: Command,
        particulars: Particulars,
    ) -> Walked {
        let what = format!("{command:?}");
        let done = self
            .office
            .act(by, case, self.given(command, particulars))
            .await;
        done.map(|_| ()).map_err(|error| {
            let short: String = what.chars().take(120).collect();
            Stopped(format!("{short} by {}: {error}", by.unit))
        })
    }

    /// Raises the concern.
    pub async fn raise(&mut self, by: &Actor) -> Walked<CaseId> {
        let form = self.office.mechanism().form(casework::concern::FORM);
        let form = form.ok_or_else(|| Stopped("the pack has no form of a concern".to_owned()))?;
        let typed = fill(form, &self.person, self.chance);
        let answered = read_form(form, &typed)
            .map_err(|errors| Stopped(format!("the concern does not read: {errors:?}")))?;
        let Answered {
            answers,
            particulars,
        } = answered;
        let person = self.person.clone();
        let class = match person.age_class {
            "under_18" => AgeClass::Under18,
            "maybe_under_18" => AgeClass::MaybeUnder18,
            _ => AgeClass::ClearlyAdult,
        };
        let particulars = particulars
            .with(
                Compartment::Account,
                slot::REASONS,
                "E shpikur: duket qartë e rritur.",
            )
            .with(Compartment::Identity, "answer.given_name", person.name.0)
            .with(Compartment::Identity, "answer.family_name", person.name.1);
        let make = |id, number| Command::RaiseConcern {
            id,
            number,
            region: Some(RegionId::new(person.region.as_str())),
            age: class,
            years: Some(person.age_years),
            answers: answers.clone(),
            danger_now: person.danger,
            original_at: None,
        };
        let key = self.office.new_id();
        let done = self.office.raise(by, &key, make, particulars, None).await?;
        if let Some(deputy) = self.deputy(by) {
            let lead = Lead::from(&by.stamp());
            self.act(
                by,
                &done.case,
                Command::NameLead {
                    lead,
                    deputy: Some(deputy),
                },
            )
            .await?;
        }
        Ok(done.case)
    }

    /// Fills a form.
    pub async fn form(&mut self, by: &Actor, case: &CaseId, form: &str) -> Walked {
        self.form_with(by, case, form, &[]).await
    }

    /// Fills a form, with the answers the story hangs on.
    pub async fn form_with(
        &mut self,
        by: &Actor,
        case: &CaseId,
        form: &str,
        told: &[(&str, &str)],
    ) -> Walked {
        let definition = self.office.mechanism().form(form);
        let definition = definition.ok_or_else(|| Stopped(format!("no form {form}")))?;
        let mut typed = fill(definition, &self.person, self.chance);
        for (question, value) in told {
            let value = TypedAnswer::Values(vec![(*value).to_owned()]);
            typed.0.insert(QuestionId::new(*question), value);
        }
        let answered = read_form(definition, &typed)
            .map_err(|errors| Stopped(format!("{form} does not read: {errors:?}")))?;
        let command = Command::FillForm {
            form: definition.id.clone(),
            answers: answered.answers,
            original_at: None,
        };
        self.act_with(by, case, command, answered.particulars).await
    }

    /// Takes a step and supplies what it asks for: forms, safeguards, consents.
    pub async fn step(&mut self, by: &Actor, case: &CaseId, track: &str, step: &str) -> Walked {
        self.step_with(by, case, track, step, None).await
    }

    /// Takes a step, with the age that is decided by it.
    pub async fn step_with(
        &mut self,
        by: &Actor,
        case: &CaseId,
        track: &str,
        step: &str,
        age_child: Option<bool>,
    ) -> Walked {
        let (track, step) = (TrackId::new(track), StepId::new(step));
        for _ in 0..ATTEMPTS_MAX {
            let command = Command::TakeStep {
                track: track.clone(),
                step: step.clone(),
                age_child,
            };
            match self
                .office
                .act(by, case, self.given(command, reasons()))
                .await
            {
                Ok(_) => return Ok(()),
                Err(OfficeError::Refused(refusal)) => self.supply(by, case, refusal, &step).await?,
                Err(other) => {
                    return Err(Stopped(format!("{track} {step} by {}: {other}", by.unit)));
                }
            }
        }
        Err(Stopped(format!("{track} {step}: still refused")))
    }

    /// Supplies what a refusal named, or says that it cannot be supplied.
    async fn supply(
        &mut self,
        by: &Actor,
        case: &CaseId,
        refusal: casework::Refusal,
        step: &StepId,
    ) -> Walked {
        // A requirement is often met by the form that is missing with it.
        let is_unmet = |rule: &Rule| matches!(rule, Rule::Requirement(_));
        let more = refusal.reasons.iter().any(|reason| !is_unmet(&reason.rule));
        for reason in refusal
            .reasons
            .iter()
            .filter(|one| !more || !is_unmet(&one.rule))
        {
            match &reason.rule {
                Rule::FormMissing(form) => {
                    let form = form.to_string();
                    self.form(by, case, &form).await?;
                }
                Rule::SafeguardMissing(safeguard) => {
                    self.safeguard(by, case, safeguard, &reason.mended_by)
                        .await?;
                }
                Rule::ConsentMissing(purpose) => self.consent(by, case, *purpose, None).await?,
                other => return Err(Stopped(format!("{step} by {}: {other:?}", by.unit))),
            }
        }
        Ok(())
    }

    /// The person consents to a purpose.
    pub async fn consent(
        &self,
        by: &Actor,
        case: &CaseId,
        purpose: Purpose,
        recipient: Option<&str>,
    ) -> Walked {
        self.consent_by(by, case, purpose, recipient, GivenBy::Person)
            .await
    }

    /// The same, given by the person or by somebody for a child.
    pub async fn consent_by(
        &self,
        by: &Actor,
        case: &CaseId,
        purpose: Purpose,
        recipient: Option<&str>,
        given_by: GivenBy,
    ) -> Walked {
        let given = ConsentGiven {
            purpose,
            recipient: recipient.map(InstitutionId::new),
            given_by,
            informed: Informed::ReadOut,
            language: self.person.language.to_owned(),
            interpreter: self.person.citizenship != "AL",
            until: None,
        };
        let consent = ConsentId::new(self.office.new_id());
        self.act(by, case, Command::GiveConsent { consent, given })
            .await
    }

    /// A professional of an institution with that function, of the person's region if possible.
    pub fn of(&self, institution: &str, function: Function) -> Walked<Actor> {
        let fits = |one: &&Professional| {
            one.institution.as_str() == institution && one.functions.contains(&function)
        };
        let near = |one: &&Professional| {
            let unit = self.office.mechanism().unit(one.unit.as_str());
            unit.and_then(|unit| unit.region.as_ref())
                .is_some_and(|region| region.as_str() == self.person.region)
        };
        let found = self.people.iter().filter(fits).find(near);
        let found = found.or_else(|| self.people.iter().find(fits));
        let missing = || Stopped(format!("nobody of {institution} is {}", function.as_str()));
        Ok(found.ok_or_else(missing)?.actor(true))
    }

    /// Names another institution's person as lead, with a colleague as deputy.
    pub async fn hand_lead(&self, by: &Actor, case: &CaseId, to: &Actor) -> Walked {
        let lead = Lead::from(&to.stamp());
        let deputy = self.deputy(to);
        self.act(by, case, Command::NameLead { lead, deputy }).await
    }

    /// Puts a service into the plan and moves it through the given statuses.
    pub async fn service(
        &self,
        by: &Actor,
        case: &CaseId,
        service: &str,
        statuses: &[ServiceStatus],
    ) -> Walked {
        let entry = PlanEntryId::new(self.office.new_id());
        let service = ServiceId::new(service);
        self.act(
            by,
            case,
            Command::RequestService {
                entry: entry.clone(),
                service,
            },
        )
        .await?;
        for status in statuses {
            self.wait(20);
            let provider = Some(by.institution.clone());
            let command = Command::MoveService {
                entry: entry.clone(),
                status: *status,
                provider,
            };
            self.act(by, case, command).await?;
        }
        Ok(())
    }

    /// Two institutions sign a joint step.
    pub async fn joint(
        &mut self,
        case: &CaseId,
        step: &str,
        first: (&Actor, Opinion),
        second: Option<(&Actor, Opinion)>,
    ) -> Walked {
        let proposal = ProposalId::new(self.office.new_id());
        let (track, step_id) = (TrackId::new("identification"), StepId::new(step));
        let mut shown = String::new();
        for _ in 0..ATTEMPTS_MAX {
            shown = self
                .office
                .mark_now(first.0, case, &track, &step_id)
                .await?;
            let command = Command::OpenProposal {
                proposal: proposal.clone(),
                track: track.clone(),
                step: step_id.clone(),
                opinion: first.1,
                shown: shown.clone(),
            };
            match self
                .office
                .act(first.0, case, self.given(command, reasons()))
                .await
            {
                Ok(_) => break,
                Err(OfficeError::Refused(refusal)) => {
                    self.supply(first.0, case, refusal, &StepId::new(step))
                        .await?;
                }
                Err(other) => return Err(Stopped(format!("{step} by {}: {other}", first.0.unit))),
            }
        }
        let Some((second, opinion)) = second else {
            return Ok(());
        };
        self.wait(30);
        self.act(
            second,
            case,
            Command::Sign {
                proposal,
                opinion,
                shown,
            },
        )
        .await
    }

    /// Refuses one purpose for now.
    pub async fn refuse(&self, by: &Actor, case: &CaseId, purpose: Purpose) -> Walked {
        let reason = OptionId::new("fear_of_authorities");
        self.act(by, case, Command::Refuse { purpose, reason })
            .await
    }

    /// Gives a task to an institution.
    pub async fn task(&self, by: &Actor, case: &CaseId, template: &str) -> Walked<TaskId> {
        let definition = self.office.mechanism().commitment(template);
        let definition = definition.ok_or_else(|| Stopped(format!("no commitment {template}")))?;
        let task = TaskId::new(self.office.new_id());
        let command = Command::GiveTask {
            task: task.clone(),
            template: definition.id.clone(),
            institution: definition.institution.clone(),
        };
        self.act(by, case, command).await?;
        Ok(task)
    }

    /// Records a call, with the name of who was spoken to.
    pub async fn call(&self, by: &Actor, case: &CaseId, command: Command) -> Walked {
        let spoke = Particulars::none().with(
            Compartment::Account,
            slot::SPOKE_TO,
            "Kujdestarja e turnit (e shpikur)",
        );
        self.act_with(by, case, command, spoke).await
    }

    /// Fills the form that a step of protection names.
    pub async fn form_of(&mut self, by: &Actor, case: &CaseId, step: &str) -> Walked {
        let definition = self.office.mechanism().step("protection", step);
        match definition.and_then(|step| step.form.clone()) {
            Some(form) => self.form(by, case, form.as_str()).await,
            None => Ok(()),
        }
    }

    /// Closes the case.
    pub async fn close(&self, by: &Actor, case: &CaseId, reason: ClosureReason) -> Walked {
        let why = "Personi ka nisur jetën e vet dhe nuk kërkon vendim (e shpikur).";
        let reasons = reasons().with(Compartment::Account, slot::UNDECIDED, why);
        self.act_with(by, case, Command::Close { reason }, reasons)
            .await
    }
}

fn reasons() -> Particulars {
    Particulars::none().with(
        Compartment::Account,
        slot::REASONS,
        "Arsye e shpikur për ushtrim: treguesit u panë me sy.",
    )
}
