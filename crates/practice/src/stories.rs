//! The practice cases: stories that together walk every track, each to a place where cases rest.

use casework::age::AgeClass;
use casework::closure::{ClosureReason, ReopenGround};
use casework::consent::GivenBy;
use casework::emergency::{Call, CallAnswer};
use casework::guardian::{GuardianChange, Suspect};
use casework::plan::ServiceStatus::{self, Accepted, Declined, Delivered, NotAvailable, Offered};
use casework::referral::{DeclineReason, Urgency};
use casework::signature::Opinion;
use casework::{Actor, CaseId, Command};
use jiff::SignedDuration;
use mechanism::{Compartment, Function, InstitutionId, Mechanism, OptionId, Purpose};

use crate::walk::{Stopped, Walk};

mod plain;
pub(crate) mod tracks;

/// Compartments shared with whoever cares for the person.
const CARE: [Compartment; 3] = [
    Compartment::Identity,
    Compartment::Account,
    Compartment::Health,
];
/// Compartments shared with a shelter.
const SHELTER: [Compartment; 4] = [
    Compartment::Identity,
    Compartment::Account,
    Compartment::Health,
    Compartment::Location,
];
/// Compartments shared for the joint interview.
const INTERVIEW: [Compartment; 3] = [
    Compartment::Identity,
    Compartment::Account,
    Compartment::Justice,
];

/// The names of all stories that a mechanism tells, in the order in which they take turns.
pub(crate) fn names(mechanism: &Mechanism) -> Vec<&'static str> {
    if is_plain(mechanism) {
        return plain::STORIES.to_vec();
    }
    let stories = STORIES.into_iter().chain(tracks::STORIES);
    stories.chain([TURNED_EIGHTEEN]).collect()
}

/// Whether the stories told here, which begin with a screening, are not of this mechanism.
fn is_plain(mechanism: &Mechanism) -> bool {
    mechanism
        .step("identification", "start_screening")
        .is_none()
}

/// The names of the stories told here.
const STORIES: [&str; 16] = [
    "concern raised",
    "danger now",
    "no signs, another route",
    "adult in a shelter",
    "foreign woman at a border",
    "adult refuses police",
    "refuses everything for now",
    "formally identified",
    "not confirmed, then confirmed",
    "institutions differ",
    "child with a guardian",
    "reintegrated and closed",
    "missing and back",
    "age in doubt",
    "declined and asked again",
    "guardian under suspicion",
];

/// Told last, so that chance gives the stories before it what it gave them before.
const TURNED_EIGHTEEN: &str = "turned eighteen yesterday";

/// Tells a story on a new case.
pub(crate) async fn tell(
    walk: &mut Walk<'_>,
    story: &str,
    cases: &mut Vec<CaseId>,
) -> Result<(), Stopped> {
    let is_plain = is_plain(walk.office.mechanism());
    let raiser = match story {
        _ if is_plain => walk.who(plain::raiser(story))?,
        "foreign woman at a border" => walk.who(Function::BorderPolice)?,
        "institutions differ" => walk.who(Function::LabourInspection)?,
        "child with a guardian"
        | "missing and back"
        | "guardian under suspicion"
        | TURNED_EIGHTEEN => walk.who(Function::ChildProtection)?,
        story => match tracks::raiser(story) {
            Some(function) if function != Function::Outreach => walk.who(function)?,
            _ => walk.of("vatra", Function::Outreach)?,
        },
    };
    let case = walk.raise(&raiser).await?;
    cases.push(case.clone());
    walk.wait(1);
    match story {
        _ if is_plain => plain::tell(walk, story, &raiser, &case).await,
        "concern raised" => Ok(()),
        "danger now" => danger(walk, &raiser, &case).await,
        "no signs, another route" => other_route(walk, &raiser, &case).await,
        "refuses everything for now" => refuses_everything(walk, &raiser, &case).await,
        "foreign woman at a border" => border(walk, &raiser, &case).await,
        "child with a guardian" => child(walk, &raiser, &case).await.map(|_| ()),
        "missing and back" => missing(walk, &raiser, &case).await,
        "guardian under suspicion" => guardian_suspected(walk, &raiser, &case).await,
        TURNED_EIGHTEEN => turned_eighteen(walk, &raiser, &case).await,
        "age in doubt" => age_in_doubt(walk, &raiser, &case).await,
        "institutions differ" => differ(walk, &raiser, &case).await,
        story if tracks::raiser(story).is_some() => tracks::tell(walk, story, &raiser, &case).await,
        _ => adult(walk, &raiser, &case, story).await,
    }?;
    if story == "refuses everything for now" {
        return Ok(());
    }
    walk.wait(3);
    walk.carry_out_tasks(&case).await
}

