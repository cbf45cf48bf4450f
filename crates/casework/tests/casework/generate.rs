//! Random commands over a real mechanism: some sensible, so that walks come far, some hostile.

#[path = "generate/dice.rs"]
mod dice;

use std::collections::BTreeMap;

use casework::age::AgeClass;
use casework::bar::{Barred, SaidBy};
use casework::clock::ClockRun;
use casework::closure::{ClosureReason, ReopenGround};
use casework::commitment::TaskResult;
use casework::consent::{ConsentGiven, GivenBy, Informed, Withdrawal};
use casework::dependant::Coming;
use casework::emergency::{Call, CallAnswer};
use casework::guardian::{GuardianChange, Suspect, Suspicion};
use casework::lead::Lead;
use casework::link::LinkKind;
use casework::plan::ServiceStatus;
use casework::presence::{self, Gender, Means, Present};
use casework::referral::{AgeBand, DeclineReason, Offer, Urgency};
use casework::signature::Opinion;
use casework::step::may_take;
use casework::twin::Limits;
use casework::whereabouts::Leaving;
use casework::{
    Actor, Answer, AttachmentId, BarId, Case, CaseId, CaseNumber, Command, ConsentId, Context,
    Kept, NoteId, PlanEntryId, ProposalId, ReferralId, Rule, TaskId, UrgentId, Value,
};
use jiff::Timestamp;
use mechanism::form::{Missing, Question, QuestionKind};
use mechanism::{
    Act, Compartment, FormId, Function, InstitutionId, Mechanism, OptionId, Purpose, QuestionId,
    Role, SafeguardId, Step, Track,
};

pub use dice::Dice;

use crate::world::{kept, of_function, of_unit};

/// Who tries what, with which particulars.
pub struct Attempt {
    pub actor: Actor,
    pub command: Command,
    pub kept: Vec<Kept>,
}

/// What somebody tries next.
pub fn attempt(mechanism: &Mechanism, case: &Case, now: Timestamp, dice: &mut Dice) -> Attempt {
    if case.version == 0 {
        let actor = anybody(mechanism, dice);
        let command = raise(mechanism, dice);
        return with(dice, actor, command);
    }
    if !dice.once_in(3)
        && let Some(attempt) = forward(mechanism, case, now, dice)
    {
        return attempt;
    }
    let actor = if dice.once_in(2) {
        of_the_case(mechanism, case, dice)
    } else {
        anybody(mechanism, dice)
    };
    let command = any_command(mechanism, case, &actor, now, dice);
    let actor = fitting(mechanism, case, &command, dice).unwrap_or(actor);
    with(dice, actor, command)
}

fn with(dice: &mut Dice, mut actor: Actor, command: Command) -> Attempt {
    actor.stepped_up = !dice.once_in(8);
    if dice.once_in(4) {
        actor.role = Role::Manager;
    }
    let mut particulars = Vec::new();
    if !dice.once_in(8) {
        particulars = ["reasons", "undecided", "note", "spoke_to", "present"]
            .map(kept)
            .to_vec();
    }
    if dice.once_in(3) {
        particulars.push(kept("danger"));
    }
    if dice.once_in(10) {
        particulars.push(kept("own_wish"));
    }
    Attempt {
        actor,
        command,
        kept: particulars,
    }
}

fn anybody(mechanism: &Mechanism, dice: &mut Dice) -> Actor {
    // By function first, so that the many county offices do not crowd out the rest.
    let function = *dice.pick(Function::ALL);
    with_function(mechanism, function, dice)
        .unwrap_or_else(|| of_function(mechanism, Function::Secretariat))
}

fn with_function(mechanism: &Mechanism, function: Function, dice: &mut Dice) -> Option<Actor> {
    let units = mechanism
        .units_with(function)
        .take(3)
        .map(|(_, unit)| unit.id.clone());
    let unit = dice.any(units)?;
    Some(of_unit(mechanism, unit.as_str()))
}

