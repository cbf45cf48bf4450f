//! The first chapters of stories that many tests tell: a concern, an identification, an interview;
//! and what stories ask the mechanism for instead of naming it.

use std::collections::BTreeMap;

use casework::age::AgeClass;
use casework::channel::Channel;
use casework::clock::ClockRun;
use casework::closure::{ClosureReason, ReopenGround};
use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::guardian::GuardianChange;
use casework::keeper::{due, keeper};
use casework::presence::{Gender, Means, Part, Present, Wish};
use casework::reach::{Relation, reach};
use casework::referral::{AgeBand, Offer, Urgency};
use casework::{Actor, Answer, Command, Event, Value};
use jiff::SignedDuration;
use mechanism::form::QuestionKind;
use mechanism::{
    Act, CommitmentTemplate, Compartment, Function, Mechanism, OptionId, Purpose, QuestionId,
    Standing, Step,
};

use crate::world::{self, Story, outreach};

/// An adult, by whoever that is.
pub fn raise_by(story: &mut Story, by: &Actor) {
    raise(story, by, AgeClass::ClearlyAdult, Some(24));
}

fn raise(story: &mut Story, by: &Actor, age: AgeClass, years: Option<u8>) {
    let command = Command::RaiseConcern {
        id: "case-1".into(),
        number: "X-1".into(),
        region: Some(world::region(story.mechanism)),
        age,
        years,
        answers: all_answers(story.mechanism, "concern", age),
        danger_now: false,
        original_at: None,
    };
    story.must(by, command);
}

/// Somebody of that age, by outreach.
pub fn raise_of(story: &mut Story, age: AgeClass, years: u8) {
    let worker = outreach(story.mechanism);
    raise(story, &worker, age, Some(years));
}

/// Answers to a few questions of a form.
pub fn answers(form: &str, told: &[(&str, Value)]) -> Command {
    Command::FillForm {
        form: form.into(),
        answers: told
            .iter()
            .map(|(question, value)| ((*question).into(), Answer::Known(value.clone())))
            .collect(),
        original_at: None,
    }
}

/// One of the options of a question.
pub fn one(option: &str) -> Value {
    Value::One(OptionId::new(option))
}

/// The person says which other country is theirs.
pub fn say_foreign(story: &mut Story) {
    let worker = outreach(story.mechanism);
    let citizenship = Value::Country("PK".to_owned());
    let told = answers(casework::concern::FORM, &[("citizenship", citizenship)]);
    story.must(&worker, told);
}

/// An adult, by outreach.
pub fn raise_adult(story: &mut Story) -> Actor {
    let outreach = outreach(story.mechanism);
    raise(story, &outreach, AgeClass::ClearlyAdult, Some(24));
    outreach
}

/// A child of thirteen, by outreach.
pub fn raise_child(story: &mut Story) -> Actor {
    let outreach = outreach(story.mechanism);
    raise(story, &outreach, AgeClass::Under18, Some(13));
    outreach
}

/// Every question of a form answered.
pub fn all_answers(
    mechanism: &Mechanism,
    form: &str,
    age: AgeClass,
) -> BTreeMap<QuestionId, Answer> {
    let form = mechanism.form(form).expect("a form of the pack");
    let answers = form.questions().filter_map(|question| {
        let value = if question.compartment != Compartment::Course {
            Value::Kept(question.compartment)
        } else {
            match (&question.kind, question.id.as_str()) {
                (QuestionKind::One(_), "age_class") => Value::One(age_word(age).into()),
                (_, "danger_now" | "interpreter_needed") => Value::Truth(false),
                (QuestionKind::YesNo, _) => Value::Truth(true),
                (QuestionKind::One(options), _) => Value::One(options[0].clone()),
                (QuestionKind::Many(options), _) => Value::Many(vec![options[0].clone()]),
                (QuestionKind::Day, _) => Value::Day(jiff::civil::date(2026, 1, 15)),
                (QuestionKind::Number, _) => Value::Number(1),
                (QuestionKind::Country, _) => Value::Country(mechanism.country.clone()),
                (QuestionKind::Language, _) => Value::Language("sq".to_owned()),
                (QuestionKind::Region, _) => Value::Region(world::region(mechanism)),
                _ => return None,
            }
        };
        Some((question.id.clone(), Answer::Known(value)))
    });
    answers.collect()
}

fn age_word(age: AgeClass) -> &'static str {
    match age {
        AgeClass::Under18 => "under_18",
        AgeClass::MaybeUnder18 => "maybe_under_18",
        AgeClass::ClearlyAdult => "clearly_adult",
    }
}

fn class_of(story: &Story) -> AgeClass {
    if story.case.age.is_child() {
        AgeClass::Under18
    } else {
        AgeClass::ClearlyAdult
    }
}