/// Danger now: phone first, call by call, until a named human takes over.
async fn danger(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    let call = |institution: &str, answer| Command::RecordCall {
        call: Call {
            institution: InstitutionId::new(institution),
            answer,
        },
    };
    walk.call(by, case, call("tjeter_vizion", CallAnswer::NoAnswer))
        .await?;
    walk.call(by, case, call("different_and_equal", CallAnswer::NoPlace))
        .await?;
    if walk.chance.bool() {
        let house = walk.houses.by_phone;
        walk.call(by, case, call(house, CallAnswer::TakesOver))
            .await?;
        let to = (house, Function::Shelter);
        let need = "safe_accommodation";
        walk.bring_in(by, case, to, need, Urgency::Emergency, &SHELTER)
            .await?;
    }
    Ok(())
}

async fn other_route(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "start_screening")
        .await?;
    walk.wait(24);
    walk.step(by, case, "identification", "find_no_indicators")
        .await?;
    if walk.chance.bool() {
        walk.close(by, case, ClosureReason::OtherRoute).await?;
    }
    Ok(())
}

async fn refuses_everything(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    let reason = OptionId::new("needs_time");
    walk.act(by, case, Command::RefuseEverything { reason })
        .await
}

/// Screening and initial identification of an adult, then what the story says.
async fn adult(walk: &mut Walk<'_>, by: &Actor, case: &CaseId, story: &str) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "start_screening")
        .await?;
    walk.wait(2);
    walk.step(by, case, "identification", "identify_adult")
        .await?;
    walk.tell(by, case).await?;
    if story == "adult refuses police" {
        walk.refuse(by, case, Purpose::Police).await?;
    }
    walk.consent(by, case, Purpose::Services, None).await?;
    walk.consent(by, case, Purpose::Shelter, None).await?;
    let shelter = sheltered(walk, by, case).await?;
    walk.hand_lead(by, case, &shelter).await?;
    let social = social_service(walk, &shelter, case).await?;
    match story {
        "adult in a shelter" => care(walk, &shelter, case).await.map(|_| ()),
        "adult refuses police" | "declined and asked again" => {
            walk.step(&shelter, case, "identification", "decline")
                .await?;
            care(walk, &shelter, case).await?;
            if story == "declined and asked again" {
                walk.wait(24 * 20);
                walk.act(&shelter, case, Command::AskFormal).await?;
                interview(walk, by, case, &social).await?;
            }
            Ok(())
        }
        "formally identified" => {
            let police = interview(walk, by, case, &social).await?;
            let (first, second) = ((&social, Opinion::Confirms), (&police, Opinion::Confirms));
            let second = walk.chance.bool().then_some(second);
            walk.joint(case, "decide", first, second).await
        }
        "not confirmed, then confirmed" => not_confirmed(walk, by, case, &social).await,
        "reintegrated and closed" => reintegrated(walk, &shelter, case).await,
        other => Err(Stopped(format!("no story is called {other}"))),
    }
}

/// Screened, identified, and willing to have services.
async fn adult_identified(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "start_screening")
        .await?;
    walk.wait(2);
    walk.step(by, case, "identification", "identify_adult")
        .await?;
    walk.consent(by, case, Purpose::Services, None).await
}