fn of_the_case(mechanism: &Mechanism, case: &Case, dice: &mut Dice) -> Actor {
    let units = case.members.keys().cloned();
    let led = case.lead.iter().map(|lead| lead.unit.clone());
    let unit = dice.any(units.chain(led));
    unit.map_or_else(
        || anybody(mechanism, dice),
        |unit| of_unit(mechanism, unit.as_str()),
    )
}

/// Who could do it, most of the time.
fn fitting(
    mechanism: &Mechanism,
    case: &Case,
    command: &Command,
    dice: &mut Dice,
) -> Option<Actor> {
    if dice.once_in(5) {
        return None;
    }
    match command {
        Command::AcceptReferral { referral }
        | Command::DeclineReferral { referral, .. }
        | Command::CompleteReferral { referral } => {
            let offer = &case.referrals.get(referral)?.offer;
            let institution = mechanism.institution(offer.to.as_str())?;
            let unit = institution
                .units
                .iter()
                .find(|unit| unit.functions.contains(&offer.function))?;
            Some(of_unit(mechanism, unit.id.as_str()))
        }
        Command::WithdrawReferral { referral } => Some(of_unit(
            mechanism,
            case.referrals.get(referral)?.from.unit.as_str(),
        )),
        Command::RecordSafeguard { .. } | Command::ReportMissing { .. } => {
            Some(of_the_case(mechanism, case, dice))
        }
        Command::RecordArrival => {
            let unit = case.awaited_by().next()?;
            Some(of_unit(mechanism, unit.as_str()))
        }
        Command::EndSearch => {
            let alert = case.alerts.first()?;
            Some(of_unit(mechanism, alert.unit.as_str()))
        }
        Command::Close { .. } | Command::NameLead { .. } => {
            Some(of_unit(mechanism, case.lead.as_ref()?.unit.as_str()))
        }
        _ => None,
    }
}

fn raise(mechanism: &Mechanism, dice: &mut Dice) -> Command {
    Command::RaiseConcern {
        id: CaseId::new("case"),
        number: CaseNumber::new("X-1"),
        region: dice.any(mechanism.regions.iter().cloned()),
        age: age(dice),
        years: years(dice),
        answers: answers(mechanism, "concern", dice),
        danger_now: dice.once_in(4),
        original_at: None,
    }
}

fn age(dice: &mut Dice) -> AgeClass {
    *dice.pick(&[
        AgeClass::Under18,
        AgeClass::MaybeUnder18,
        AgeClass::ClearlyAdult,
        AgeClass::ClearlyAdult,
    ])
}

fn years(dice: &mut Dice) -> Option<u8> {
    *dice.pick(&[
        None,
        None,
        Some(9),
        Some(13),
        Some(15),
        Some(17),
        Some(18),
        Some(24),
        Some(40),
    ])
}

/// Answers to a form: most questions, most of them known.
pub fn answers(mechanism: &Mechanism, form: &str, dice: &mut Dice) -> BTreeMap<QuestionId, Answer> {
    let Some(form) = mechanism.form(form) else {
        return BTreeMap::new();
    };
    let questions: Vec<&Question> = form.questions().collect();
    let answered = questions
        .into_iter()
        .filter(|_| !dice.once_in(5))
        .collect::<Vec<_>>();
    answered
        .into_iter()
        .map(|question| (question.id.clone(), answer(mechanism, question, dice)))
        .collect()
}

fn answer(mechanism: &Mechanism, question: &Question, dice: &mut Dice) -> Answer {
    if dice.once_in(8) {
        return Answer::Missing(*dice.pick(Missing::ALL));
    }
    if question.compartment != Compartment::Course {
        return Answer::Known(Value::Kept(question.compartment));
    }
    Answer::Known(match &question.kind {
        QuestionKind::YesNo => Value::Truth(!dice.once_in(3)),
        QuestionKind::One(options) => Value::One(dice.pick(options).clone()),
        QuestionKind::Many(options) => Value::Many(vec![dice.pick(options).clone()]),
        QuestionKind::Day => Value::Day(jiff::civil::date(2026, 1, 15)),
        QuestionKind::Number => Value::Number(3),
        QuestionKind::Country => Value::Country((*dice.pick(&["AL", "XK", "NG"])).to_owned()),
        QuestionKind::Language => Value::Language((*dice.pick(&["sq", "en"])).to_owned()),
        QuestionKind::Region => Value::Region(dice.pick(&mechanism.regions).clone()),
        QuestionKind::Line | QuestionKind::Text | QuestionKind::Telephone => {
            return Answer::Missing(Missing::NotAsked);
        }
    })
}

