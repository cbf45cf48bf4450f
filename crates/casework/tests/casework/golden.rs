//! Every event shape ever released stays loadable: one file for each.
//!
//! A new variant fails here until `BESA_GOLDEN=write cargo test -p casework golden` has written its
//! file. A file once released is never written again: a changed shape gets a default or a new
//! variant.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use casework::age::AgeClass;
use casework::bar::{Barred, SaidBy};
use casework::channel::{Allowed, Channel};
use casework::clock::{ClockRun, ClockStart};
use casework::closure::{ClosureReason, ReopenGround};
use casework::commitment::TaskResult;
use casework::consent::{ConsentGiven, GivenBy, Informed, Withdrawal};
use casework::dependant::Coming;
use casework::emergency::{Call, CallAnswer};
use casework::guardian::{GuardianChange, Suspect, Suspicion};
use casework::interview::Topic;
use casework::lead::{Away, Lead};
use casework::link::LinkKind;
use casework::missing::Ground;
use casework::plan::ServiceStatus;
use casework::presence::{Gender, Means, Part, Present, Wish};
use casework::referral::{AgeBand, DeclineReason, Offer, Urgency};
use casework::refuse::Refused;
use casework::signature::{JointOutcome, Opinion};
use casework::statement::StatementChange;
use casework::told::{Telling, Told};
use casework::twin::Limits;
use casework::whereabouts::Leaving;
use casework::{Answer, Event, Kept, PersonId, Recorded, Stamp, Value};
use jiff::Timestamp;
use mechanism::form::Missing;
use mechanism::{Basis, Compartment, Function, Purpose};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn later() -> Timestamp {
    "2026-04-01T22:00:00Z".parse().unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        person: PersonId::new("person-1"),
        institution: "vatra".into(),
        unit: "vatra_mobile_vlora".into(),
        function: Some(Function::Outreach),
        seat: None,
    }
}

fn lead() -> Lead {
    Lead {
        person: PersonId::new("person-1"),
        institution: "vatra".into(),
        unit: "vatra_mobile_vlora".into(),
    }
}

fn run() -> ClockRun {
    ClockRun("formal.decide@17".to_owned())
}

/// Every kind of answer in one form: known in every kind of value, and missing in its three ways.
fn answers() -> BTreeMap<mechanism::QuestionId, Answer> {
    [
        ("alone_now", Answer::Known(Value::Truth(true))),
        ("gender", Answer::Known(Value::One("female".into()))),
        (
            "needs_now",
            Answer::Known(Value::Many(vec!["doctor".into(), "clothes".into()])),
        ),
        (
            "a_day",
            Answer::Known(Value::Day(jiff::civil::date(2008, 5, 17))),
        ),
        ("a_number", Answer::Known(Value::Number(2))),
        (
            "citizenship",
            Answer::Known(Value::Country("AL".to_owned())),
        ),
        ("language", Answer::Known(Value::Language("sq".to_owned()))),
        ("region", Answer::Known(Value::Region("vlora".into()))),
        (
            "known_as",
            Answer::Known(Value::Kept(Compartment::Identity)),
        ),
        ("danger_now", Answer::Missing(Missing::Unknown)),
        ("interpreter_needed", Answer::Missing(Missing::NotAsked)),
        ("age_class", Answer::Missing(Missing::Declined)),
    ]
    .map(|(question, answer)| (question.into(), answer))
    .into()
}

fn offer() -> Offer {
    Offer {
        to: "national_reception_centre".into(),
        function: Function::Shelter,
        need: "safe_accommodation".into(),
        urgency: Urgency::Emergency,
        region: Some("vlora".into()),
        age: AgeBand::Child,
        languages: vec!["sq".to_owned()],
        shares: vec![Compartment::Identity, Compartment::Location],
    }
}

fn consent() -> ConsentGiven {
    ConsentGiven {
        purpose: Purpose::Sharing,
        recipient: Some("vatra".into()),
        given_by: GivenBy::Person,
        informed: Informed::Interpreted,
        language: "en".to_owned(),
        interpreter: true,
        until: Some(later()),
    }
}

fn samples() -> Vec<Event> {
    let mut samples = of_the_course();
    samples.extend(of_the_person());
    samples.extend(of_the_work());
    samples.extend(of_the_file());
    samples.extend(of_where_the_person_is());
    samples.extend(of_a_meeting());
    samples
}

