//! Stories along residence, asylum, justice and across a border.

use casework::consent::GivenBy;
use casework::referral::Urgency;
use casework::{Actor, CaseId};
use mechanism::{Compartment, Function, Purpose};

use super::{CARE, INTERVIEW, adult_identified, social_service};
use crate::walk::{Stopped, Walk};

/// The names of the stories, in the order in which they take turns.
pub(crate) const STORIES: [&str; 7] = [
    "stays with a permit",
    "asks for asylum",
    "reports and is heard",
    "held and accused, no police",
    "wages only",
    "goes on to another country",
    "comes back with a decision",
];

/// Compartments shared with a lawyer.
const LAWYER: [Compartment; 3] = INTERVIEW;

/// Who raises the concern of a story told here; none for any other.
pub(crate) fn raiser(story: &str) -> Option<Function> {
    match story {
        "wages only" => Some(Function::LabourInspection),
        "comes back with a decision" => Some(Function::Consular),
        story => STORIES.contains(&story).then_some(Function::Outreach),
    }
}

/// Whether the person of a story is a citizen of another country.
pub(crate) fn is_foreign(story: &str) -> bool {
    matches!(
        story,
        "stays with a permit" | "asks for asylum" | "goes on to another country"
    )
}

/// How long a story told here takes, about, in days.
pub(crate) fn length_days(story: &str) -> Option<i64> {
    let days = match story {
        "stays with a permit" => 40,
        "reports and is heard" => 30,
        "goes on to another country" => 50,
        story => return STORIES.contains(&story).then_some(8),
    };
    Some(days)
}

/// Tells one of these stories on a new case.
pub(crate) async fn tell(
    walk: &mut Walk<'_>,
    story: &str,
    by: &Actor,
    case: &CaseId,
) -> Result<(), Stopped> {
    match story {
        "stays with a permit" => stays(walk, by, case).await,
        "asks for asylum" => asks_for_asylum(walk, by, case).await,
        "reports and is heard" => reports(walk, by, case).await,
        "held and accused, no police" => held(walk, by, case).await,
        "wages only" => wages(walk, by, case).await,
        "goes on to another country" => goes_on(walk, by, case).await,
        "comes back with a decision" => comes_back(walk, by, case).await,
        other => Err(Stopped(format!("no story is called {other}"))),
    }
}

