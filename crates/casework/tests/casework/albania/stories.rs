//! The acceptance stories of the field, as far as one case's procedure tells them.

use casework::age::AgeClass;
use casework::guardian::GuardianChange;
use casework::recovery;
use casework::referral::{DeclineReason, Urgency};
use casework::signature::{JointOutcome, Opinion};
use casework::{Command, PlanEntryId, Rule, Value};
use mechanism::{InstitutionId, OptionId, Purpose, ServiceId};

use super::case::{ALBANIA, Walk, first_answers};

const OUTREACH: &str = "vatra_mobile_durres";
const POLICE: &str = "trafficking_police_durres";
const SOCIAL: &str = "social_service_durres";
const CHAIR: &str = "anti_trafficking_directorate";
const DESK: &str = "anti_trafficking_sector";

fn yes() -> Value {
    Value::Truth(true)
}

/// An adult with an initial identification.
fn potential() -> Walk {
    let mut walk = Walk::adult();
    walk.fill(OUTREACH, "screening", &[]);
    walk.must(OUTREACH, "identification", "start_screening");
    walk.fill(
        OUTREACH,
        "initial_identification",
        &[("information_given", yes())],
    );
    walk.must(OUTREACH, "identification", "identify_adult");
    walk
}

/// An adult who agreed to the formal interview and was heard.
fn interviewed() -> Walk {
    let mut walk = potential();
    walk.consent(OUTREACH, Purpose::FormalIdentification);
    walk.consent(OUTREACH, Purpose::Police);
    walk.consent(OUTREACH, Purpose::Services);
    walk.refer(OUTREACH, SOCIAL, "safety_planning");
    walk.must(SOCIAL, "identification", "set_interview");
    walk.fill(SOCIAL, "formal_interview", &[("information_given", yes())]);
    let present = [
        "rights_told",
        "same_gender_officer",
        "private_life_right_told",
        "audio_visual_link_offered",
    ];
    walk.secure(OUTREACH, &present);
    walk.must(SOCIAL, "identification", "hold_interview");
    walk
}

/// Both institutions decide, each with its own opinion.
fn decide_with(walk: &mut Walk, police: Opinion, social: Opinion) {
    walk.secure(SOCIAL, &["evidence_listed", "review_explained"]);
    walk.joint("decide", &[(POLICE, police), (SOCIAL, social)])
        .expect("both may sign");
}

#[test]
fn a_foreign_woman_at_a_border_post_is_heard_apart_and_not_removed() {
    let post = "border_police_kukes";
    let mut answers = first_answers("yes");
    answers.push(("citizenship", Value::Country("AF".to_owned())));
    let mut walk = Walk::raise(post, AgeClass::ClearlyAdult, Some(27), &answers);
    assert!(
        recovery::removal_blocked(&walk.case, &ALBANIA, walk.now),
        "from the first moment"
    );

    let interpreted = |by: &str| {
        let by = Value::One(by.into());
        [("interpreter_needed", yes()), ("interpreter_now", by)]
    };
    walk.fill(post, "border_prescreening", &interpreted("companion"));
    let missing = walk.refused(post, "identification", "pre_screen");
    assert_eq!(
        missing.first().map(String::as_str),
        Some("interpreter_is_apart")
    );
    walk.fill(post, "border_prescreening", &interpreted("by_telephone"));
    let missing = walk.refused(post, "identification", "pre_screen");
    assert_eq!(
        missing,
        [
            "interpreter_not_companion",
            "spoken_to_alone",
            "same_gender_officer"
        ]
    );
    walk.secure(
        post,
        &[
            "interpreter_not_companion",
            "spoken_to_alone",
            "same_gender_officer",
        ],
    );
    walk.must(post, "identification", "pre_screen");

    walk.fill(post, "initial_identification", &[]);
    assert_eq!(
        walk.refused(post, "identification", "identify_adult"),
        ["information_given"]
    );
    walk.fill(
        post,
        "initial_identification",
        &[("information_given", yes())],
    );
    walk.must(post, "identification", "identify_adult");
    assert_eq!(walk.state("identification"), "potential");
    assert_eq!(walk.state("recovery"), "running");
    assert_eq!(walk.state("protection"), "emergency");
    assert!(recovery::removal_blocked(&walk.case, &ALBANIA, walk.now));

    walk.must(SOCIAL, "protection", "assess_needs");
    let return_refused = walk.refused(SOCIAL, "protection", "return_home");
    assert!(
        return_refused.contains(&"residence_information_given".to_owned()),
        "{return_refused:?}"
    );
    assert!(
        return_refused.contains(&"removal-blocked".to_owned()),
        "{return_refused:?}"
    );
}