/// Fills a form with every question answered.
pub fn fill(story: &mut Story, by: &Actor, form: &str) {
    let answers = all_answers(story.mechanism, form, class_of(story));
    story.must(
        by,
        Command::FillForm {
            form: form.into(),
            answers,
            original_at: None,
        },
    );
}

pub fn step(track: &str, step: &str) -> Command {
    Command::TakeStep {
        track: track.into(),
        step: step.into(),
        age_child: None,
    }
}

pub fn consent(id: &str, purpose: Purpose, recipient: Option<&str>) -> Command {
    Command::GiveConsent {
        consent: id.into(),
        given: ConsentGiven {
            purpose,
            recipient: recipient.map(Into::into),
            given_by: GivenBy::Person,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        },
    }
}

/// Screened and identified as a potential victim.
pub fn identify_adult(story: &mut Story) {
    identify(story);
}

/// The same for a child.
pub fn identify_child(story: &mut Story) {
    identify(story);
}

/// Screens where the pack screens, and takes the first identifying step that fits the person.
fn identify(story: &mut Story) {
    let worker = outreach(story.mechanism);
    let track = story
        .mechanism
        .track("identification")
        .expect("it identifies");
    let here = |step: &&Step| step.from.contains(&track.initial);
    let screens = |step: &&Step| {
        let to = step.act.targets();
        let standing = |to| track.state(to).and_then(|state| state.standing);
        to.into_iter()
            .any(|to| standing(to) == Some(Standing::Screening))
    };
    let mut steps = track.steps.iter().filter(here).filter(screens);
    if let Some(first) = steps.find(|step| worker.has_any(&step.by)) {
        prepared(story, &worker, first);
        story.must(&worker, step("identification", first.id.as_str()));
    }
    let child = story.case.age.is_child();
    let for_others = if child { "is_adult" } else { "is_child" };
    let fits = |one: &&Step| {
        let asks = one
            .requires
            .iter()
            .any(|asked| asked.id.as_str() == for_others);
        matches!(one.act, Act::Identify(_)) && !asks
    };
    let identifies = track.steps.iter().find(fits).expect("a step identifies");
    prepared(story, &worker, identifies);
    story.must(&worker, step("identification", identifies.id.as_str()));
}

/// Fills the form a step asks for.
fn prepared(story: &mut Story, by: &Actor, step: &Step) {
    if let Some(form) = &step.form {
        fill(story, by, form.as_str());
    }
}

/// What an offer of shelter says.
pub fn shelter_offer(story: &Story, urgency: Urgency) -> Offer {
    Offer {
        to: story.who(Function::Shelter).institution,
        function: Function::Shelter,
        need: "safe_accommodation".into(),
        urgency,
        region: Some(world::region(story.mechanism)),
        age: if story.case.age.is_child() {
            AgeBand::Child
        } else {
            AgeBand::Adult
        },
        languages: vec!["sq".to_owned()],
        shares: vec![Compartment::Identity, Compartment::Location],
    }
}

/// Brings in an institution by a referral that it accepts.
pub fn bring_in(story: &mut Story, id: &str, function: Function, need: &str) -> Actor {
    let outreach = outreach(story.mechanism);
    let answers = story.who(function);
    let offer = Offer {
        to: answers.institution.clone(),
        function,
        need: need.into(),
        shares: vec![Compartment::Identity],
        ..shelter_offer(story, Urgency::Soon)
    };
    story.must(
        &outreach,
        Command::OfferReferral {
            referral: id.into(),
            offer,
        },
    );
    story.must(
        &answers,
        Command::AcceptReferral {
            referral: id.into(),
        },
    );
    answers
}

/// An adult who agreed to everything is interviewed by police and social service.
pub fn interview_adult(story: &mut Story) -> (Actor, Actor) {
    let outreach = outreach(story.mechanism);
    for purpose in [
        Purpose::Services,
        Purpose::Police,
        Purpose::FormalIdentification,
    ] {
        story.must(&outreach, consent(purpose.as_str(), purpose, None));
    }
    let (police, social) = (Function::TraffickingPolice, Function::SocialService);
    let police = bring_in(story, "to-police", police, need_of(story, police));
    let social = bring_in(story, "to-social", social, need_of(story, social));
    // Not every country asks for an interview before the decision.
    if let Some(hold) = story.mechanism.step("identification", "hold_interview") {
        story.must(&social, step("identification", "set_interview"));
        prepared(story, &social, hold);
        supply(story, &social, "hold_interview");
        story.must(&social, step("identification", "hold_interview"));
    }
    supply(story, &police, "decide");
    (police, social)
}

/// The first service the pack names that somebody with that function provides.
pub fn need_of(story: &Story, function: Function) -> &'static str {
    let mut services = story.mechanism.pillars.iter().flat_map(|one| &one.services);
    let service = services.find(|one| one.provided_by.contains(&function));
    service.expect("a service of that function").id.as_str()
}