async fn sheltered(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<Actor, Stopped> {
    let need = "safe_accommodation";
    if walk.chance.bool() {
        let to = (walk.houses.is_full, Function::Shelter);
        let referral = walk
            .refer(by, case, to, need, Urgency::Emergency, &SHELTER)
            .await?;
        walk.wait(1);
        let full = walk.of(to.0, to.1)?;
        walk.decline(&full, case, referral, DeclineReason::NoPlace)
            .await?;
    }
    let to = (walk.houses.takes_in, Function::Shelter);
    let shelter = walk
        .bring_in(by, case, to, need, Urgency::Emergency, &SHELTER)
        .await?;
    Ok(shelter)
}

async fn social_service(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<Actor, Stopped> {
    let to = ("state_social_service", Function::SocialService);
    walk.bring_in(by, case, to, "economic_aid", Urgency::Ordinary, &CARE)
        .await
}

/// First help, assessments, a plan of the four pillars, delivery.
async fn care(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.wait(6);
    // A child's risk is assessed together with best interests, which came before.
    let child = walk.person.age_class != "clearly_adult";
    for step in ["assess_risk", "assess_needs", "agree_plan"]
        .into_iter()
        .skip(usize::from(child))
    {
        walk.form_of(by, case, step).await?;
        walk.step(by, case, "protection", step).await?;
        walk.wait(30);
    }
    let lines: [(&str, &[ServiceStatus]); 5] = [
        ("safe_accommodation", &[Offered, Accepted, Delivered]),
        ("psychological_support", &[Offered, Accepted]),
        ("legal_information", &[Offered]),
        ("vocational_training", &[Offered, Declined]),
        ("housing", &[NotAvailable]),
    ];
    for (service, statuses) in lines {
        walk.service(by, case, service, statuses).await?;
    }
    walk.step(by, case, "protection", "start_delivery").await
}

/// Consent, police brought in, best conditions, the joint interview.
async fn interview(
    walk: &mut Walk<'_>,
    by: &Actor,
    case: &CaseId,
    social: &Actor,
) -> Result<Actor, Stopped> {
    let adult = walk.person.age_class == "clearly_adult";
    if adult {
        walk.consent(social, case, Purpose::Police, None).await?;
        walk.consent(social, case, Purpose::FormalIdentification, None)
            .await?;
    }
    let _ = by;
    let function = if adult {
        Function::TraffickingPolice
    } else {
        Function::ChildPolice
    };
    let to = ("state_police", function);
    let need = "safety_planning";
    let police = walk
        .bring_in(social, case, to, need, Urgency::Ordinary, &INTERVIEW)
        .await?;
    walk.step(social, case, "identification", "set_interview")
        .await?;
    walk.wait(48);
    walk.step(social, case, "identification", "hold_interview")
        .await?;
    walk.wait(4);
    Ok(police)
}

/// Not confirmed on the evidence so far; a lawyer asks for review; a second panel confirms.
async fn not_confirmed(
    walk: &mut Walk<'_>,
    by: &Actor,
    case: &CaseId,
    social: &Actor,
) -> Result<(), Stopped> {
    let police = interview(walk, by, case, social).await?;
    let no = Opinion::DoesNotConfirm;
    walk.joint(case, "decide", (social, no), Some((&police, no)))
        .await?;
    walk.wait(24 * 5);
    let to = ("legal_aid_body", Function::LegalAid);
    let shares = [
        Compartment::Identity,
        Compartment::Account,
        Compartment::Justice,
    ];
    let need = "legal_representation";
    let lawyer = walk
        .bring_in(social, case, to, need, Urgency::Soon, &shares)
        .await?;
    walk.step(&lawyer, case, "identification", "ask_review")
        .await?;
    if walk.chance.bool() {
        return Ok(());
    }
    walk.wait(24 * 3);
    walk.step(social, case, "identification", "hold_review_interview")
        .await?;
    let yes = Opinion::Confirms;
    let (social, police) = (walk.colleague(social)?, walk.colleague(&police)?);
    walk.joint(case, "decide_review", (&social, yes), Some((&police, yes)))
        .await
}

async fn differ(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "screen_in_inspection")
        .await?;
    walk.step(by, case, "identification", "identify_adult")
        .await?;
    walk.consent(by, case, Purpose::Services, None).await?;
    let social = social_service(walk, by, case).await?;
    let police = interview(walk, by, case, &social).await?;
    let (yes, no) = (Opinion::Confirms, Opinion::DoesNotConfirm);
    walk.joint(case, "decide", (&social, yes), Some((&police, no)))
        .await?;
    if walk.chance.bool() {
        walk.wait(24 * 7);
        let chair = walk.who(Function::AuthorityChair)?;
        walk.joint(case, "settle", (&chair, yes), None).await?;
    }
    Ok(())
}

/// Pre-screening of a foreigner at a border post: interpreter by telephone, companion apart.
async fn border(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "pre_screen").await?;
    let to = ("state_social_service", Function::SocialService);
    let need = "subsistence";
    let social = walk
        .bring_in(by, case, to, need, Urgency::Emergency, &CARE)
        .await?;
    walk.hand_lead(by, case, &social).await?;
    walk.step(&social, case, "identification", "identify_adult")
        .await?;
    walk.consent(&social, case, Purpose::Services, None).await?;
    let to = (walk.houses.at_border, Function::Shelter);
    let need = "safe_accommodation";
    let shelter = walk
        .bring_in(&social, case, to, need, Urgency::Emergency, &SHELTER)
        .await?;
    care(walk, &shelter, case).await
}

