//! What one form asks happens whole or not at all: a later part that is refused leaves nothing of the
//! earlier ones, and the draft to send it from again.

use std::collections::{BTreeMap, BTreeSet};

use casework::{Actor, Answer, CaseId, PersonId};
use mechanism::form::Missing;
use mechanism::{IndicatorId, IndicatorListId, QuestionId, SafeguardId};
use office::answers::{Answered, Typed, TypedAnswer};
use office::concern::Concern;
use office::fill::Filled;
use office::safeguard::Recorded;

use crate::cases::{professional, raised};
use crate::house::{self, CASE_WORKER, House};
use crate::wrong_turns::facts;

/// A list of signs that nobody knows: what is ticked there is refused.
const UNKNOWN: &str = "none";

async fn worker(house: &House) -> Actor {
    professional(house, CASE_WORKER).await.actor(false)
}

/// A list of the pack with its first sign.
fn known() -> (IndicatorListId, IndicatorId) {
    let lists = house::albania().0.indicators.iter();
    let mut signs = lists.filter(|list| !list.absent).filter_map(|list| {
        let sign = list.dimensions.first()?.indicators.first()?;
        Some((list.id.clone(), sign.id.clone()))
    });
    signs.next().unwrap()
}

fn typed() -> Typed {
    let one = |(question, value): (&str, &str)| {
        let value = TypedAnswer::Values(vec![value.to_owned()]);
        (QuestionId::new(question), value)
    };
    let answers = [
        ("alone_now", "yes"),
        ("region", "vlora"),
        ("danger_now", "no"),
        ("age_class", "maybe_under_18"),
    ];
    Typed(answers.into_iter().map(one).collect())
}

async fn version(house: &House, case: &CaseId) -> u64 {
    facts(house, case).await.version
}

#[tokio::test]
async fn a_concern_whose_signs_are_refused_opens_no_case_and_keeps_its_draft() {
    let house = house::open().await;
    let worker = worker(&house).await;
    let author = PersonId::new(CASE_WORKER);
    let field = [("region".to_owned(), "vlora".to_owned())];
    let draft = house.office.keep_draft(&author, None, "/concern", &field);
    let draft = draft.await.unwrap();
    let (list, sign) = known();
    let concern = |key: &str, last: &IndicatorListId| Concern {
        key: key.to_owned(),
        draft: Some(draft.clone()),
        typed: typed(),
        signs: vec![
            (list.clone(), vec![sign.clone()]),
            (last.clone(), vec![sign.clone()]),
        ],
        paper: None,
    };
    let (first, second) = (house.office.new_id(), house.office.new_id());
    let refused = concern(&first, &IndicatorListId::new(UNKNOWN));
    assert!(house.office.raise_concern(&worker, refused).await.is_err());
    let before = house.office.done_before(&worker, &first).await;
    assert!(before.unwrap().is_none(), "nothing was done");
    let kept = house.office.drafts(&author).await.unwrap();
    assert_eq!(kept.len(), 1, "the draft is there to send again");
    let done = house
        .office
        .raise_concern(&worker, concern(&second, &list))
        .await;
    let case = done.unwrap().case;
    let page = house
        .office
        .fill_page(&worker, &case, casework::concern::FORM);
    let page = page.await.unwrap();
    assert!(!page.findings.is_empty(), "the signs came with the case");
    assert!(house.office.drafts(&author).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_form_whose_signs_are_refused_is_not_filled() {
    let house = house::open().await;
    let worker = worker(&house).await;
    let case = raised(&house, CASE_WORKER).await;
    let form = house::albania().0.form(casework::concern::FORM).unwrap();
    let before = version(&house, &case).await;
    let (known, sign) = known();
    let filled = |list: IndicatorListId| Filled {
        key: house.office.new_id(),
        draft: None,
        drawn_at: None,
        answered: Answered {
            answers: BTreeMap::from([(
                QuestionId::new("region"),
                Answer::Missing(Missing::NotAsked),
            )]),
            ..Answered::default()
        },
        ticked: BTreeMap::from([
            (known.clone(), BTreeSet::from([sign.clone()])),
            (list, BTreeSet::from([sign.clone()])),
        ]),
        paper: None,
    };
    let office = &house.office;
    let refused = filled(IndicatorListId::new(UNKNOWN));
    assert!(
        office
            .fill_form(&worker, &case, &form.id, refused)
            .await
            .is_err()
    );
    assert_eq!(version(&house, &case).await, before);
    let done = office.fill_form(&worker, &case, &form.id, filled(known.clone()));
    done.await.unwrap();
    assert!(version(&house, &case).await > before + 1, "form and signs");
}

#[tokio::test]
async fn of_safeguards_one_of_which_is_refused_none_is_recorded() {
    let house = house::open().await;
    let worker = worker(&house).await;
    let case = raised(&house, CASE_WORKER).await;
    let before = version(&house, &case).await;
    let own = |one: &&mechanism::Safeguard| {
        one.recorded_by.is_empty() || worker.has_any(&one.recorded_by)
    };
    let own = house::albania()
        .0
        .procedure
        .safeguards
        .iter()
        .find(own)
        .unwrap();
    let recorded = |safeguard: SafeguardId| Recorded {
        safeguard,
        present: "Invented.".to_owned(),
        signed: true,
    };
    let (own, unknown) = (
        recorded(own.id.clone()),
        recorded(SafeguardId::new(UNKNOWN)),
    );
    let key = house.office.new_id();
    let recorded = [own.clone(), unknown];
    let refused = house
        .office
        .record_safeguards(&worker, &case, &key, &recorded);
    assert!(refused.await.is_err());
    assert_eq!(version(&house, &case).await, before);
    let recorded = [own];
    let done = house
        .office
        .record_safeguards(&worker, &case, &key, &recorded);
    done.await.unwrap();
    assert_eq!(version(&house, &case).await, before + 1);
}