#[test]
fn an_adult_who_refuses_police_keeps_every_service_and_may_think_again() {
    let mut walk = potential();
    let first_contact = walk.case.opened_at;
    let reason = OptionId::new("fear_of_authorities");
    walk.act(
        OUTREACH,
        Command::Refuse {
            purpose: Purpose::Police,
            reason,
        },
    )
    .expect("a refusal");
    walk.must(OUTREACH, "identification", "decline");
    assert_eq!(walk.state("identification"), "declined");

    for (place, service) in ALBANIA
        .pillars
        .iter()
        .flat_map(|one| &one.services)
        .enumerate()
    {
        let (entry, service) = (
            PlanEntryId::new(format!("entry-{place}")),
            service.id.clone(),
        );
        let asked = walk.act(OUTREACH, Command::RequestService { entry, service });
        assert!(asked.is_ok(), "{asked:?}");
    }
    walk.must(OUTREACH, "protection", "assess_needs");
    let refused = walk.refused(SOCIAL, "identification", "set_interview");
    assert_eq!(refused, ["formal_agreed", "police_agreed"]);

    walk.days(60);
    walk.consent(OUTREACH, Purpose::Police);
    walk.consent(OUTREACH, Purpose::FormalIdentification);
    walk.must(SOCIAL, "identification", "set_interview");
    assert_eq!(
        walk.case.opened_at, first_contact,
        "the first contact keeps its date"
    );
}

#[test]
fn an_adult_may_refuse_everything_and_a_child_stays_protected() {
    let reason = OptionId::new("needs_time");
    let mut adult = Walk::adult();
    let refused = Command::RefuseEverything {
        reason: reason.clone(),
    };
    assert!(adult.act(OUTREACH, refused.clone()).is_ok());
    assert_eq!(adult.case.everything_refused, Some(reason));

    let mut child = Walk::child(16);
    let refusal = child
        .act(OUTREACH, refused)
        .expect_err("a child is protected");
    assert_eq!(refusal.reasons[0].rule, Rule::AdultsOnly);
}

#[test]
fn a_child_is_heard_with_everybody_the_codes_name() {
    let mut walk = Walk::child(9);
    assert!(
        !walk
            .offered(OUTREACH, "identification")
            .contains(&"identify_adult".to_owned())
    );
    walk.fill(OUTREACH, "initial_identification", &[]);
    walk.must(OUTREACH, "identification", "identify_child");
    assert!(walk.clocks().contains(&"guardian.appoint"));
    let named = GuardianChange::Named(InstitutionId::new("child_rights_agency"));
    walk.act(SOCIAL, Command::ChangeGuardian { change: named })
        .expect("a guardian is named");
    assert!(!walk.clocks().contains(&"guardian.appoint"));

    let refused = walk.refused(SOCIAL, "identification", "set_interview");
    assert_eq!(refused, ["best_interests_known"]);
    walk.fill(SOCIAL, "best_interests", &[]);
    walk.must(SOCIAL, "identification", "set_interview");
    walk.fill(SOCIAL, "formal_interview", &[]);
    let missing = walk.refused(SOCIAL, "identification", "hold_interview");
    for needed in [
        "views_heard",
        "trusted_person",
        "specialised_interviewer",
        "adapted_premises",
        "legal_representative",
        "defence_lawyer",
        "psychologist",
        "support_person",
        "no_confrontation",
        "name_protection_told",
    ] {
        assert!(
            missing.contains(&needed.to_owned()),
            "{needed} is not asked for: {missing:?}"
        );
    }
    assert!(
        !missing.contains(&"further_interview_justified".to_owned()),
        "the first one needs no excuse"
    );
}

#[test]
fn a_split_decision_goes_to_the_authority_by_itself() {
    let mut walk = interviewed();
    assert!(walk.clocks().contains(&"formal.decide"));
    decide_with(&mut walk, Opinion::DoesNotConfirm, Opinion::Confirms);
    assert_eq!(walk.state("identification"), "contested");
    assert!(walk.clocks().contains(&"ra.contested"));
    assert!(!walk.clocks().contains(&"formal.decide"));

    let early = walk.clone().joint("settle", &[(CHAIR, Opinion::Confirms)]);
    assert!(early.is_err(), "conflicts and minutes come first");
    walk.secure(DESK, &["conflicts_checked", "minutes_written"]);
    walk.joint("settle", &[(CHAIR, Opinion::Confirms)])
        .expect("the chair records it");
    assert_eq!(walk.state("identification"), "formal");
    assert!(!walk.clocks().contains(&"ra.contested"));
}