/// Takes a step of the procedure that starts here, or supplies what refuses it.
fn forward(mechanism: &Mechanism, case: &Case, now: Timestamp, dice: &mut Dice) -> Option<Attempt> {
    if let Some(signed) = sign_waiting(mechanism, case, dice) {
        return Some(signed);
    }
    let steps = mechanism
        .procedure
        .tracks
        .iter()
        .flat_map(|track| track.steps.iter().map(move |step| (track, step)));
    let here = |(track, step): &(&Track, &Step)| match case.tracks.get(&track.id) {
        None => step.from.is_empty(),
        Some(record) => step.from.contains(&record.state),
    };
    let here: Vec<(&Track, &Step)> = steps.filter(here).collect();
    // The way to a decision is the longest: mostly there, where it can be gone.
    let formal = |(_, step): &(&Track, &Step)| {
        matches!(
            step.act,
            Act::Interview(_) | Act::Decide(_) | Act::Settle(_)
        ) || step.id.as_str() == "set_interview"
    };
    let on_the_way: Vec<_> = here.iter().copied().filter(formal).collect();
    let among = if on_the_way.is_empty() || dice.once_in(4) {
        here
    } else {
        on_the_way
    };
    let (track, step) = dice.any(among)?;
    let function = *dice.pick(&step.by);
    let actor = with_function(mechanism, function, dice)?;
    let all = [kept("reasons")];
    let ctx = Context {
        now,
        actor: &actor,
        mechanism,
        kept: &all,
    };
    let Err(refusal) = may_take(case, &ctx, &track.id, step) else {
        let command = take_or_open(case, track, step, dice);
        return Some(with(dice, actor, command));
    };
    let reason = dice.pick(&refusal.reasons);
    let command = cure((mechanism, case), step, &reason.rule, dice)?;
    let actor = match &command {
        Command::RecordSafeguard { .. } => recorder(mechanism, case, &reason.mended_by, dice),
        _ => actor,
    };
    Some(with(dice, actor, command))
}

fn recorder(mechanism: &Mechanism, case: &Case, functions: &[Function], dice: &mut Dice) -> Actor {
    let members = case
        .members
        .keys()
        .map(|unit| of_unit(mechanism, unit.as_str()));
    let fit = members.filter(|actor| functions.is_empty() || actor.has_any(functions));
    dice.any(fit)
        .unwrap_or_else(|| of_the_case(mechanism, case, dice))
}

fn take_or_open(case: &Case, track: &Track, step: &Step, dice: &mut Dice) -> Command {
    let (track, id) = (track.id.clone(), step.id.clone());
    match step.act {
        Act::Decide(_) | Act::Settle(_) => Command::OpenProposal {
            proposal: ProposalId::new(format!("proposal-{}", case.version)),
            track,
            step: id,
            opinion: opinion(dice),
            shown: "aa11".to_owned(),
        },
        _ => Command::TakeStep {
            track,
            step: id,
            age_child: *dice.pick(&[Some(true), Some(false), None]),
        },
    }
}

fn opinion(dice: &mut Dice) -> Opinion {
    // Doubt weighs more, so that refusals, splits and reviews are walked as often as agreement.
    match dice.below(8) {
        0..=2 => Opinion::Confirms,
        7 => Opinion::SendsBack,
        _ => Opinion::DoesNotConfirm,
    }
}

