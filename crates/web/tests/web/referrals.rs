//! `/referrals` and `/cases/{id}/referrals`: offered, answered, told to the sender.

use std::sync::Arc;

use axum::http::StatusCode;
use casework::referral::Urgency;
use casework::{Actor, CaseId, ReferralId};
use mechanism::{Compartment, Function};
use office::Professional;
use practice::TravellingClock;
use practice::fill::Person;
use practice::walk::Walk;

use crate::browser::{Answer, Browser};
use crate::house::{self, House};

const SHELTER: (&str, Function) = ("different_and_equal", Function::Shelter);
const NEED: &str = "safe_accommodation";

/// A case raised by an outreach worker, with one referral to a shelter that waits.
struct Story {
    house: House,
    case: CaseId,
    referral: ReferralId,
    sender: Actor,
    asked: Actor,
    stranger: Actor,
}

impl Story {
    async fn begin() -> Self {
        let (house, people) = house::staffed().await;
        let clock = Arc::new(TravellingClock::new(house.hands.clone()));
        let mut chance = fastrand::Rng::with_seed(7);
        let mut walk = Walk {
            office: &house.office,
            clock: &clock,
            people: &people,
            chance: &mut chance,
            person: adult(),
            houses: practice::Houses::default(),
            told_before: 0,
        };
        let sender = walk.of("vatra", Function::Outreach).unwrap();
        let asked = walk.of(SHELTER.0, SHELTER.1).unwrap();
        let stranger = walk.who(Function::LabourInspection).unwrap();
        let case = walk.raise(&sender).await.unwrap();
        let shares = [Compartment::Identity, Compartment::Account];
        let referral = walk
            .refer(&sender, &case, SHELTER, NEED, Urgency::Emergency, &shares)
            .await
            .unwrap();
        Self {
            house,
            case,
            referral,
            sender,
            asked,
            stranger,
        }
    }

    async fn browser(&self, actor: &Actor) -> Browser {
        Browser::signed_in(&self.house, actor.person.as_str()).await
    }

    fn href(&self) -> String {
        format!("/referrals/{}", self.referral)
    }

    fn colleague<'a>(&self, people: &'a [Professional]) -> Option<&'a Professional> {
        people
            .iter()
            .find(|one| one.unit == self.asked.unit && one.person != self.asked.person)
    }
}

fn adult() -> Person {
    Person {
        name: ("Lule", "Ushtrimi"),
        age_class: "clearly_adult",
        age_years: 30,
        citizenship: "AL",
        language: "sq",
        region: "vlora".to_owned(),
        gender: "female",
        danger: false,
        detained: false,
    }
}

/// The hidden fields every form carries.
fn keys(page: &Answer) -> String {
    let token = page.hidden("form-token");
    format!("form-token={token}&form-key={}", page.hidden("form-key"))
}

#[tokio::test]
async fn whoever_is_asked_reads_the_need_and_no_name() {
    let story = Story::begin().await;
    let mut asked = story.browser(&story.asked).await;
    let inbox = asked.get("/referrals").await.body;
    assert!(inbox.contains(&story.href()));
    assert!(asked.get("/desk").await.body.contains(&story.href()));
    let page = asked.get(&story.href()).await.body;
    assert!(page.contains("/accept") && !page.contains("Lule") && !page.contains("Ushtrimi<"));
    assert!(
        !page.contains("E shpikur"),
        "the message opens on acceptance"
    );
}

#[tokio::test]
async fn accepting_twice_happens_once_and_opens_what_was_shared() {
    let story = Story::begin().await;
    let mut asked = story.browser(&story.asked).await;
    let form = keys(&asked.get(&story.href()).await);
    let accept = format!("{}/accept", story.href());
    assert_eq!(asked.post(&accept, &form).await.leads_to(), story.href());
    assert_eq!(asked.post(&accept, &form).await.leads_to(), story.href());
    let page = asked.get(&story.href()).await.body;
    assert!(page.contains("E shpikur") && page.contains(&format!("/cases/{}", story.case)));
    let inbox = asked.get("/referrals").await.body;
    assert!(!inbox.contains(&story.href()), "nothing waits any more");
}

#[tokio::test]
async fn the_sender_reads_the_answer_and_never_which_shelter() {
    let story = Story::begin().await;
    let mut asked = story.browser(&story.asked).await;
    let form = keys(&asked.get(&story.href()).await);
    asked.post(&format!("{}/accept", story.href()), &form).await;
    let mut sender = story.browser(&story.sender).await;
    let list = format!("/cases/{}/referrals", story.case);
    for path in [
        story.href(),
        list,
        "/referrals?list=sent-answered".to_owned(),
    ] {
        let page = sender.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.body.contains("strehim i mbrojtur"), "{path}");
        assert!(
            !page.body.contains("Të Ndryshëm dhe të Barabartë"),
            "{path}"
        );
        assert!(!page.body.contains("different_and_equal"), "{path}");
    }
}

