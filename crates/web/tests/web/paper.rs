//! `/mechanism/forms`, `/cases/{id}/summary`: blank forms, what is entered late, a case on a sheet.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use casework::CaseId;
use jiff::SignedDuration;
use mechanism::{Form, Mechanism, Presence, Question, QuestionKind, SafeguardId};
use office::answers::{Typed, TypedAnswer};
use office::concern::Concern;
use office::paper::Paper;

use crate::browser::{Answer, Browser};
use crate::cases::{professional, raised};
use crate::house::{self, BORDER_OFFICER, CASE_WORKER};

fn keys(page: &Answer) -> String {
    let (token, key) = (page.hidden("form-token"), page.hidden("form-key"));
    format!("form-token={token}&form-key={key}")
}

/// What a blank must hold for every question of a form, counted.
fn counted(mechanism: &Mechanism, form: &Form) -> [usize; 6] {
    let asked = |is: fn(&Question) -> bool| form.questions().filter(|one| is(one)).count();
    let lists = form
        .sections
        .iter()
        .filter_map(|one| one.indicators.as_ref());
    let lists = lists.filter_map(|list| mechanism.indicator_list(list));
    let dimensions: usize = lists.map(|list| list.dimensions.len()).sum();
    [
        asked(|_| true) + dimensions,
        asked(|_| true),
        asked(|one| one.help),
        asked(|one| one.when.is_some()),
        asked(|one| one.kind == QuestionKind::Text),
        signing(mechanism, form),
    ]
}

/// How many sign that they were there before a step that rests on the form.
fn signing(mechanism: &Mechanism, form: &Form) -> usize {
    let steps = mechanism.procedure.tracks.iter().flat_map(|one| &one.steps);
    let resting = steps.filter(|step| step.form.as_ref() == Some(&form.id));
    let asked: BTreeSet<&SafeguardId> = resting.flat_map(|step| &step.safeguards).collect();
    let asked = asked.into_iter().filter_map(|id| mechanism.safeguard(id));
    asked.filter(|one| one.presence == Presence::Signed).count()
}

fn found(page: &str) -> [usize; 6] {
    let count = |text: &str| page.matches(text).count();
    let rows = page.split("besa-blank__question").skip(1);
    let several = rows.filter(|row| row.matches("besa-blank__line").count() > 1);
    [
        count("besa-blank__question"),
        count("besa-blank__apart"),
        count("<p class=\"govuk-hint"),
        count("<p class=\"govuk-body-s govuk-!-margin-bottom-1\">"),
        several.count(),
        count("besa-blank__signature"),
    ]
}

#[tokio::test]
async fn every_form_of_every_pack_prints_blank_with_all_that_is_to_be_known_of_its_questions() {
    let (mut conditions, mut helps, mut signatures) = (0, 0, 0);
    for pack in [house::albania(), house::treaty()] {
        let (mechanism, _) = pack;
        let house = house::open_in(pack).await;
        let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
        let list = browser.get("/mechanism/forms").await.body;
        for form in &mechanism.forms {
            let href = format!("/mechanism/forms/{}/blank", form.id);
            assert!(list.contains(&format!("href=\"{href}\"")), "{href}");
            let blank = browser.get(&href).await;
            assert_eq!(blank.status, StatusCode::OK, "{href}");
            let wanted = counted(mechanism, form);
            assert_eq!(found(&blank.body), wanted, "{href}");
            assert!(!blank.body.contains("person.child"), "{href}: in words");
            (helps, conditions) = (helps + wanted[2], conditions + wanted[3]);
            signatures += wanted[5];
            let foot = blank.body.split("besa-sheet__foot\">").nth(1).unwrap();
            let foot = foot.split("</td>").next().unwrap();
            let number = foot.rsplit(' ').next().unwrap();
            assert!(number.len() >= 8, "{href}: {foot}");
        }
    }
    assert!(conditions > 0 && helps > 0, "there is something to print");
    assert!(signatures > 0, "somebody signs");
}

