//! A desk and the case lists agree: whatever waits is of a case its reader may know of, or is an offer that
//! she is not shut out of. What nobody had a place for waits at the chair.

use casework::bar::{Barred, SaidBy};
use casework::lead::Lead;
use casework::referral::{DeclineReason, Urgency};
use casework::{Actor, BarId, Command, UrgentId};
use jiff::SignedDuration;
use mechanism::{Compartment, Function, Purpose};
use office::desk::Waiting;
use office::referral::Direction;
use office::waiting::WAITING_MAX;
use office::{Clock, Office, OfficeError};
use practice::make_cases;

use crate::ground::Ground;

/// Rows of one page of a desk.
const PAGE: u32 = 50;
/// What an emergency needs first.
const NEED: &str = "safe_accommodation";

#[tokio::test]
async fn each_row_of_a_desk_is_in_reach_or_an_offer() {
    let mut ground = Ground::open().await;
    let Ground {
        office,
        clock,
        people,
        ..
    } = &ground;
    make_cases(office, clock, people, 1, 30).await.unwrap();
    let mut walk = ground.walk();
    let office = walk.office;
    let lead = walk.of("vatra", Function::Outreach).unwrap();
    let case = walk.raise(&lead).await.unwrap();
    let to = ("different_and_equal", Function::Shelter);
    walk.refer(&lead, &case, to, NEED, Urgency::Emergency, &[])
        .await
        .unwrap();
    let (mut linked, mut offers) = (0, 0);
    for one in walk.people {
        let actor = one.actor(false);
        let (mut after, mut shown) = (None, 0);
        loop {
            let page = office.desk(&actor, after.as_deref(), PAGE).await.unwrap();
            for item in &page.items {
                let offered = matches!(item.waiting, Waiting::AnswerReferral { .. });
                assert!(
                    offered || item.number.is_some(),
                    "{:?}: {:?}",
                    one.unit,
                    item.waiting
                );
                linked += usize::from(item.number.is_some());
                offers += usize::from(offered);
            }
            shown += page.items.len() as u32;
            after = page.next;
            if after.is_none() {
                let counted = office.waiting(&actor).await.unwrap().desk;
                assert_eq!(counted, shown.min(WAITING_MAX + 1), "{:?}", one.unit);
                break;
            }
        }
    }
    assert!(
        linked > 0 && offers > 0,
        "{linked} rows with a case, {offers} offers"
    );
}

async fn asked(office: &Office, actor: &Actor) -> usize {
    let page = office.desk(actor, None, PAGE).await.unwrap();
    let offered = |waiting: &Waiting| matches!(waiting, Waiting::AnswerReferral { .. });
    let rows = page.items.iter().filter(|one| offered(&one.waiting));
    rows.count()
}

/// Floor 12: a pending offer says what is needed, how urgent it is and who asks; to whoever is shut out of
/// its case it is not there, on no desk, in no inbox, at no address.
#[tokio::test]
async fn floor_12_a_bar_takes_a_pending_offer_from_every_page() {
    let mut ground = Ground::open().await;
    let mut walk = ground.walk();
    let office = walk.office;
    let lead = walk.of("vatra", Function::Outreach).unwrap();
    let to = ("state_social_service", Function::SocialService);
    let asks = walk.of(to.0, to.1).unwrap();
    let region = office.mechanism().unit(asks.unit.as_str()).unwrap();
    let region = region.region.clone().unwrap();
    let bars = [
        Barred::Person(asks.person.clone()),
        Barred::Unit(asks.unit.clone()),
        Barred::Region(region),
        Barred::Institution(asks.institution.clone()),
    ];
    for barred in bars {
        let case = walk.raise(&lead).await.unwrap();
        walk.consent(&lead, &case, Purpose::Services, None)
            .await
            .unwrap();
        let referral = walk
            .refer(&lead, &case, to, "economic_aid", Urgency::Soon, &[])
            .await
            .unwrap();
        assert_eq!(asked(office, &asks).await, 1, "{barred:?}");
        let inbox = async || {
            let list = office.referrals(&asks, Direction::Received, true, None, PAGE);
            list.await.unwrap().rows.len()
        };
        assert_eq!(inbox().await, 1);
        assert!(office.referral(&asks, &referral).await.is_ok());
        let bar = BarId::new(office.new_id());
        let set = Command::SetBar {
            bar,
            barred: barred.clone(),
            said_by: SaidBy::Person,
        };
        walk.act(&lead, &case, set).await.unwrap();
        assert_eq!(asked(office, &asks).await, 0, "{barred:?}");
        assert_eq!(inbox().await, 0, "{barred:?}");
        let gone = office.referral(&asks, &referral).await;
        assert!(matches!(gone, Err(OfficeError::NotHere)), "{barred:?}");
    }
}

