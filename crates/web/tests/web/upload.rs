//! A file is sent over HTTP: too large, of no known kind, before its token, twice, and after the session
//! ended.

use axum::http::StatusCode;
use casework::{CaseId, PersonId};
use jiff::SignedDuration;
use mechanism::Function;
use sha2::{Digest as _, Sha256};

use crate::browser::{Answer, Browser};
use crate::cases::raised;
use crate::house::{CASE_WORKER, House};
use crate::wrong_turns::facts;

const LETTER: &[u8] = b"An invented letter.";

struct Sender {
    house: House,
    browser: Browser,
    case: CaseId,
    token: String,
    key: String,
}

impl Sender {
    async fn new() -> Self {
        let (house, mut browser) = Browser::working().await;
        let case = raised(&house, CASE_WORKER).await;
        let page = browser.get(&format!("/cases/{case}/documents")).await;
        Self {
            token: page.hidden("form-token"),
            key: page.hidden("form-key"),
            house,
            browser,
            case,
        }
    }

    async fn send(&mut self, file: &[u8]) -> Answer {
        let parts: [(&str, &[u8]); 5] = [
            ("form-token", self.token.as_bytes()),
            ("form-key", self.key.as_bytes()),
            ("file_compartment", b"account"),
            ("title", b"Letter of the landlord"),
            ("file", file),
        ];
        let address = format!("/cases/{}/files", self.case);
        self.browser.upload(&address, &parts).await
    }

    async fn files(&self) -> usize {
        facts(&self.house, &self.case).await.attachments.len()
    }
}

#[tokio::test]
async fn a_file_sent_twice_is_kept_once_and_another_one_is_not_taken_for_it() {
    let mut sender = Sender::new().await;
    let kept = format!("/cases/{}/documents", sender.case);
    for _ in 0..2 {
        assert_eq!(sender.send(LETTER).await.leads_to(), kept);
    }
    assert_eq!(sender.files().await, 1);
    let other = [b'x'; LETTER.len()];
    let answer = sender.send(&other).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert!(
        answer.body.contains("Letter of the landlord"),
        "nothing typed is lost"
    );
    assert_eq!(sender.files().await, 1);
}

#[tokio::test]
async fn what_is_no_document_is_sent_back_with_its_title() {
    let mut sender = Sender::new().await;
    let answer = sender.send(b"\x89PNG\r\n\x1a\n").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["href=\"#file\"", "Letter of the landlord"] {
        assert!(answer.body.contains(part), "{part}: {}", answer.body);
    }
    assert_eq!(sender.files().await, 0);
}

#[tokio::test]
async fn a_file_beyond_the_limit_is_told_with_the_limit() {
    let mut sender = Sender::new().await;
    let limit = usize::try_from(casework::attachment::FILE_SIZE_BYTES_MAX).unwrap();
    let answer = sender.send(&vec![b'a'; limit + 1]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    for part in ["20 MB", "Letter of the landlord"] {
        assert!(answer.body.contains(part), "{part}: {}", answer.body);
    }
    assert_eq!(sender.files().await, 0);
}

#[tokio::test]
async fn a_file_that_comes_before_its_token_is_not_kept() {
    let mut sender = Sender::new().await;
    let parts: [(&str, &[u8]); 5] = [
        ("file", LETTER),
        ("file_compartment", b"account"),
        ("title", b"Letter of the landlord"),
        ("form-token", sender.token.as_bytes()),
        ("form-key", sender.key.as_bytes()),
    ];
    let address = format!("/cases/{}/files", sender.case);
    let answer = sender.browser.upload(&address, &parts).await;
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "no file came"
    );
    assert_eq!(sender.files().await, 0);
}

#[tokio::test]
async fn after_the_session_ended_the_title_is_kept_and_the_file_is_asked_for_again() {
    let mut sender = Sender::new().await;
    sender.house.hands.pass(SignedDuration::from_mins(31));
    let answer = sender.send(LETTER).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(sender.files().await, 0);
    let author = PersonId::new(CASE_WORKER);
    let drafts = sender.house.office.drafts(&author).await.unwrap();
    let mut again = Browser::signed_in(&sender.house, CASE_WORKER).await;
    let address = format!("{}?draft={}", drafts[0].form, drafts[0].id);
    let page = again.get(&address).await;
    for part in [
        "value=\"Letter of the landlord\"",
        "Zgjidheni skedarin përsëri",
    ] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
}

/// Digital evidence: what was said of where it comes from is sealed with the file, and the system finds the
/// digest itself.
// Broken by hand: `attach` without `origin`; `file_lines` without `DIGEST`; `file_questions` without `ORIGIN`.
#[tokio::test]
async fn where_a_file_comes_from_is_read_by_whoever_opens_it_and_by_nobody_else() {
    let mut sender = Sender::new().await;
    let address = format!("/cases/{}/files", sender.case);
    let said: [(&str, &[u8]); 3] = [
        ("taken_at", b"2 November, 21.10, a profile"),
        ("taken_by", b"Cyber police, Tirana"),
        ("kept_by", b"Police laboratory, 17-26"),
    ];
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("form-token", sender.token.as_bytes()),
        ("form-key", sender.key.as_bytes()),
        ("file_compartment", b"account"),
    ];
    parts.extend(said);
    parts.push(("file", LETTER));
    let untitled = sender.browser.upload(&address, &parts).await;
    assert_eq!(untitled.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (_, text) in said {
        let text = std::str::from_utf8(text).unwrap();
        assert!(untitled.body.contains(text), "{text} stays");
    }
    parts.insert(3, ("title", b"Messages"));
    let kept = sender.browser.upload(&address, &parts).await;
    let page = format!("/cases/{}/documents", sender.case);
    assert_eq!(kept.leads_to(), page);
    let shown = sender.browser.get(&page).await.body;
    let digest: String = Sha256::digest(LETTER)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let texts = said.map(|(_, text)| std::str::from_utf8(text).unwrap());
    for text in texts.into_iter().chain([digest.as_str()]) {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    let people = practice::people::professionals(sender.house.office.mechanism());
    let desk = people
        .into_iter()
        .find(|one| one.functions.contains(&Function::Secretariat))
        .unwrap();
    let person = desk.person.to_string();
    sender.house.office.keep_staff(&[desk]).await.unwrap();
    let mut desk = Browser::signed_in(&sender.house, &person).await;
    let closed = desk.get(&page).await;
    assert_eq!(closed.status, StatusCode::OK);
    for text in texts.into_iter().chain([digest.as_str()]) {
        assert!(!closed.body.contains(text), "{text}");
    }
}