/// The first task the pack has for somebody with that function.
pub fn task_of(mechanism: &Mechanism, function: Function) -> &CommitmentTemplate {
    let mut tasks = mechanism.commitments.iter();
    let owed = tasks.find(|one| one.function == function);
    owed.expect("a task of that function")
}

/// The first step of care that this person may take from where the case stands.
pub fn help(story: &Story, by: &Actor) -> Command {
    let offered = casework::step::offers(&story.case, &story.context(by));
    let care = offered
        .iter()
        .find(|one| matches!(one.step.act, Act::Care(_)));
    let care = care.expect("care is open to whoever meets the person");
    step(care.track.as_str(), care.step.id.as_str())
}

/// Records every safeguard of a step of identification.
pub fn supply(story: &mut Story, by: &Actor, of: &str) {
    supply_on(story, by, "identification", of);
}

/// Records every safeguard of a step that the actor may record.
pub fn supply_on(story: &mut Story, by: &Actor, track: &str, of: &str) {
    let definition = story.mechanism.step(track, of).expect("a step of the pack");
    for safeguard in definition.safeguards.clone() {
        let fits = story
            .mechanism
            .safeguard(&safeguard)
            .is_some_and(|one| one.recorded_by.is_empty() || by.has_any(&one.recorded_by));
        if fits {
            let secured = crate::generate::secured(story.mechanism, &story.case, safeguard);
            story.must(by, secured);
        }
    }
}

/// An age is doubted, and the social service decides it with all that the decision asks for.
pub fn decide_age(story: &mut Story, worker: &Actor, child: bool) -> Actor {
    story.must(worker, step("age", "doubt"));
    story.must(worker, Command::RecordViews);
    supply_on(story, worker, "age", "decide");
    let social = story.who(Function::SocialService);
    let decide = Command::TakeStep {
        track: "age".into(),
        step: "decide".into(),
        age_child: Some(child),
    };
    story.must(&social, decide);
    social
}

/// The hours of a year.
pub const YEAR_HOURS: i64 = 365 * 24;

/// A child who turns eighteen in a year, with a guardian; somebody agreed to services for her.
pub fn turning_eighteen(mechanism: &'static Mechanism, given_by: GivenBy) -> (Story, Actor) {
    let mut story = Story::new(mechanism);
    let worker = raise_child(&mut story);
    let guardian = story.who(Function::Guardian).institution;
    let named = GuardianChange::Named(guardian);
    story.must(&worker, Command::ChangeGuardian { change: named });
    let Command::GiveConsent { given, .. } = consent("g", Purpose::Services, None) else {
        unreachable!("it is a consent")
    };
    let given = ConsentGiven { given_by, ..given };
    let consent = "g".into();
    story.must(&worker, Command::GiveConsent { consent, given });
    let adult_at = story.now + SignedDuration::from_hours(YEAR_HOURS);
    story.must(&worker, Command::StateBirthday { adult_at });
    (story, worker)
}

/// Lets the keeper do all that is due.
pub fn keep(story: &mut Story) -> Vec<Event> {
    let mut events = Vec::new();
    while let Some(command) = due(&story.case, story.now).into_iter().next() {
        events.extend(story.must(&keeper(), command));
    }
    events
}

/// Whether the case reaches a guardian.
pub fn has_guardian(story: &Story) -> bool {
    let ways = reach(&story.case, story.mechanism, story.now);
    ways.iter().any(|way| way.relation == Relation::Guardian)
}

/// The run of that clock that goes on.
pub fn run_of(story: &Story, key: &str) -> ClockRun {
    let mut runs = story
        .case
        .clocks
        .iter()
        .filter(|(_, one)| one.key.as_str() == key && one.runs());
    runs.next()
        .map(|(run, _)| run.clone())
        .expect("the clock runs")
}

/// Somebody for that part of a sitting is found, without ties.
pub fn found_for(part: Part, gender: Gender, means: Means) -> Command {
    Command::FindPresence {
        part,
        present: Present { gender, means },
        untied: true,
    }
}

/// What the person asks for, of that part of a sitting.
pub fn wish_for(part: Part, wish: Wish) -> Command {
    Command::WishPresence { part, wish }
}

/// The person is asked again whether a call is safe.
pub fn check_call(is_safe: bool) -> Command {
    Command::CheckChannel {
        channel: Channel::Call,
        is_safe,
    }
}

/// The case is closed for another route, and the identification taken up again: the case opens with it.
pub fn take_up_again(story: &mut Story, by: &Actor) {
    let reason = ClosureReason::OtherRoute;
    story.must(by, Command::Close { reason });
    let events = story.must(by, step("identification", "reopen"));
    let ground = ReopenGround::NewFacts;
    assert_eq!(events[0], Event::Reopened { ground });
}