#[tokio::test]
async fn each_paper_has_a_number_of_its_own() {
    let (_house, mut browser) = Browser::working().await;
    let first = browser.get("/mechanism/forms/closure/blank").await;
    let second = browser.get("/mechanism/forms/closure/blank").await;
    assert_ne!(first.body, second.body, "the numbers differ");
    let nothing = browser.get("/mechanism/forms/nothing/blank").await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

/// A plan with one answer, at its last page; then sent with these fields of a paper.
async fn entered(browser: &mut Browser, case: &CaseId, paper: &str) -> Answer {
    let form = format!("/cases/{case}/forms/service_plan");
    let page = browser.get(&form).await;
    let aims = format!("{}&plan_aims=shembull&stop=yes", keys(&page));
    let kept = browser.post(&format!("{form}/aims"), &aims).await;
    let address = kept.leads_to().to_owned();
    let page = browser.get(&address).await;
    let draft = page.hidden("draft");
    let fields = format!("{}&draft={draft}&{paper}", keys(&page));
    browser.post(&format!("{form}/check"), &fields).await
}

fn paper(year: u16, more: &str) -> String {
    format!("paper_day.day=2&paper_day.month=1&paper_day.year={year}&{more}")
}

#[tokio::test]
async fn a_form_from_paper_keeps_the_time_of_the_paper_and_none_to_come() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let more = "paper_time=7:40&paper_serial=abcd1234";
    let refused = entered(&mut browser, &case, &paper(2099, more)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("govuk-error-summary"));
    assert!(refused.body.contains("abcd1234"), "what was typed is kept");
    let sent = entered(&mut browser, &case, &paper(2024, more)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    browser.get("/mechanism?lang=en").await;
    let timeline = browser.get(&format!("/cases/{case}/timeline")).await.body;
    let part = browser
        .get(&format!("/cases/{case}/forms/service_plan"))
        .await;
    for page in [&timeline, &part.body] {
        assert!(page.contains("Entered late"), "{page}");
        assert!(
            page.contains("2 January 2024") && page.contains("7:40"),
            "{page}"
        );
        assert!(page.contains("ABCD1234"), "{page}");
        assert!(
            page.contains("not answered"),
            "unanswered is no answer: {page}"
        );
    }
}

#[tokio::test]
async fn whatever_is_said_of_a_paper_asks_for_its_day_and_hour_and_all_mistakes_are_told_at_once() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let day = paper(2024, "");
    let hour = paper(2024, "paper_time=25:00");
    let both = &["paper_day", "paper_time"];
    let sayings: [(&str, &[&str]); 6] = [
        ("paper_serial=ABCD1234", both),
        ("paper_destroyed=no", both),
        ("paper_time=14:30", &["paper_day"]),
        (&day, &["paper_time"]),
        (&hour, &["paper_time"]),
        (
            "paper_time=quarter&paper_serial=ISHPSHSH-14",
            &["paper_day", "paper_time", "paper_serial"],
        ),
    ];
    for (said, fields) in sayings {
        let refused = entered(&mut browser, &case, said).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        for field in ["paper_day", "paper_time", "paper_serial"] {
            let told = refused.body.contains(&format!("<a href=\"#{field}\">"));
            assert_eq!(told, fields.contains(&field), "{said}: {field}");
        }
    }
    let own = paper(2024, "paper_time=14:30");
    let sent = entered(&mut browser, &case, &own).await;
    assert_eq!(
        sent.status,
        StatusCode::SEE_OTHER,
        "a paper without our number"
    );
}

/// The least a concern answers.
fn least(mechanism: &Mechanism) -> Typed {
    let form = mechanism.form(casework::concern::FORM).unwrap();
    let required = form.questions().filter(|one| one.required);
    let answered = required.map(|one| {
        let value = match &one.kind {
            QuestionKind::YesNo => "no",
            QuestionKind::Region => mechanism.regions[0].as_str(),
            QuestionKind::One(options) | QuestionKind::Many(options) => options[0].as_str(),
            _ => "shembull",
        };
        let values = TypedAnswer::Values(vec![value.to_owned()]);
        (one.id.clone(), values)
    });
    Typed(answered.collect())
}