/// Who is there, what is asked, what the person is told, and who answers for the case.
fn of_a_meeting() -> Vec<Event> {
    vec![
        Event::InterviewHeld {
            number: 2,
            about: Topic::ALL.into_iter().collect(),
        },
        Event::PresenceWished {
            part: Part::Officer,
            wish: Wish::Of(Gender::Woman),
        },
        Event::PresenceFound {
            part: Part::Interpreter,
            present: Present {
                gender: Gender::Man,
                means: Means::Telephone,
            },
        },
        Event::PresenceEnded {
            part: Part::Interpreter,
        },
        Event::ChannelSet {
            channel: Channel::Call,
            allowed: Allowed {
                leave_message: false,
                say_who: false,
                shared: true,
            },
        },
        Event::ChannelChecked {
            channel: Channel::Call,
            is_safe: false,
        },
        Event::PersonTold {
            decision: 17,
            told: Told {
                language: "ps".to_owned(),
                telling: Telling::Interpreted,
                review_told: true,
            },
        },
        Event::StatementTaken {
            statement: "statement-1".into(),
        },
        Event::StatementChanged {
            statement: "statement-1".into(),
            change: StatementChange::Withdrawn,
        },
        Event::BirthdayStated { adult_at: later() },
        Event::CameOfAge,
        Event::LeadAway {
            person: PersonId::new("person-1"),
            why: Away::Suspended,
        },
        Event::LeadBack {
            person: PersonId::new("person-1"),
        },
    ]
}

fn of_the_course() -> Vec<Event> {
    vec![
        Event::Opened {
            id: "case-1".into(),
            number: "X-7".into(),
            region: Some("vlora".into()),
        },
        Event::FormFilled {
            form: "concern".into(),
            answers: answers(),
            original_at: Some(later()),
        },
        Event::IndicatorsTicked {
            list: "uk_field_signs".into(),
            kept: true,
            count: 3,
        },
        Event::AgeStated {
            class: AgeClass::MaybeUnder18,
            years: Some(17),
        },
        Event::AgeDecided { child: true },
        Event::LeadNamed {
            lead: lead(),
            deputy: Some(lead()),
        },
        Event::TrackOpened {
            track: "identification".into(),
            state: "concern".into(),
        },
        Event::StepTaken {
            track: "identification".into(),
            step: "start_screening".into(),
            from: "concern".into(),
            to: "screening".into(),
        },
        Event::StepRecorded {
            track: "identification".into(),
            step: "record_foreign_decision".into(),
        },
        Event::InterviewCounted { number: 1 },
        Event::SafeguardRecorded {
            safeguard: "psychologist".into(),
            signed: false,
        },
        Event::SafeguardRecorded {
            safeguard: "psychologist".into(),
            signed: true,
        },
        Event::ProposalOpened {
            proposal: "proposal-1".into(),
            track: "identification".into(),
            step: "decide".into(),
            shown: "9f86".to_owned(),
        },
        Event::Signed {
            proposal: "proposal-1".into(),
            group: 1,
            opinion: Opinion::DoesNotConfirm,
            shown: "9f86".to_owned(),
        },
        Event::ProposalSettled {
            proposal: "proposal-1".into(),
            outcome: JointOutcome::Split,
        },
    ]
}

fn of_the_person() -> Vec<Event> {
    vec![
        Event::ConsentGiven {
            consent: "consent-1".into(),
            given: consent(),
        },
        Event::ConsentEnded {
            consent: "consent-1".into(),
        },
        Event::ConsentWithdrawn {
            consent: "consent-1".into(),
            withdrawal: Withdrawal::ByPerson,
        },
        Event::Refused {
            purpose: Purpose::Police,
            refused: Refused {
                reason: "needs_time".into(),
            },
        },
        Event::RefusalLifted {
            purpose: Purpose::Police,
        },
        Event::FormalAsked,
        Event::FormalDeclined,
        Event::ViewsRecorded,
        Event::EverythingRefused {
            reason: "needs_time".into(),
        },
        Event::GuardianChanged {
            change: GuardianChange::Named("municipalities".into()),
        },
        Event::GuardianChanged {
            change: GuardianChange::SuspectedOf(Suspect::Keeper),
        },
        Event::GuardianChanged {
            change: GuardianChange::ClearedOf(Suspect::Guardian),
        },
    ]
}

