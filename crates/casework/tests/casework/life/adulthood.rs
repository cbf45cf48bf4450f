//! Turning eighteen, and an age in dispute (reference: eleventh scenario).

use casework::age::{AgeClass, to_ask_again};
use casework::closure::ClosureReason;
use casework::consent::{ConsentGiven, GivenBy};
use casework::keeper::{due, keeper};
use casework::{Actor, Command, Event, Rule};
use jiff::SignedDuration;
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{
    YEAR_HOURS, bring_in, consent, decide_age, has_guardian, keep, step, turning_eighteen,
};
use crate::world::{Story, kept};

/// A guardian agreed to services for her.
fn begin() -> (Story, Actor) {
    turning_eighteen(&HERE, GivenBy::Guardian)
}

#[test]
fn on_the_day_consents_are_asked_again_and_the_guardian_goes_but_the_history_stays() {
    let (mut story, worker) = begin();
    story.wait_hours(YEAR_HOURS);
    keep(&mut story);
    assert!(!story.case.age.is_child());
    assert!(!has_guardian(&story));
    assert!(!story.case.consents_to(Purpose::Services, None, story.now));
    let before = &story.case.consents["g"];
    assert!(before.ended_at.is_some() && before.given.given_by == GivenBy::Guardian);
    assert!(
        story.case.guardian.named.is_some(),
        "who was guardian stays said"
    );
    assert_eq!(to_ask_again(&story.case), [Purpose::Services].into());
    let Command::GiveConsent { given, .. } = consent("own", Purpose::Services, None) else {
        unreachable!("it is a consent")
    };
    let guardians = ConsentGiven {
        given_by: GivenBy::Guardian,
        ..given.clone()
    };
    let refused = Command::GiveConsent {
        consent: "late".into(),
        given: guardians,
    };
    assert_eq!(story.refused(&worker, refused), [Rule::ChildrenOnly]);
    let consent = "own".into();
    story.must(&worker, Command::GiveConsent { consent, given });
    assert!(to_ask_again(&story.case).is_empty());
}

#[test]
fn an_age_in_dispute_is_a_childs_whatever_a_document_says() {
    let (mut story, worker) = begin();
    story.must(&worker, step("age", "doubt"));
    let maybe = Command::StateAge {
        class: AgeClass::MaybeUnder18,
        years: Some(17),
    };
    story.must(&worker, maybe);
    story.wait_hours(2 * YEAR_HOURS);
    keep(&mut story);
    assert!(story.case.age.is_child(), "until somebody has decided");
    assert_eq!(
        story.refused(&keeper(), Command::ComeOfAge),
        [Rule::NotFound]
    );
    // Shelter waits for no age (floor 1).
    let shelter = story.who(Function::Shelter);
    let places = casework::step::offers(
        &story.case,
        &casework::Context {
            now: story.now,
            actor: &shelter,
            mechanism: &HERE,
            kept: &[],
        },
    );
    let mut care = places.iter().filter(|one| one.step.act.is_care());
    assert!(care.all(|one| one.refused.is_none()));
}

#[test]
fn nobody_makes_an_adult_by_hand_or_before_the_day() {
    let (mut story, worker) = begin();
    assert_eq!(
        story.refused(&worker, Command::ComeOfAge),
        [Rule::NotYourFunction]
    );
    assert_eq!(
        story.refused(&keeper(), Command::ComeOfAge),
        [Rule::NotExpired]
    );
    let past = Command::StateBirthday {
        adult_at: story.now - SignedDuration::from_hours(1),
    };
    let unfit = Rule::AnswerUnfit("birth_date".into());
    assert_eq!(story.refused(&worker, past), [unfit]);
    story.wait_hours(YEAR_HOURS);
    keep(&mut story);
    let adult_at = story.now + SignedDuration::from_hours(1);
    let adult = story.refused(&worker, Command::StateBirthday { adult_at });
    assert_eq!(adult, [Rule::ChildrenOnly]);
}

/// The same file, joined to another that is closed.
fn closed_by_its_twin(story: &mut Story, worker: &Actor) {
    let other = "twin".into();
    let kind = casework::link::LinkKind::Siblings;
    story.must(worker, Command::Link { other, kind });
    let other = "twin".into();
    story.must(worker, Command::ProposeTwin { other });
    let limits = casework::twin::Limits {
        closed: true,
        ..Default::default()
    };
    let desk = story.who(Function::Secretariat);
    let other = "twin".into();
    story.must(&desk, Command::ConfirmTwin { other, limits });
}

fn closed(story: &mut Story, worker: &Actor) {
    story.kept.push(kept(casework::context::slot::UNDECIDED));
    let reason = ClosureReason::OtherCountry;
    story.must(worker, Command::Close { reason });
}