#[tokio::test]
async fn declining_needs_a_reason_and_the_sender_reads_it() {
    let story = Story::begin().await;
    let mut asked = story.browser(&story.asked).await;
    let decline = format!("{}/decline", story.href());
    let form = keys(&asked.get(&decline).await);
    let page = asked.post(&decline, &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = page.body;
    assert!(page.contains("govuk-error-summary"));
    let form = format!("{form}&reason=no_place&suggests=vatra");
    assert_eq!(asked.post(&decline, &form).await.leads_to(), story.href());
    let mut sender = story.browser(&story.sender).await;
    let page = sender.get(&story.href()).await.body;
    assert!(page.contains("nuk ka vend"), "the reason in words");
    assert!(page.contains("/referrals/new?need=safe_accommodation"));
}

#[tokio::test]
async fn whoever_is_not_concerned_finds_nothing() {
    let story = Story::begin().await;
    let mut stranger = story.browser(&story.stranger).await;
    let none = stranger.get("/referrals/none").await;
    let there = stranger.get(&story.href()).await;
    assert_eq!(there.status, StatusCode::NOT_FOUND);
    let there = there.body.replace(story.referral.as_str(), "none");
    assert_eq!(there, none.body, "nobody learns whether it exists");
    let token = stranger.get("/drafts").await.hidden("form-token");
    let form = format!("form-token={token}&form-key={}", "0f".repeat(16));
    let answer = stranger
        .post(&format!("{}/accept", story.href()), &form)
        .await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_who_answer_at_once_are_told_that_it_is_answered() {
    let story = Story::begin().await;
    let (_, people) = house::staffed().await;
    let colleague = story.colleague(&people).unwrap().actor(false);
    let mut first = story.browser(&story.asked).await;
    let mut second = story.browser(&colleague).await;
    let mine = keys(&first.get(&story.href()).await);
    let theirs = keys(&second.get(&story.href()).await);
    let accept = format!("{}/accept", story.href());
    first.post(&accept, &mine).await;
    let late = second.post(&accept, &theirs).await;
    assert!(late.status.is_client_error(), "{}", late.status);
    assert!(late.body.contains("<h1"), "a page that explains it");
}

#[tokio::test]
async fn an_offer_is_seen_before_it_is_sent_and_sent_once() {
    let story = Story::begin().await;
    let mut sender = story.browser(&story.sender).await;
    let new = format!("/cases/{}/referrals/new", story.case);
    assert!(sender.get(&new).await.body.contains("?need="));
    let page = sender.get(&format!("{new}?need={NEED}")).await;
    let form = format!("{}&need={NEED}", keys(&page));
    let mistakes = sender.post(&new, &form).await.body;
    assert!(mistakes.contains("href=\"#to\"") && mistakes.contains("href=\"#urgency\""));
    let form = format!("{form}&to=tjeter_vizion%2Fshelter&urgency=emergency&language=sq");
    let preview = sender.post(&new, &form).await;
    assert!(preview.body.contains("value=\"send\"") && !preview.body.contains("Lule"));
    let send = format!(
        "{}&need={NEED}&to=tjeter_vizion%2Fshelter&urgency=emergency&language=sq&go=send",
        keys(&preview)
    );
    let sent = sender.post(&new, &send).await;
    assert!(sent.leads_to().starts_with("/referrals/"));
    let again = sender.post(&new, &send).await;
    assert_eq!(again.leads_to(), format!("/cases/{}/referrals", story.case));
    let list = sender.get(again.leads_to()).await.body;
    assert_eq!(
        list.matches("href=\"/referrals/").count(),
        2,
        "the first and this one"
    );
}

#[tokio::test]
async fn what_refuses_an_offer_is_said_before_it_is_sent() {
    let story = Story::begin().await;
    let mut sender = story.browser(&story.sender).await;
    let new = format!("/cases/{}/referrals/new", story.case);
    let page = sender.get(&format!("{new}?need={NEED}")).await;
    let form = format!(
        "{}&need={NEED}&to=tjeter_vizion%2Fshelter&urgency=ordinary",
        keys(&page)
    );
    let preview = sender.post(&new, &form).await.body;
    assert!(preview.contains("besa-not-yet") && !preview.contains("value=\"send\""));
}
