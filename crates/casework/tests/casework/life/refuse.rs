//! Refusal in its three forms: police, formal status, everything for now.

use casework::refuse::{CitizenshipFold, anonymous_record};
use casework::{Command, Event, Rule};
use mechanism::{Function, Purpose};

use super::HERE;
use crate::stories::{
    bring_in, consent, identify_adult, interview_adult, need_of, raise_adult, raise_child,
};
use crate::world::Story;

#[test]
fn refusing_police_keeps_every_service() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, consent("services", Purpose::Services, None));
    story.must(&worker, consent("police", Purpose::Police, None));
    let need = need_of(&story, Function::TraffickingPolice);
    let police = bring_in(&mut story, "p", Function::TraffickingPolice, need);
    let reason = "fear_of_authorities".into();
    let events = story.must(
        &worker,
        Command::Refuse {
            purpose: Purpose::Police,
            reason,
        },
    );
    let withdrawn = events
        .iter()
        .any(|event| matches!(event, Event::ConsentWithdrawn { .. }));
    assert!(withdrawn, "a refusal takes the consent back");
    let stops = events.iter().any(|event| {
        let Event::TaskGiven {
            template,
            institution,
            ..
        } = event
        else {
            return false;
        };
        template.as_str() == "stop_using_police" && *institution == police.institution
    });
    assert!(stops, "who received something is asked to stop");
    let lines = casework::reach::reach(&story.case, &HERE, story.now);
    assert!(
        lines
            .iter()
            .all(|line| line.unit.as_ref() != Some(&police.unit))
    );
    assert_eq!(story.refused(&police, Command::AskFormal), [Rule::NotFound]);
    let entry = Command::RequestService {
        entry: "e".into(),
        service: "legal_information".into(),
    };
    story.must(&worker, entry);
    identify_adult(&mut story);
}

#[test]
fn nobody_is_decided_about_against_her_will() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let (police, _) = interview_adult(&mut story);
    let purpose = Purpose::FormalIdentification;
    let open = Command::OpenProposal {
        proposal: "p".into(),
        track: "identification".into(),
        step: "decide".into(),
        opinion: casework::signature::Opinion::Confirms,
        shown: "aa".to_owned(),
    };
    assert!(story.tries(&police, open.clone()).is_ok());
    story.must(
        &worker,
        Command::Refuse {
            purpose,
            reason: "needs_time".into(),
        },
    );
    assert_eq!(
        story.refused(&police, open.clone()),
        [Rule::PersonRefused(purpose)]
    );
    story.must(&worker, Command::LiftRefusal { purpose });
    story.must(&police, open);
}

#[test]
fn whoever_refuses_while_signatures_are_awaited_is_not_decided_about() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    identify_adult(&mut story);
    let (police, social) = interview_adult(&mut story);
    let stood = story.case.tracks["identification"].state.clone();
    let opinion = casework::signature::Opinion::Confirms;
    let open = Command::OpenProposal {
        proposal: "p".into(),
        track: "identification".into(),
        step: "decide".into(),
        opinion,
        shown: "aa".to_owned(),
    };
    story.must(&police, open);
    let purpose = Purpose::FormalIdentification;
    let reason = "needs_time".into();
    story.must(&worker, Command::Refuse { purpose, reason });
    let sign = Command::Sign {
        proposal: "p".into(),
        opinion,
        shown: "aa".to_owned(),
    };
    assert_eq!(story.refused(&social, sign), [Rule::PersonRefused(purpose)]);
    assert_eq!(story.case.tracks["identification"].state, stood);
}

#[test]
fn refusing_everything_leaves_the_coarse_record_and_ends_the_file() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(
        &worker,
        Command::RefuseEverything {
            reason: "needs_time".into(),
        },
    );
    let record = anonymous_record(&story.case, &HERE, story.now, &"needs_time".into());
    assert_eq!(record.quarter, "2026-Q1");
    assert_eq!(record.citizenship, CitizenshipFold::National);
    assert_eq!(record.region, None, "a county is no broad region");
    assert!(story.case.clocks.values().all(|clock| !clock.runs()));
    let ground = casework::closure::ReopenGround::PersonReturns;
    assert_eq!(
        story.refused(&worker, Command::Reopen { ground }),
        [Rule::CaseClosed]
    );
}

#[test]
fn the_reason_is_one_of_the_packs_codes() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let text = || "her name is on the door".into();
    let unfit = [Rule::AnswerUnfit("refusal_reason".into())];
    assert_eq!(
        story.refused(&worker, Command::RefuseEverything { reason: text() }),
        unfit
    );
    let purpose = Purpose::Police;
    assert_eq!(
        story.refused(
            &worker,
            Command::Refuse {
                purpose,
                reason: text()
            }
        ),
        unfit
    );
}

#[test]
fn a_child_is_not_let_go_by_refusing_everything() {
    let mut story = Story::new(&HERE);
    let worker = raise_child(&mut story);
    let command = Command::RefuseEverything {
        reason: "needs_time".into(),
    };
    assert_eq!(story.refused(&worker, command), [Rule::AdultsOnly]);
}