async fn waits_for_a_place(office: &Office, actor: &Actor) -> bool {
    let page = office.desk(actor, None, PAGE).await.unwrap();
    let mut rows = page.items.iter();
    rows.any(|one| one.waiting == Waiting::FindPlace && one.number.is_some())
}

/// No free place goes to the duty chair, never to *declined*; until the need is asked of somebody else.
#[tokio::test]
async fn an_emergency_without_a_place_waits_at_the_chair() {
    let mut ground = Ground::open().await;
    let yesterday = ground.clock.now() - SignedDuration::from_hours(24);
    ground.clock.stand_at(yesterday);
    let mut walk = ground.walk();
    let office = walk.office;
    let lead = walk.of("vatra", Function::Outreach).unwrap();
    let chair = walk.who(Function::AuthorityChair).unwrap();
    let case = walk.raise(&lead).await.unwrap();
    walk.consent(&lead, &case, Purpose::Services, None)
        .await
        .unwrap();
    let to = ("different_and_equal", Function::Shelter);
    let full = walk.of(to.0, to.1).unwrap();
    for (urgency, reason, waits) in [
        (Urgency::Soon, DeclineReason::NoPlace, false),
        (Urgency::Emergency, DeclineReason::NotSafe, false),
        (Urgency::Emergency, DeclineReason::NoPlace, true),
    ] {
        let referral = walk
            .refer(&lead, &case, to, NEED, urgency, &[])
            .await
            .unwrap();
        assert!(!waits_for_a_place(office, &chair).await);
        walk.wait(1);
        walk.decline(&full, &case, referral, reason).await.unwrap();
        let told = waits_for_a_place(office, &chair).await;
        assert_eq!(told, waits, "{urgency:?} {reason:?}");
        walk.wait(1);
    }
    let to = ("tjeter_vizion", Function::Shelter);
    walk.refer(&lead, &case, to, NEED, Urgency::Emergency, &[])
        .await
        .unwrap();
    assert!(!waits_for_a_place(office, &chair).await, "asked elsewhere");
}

/// Where desk and lead are of the institution that opened, the deputy of another one is asked to review.
#[tokio::test]
async fn an_urgent_access_is_reviewed_by_the_deputy_where_desk_and_lead_are_the_users_own() {
    let mut ground = Ground::open().await;
    let mut walk = ground.walk();
    let office = walk.office;
    let desk = walk.who(Function::Secretariat).unwrap();
    let case = walk.raise(&desk).await.unwrap();
    walk.consent(&desk, &case, Purpose::Services, None)
        .await
        .unwrap();
    let to = ("state_social_service", Function::SocialService);
    let deputy = walk
        .bring_in(&desk, &case, to, "economic_aid", Urgency::Soon, &[])
        .await
        .unwrap();
    let named = Command::NameLead {
        lead: Lead::from(&desk.stamp()),
        deputy: Some(Lead::from(&deputy.stamp())),
    };
    walk.act(&desk, &case, named).await.unwrap();
    let urgent = Command::OpenUrgently {
        urgent: UrgentId::new(office.new_id()),
        compartment: Compartment::Health,
    };
    walk.act(&desk, &case, urgent).await.unwrap();
    let asked = async |actor: &Actor| {
        let page = office.desk(actor, None, PAGE).await.unwrap();
        let reviews = |waiting: &Waiting| matches!(waiting, Waiting::ReviewUrgent { .. });
        page.items.iter().any(|one| reviews(&one.waiting))
    };
    assert!(asked(&deputy).await);
    assert!(!asked(&desk).await);
}