#[test]
fn on_a_closed_file_and_on_one_that_its_twin_closed_the_guardian_goes_with_the_day_too() {
    for close in [closed, closed_by_its_twin] {
        let (mut story, worker) = begin();
        close(&mut story, &worker);
        assert!(story.case.is_closed() && has_guardian(&story));
        assert!(story.case.next_expiry_at().is_some());
        story.wait_hours(YEAR_HOURS);
        let events = keep(&mut story);
        assert!(events.contains(&Event::CameOfAge), "{events:?}");
        assert!(!has_guardian(&story));
    }
}

#[test]
fn a_closed_file_warns_nobody() {
    let (mut story, worker) = begin();
    closed(&mut story, &worker);
    story.wait_hours(YEAR_HOURS - 1);
    let warns = |command: &Command| {
        matches!(
            command,
            Command::ExpireClock { .. } | Command::ExpireTask { .. }
        )
    };
    assert!(!due(&story.case, story.now).iter().any(warns));
}

#[test]
fn whoever_came_of_age_and_is_said_to_be_a_child_stays_one_until_somebody_decides() {
    let (mut story, worker) = begin();
    story.wait_hours(YEAR_HOURS);
    keep(&mut story);
    let class = AgeClass::Under18;
    let years = Some(17);
    story.must(&worker, Command::StateAge { class, years });
    assert!(story.case.age.is_child());
    story.wait_hours(24);
    keep(&mut story);
    assert!(story.case.age.is_child(), "the same day counts once");
    assert!(to_ask_again(&story.case).is_empty());
}

#[test]
fn a_birthday_entered_in_error_makes_nobody_an_adult() {
    let (mut story, worker) = begin();
    let (version, _) = story.case.birthdays[0];
    let mut before = story.clone();
    before.must(&worker, Command::EnterInError { version });
    assert_eq!(before.case.age.adult_at, None);
    story.wait_hours(YEAR_HOURS);
    keep(&mut story);
    story.must(&worker, Command::EnterInError { version });
    assert!(story.case.age.is_child() && story.case.age.is_open());
}

#[test]
fn the_birthday_before_the_one_in_error_counts_again() {
    let (mut story, worker) = begin();
    let first = story.case.age.adult_at;
    let adult_at = story.now + SignedDuration::from_hours(48);
    story.must(&worker, Command::StateBirthday { adult_at });
    let (version, _) = story.case.birthdays[1];
    story.must(&worker, Command::EnterInError { version });
    assert_eq!(story.case.age.adult_at, first);
    story.wait_hours(72);
    assert!(!keep(&mut story).contains(&Event::CameOfAge));
}

const GIVERS: [GivenBy; 3] = [GivenBy::Person, GivenBy::Guardian, GivenBy::Parent];

/// Broken by hand: `counts` without the look at `ended_at`; `come_of_age` without `ended_with`.
#[test]
fn whoever_agreed_for_a_child_or_as_one_the_adult_is_asked_again_and_what_was_shared_stops() {
    for given_by in GIVERS {
        let (mut story, _) = turning_eighteen(&HERE, given_by);
        let social = story.who(Function::SocialService);
        bring_in(&mut story, "r", Function::SocialService, "subsistence");
        story.wait_hours(YEAR_HOURS);
        keep(&mut story);
        let services = Purpose::Services;
        assert!(
            !story.case.consents_to(services, None, story.now),
            "{given_by:?}"
        );
        assert_eq!(to_ask_again(&story.case), [services].into(), "{given_by:?}");
        let mut tasks = story.case.tasks.values();
        let asked = tasks.any(|one| one.asks_to_stop() && one.institution == social.institution);
        assert!(asked, "{given_by:?}");
    }
}

/// Broken by hand: `step::take` with a bare `AgeDecided`; `decided_adult` ending every consent.
#[test]
fn an_age_decision_that_says_adult_is_as_the_birthday_and_keeps_what_the_adult_said_before() {
    for given_by in GIVERS {
        let (mut story, worker) = turning_eighteen(&HERE, given_by);
        decide_age(&mut story, &worker, false);
        let services = Purpose::Services;
        assert!(
            !story.case.consents_to(services, None, story.now),
            "{given_by:?}"
        );
        assert_eq!(to_ask_again(&story.case), [services].into(), "{given_by:?}");
        story.must(&worker, consent("own", services, None));
        assert!(to_ask_again(&story.case).is_empty());
        // Once more in doubt, and once more an adult: her own word stands.
        decide_age(&mut story, &worker, false);
        assert!(story.case.consents_to(services, None, story.now));
        assert!(to_ask_again(&story.case).is_empty());
        decide_age(&mut story, &worker, true);
        assert!(
            to_ask_again(&story.case).is_empty(),
            "a child is not asked as an adult"
        );
    }
}