/// What a page says, without the marks around what is put in.
fn read(page: &str) -> String {
    page.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn a_concern_from_paper_tells_its_number_and_what_was_said_of_its_destruction() {
    let house = house::open().await;
    let worker = professional(&house, CASE_WORKER).await.actor(false);
    for (destroyed, said) in [
        (Some(true), "said that the paper is destroyed"),
        (Some(false), "not destroyed yet"),
        (None, "not answered"),
    ] {
        let concern = Concern {
            key: house.office.new_id(),
            draft: None,
            typed: least(house.office.mechanism()),
            signs: Vec::new(),
            paper: Some(Paper {
                at: house.office.now() - SignedDuration::from_hours(30),
                serial: Some("0A0B0C0D".to_owned()),
                destroyed,
            }),
        };
        let raised = house.office.raise_concern(&worker, concern).await;
        let case = raised.unwrap().case;
        let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
        browser.get("/mechanism?lang=en").await;
        let timeline = browser.get(&format!("/cases/{case}/timeline")).await.body;
        assert!(timeline.contains("0A0B0C0D"), "{timeline}");
        assert!(timeline.contains(said), "{said}: {timeline}");
        let asks = timeline.contains("/timeline/3/paper");
        assert_eq!(asks, destroyed != Some(true), "{timeline}");
    }
}

#[tokio::test]
async fn once_it_is_entered_somebody_says_when_the_paper_was_destroyed() {
    let (house, mut browser) = Browser::working().await;
    let case = raised(&house, CASE_WORKER).await;
    let more = "paper_time=14:30&paper_serial=ABCD1234&paper_destroyed=no";
    entered(&mut browser, &case, &paper(2024, more)).await;
    browser.get("/mechanism?lang=en").await;
    let timeline = browser.get(&format!("/cases/{case}/timeline")).await.body;
    let from = timeline
        .find("/paper\">")
        .expect("the timeline leads there");
    let address = timeline[..from].rsplit('"').next().unwrap().to_owned() + "/paper";
    let page = browser.get(&address).await;
    let on = |day: &str| {
        format!(
            "{}&destroyed_day.day={day}&destroyed_day.month=1&destroyed_day.year=2024&destroyed_time=9:05",
            keys(&page)
        )
    };
    for wrong in [keys(&page), on("1")] {
        let refused = browser.post(&address, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(refused.body.contains("govuk-error-summary"));
    }
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
    let sent = browser.post(&address, &on("3")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let timeline = read(&browser.get(sent.leads_to()).await.body);
    assert!(
        timeline.contains("The paper was destroyed on 3 January 2024"),
        "{timeline}"
    );
    assert!(!timeline.contains(&format!("href=\"{address}\"")), "once");
    let form = browser
        .get(&format!("/cases/{case}/forms/service_plan"))
        .await;
    assert!(read(&form.body).contains("The paper was destroyed on 3 January 2024"));
    let over = browser.get(&address).await;
    assert!(!over.body.contains("destroyed_time"), "{}", over.body);
    let none = browser
        .get(&format!("/cases/{case}/timeline/1/paper"))
        .await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_case_prints_for_whoever_reads_it_and_that_is_recorded() {
    let house = house::open().await;
    let case = raised(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/summary");
    let mut other = Browser::signed_in(&house, BORDER_OFFICER).await;
    assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);

    let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
    let page = browser.get(&address).await;
    let sent = browser.post(&address, &keys(&page)).await;
    let number = sent.leads_to().rsplit('/').next().unwrap().to_owned();
    let sheet = browser.get(sent.leads_to()).await;
    assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.body);
    let worker = professional(&house, CASE_WORKER).await;
    assert!(sheet.body.contains(&worker.name), "who printed it");
    assert!(!sheet.body.contains("Hanushja"), "no name of the person");
    assert!(sheet.body.contains(&number), "the number of the sheet");

    browser.get("/desk?lang=en").await;
    let looked = browser.get(&format!("/cases/{case}/looked")).await;
    let printed = format!("printed: sheet {number}");
    let lines = read(&looked.body);
    assert!(lines.contains(&printed), "{lines}");
}

#[tokio::test]
async fn a_sheet_has_no_number_but_the_one_it_was_given() {
    let house = house::open().await;
    let [case, elsewhere] = [
        raised(&house, CASE_WORKER).await,
        raised(&house, CASE_WORKER).await,
    ];
    let mut browser = Browser::signed_in(&house, CASE_WORKER).await;
    let address = format!("/cases/{case}/summary");
    let page = browser.get(&address).await;
    let sent = browser.post(&address, &keys(&page)).await;
    let number = sent.leads_to().rsplit('/').next().unwrap().to_owned();
    let invented = [
        format!("{address}/ABCD1234"),
        format!("{address}/no-number"),
        format!("{address}/{}", &number[..7]),
        format!("/cases/{elsewhere}/summary/{number}"),
    ];
    for one in invented {
        assert_eq!(
            browser.get(&one).await.status,
            StatusCode::NOT_FOUND,
            "{one}"
        );
    }
}