fn sign_waiting(mechanism: &Mechanism, case: &Case, dice: &mut Dice) -> Option<Attempt> {
    let waiting = case
        .proposals
        .iter()
        .filter(|(_, one)| one.outcome.is_none());
    let (id, proposal) = dice.any(waiting)?;
    let step = mechanism.step(proposal.track.as_str(), proposal.step.as_str())?;
    if dice.once_in(2) {
        return None;
    }
    let (Act::Decide(outcomes) | Act::Settle(outcomes)) = &step.act else {
        return None;
    };
    let group = dice.pick(&outcomes.signatures);
    let function = *dice.pick(&group.functions);
    let actor = with_function(mechanism, function, dice)?;
    let shown = if dice.once_in(8) {
        "bb22".to_owned()
    } else {
        proposal.shown.clone()
    };
    let command = Command::Sign {
        proposal: id.clone(),
        opinion: opinion(dice),
        shown,
    };
    Some(with(dice, actor, command))
}

/// What puts a safeguard in place: somebody who is found, where it is about who is there.
pub fn secured(mechanism: &Mechanism, case: &Case, safeguard: SafeguardId) -> Command {
    let Some(part) = presence::part_of(&safeguard) else {
        let signed = true;
        return Command::RecordSafeguard { safeguard, signed };
    };
    let gender = presence::wanted(case, mechanism, part).unwrap_or(Gender::Woman);
    let means = Means::InPerson;
    Command::FindPresence {
        part,
        present: Present { gender, means },
        untied: true,
    }
}

/// What could make a refused step possible.
fn cure(
    (mechanism, case): (&Mechanism, &Case),
    step: &Step,
    rule: &Rule,
    dice: &mut Dice,
) -> Option<Command> {
    match rule {
        Rule::FormMissing(form) => Some(fill(mechanism, form, dice)),
        Rule::SafeguardMissing(safeguard) => Some(secured(mechanism, case, safeguard.clone())),
        Rule::ConsentMissing(purpose) => Some(consent(mechanism, *purpose, dice)),
        Rule::PersonRefused(purpose) => Some(Command::LiftRefusal { purpose: *purpose }),
        Rule::Requirement(id) => {
            let requirement = step.requires.iter().find(|one| one.id == *id)?;
            let read = dice.any(requirement.guard.reads().iter())?;
            match read.split_once('.')? {
                ("consent", purpose) => Some(consent(mechanism, Purpose::parse(purpose)?, dice)),
                ("refused", purpose) => Some(Command::LiftRefusal {
                    purpose: Purpose::parse(purpose)?,
                }),
                ("recorded", form) => Some(fill(mechanism, &FormId::new(form), dice)),
                ("asked", _) => Some(Command::AskFormal),
                ("views", _) => Some(Command::RecordViews),
                ("answer", question) => asking(mechanism, question, dice),
                ("safe_contact", _) => asking(mechanism, "safe_contact", dice),
                _ => None,
            }
        }
        _ => None,
    }
}

fn asking(mechanism: &Mechanism, question: &str, dice: &mut Dice) -> Option<Command> {
    let forms = mechanism
        .forms
        .iter()
        .filter(|form| form.question(question).is_some());
    let form = dice.any(forms)?.id.clone();
    Some(fill(mechanism, &form, dice))
}

fn fill(mechanism: &Mechanism, form: &FormId, dice: &mut Dice) -> Command {
    Command::FillForm {
        form: form.clone(),
        answers: answers(mechanism, form.as_str(), dice),
        original_at: dice.once_in(4).then_some(Timestamp::UNIX_EPOCH),
    }
}

fn consent(mechanism: &Mechanism, purpose: Purpose, dice: &mut Dice) -> Command {
    let to_one = purpose == Purpose::Sharing || dice.once_in(3);
    Command::GiveConsent {
        consent: ConsentId::new(format!("consent-{}", dice.below(1_000_000))),
        given: ConsentGiven {
            purpose,
            recipient: if to_one {
                institution(mechanism, dice)
            } else {
                None
            },
            given_by: *dice.pick(&[
                GivenBy::Person,
                GivenBy::Person,
                GivenBy::Guardian,
                GivenBy::Parent,
            ]),
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        },
    }
}

