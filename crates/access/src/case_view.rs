//! A case as it stands to one actor at one time: finite attributes, nothing personal.

use std::collections::BTreeSet;

use casework::reach::{Member, Relation, relations};
use casework::referral::ReferralState;
use casework::{Actor, Answer, Case, Value};
use jiff::Timestamp;
use mechanism::{Compartment, Function, Mechanism, Purpose};

/// What policies may know of a case. Belongs to the actor it was made for, and to that moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CaseView {
    /// How the actor stands to it. Empty: not hers to know.
    pub relations: BTreeSet<Relation>,
    /// A child, or possibly one (floor 2).
    pub child: bool,
    /// A child, or an adult whose consent to contact with police stands (floor 6).
    pub police_may_know: bool,
    /// The person refused contact with police.
    pub refused_police: bool,
    /// The actor, her unit, institution or region is shut out (floor 12).
    pub barred: bool,
    /// A guardian is under suspicion, and the actor's institution was not named since (floor 2). The
    /// suspicion of a parent closes no guardian's access.
    pub guardian_suspected: bool,
    /// Compartments shared with her institution on acceptance.
    pub shared: BTreeSet<Compartment>,
    /// Compartments that she opened urgently and that are still open.
    pub urgent: BTreeSet<Compartment>,
    /// Consent to entry with identity in the national database stands.
    pub consent_national_database: bool,
    /// Her unit houses the person, or the location was shared with it as a shelter (floor 7).
    pub holds_location: bool,
    /// All that is known of the location was recorded by her unit, and no shelter is concerned yet.
    pub only_own_location: bool,
    /// A referral waits for an answer of her institution in one of her functions.
    pub offered: bool,
    /// Her institution owes an open task.
    pub tasked: bool,
    /// The case is closed.
    pub closed: bool,
}

impl CaseView {
    /// How a case stands to an actor at `now`.
    pub fn of(case: &Case, mechanism: &Mechanism, actor: &Actor, now: Timestamp) -> Self {
        let person = Some(&actor.person);
        let member = case.members.get(&actor.unit);
        let relations: BTreeSet<Relation> =
            relations(case, mechanism, actor, now).into_iter().collect();
        let shut = case.is_shut_out(mechanism, &actor.institution, &actor.unit, person);
        Self {
            // Whoever is shut out and still has a relation holds the notice not to remove, which has a
            // floor of its own.
            barred: shut && relations.is_empty(),
            relations,
            child: case.age.is_child(),
            police_may_know: case.police_may_know(now),
            refused_police: case.refuses(Purpose::Police),
            guardian_suspected: case.shuts_guardian(&actor.institution),
            shared: member
                .map(|member| member.shared.iter().copied().collect())
                .unwrap_or_default(),
            urgent: opened_urgently(case, actor, now),
            consent_national_database: case.consents_to(Purpose::NationalDatabase, None, now),
            holds_location: member.is_some_and(|member| holds_location(case, member, actor)),
            only_own_location: only_own_location(case, actor),
            offered: offered(case, actor),
            tasked: case
                .tasks
                .values()
                .any(|task| task.institution == actor.institution && task.ended.is_none()),
            closed: case.is_closed(),
        }
    }
}

/// What the actor opened urgently and may still see. INVARIANT: only this person, only until the
/// time recorded, never location.
fn opened_urgently(case: &Case, actor: &Actor, now: Timestamp) -> BTreeSet<Compartment> {
    case.urgent
        .values()
        .filter(|urgent| urgent.person == actor.person && now < urgent.until)
        .map(|urgent| urgent.compartment)
        .filter(|compartment| *compartment != Compartment::Location)
        .collect()
}

/// Whether the unit takes part as a shelter, by its function on the case or because the location was
/// shared with it, and houses the person or is about to. INVARIANT (floor 7): a house that the person
/// has left holds nothing.
fn holds_location(case: &Case, member: &Member, actor: &Actor) -> bool {
    actor.has_any(&[Function::Shelter])
        && case.may_house(&actor.institution, &actor.unit)
        && (member.function.is_none_or(|one| one == Function::Shelter)
            || member.shared.contains(&Compartment::Location))
}

/// Whether the actor's unit may read back what it wrote of the location. INVARIANT: false as soon as
/// anybody else wrote a part of it or a shelter was asked: one compartment opens as a whole, and what
/// was added later is not hers.
fn only_own_location(case: &Case, actor: &Actor) -> bool {
    let mut own = false;
    let sealed = Answer::Known(Value::Kept(Compartment::Location));
    for record in case.answers.values().filter(|one| one.answer == sealed) {
        if record.by.unit != actor.unit {
            return false;
        }
        own = true;
    }
    let kept = case
        .notes
        .values()
        .any(|(compartment, _)| *compartment == Compartment::Location)
        || case
            .attachments
            .values()
            .any(|file| file.compartment == Compartment::Location);
    let shelter_asked = case
        .referrals
        .values()
        .any(|referral| referral.offer.function == Function::Shelter);
    let shelter_in = case
        .members
        .values()
        .any(|member| member.function == Some(Function::Shelter));
    own && !kept && !shelter_asked && !shelter_in
}

/// Whether a referral waits for the actor's institution in one of her functions.
fn offered(case: &Case, actor: &Actor) -> bool {
    case.referrals.values().any(|referral| {
        referral.state == ReferralState::Offered
            && referral.offer.to == actor.institution
            && actor.has_any(&[referral.offer.function])
    })
}