fn of_the_work() -> Vec<Event> {
    vec![
        Event::ReferralOffered {
            referral: "referral-1".into(),
            offer: offer(),
        },
        Event::ReferralAccepted {
            referral: "referral-1".into(),
            unit: "shelter_reception_centre".into(),
            late: true,
        },
        Event::ReferralDeclined {
            referral: "referral-1".into(),
            reason: DeclineReason::NoPlace,
            suggests: Some("vatra".into()),
            late: false,
        },
        Event::ReferralWithdrawn {
            referral: "referral-1".into(),
        },
        Event::ReferralDone {
            referral: "referral-1".into(),
        },
        Event::CallMade {
            call: Call {
                institution: "vatra".into(),
                answer: CallAnswer::NoPlace,
            },
        },
        Event::DangerRecorded,
        Event::DangerTaken {
            institution: "vatra".into(),
        },
        Event::ClockStarted {
            run: run(),
            start: ClockStart {
                key: "formal.decide".into(),
                due_at: Some(later()),
                basis: Some(Basis::Agreed),
            },
        },
        Event::ClockPaused { run: run() },
        Event::ClockResumed {
            run: run(),
            due_at: Some(later()),
        },
        Event::ClockStopped { run: run() },
        Event::ClockExpired {
            told: Vec::new(),
            run: run(),
            key: "formal.decide".into(),
        },
        Event::ClockExtended {
            run: run(),
            due_at: later(),
        },
        Event::TaskGiven {
            task: "task-1".into(),
            template: "register_case".into(),
            institution: "ministry_interior".into(),
            due_at: Some(later()),
            unit: None,
        },
        Event::TaskOverdue {
            task: "task-1".into(),
            told: vec!["anti_trafficking_sector".into()],
        },
        Event::TaskEnded {
            task: "task-1".into(),
            result: TaskResult::Cannot,
        },
        Event::ServiceRequested {
            entry: "entry-1".into(),
            service: "safe_accommodation".into(),
        },
        Event::ServiceMoved {
            entry: "entry-1".into(),
            status: ServiceStatus::NotAvailable,
            provider: Some("vatra".into()),
        },
    ]
}

fn of_the_file() -> Vec<Event> {
    vec![
        Event::NoteWritten {
            note: "note-1".into(),
            compartment: Compartment::Health,
        },
        Event::FileAttached {
            attachment: "file-1".into(),
            compartment: Compartment::Justice,
            size_bytes: 2_048,
        },
        Event::Linked {
            other: "case-2".into(),
            kind: LinkKind::Siblings,
        },
        Event::Unlinked {
            other: "case-2".into(),
        },
        Event::BarSet {
            bar: "bar-1".into(),
            barred: Barred::Person(PersonId::new("person-2")),
            said_by: SaidBy::Lead,
        },
        Event::BarSet {
            bar: "bar-1".into(),
            barred: Barred::Institution("vatra".into()),
            said_by: SaidBy::Person,
        },
        Event::BarLifted {
            bar: "bar-1".into(),
        },
        Event::EnteredInError { version: 12 },
        Event::UrgentlyOpened {
            urgent: "urgent-1".into(),
            compartment: Compartment::Health,
            until: later(),
        },
        Event::UrgentReviewed {
            urgent: "urgent-1".into(),
            justified: false,
        },
        Event::Closed {
            reason: ClosureReason::PersonsWish,
        },
        Event::Reopened {
            ground: ReopenGround::PersonReturns,
        },
        Event::Erased {
            what: vec![Compartment::Identity],
            basis: "refused_everything".to_owned(),
            approvers: vec![stamp()],
        },
    ]
}

fn of_where_the_person_is() -> Vec<Event> {
    vec![
        Event::PoliceAlerted {
            unit: "child_police_vlora".into(),
            ground: Ground::Child,
        },
        Event::PoliceNotAlerted,
        Event::SearchEnded {
            unit: "child_police_vlora".into(),
        },
        Event::SearchCalledOff {
            unit: "child_police_vlora".into(),
        },
        Event::Arrived {
            unit: "shelter_reception_centre".into(),
        },
        Event::LeftCountry {
            leaving: Leaving::Prepared,
        },
        Event::CameBack,
        Event::Died,
        Event::DependantRecorded {
            coming: Coming::Born,
        },
        Event::TwinProposed {
            other: "case-2".into(),
        },
        Event::TwinConfirmed {
            other: "case-2".into(),
            limits: Limits::default(),
        },
        Event::TwinChanged {
            limits: Limits {
                refused: [Purpose::Police].into(),
                withdrawn: [Purpose::Services].into(),
                bars: vec![Barred::Person(PersonId::new("person-2"))],
                closed: true,
                ..Limits::default()
            },
        },
        Event::TwinChanged {
            limits: Limits {
                withdrawn: [Purpose::Services].into(),
                but_for: [(Purpose::Services, "vatra".into())].into(),
                withdrawn_from: [(Purpose::Sharing, "state_police".into())].into(),
                child: true,
                suspected: Suspicion::BOTH,
                removed: ["child_protection_vlora".into()].into_iter().collect(),
                ..Limits::default()
            },
        },
        Event::TwinChanged {
            limits: Limits {
                suspected: Suspicion::of(Suspect::Guardian),
                removed: ["child_rights_agency".into(), "municipalities".into()]
                    .into_iter()
                    .collect(),
                ..Limits::default()
            },
        },
        Event::TwinParted {
            other: "case-2".into(),
        },
        Event::PaperDestroyed {
            version: 3,
            at: later(),
        },
    ]
}