fn institution(mechanism: &Mechanism, dice: &mut Dice) -> Option<InstitutionId> {
    dice.any(mechanism.institutions.iter().map(|one| one.id.clone()))
}

/// A coded reason of a refusal.
pub fn refusal_reason(mechanism: &Mechanism, dice: &mut Dice) -> OptionId {
    let options = mechanism
        .question("refusal_reason")
        .map(|(_, question)| question.kind.clone());
    match options {
        Some(QuestionKind::One(options) | QuestionKind::Many(options)) => {
            dice.pick(&options).clone()
        }
        _ => OptionId::new("no_reason_given"),
    }
}

fn offer(mechanism: &Mechanism, case: &Case, dice: &mut Dice) -> Offer {
    let services: Vec<_> = mechanism
        .pillars
        .iter()
        .flat_map(|pillar| &pillar.services)
        .collect();
    let service = *dice.pick(&services);
    let function = *dice.pick(&service.provided_by);
    let able = mechanism
        .institutions_with(function)
        .map(|one| one.id.clone());
    let to = dice
        .any(able)
        .or_else(|| institution(mechanism, dice))
        .unwrap();
    let child = case.age.is_child() != dice.once_in(20);
    Offer {
        to,
        function: if dice.once_in(10) {
            *dice.pick(Function::ALL)
        } else {
            function
        },
        need: service.id.clone(),
        urgency: *dice.pick(&[Urgency::Emergency, Urgency::Soon, Urgency::Ordinary]),
        region: None,
        age: if child {
            AgeBand::Child
        } else {
            AgeBand::Adult
        },
        languages: vec!["sq".to_owned()],
        shares: (0..dice.below(3))
            .map(|_| *dice.pick(&Compartment::ALL))
            .collect(),
    }
}

fn known<K: Clone + 'static>(
    keys: impl IntoIterator<Item = K>,
    dice: &mut Dice,
    make: impl Fn() -> K,
) -> K {
    dice.any(keys).unwrap_or_else(make)
}

/// Any command at all, its ids mostly from the state.
pub fn any_command(
    mechanism: &Mechanism,
    case: &Case,
    actor: &Actor,
    now: Timestamp,
    dice: &mut Dice,
) -> Command {
    match dice.below(5) {
        4 => of_whereabouts(mechanism, case, dice),
        0 => of_the_person(mechanism, dice, case),
        1 => of_referral(mechanism, case, dice),
        2 => of_work(mechanism, case, dice, now),
        _ => of_the_file(mechanism, case, actor, dice),
    }
}

fn of_the_person(mechanism: &Mechanism, dice: &mut Dice, case: &Case) -> Command {
    let purpose = *dice.pick(Purpose::ALL);
    match dice.below(12) {
        0 => Command::StateAge {
            class: age(dice),
            years: years(dice),
        },
        1 | 2 => consent(mechanism, purpose, dice),
        3 => Command::WithdrawConsent {
            consent: known(case.consents.keys().cloned(), dice, || {
                ConsentId::new("none")
            }),
            withdrawal: *dice.pick(&[
                Withdrawal::ByPerson,
                Withdrawal::ByRepresentative,
                Withdrawal::Mistaken,
            ]),
        },
        4 | 11 => Command::Refuse {
            // The two refusals that floors hang on, more often than the rest.
            purpose: *dice.pick(&[Purpose::Police, Purpose::FormalIdentification, purpose]),
            reason: refusal_reason(mechanism, dice),
        },
        5 => Command::LiftRefusal {
            purpose: known(case.refused.keys().copied(), dice, || purpose),
        },
        6 => Command::AskFormal,
        7 => Command::RecordViews,
        8 if dice.once_in(2) => Command::RefuseEverything {
            reason: refusal_reason(mechanism, dice),
        },
        9 => Command::ChangeGuardian {
            change: match dice.below(5) {
                0 => GuardianChange::Asked,
                1 | 2 => GuardianChange::SuspectedOf(*dice.pick(&Suspect::ALL)),
                3 => GuardianChange::ClearedOf(*dice.pick(&Suspect::ALL)),
                _ => GuardianChange::Named(
                    dice.any(
                        mechanism
                            .institutions_with(Function::Guardian)
                            .map(|one| one.id.clone()),
                    )
                    .unwrap_or_else(|| InstitutionId::new("nobody")),
                ),
            },
        },
        _ => {
            let form = dice.pick(&mechanism.forms).id.clone();
            fill(mechanism, &form, dice)
        }
    }
}