async fn lawyer(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<Actor, Stopped> {
    let to = ("legal_aid_body", Function::LegalAid);
    let need = "legal_representation";
    walk.bring_in(by, case, to, need, Urgency::Soon, &LAWYER)
        .await
}

/// Options first, then the wish, then the permit with a lawyer, after an appeal or without one.
async fn stays(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    adult_identified(walk, by, case).await?;
    walk.step(by, case, "residence", "open").await?;
    let told = [("asylum_asked", "no"), ("residence_wish", "stay")];
    walk.form_with(by, case, "residence", &told).await?;
    walk.step(by, case, "residence", "tell_options").await?;
    walk.step(by, case, "residence", "tolerate").await?;
    let lawyer = lawyer(walk, by, case).await?;
    walk.wait(24 * 6);
    walk.step(&lawyer, case, "residence", "apply").await?;
    walk.wait(24 * 20);
    if !walk.ends_otherwise(2) {
        walk.step(&lawyer, case, "residence", "refuse").await?;
        walk.wait(24 * 2);
        walk.step(&lawyer, case, "residence", "appeal").await?;
        walk.wait(24 * 8);
    }
    walk.step(&lawyer, case, "residence", "grant").await
}

/// The claim runs beside the residence track, to its end or waiting for it; from then on no consulate is
/// asked.
async fn asks_for_asylum(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    adult_identified(walk, by, case).await?;
    walk.step(by, case, "residence", "open").await?;
    let told = [("asylum_asked", "yes"), ("residence_wish", "not_decided")];
    walk.form_with(by, case, "residence", &told).await?;
    walk.step(by, case, "residence", "tell_options").await?;
    walk.step(by, case, "asylum", "ask").await?;
    walk.wait(24 * 3);
    walk.step(by, case, "asylum", "lodge").await?;
    if walk.ends_otherwise(2) {
        return Ok(());
    }
    let lawyer = lawyer(walk, by, case).await?;
    walk.step(&lawyer, case, "asylum", "refuse").await?;
    walk.wait(24);
    walk.step(&lawyer, case, "asylum", "appeal").await?;
    walk.step(&lawyer, case, "asylum", "grant").await
}

/// By the person's own choice: report, proceedings, a hearing with its safeguards, a claim.
async fn reports(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    adult_identified(walk, by, case).await?;
    let lawyer = lawyer(walk, by, case).await?;
    walk.step(&lawyer, case, "justice", "open").await?;
    walk.wait(24 * 4);
    walk.consent(by, case, Purpose::Police, None).await?;
    let to = ("state_police", Function::TraffickingPolice);
    let need = "safety_planning";
    let police = walk
        .bring_in(by, case, to, need, Urgency::Ordinary, &INTERVIEW)
        .await?;
    walk.step(&police, case, "justice", "report").await?;
    if walk.ends_otherwise(4) {
        walk.wait(24 * 9);
        return walk.step(&police, case, "justice", "leave_unopened").await;
    }
    walk.step(&police, case, "justice", "open_proceedings")
        .await?;
    walk.step(&police, case, "justice", "investigate").await?;
    walk.step(&police, case, "justice", "record_hearing")
        .await?;
    walk.step(&lawyer, case, "justice", "record_protection_measure")
        .await?;
    walk.step(&lawyer, case, "justice", "claim_damages").await?;
    walk.wait(24 * 10);
    let to = ("general_prosecution", Function::Prosecution);
    let need = "victim_coordination";
    let shares = [Compartment::Identity, Compartment::Justice];
    let prosecution = walk
        .bring_in(by, case, to, need, Urgency::Ordinary, &shares)
        .await?;
    walk.step(&prosecution, case, "justice", "charge").await?;
    if !walk.ends_otherwise(3) {
        walk.wait(24 * 5);
        walk.step(&prosecution, case, "justice", "start_trial")
            .await?;
        walk.step(&prosecution, case, "justice", "finish").await?;
    }
    Ok(())
}

/// Screened where the person is held; the lawyer hands in the notice, no police learn anything.
async fn held(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    adult_identified(walk, by, case).await?;
    walk.refuse(by, case, Purpose::Police).await?;
    let lawyer = lawyer(walk, by, case).await?;
    walk.step(&lawyer, case, "justice", "open").await?;
    walk.step(&lawyer, case, "justice", "give_non_punishment_notice")
        .await?;
    if !walk.ends_otherwise(2) {
        walk.step(&lawyer, case, "justice", "report_without_name")
            .await?;
    }
    Ok(())
}

/// An inspector's screening that ends with a claim for wages.
async fn wages(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    walk.step(by, case, "identification", "screen_in_inspection")
        .await?;
    walk.wait(2);
    walk.step(by, case, "identification", "name_labour_claim")
        .await
}

/// Asked, agreed, answered by the other country, handed over and followed up.
async fn goes_on(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    adult_identified(walk, by, case).await?;
    let social = social_service(walk, by, case).await?;
    let request = [("asylum_asked", "no"), ("destination_kind", "home_country")];
    walk.form_with(&social, case, "cross_border_request", &request)
        .await?;
    walk.step(&social, case, "cross_border", "draft").await?;
    walk.consent_by(&social, case, Purpose::CrossBorder, None, GivenBy::Person)
        .await?;
    walk.step(&social, case, "cross_border", "agree").await?;
    let desk = walk.who(Function::Secretariat)?;
    walk.step(&desk, case, "cross_border", "send_request")
        .await?;
    walk.wait(24 * 6);
    if walk.ends_otherwise(3) {
        return walk.step(&desk, case, "cross_border", "note_refusal").await;
    }
    walk.step(&desk, case, "cross_border", "note_acceptance")
        .await?;
    for step in ["assess_abroad", "travel", "hand_over"] {
        walk.wait(24 * 3);
        walk.step(&social, case, "cross_border", step).await?;
    }
    walk.wait(24 * 30);
    walk.step(&social, case, "cross_border", "follow_up")
        .await?;
    walk.step(&social, case, "cross_border", "close").await
}

/// Announced by the consulate with a decision made abroad: recorded, weighed, binding nobody.
async fn comes_back(walk: &mut Walk<'_>, by: &Actor, case: &CaseId) -> Result<(), Stopped> {
    let decided = [
        ("asylum_asked", "no"),
        ("decision_country", "GB"),
        ("decision_kind", "conclusive_grounds"),
        ("decision_outcome", "positive"),
    ];
    walk.form_with(by, case, "foreign_decision", &decided)
        .await?;
    walk.step(by, case, "identification", "record_foreign_decision")
        .await?;
    walk.step(by, case, "cross_border", "announce_return")
        .await?;
    walk.consent(by, case, Purpose::Services, None).await?;
    let to = ("state_social_service", Function::SocialService);
    let need = "family_reintegration";
    let social = walk
        .bring_in(by, case, to, need, Urgency::Soon, &CARE)
        .await?;
    walk.hand_lead(by, case, &social).await?;
    walk.step(&social, case, "cross_border", "arrange_reception")
        .await?;
    walk.wait(24 * 2);
    walk.step(&social, case, "cross_border", "receive").await?;
    walk.step(&social, case, "identification", "start_screening")
        .await?;
    walk.step(&social, case, "identification", "identify_adult")
        .await?;
    walk.step(&social, case, "identification", "weigh_foreign_decision")
        .await
}
