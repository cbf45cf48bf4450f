//! Stories that hang on no step, form, service or institution of one country: told on any mechanism, by what
//! its steps do and what its units are for. A pack whose procedure has stories of its own tells those.

use casework::consent::GivenBy;
use casework::emergency::{Call, CallAnswer};
use casework::guardian::GuardianChange;
use casework::plan::ServiceStatus::{Accepted, Offered};
use casework::referral::Urgency;
use casework::signature::Opinion;
use casework::{Actor, CaseId, Command};
use mechanism::{Act, Compartment, Function, MISSING, OptionId, Purpose, SignatureGroup, StepId};

use super::CARE;
use crate::walk::{Stopped, Walk};

/// The names of the stories, in the order in which they take turns.
pub(crate) const STORIES: [&str; 8] = [
    "concern raised",
    "danger now",
    "grounds found",
    "cared for in a house",
    "decided by two institutions",
    "child with a guardian",
    "missing and back",
    "refuses everything for now",
];

/// Who raises the concern.
pub(crate) fn raiser(story: &str) -> Function {
    match story {
        "child with a guardian" | "missing and back" => Function::ChildProtection,
        _ => Function::Outreach,
    }
}

/// Tells one of these stories on a new case.
pub(crate) async fn tell(
    walk: &mut Walk<'_>,
    story: &str,
    by: &Actor,
    case: &CaseId,
) -> Result<(), Stopped> {
    match story {
        "concern raised" => Ok(()),
        "danger now" => danger(walk, by, case).await,
        "grounds found" => identified(walk, by, case).await,
        "cared for in a house" => housed(walk, by, case).await.map(|_| ()),
        "decided by two institutions" => decided(walk, by, case).await,
        "child with a guardian" => child(walk, by, case).await,
        "missing and back" => missing(walk, by, case).await,
        "refuses everything for now" => {
            let reason = OptionId::new("needs_time");
            walk.act(by, case, Command::RefuseEverything { reason })
                .await
        }
        other => Err(Stopped(format!("no story is called {other}"))),
    }
}

/// Every house but one has no place; the last takes over.
async fn danger(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    let houses = walk.institutions(Function::Shelter);
    for (number, institution) in houses.iter().enumerate() {
        let answer = match number + 1 == houses.len() {
            true => CallAnswer::TakesOver,
            false => CallAnswer::NoPlace,
        };
        let institution = institution.clone();
        let call = Call {
            institution,
            answer,
        };
        walk.call(by, case, Command::RecordCall { call }).await?;
    }
    Ok(())
}

async fn identified(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step_that(by, case, |act| matches!(act, Act::Identify(_)))
        .await?;
    walk.tell(by, case).await
}

/// A house takes the person in, and what it gives stands in the plan.
async fn housed(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<Actor, Stopped> {
    identified(walk, by, case).await?;
    walk.consent(by, case, Purpose::Services, None).await?;
    let shares = [&CARE[..], &[Compartment::Location]].concat();
    let keeper = walk
        .comes_in(by, case, Function::Shelter, Urgency::Emergency, &shares)
        .await?;
    walk.hand_lead(by, case, &keeper).await?;
    let service = walk.need(Function::Shelter)?;
    walk.service(&keeper, case, service.as_str(), &[Offered, Accepted])
        .await?;
    Ok(keeper)
}

/// Both sides sign, each for itself; now and then the second has not yet.
async fn decided(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    identified(walk, by, case).await?;
    for purpose in [
        Purpose::Services,
        Purpose::Police,
        Purpose::FormalIdentification,
    ] {
        walk.consent(by, case, purpose, None).await?;
    }
    let (step, groups) = decision(walk)?;
    let mut signers = Vec::new();
    for group in groups {
        signers.push(signer(walk, by, case, &group).await?);
    }
    let [first, second] = signers.as_slice() else {
        return Err(Stopped(format!("{step} is signed by {}", signers.len())));
    };
    let yes = Opinion::Confirms;
    let second = (!walk.ends_otherwise(2)).then_some((second, yes));
    walk.joint(case, step.as_str(), (first, yes), second).await
}

/// Where identification is decided jointly, and who signs.
fn decision(walk: &Walk<'_>) -> Result<(StepId, Vec<SignatureGroup>), Stopped> {
    let tracks = walk.office.mechanism().procedure.tracks.iter();
    let mut steps = tracks.flat_map(|track| &track.steps);
    let found = steps.find_map(|step| match &step.act {
        Act::Decide(outcomes) => Some((step.id.clone(), outcomes.signatures.clone())),
        _ => None,
    });
    found.ok_or_else(|| Stopped("nothing is decided jointly".to_owned()))
}

/// Somebody of a group: whoever is there already, or who comes in.
async fn signer(
    walk: &mut Walk<'_>,
    by: &Actor,
    case: &CaseId,
    group: &SignatureGroup,
) -> Result<Actor, Stopped> {
    if by.has_any(&group.functions) {
        return Ok(by.clone());
    }
    let function = group.functions.first().copied();
    let function = function.ok_or_else(|| Stopped("nobody signs".to_owned()))?;
    walk.comes_in(by, case, function, Urgency::Soon, &CARE)
        .await
}

async fn child(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    identified(walk, by, case).await?;
    walk.act(by, case, Command::RecordViews).await?;
    let guardian = walk.who(Function::Guardian)?;
    let change = GuardianChange::Named(guardian.institution.clone());
    walk.act(by, case, Command::ChangeGuardian { change })
        .await?;
    walk.consent_by(by, case, Purpose::Services, None, GivenBy::Guardian)
        .await
}

/// The police are told at once; the second time the child is not back yet.
async fn missing(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    child(walk, by, case).await?;
    walk.wait(24 * 3);
    let to = Some(walk.who(Function::ChildPolice)?.unit);
    walk.act(by, case, Command::ReportMissing { to }).await?;
    if walk.ends_otherwise(2) {
        return Ok(());
    }
    walk.wait(2);
    let comes_back = |act: &Act| matches!(act, Act::Care(to) if to.as_str() != MISSING);
    walk.step_that(by, case, comes_back).await
}