#[test]
fn a_decision_not_confirmed_ends_no_service_and_can_be_looked_at_again() {
    let mut walk = interviewed();
    walk.must(SOCIAL, "protection", "assess_needs");
    decide_with(&mut walk, Opinion::DoesNotConfirm, Opinion::DoesNotConfirm);
    assert_eq!(walk.state("identification"), "not_confirmed");
    assert_eq!(
        walk.state("protection"),
        "needs_assessed",
        "protection goes its own way"
    );
    assert_eq!(walk.state("recovery"), "running");
    assert!(walk.clocks().contains(&"review.window"));
    let service = ServiceId::new("safe_accommodation");
    let asked = Command::RequestService {
        entry: PlanEntryId::new("later"),
        service,
    };
    assert!(walk.act(OUTREACH, asked).is_ok());

    walk.days(90);
    let lawyer = "legal_aid_office";
    let missing = walk.refused(lawyer, "identification", "ask_review");
    assert_eq!(missing, ["review_request"], "the ground is coded");
    let ground = Value::Many(vec![OptionId::new("new_evidence")]);
    walk.fill(lawyer, "review_request", &[("review_ground", ground)]);
    walk.must(lawyer, "identification", "ask_review");
    walk.secure(SOCIAL, &["evidence_listed", "review_explained"]);
    let yes = Opinion::Confirms;
    let others = [
        ("trafficking_police_tirana", yes),
        ("social_service_tirana", yes),
    ];
    for same in [[(POLICE, yes), others[1]], [others[0], (SOCIAL, yes)]] {
        let refused = walk.clone().joint("decide_review", &same);
        let refused = refused.expect_err("others than the first time");
        assert_eq!(refused.reasons[0].rule, Rule::SignedEarlier);
        assert!(refused.reasons[0].source.is_some());
        assert!(!refused.reasons[0].mended_by.is_empty());
    }
    walk.joint("decide_review", &others)
        .expect("others may sign");
    assert_eq!(walk.state("identification"), "formal");
    let outcomes: Vec<_> = walk
        .case
        .proposals
        .values()
        .filter_map(|one| one.outcome)
        .collect();
    assert_eq!(
        outcomes,
        [JointOutcome::NotConfirmed, JointOutcome::Confirmed],
        "the old one stays"
    );
}

#[test]
fn a_missing_person_is_looked_for_and_the_case_does_not_end() {
    let mut walk = Walk::child(16);
    walk.must(OUTREACH, "protection", "give_first_help");
    // A child's absence is noted by telling the police, and in no other way.
    assert_eq!(
        walk.refused(OUTREACH, "protection", "note_missing"),
        ["alert-due"]
    );
    let to = Some("child_police_durres".into());
    let told = walk.act(OUTREACH, Command::ReportMissing { to });
    assert!(told.is_ok(), "{told:?}");
    assert_eq!(walk.state("protection"), "missing");
    assert!(
        !walk
            .offered(SOCIAL, "protection")
            .contains(&"end".to_owned())
    );
    walk.must(OUTREACH, "protection", "record_return");
    assert_eq!(walk.state("protection"), "emergency");
}

#[test]
fn an_adult_whose_age_is_in_doubt_is_a_child_until_somebody_decides() {
    let mut walk = Walk::adult();
    assert!(!walk.case.age.is_child());
    walk.must(OUTREACH, "age", "doubt");
    assert!(
        walk.case.age.is_child(),
        "the rules for children apply from the doubt on"
    );
    assert!(walk.clocks().contains(&"guardian.appoint"));
}

#[test]
fn an_emergency_waits_until_somebody_accepts() {
    let mut walk = Walk::adult();
    let first = walk.offer(
        OUTREACH,
        "shelter_vatra",
        "safe_accommodation",
        Urgency::Emergency,
    );
    let declined = Command::DeclineReferral {
        referral: first,
        reason: DeclineReason::NoPlace,
        suggests: None,
    };
    walk.act("shelter_vatra", declined)
        .expect("a shelter may be full");
    assert!(
        walk.clocks().contains(&"refer.emergency"),
        "nobody has taken the person in yet"
    );
    let second = walk.offer(
        OUTREACH,
        "shelter_tjeter_vizion",
        "safe_accommodation",
        Urgency::Emergency,
    );
    walk.act(
        "shelter_tjeter_vizion",
        Command::AcceptReferral { referral: second },
    )
    .expect("accepted");
    assert!(!walk.clocks().contains(&"refer.emergency"));
}

#[test]
fn an_answer_stops_the_clock_of_its_own_offer_only() {
    let mut walk = Walk::adult();
    walk.consent(OUTREACH, Purpose::Services);
    let first = walk.offer(OUTREACH, SOCIAL, "economic_aid", Urgency::Ordinary);
    walk.days(1);
    walk.offer(
        OUTREACH,
        "legal_aid_office",
        "legal_information",
        Urgency::Ordinary,
    );
    walk.act(SOCIAL, Command::AcceptReferral { referral: first })
        .expect("accepted");
    let waiting = walk
        .clocks()
        .into_iter()
        .filter(|key| *key == "refer.answer")
        .count();
    assert_eq!(waiting, 1, "the other offer still waits");
}