fn recorded(event: Event) -> Recorded {
    let kept = vec![Kept {
        compartment: Compartment::Account,
        slot: "reasons".to_owned(),
    }];
    Recorded {
        at: "2026-03-02T08:00:00Z".parse().unwrap(),
        by: stamp(),
        edition: "73116c30".to_owned(),
        kept,
        event,
    }
}

fn kind(recorded: &Recorded) -> String {
    let value = serde_json::to_value(&recorded.event).unwrap();
    value["type"].as_str().unwrap().to_owned()
}

/// The variants of [`Event`], read from the source itself so that none can be forgotten.
fn variants() -> BTreeSet<String> {
    let source = include_str!("../../src/event.rs");
    let body = source.split("pub enum Event {").nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    let names = body.lines().filter_map(|line| line.strip_prefix("    "));
    let names = names.filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()));
    names
        .map(|line| {
            snake(
                line.trim_end_matches([' ', '{', ',', '}'])
                    .split(' ')
                    .next()
                    .unwrap(),
            )
        })
        .collect()
}

fn snake(name: &str) -> String {
    let mut word = String::new();
    for letter in name.trim_end_matches(',').chars() {
        if letter.is_ascii_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(letter.to_ascii_lowercase());
    }
    word
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "a test may be asked to write its own samples"
)]
fn every_event_has_a_golden_file_that_still_loads() {
    let write = std::env::var("BESA_GOLDEN").is_ok_and(|word| word == "write");
    let mut shapes: BTreeMap<String, u32> = BTreeMap::new();
    for sample in samples().into_iter().map(recorded) {
        let kind = kind(&sample);
        let shape = shapes.entry(kind.clone()).or_default();
        *shape += 1;
        // A shape that grew has a file more: `KIND.2.json`.
        let path = folder().join(match shape {
            1 => format!("{kind}.json"),
            more => format!("{kind}.{more}.json"),
        });
        if write && !path.exists() {
            let text = serde_json::to_string_pretty(&sample).unwrap();
            std::fs::write(&path, text + "\n").unwrap();
        }
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("{} is missing: write it once", path.display()));
        let loaded: Recorded = serde_json::from_str(&text).unwrap();
        assert_eq!(loaded, sample, "{}", path.display());
        let as_value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            serde_json::to_value(&loaded).unwrap(),
            as_value,
            "{}",
            path.display()
        );
    }
}

#[test]
fn no_variant_is_without_a_golden_file() {
    let golden: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| {
            let name = entry.unwrap().file_name();
            let name = name.to_string_lossy();
            name.split('.').next().unwrap().to_owned()
        })
        .collect();
    let variants = variants();
    assert!(variants.len() > 45, "the source was not read: {variants:?}");
    assert_eq!(variants, golden);
}

/// Older shapes: fields that came later have a default.
#[test]
fn a_form_without_its_later_field_loads() {
    let event = r#"{"type":"form_filled","form":"concern","answers":{}}"#;
    let loaded: Event = serde_json::from_str(event).unwrap();
    let expected = Event::FormFilled {
        form: "concern".into(),
        answers: BTreeMap::new(),
        original_at: None,
    };
    assert_eq!(loaded, expected);
}

/// What two files of one person said before consents were kept apart by recipient.
#[test]
fn limits_without_their_later_fields_load() {
    let limits = r#"{"refused":[],"withdrawn":["sharing"],"bars":[],"closed":false}"#;
    let loaded: Limits = serde_json::from_str(limits).unwrap();
    let vatra = "vatra".into();
    assert!(loaded.forbid(Purpose::Sharing, None) && loaded.forbid(Purpose::Sharing, Some(&vatra)));
    assert_eq!(serde_json::to_string(&loaded).unwrap(), limits);
}

/// What journals said before it was asked of whom a suspicion is: the strictest, both (floor 2).
#[test]
fn a_suspicion_of_nobody_by_name_loads_as_one_of_both() {
    let loads = |change: &str| {
        let event = format!(r#"{{"type":"guardian_changed","change":"{change}"}}"#);
        let loaded: Event = serde_json::from_str(&event).unwrap();
        assert_eq!(serde_json::to_string(&loaded).unwrap(), event);
        match loaded {
            Event::GuardianChanged { change } => change,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(loads("suspected").suspects(), Suspicion::BOTH);
    assert_eq!(loads("cleared").clears(), Suspicion::BOTH);
    let limits = r#"{"refused":[],"withdrawn":[],"bars":[],"closed":false,"suspected":true}"#;
    let loaded: Limits = serde_json::from_str(limits).unwrap();
    assert_eq!(loaded.suspected, Suspicion::BOTH);
}