fn of_referral(mechanism: &Mechanism, case: &Case, dice: &mut Dice) -> Command {
    let referral = known(case.referrals.keys().cloned(), dice, || {
        ReferralId::new("none")
    });
    match dice.below(8) {
        0..=2 => Command::OfferReferral {
            referral: ReferralId::new(format!("referral-{}", case.version)),
            offer: offer(mechanism, case, dice),
        },
        3 | 4 => Command::AcceptReferral { referral },
        5 => Command::DeclineReferral {
            referral,
            reason: *dice.pick(&DeclineReason::ALL),
            suggests: institution(mechanism, dice),
        },
        6 => Command::WithdrawReferral { referral },
        _ => Command::CompleteReferral { referral },
    }
}

fn of_work(mechanism: &Mechanism, case: &Case, dice: &mut Dice, now: Timestamp) -> Command {
    let run = known(case.clocks.keys().cloned(), dice, || {
        ClockRun("none@0".to_owned())
    });
    let entry = known(case.plan.keys().cloned(), dice, || PlanEntryId::new("none"));
    match dice.below(12) {
        0 => Command::RecordDanger,
        1 => Command::RecordCall {
            call: Call {
                institution: institution(mechanism, dice).unwrap(),
                answer: *dice.pick(&CallAnswer::ALL),
            },
        },
        2 => Command::PauseClock { run },
        3 => Command::ResumeClock { run },
        4 => Command::ExtendClock {
            run,
            until: now
                .checked_add(jiff::SignedDuration::from_hours(24 * 20))
                .unwrap(),
        },
        5 | 6 => {
            let key = case
                .clocks
                .get(&run)
                .map_or_else(|| "none".into(), |clock| clock.key.clone());
            Command::ExpireClock { run, key }
        }
        7 => {
            let template = dice.pick(&mechanism.commitments);
            Command::GiveTask {
                task: TaskId::new(format!("task-{}", case.version)),
                template: template.id.clone(),
                institution: if dice.once_in(6) {
                    institution(mechanism, dice).unwrap()
                } else {
                    template.institution.clone()
                },
            }
        }
        8 => Command::EndTask {
            task: known(case.tasks.keys().cloned(), dice, || TaskId::new("none")),
            result: *dice.pick(&TaskResult::ALL),
        },
        9 | 10 => {
            let services: Vec<_> = mechanism
                .pillars
                .iter()
                .flat_map(|pillar| &pillar.services)
                .collect();
            Command::RequestService {
                entry: PlanEntryId::new(format!("entry-{}", case.version)),
                service: dice.pick(&services).id.clone(),
            }
        }
        _ => Command::MoveService {
            entry,
            status: *dice.pick(&ServiceStatus::ALL),
            provider: if dice.once_in(2) {
                institution(mechanism, dice)
            } else {
                None
            },
        },
    }
}

/// Where the person is, or that nobody knows.
fn of_whereabouts(mechanism: &Mechanism, case: &Case, dice: &mut Dice) -> Command {
    let police = [
        Function::ChildPolice,
        Function::TraffickingPolice,
        Function::BorderPolice,
    ];
    match dice.below(12) {
        0 | 4 if !case.alerts.is_empty() => Command::EndSearch,
        5 | 6 => Command::RecordArrival,
        7 => Command::RecordLeaving {
            leaving: *dice.pick(&Leaving::ALL),
        },
        8 => Command::RecordComingBack,
        9 if dice.once_in(4) => Command::RecordDeath,
        10 => Command::RecordDependant {
            coming: *dice.pick(&Coming::ALL),
        },
        1 => Command::ReportMissing { to: None },
        _ => Command::ReportMissing {
            to: with_function(mechanism, *dice.pick(&police), dice).map(|one| one.unit),
        },
    }
}

