//! Guardians: under suspicion an independent one is asked for, and may then speak for the child.

use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::guardian::{CLOCK, GuardianChange, Suspect, Suspicion};
use casework::{Command, Event, Rule};
use mechanism::{Function, InstitutionId, Purpose};

use super::HERE;
use crate::stories::{has_guardian, raise_adult, raise_child};
use crate::world::Story;

fn change(change: GuardianChange) -> Command {
    Command::ChangeGuardian { change }
}

fn consent(id: &str, given_by: GivenBy) -> Command {
    Command::GiveConsent {
        consent: id.into(),
        given: ConsentGiven {
            purpose: Purpose::Services,
            recipient: None,
            given_by,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        },
    }
}

fn suspect(suspect: Suspect) -> Command {
    change(GuardianChange::SuspectedOf(suspect))
}

fn clear(suspect: Suspect) -> Command {
    change(GuardianChange::ClearedOf(suspect))
}

fn name(story: &Story) -> Command {
    change(GuardianChange::Named(
        story.who(Function::Guardian).institution,
    ))
}

fn waits_for_a_guardian(story: &Story) -> bool {
    let mut clocks = story.case.clocks.values();
    clocks.any(|clock| clock.key.as_str() == CLOCK && clock.runs())
}

#[test]
fn suspicion_asks_for_an_independent_guardian_by_itself() {
    for of in Suspect::ALL {
        let mut story = Story::new(&HERE);
        let worker = raise_child(&mut story);
        let events = story.must(&worker, suspect(of));
        assert!(events.contains(&Event::GuardianChanged {
            change: GuardianChange::Asked
        }));
        assert!(story.case.guardian.asked && story.case.suspects_guardian());
        assert!(waits_for_a_guardian(&story), "{of:?}");
    }
}

/// Broken by hand: `SuspectedOf` with `Suspicion::BOTH` for every suspect.
#[test]
fn under_suspicion_of_a_parent_a_guardian_is_named_and_the_clock_is_met() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    story.must(&worker, suspect(Suspect::Keeper));
    assert!(waits_for_a_guardian(&story));
    let named = name(&story);
    story.must(&worker, named);
    assert!(!waits_for_a_guardian(&story) && has_guardian(&story));
}

/// Broken by hand: `apply` that takes the named guardian away whoever is suspected; `asks` without the
/// look at who stands.
#[test]
fn suspicion_of_a_parent_leaves_the_independent_guardian_in_place() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let named = name(&story);
    story.must(&worker, named);
    story.must(&worker, consent("guardian", GivenBy::Guardian));
    let events = story.must(&worker, suspect(Suspect::Keeper));
    assert_eq!(events.len(), 1, "nobody is asked for: {events:?}");
    assert!(has_guardian(&story));
    assert!(story.case.consents_to(Purpose::Services, None, story.now));
    assert_eq!(
        story.refused(&worker, consent("parent", GivenBy::Parent)),
        [Rule::GuardianSuspected]
    );
}

/// Broken by hand: `removed` as one institution; `apply` without `removed`.
#[test]
fn suspicion_of_the_guardian_removes_the_guardian_until_it_is_cleared() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let named = name(&story);
    story.must(&worker, named.clone());
    story.must(&worker, suspect(Suspect::Keeper));
    story.must(&worker, suspect(Suspect::Guardian));
    assert!(!has_guardian(&story) && waits_for_a_guardian(&story));
    assert_eq!(
        story.refused(&worker, named.clone()),
        [Rule::GuardianSuspected]
    );
    // Whoever came in the place of the guardian may come under suspicion too, and both stay out.
    let second = InstitutionId::new("municipalities");
    let change = GuardianChange::Named(second.clone());
    story.happened(&worker, Event::GuardianChanged { change });
    assert!(story.case.guardian.may_suspect(Suspect::Guardian));
    story.must(&worker, suspect(Suspect::Guardian));
    let removed = &story.case.guardian.removed;
    let first = story.who(Function::Guardian).institution;
    assert!(removed.contains(&first) && removed.contains(&second));
    assert_eq!(
        story.refused(&worker, named.clone()),
        [Rule::GuardianSuspected]
    );
    story.must(&worker, clear(Suspect::Guardian));
    assert!(story.case.guardian.suspected.keeper, "it stays said");
    story.must(&worker, named);
    assert!(has_guardian(&story));
}

/// Each is said once, and a guardian named since can be suspected like the first.
#[test]
fn what_is_not_yet_said_can_be_said() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let open = |story: &Story| Suspect::ALL.map(|one| story.case.guardian.may_suspect(one));
    assert_eq!(open(&story), [true, true]);
    story.must(&worker, suspect(Suspect::Keeper));
    assert_eq!(open(&story), [false, true]);
    story.must(&worker, suspect(Suspect::Guardian));
    assert_eq!(open(&story), [false, false]);
    story.must(&worker, clear(Suspect::Keeper));
    assert_eq!(open(&story), [true, false]);
    let named = name(&story);
    story.must(&worker, named);
    assert_eq!(open(&story), [true, true]);
}

/// A journal from before, where a suspicion did not say of whom: nobody is trusted.
// Broken by hand: `suspects` of `Suspected` as of a keeper alone.
#[test]
fn a_suspicion_from_before_it_was_asked_of_whom_is_one_of_both() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let named = name(&story);
    story.must(&worker, named.clone());
    let change = GuardianChange::Suspected;
    story.happened(&worker, Event::GuardianChanged { change });
    assert_eq!(story.case.guardian.suspected, Suspicion::BOTH);
    assert!(!has_guardian(&story));
    assert_eq!(
        story.refused(&worker, named.clone()),
        [Rule::GuardianSuspected]
    );
    // It is cleared one by one.
    story.must(&worker, clear(Suspect::Guardian));
    story.must(&worker, named);
    assert!(has_guardian(&story) && story.case.suspects_guardian());
}

#[test]
fn the_independent_guardian_speaks_for_the_child_and_the_old_consents_stay_out() {
    for of in Suspect::ALL {
        let mut story = Story::new(&HERE);
        let worker = raise_child(&mut story);
        story.must(&worker, consent("old", GivenBy::Guardian));
        story.must(&worker, suspect(of));
        let named = name(&story);
        story.must(&worker, named);
        assert!(
            !story.case.consents_to(Purpose::Services, None, story.now),
            "given before the suspicion"
        );
        assert_eq!(
            story.refused(&worker, consent("parent", GivenBy::Parent)),
            [Rule::GuardianSuspected]
        );
        story.must(&worker, consent("new", GivenBy::Guardian));
        assert!(story.case.consents_to(Purpose::Services, None, story.now));
    }
}

#[test]
fn adults_have_no_guardian() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    assert_eq!(
        story.refused(&worker, change(GuardianChange::Asked)),
        [Rule::ChildrenOnly]
    );
}