async fn child(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<Actor, Stopped> {
    walk.step(by, case, "identification", "identify_child")
        .await?;
    walk.tell(by, case).await?;
    walk.act(by, case, Command::RecordViews).await?;
    if walk.chance.bool() {
        walk.act(
            by,
            case,
            Command::ChangeGuardian {
                change: GuardianChange::SuspectedOf(Suspect::Keeper),
            },
        )
        .await?;
    }
    let named = GuardianChange::Named(InstitutionId::new("child_rights_agency"));
    walk.act(by, case, Command::ChangeGuardian { change: named })
        .await?;
    let shelter = sheltered(walk, by, case).await?;
    walk.form_of(by, case, "assess_best_interests").await?;
    walk.step(by, case, "protection", "assess_best_interests")
        .await?;
    care(walk, &shelter, case).await?;
    Ok(shelter)
}

/// A parent consented and comes under suspicion: that consent counts no more, and the independent
/// guardian named since speaks for the child.
async fn guardian_suspected(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "identify_child")
        .await?;
    walk.act(by, case, Command::RecordViews).await?;
    walk.consent_by(by, case, Purpose::Services, None, GivenBy::Parent)
        .await?;
    walk.wait(2);
    let suspected = GuardianChange::SuspectedOf(Suspect::Keeper);
    let named = GuardianChange::Named(InstitutionId::new("child_rights_agency"));
    for change in [suspected, named] {
        walk.act(by, case, Command::ChangeGuardian { change })
            .await?;
        walk.wait(3);
    }
    walk.consent_by(by, case, Purpose::Services, None, GivenBy::Guardian)
        .await
}

async fn missing(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    let shelter = child(walk, by, case).await?;
    walk.wait(24 * 3);
    let to = Some(walk.who(Function::ChildPolice)?.unit);
    walk.act(&shelter, case, Command::ReportMissing { to })
        .await?;
    walk.wait(2);
    if walk.chance.bool() {
        walk.step(&shelter, case, "protection", "record_return")
            .await?;
    }
    Ok(())
}

/// A document said when she turns eighteen, and the day has come: the keeper tells it, her guardian speaks no
/// longer for her, and she is asked again what was agreed for her.
async fn turned_eighteen(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    let adult_at = walk.clock.base().now() - SignedDuration::from_hours(24);
    walk.act(by, case, Command::StateBirthday { adult_at })
        .await?;
    child(walk, by, case).await?;
    let guardian = GivenBy::Guardian;
    walk.consent_by(by, case, Purpose::Services, None, guardian)
        .await
}

async fn age_in_doubt(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "age", "doubt").await?;
    walk.step(by, case, "identification", "identify_child")
        .await?;
    let social = social_service(walk, by, case).await?;
    walk.act(&social, case, Command::RecordViews).await?;
    let state = Command::StateAge {
        class: AgeClass::MaybeUnder18,
        years: Some(17),
    };
    walk.act(&social, case, state).await?;
    if !walk.ends_otherwise(2) {
        walk.wait(24 * 10);
        let child = walk.chance.bool();
        walk.step_with(&social, case, "age", "decide", Some(child))
            .await?;
    }
    Ok(())
}

async fn reintegrated(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    care(walk, by, case).await?;
    walk.wait(24 * 32);
    walk.step(by, case, "recovery", "end").await?;
    for step in ["start_reintegration", "start_monitoring"] {
        walk.wait(24 * 5);
        walk.step(by, case, "protection", step).await?;
    }
    walk.step(by, case, "protection", "end").await?;
    walk.close(by, case, ClosureReason::Reintegrated).await?;
    if walk.chance.u8(0..3) == 0 {
        walk.wait(24);
        let ground = ReopenGround::PersonReturns;
        walk.act(by, case, Command::Reopen { ground }).await?;
    }
    Ok(())
}