fn of_the_file(mechanism: &Mechanism, case: &Case, actor: &Actor, dice: &mut Dice) -> Command {
    match dice.below(18) {
        0 => Command::WriteNote {
            note: NoteId::new(format!("note-{}", dice.below(4))),
            compartment: *dice.pick(&Compartment::ALL),
        },
        1 => Command::AttachFile {
            attachment: AttachmentId::new(format!("file-{}", dice.below(4))),
            compartment: *dice.pick(&Compartment::ALL),
            size_bytes: 1 << dice.below(26),
            media_type: (*dice.pick(&MEDIA)).to_owned(),
        },
        2 => Command::Link {
            other: CaseId::new(*dice.pick(&["case", "other"])),
            kind: *dice.pick(&LinkKind::ALL),
        },
        3 => Command::Unlink {
            other: CaseId::new("other"),
        },
        14 => Command::ProposeTwin {
            other: CaseId::new("other"),
        },
        15 => Command::ConfirmTwin {
            other: CaseId::new("other"),
            limits: Limits {
                refused: [*dice.pick(Purpose::ALL)].into(),
                closed: dice.once_in(6),
                child: dice.once_in(3),
                suspected: match dice.once_in(4) {
                    true => Suspicion::of(*dice.pick(&Suspect::ALL)),
                    false => Suspicion::NONE,
                },
                ..Limits::default()
            },
        },
        16 if dice.once_in(3) => Command::PartTwin {
            other: CaseId::new("other"),
        },
        17 => Command::DestroyPaper {
            version: dice.below(case.version as usize + 1) as u64,
            at: Timestamp::UNIX_EPOCH,
        },
        4 => Command::SetBar {
            bar: BarId::new(format!("bar-{}", case.version)),
            barred: barred(mechanism, dice),
            said_by: match dice.once_in(2) {
                true => SaidBy::Person,
                false => SaidBy::Lead,
            },
        },
        5 => Command::LiftBar {
            bar: known(case.bars.keys().cloned(), dice, || BarId::new("none")),
        },
        6 => Command::EnterInError {
            version: dice.below(case.version as usize + 3) as u64,
        },
        7 => Command::OpenUrgently {
            urgent: UrgentId::new(format!("urgent-{}", dice.below(4))),
            compartment: *dice.pick(&Compartment::ALL),
        },
        8 => Command::ReviewUrgent {
            urgent: known(case.urgent.keys().cloned(), dice, || UrgentId::new("none")),
            justified: dice.once_in(2),
        },
        9 if !dice.once_in(3) => Command::Close {
            reason: *dice.pick(&ClosureReason::ALL),
        },
        9 | 10 => Command::Reopen {
            ground: *dice.pick(&ReopenGround::ALL),
        },
        11 => Command::NameLead {
            lead: Lead::from(&anybody(mechanism, dice).stamp()),
            deputy: Some(Lead::from(&actor.stamp())),
        },
        12 => Command::RecordSafeguard {
            safeguard: dice.pick(&mechanism.procedure.safeguards).id.clone(),
            signed: dice.once_in(2),
        },
        _ => {
            let track = dice.pick(&mechanism.procedure.tracks);
            let step = dice.pick(&track.steps);
            take_or_open(case, track, step, dice)
        }
    }
}

/// Types that may be sealed, and types that never may.
pub const MEDIA: [&str; 6] = [
    "application/pdf",
    "text/plain",
    "image/jpeg",
    "image/png",
    "video/mp4",
    "IMAGE/JPEG",
];

fn barred(mechanism: &Mechanism, dice: &mut Dice) -> Barred {
    let actor = anybody(mechanism, dice);
    match dice.below(4) {
        0 => Barred::Person(actor.person),
        1 => Barred::Unit(actor.unit),
        2 => Barred::Institution(actor.institution),
        _ => Barred::Region(dice.pick(&mechanism.regions).clone()),
    }
}
