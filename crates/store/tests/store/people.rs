//! Drafts, sessions, staff, rosters, attachments and notices.

use store::{
    AttachmentRow, Batch, CommitError, DraftRow, DraftWrite, DutyOf, OutboxOutcome, OutboxRow,
    SessionRow, SessionWrite, StaffRow, Store,
};

use crate::ground::stories;
use crate::samples::NOW;

fn draft(author: &str, body: &str) -> DraftWrite {
    DraftWrite::Keep(DraftRow {
        draft_id: "draft-1".into(),
        author: author.into(),
        created_at: NOW,
        expires_at: NOW + 72,
        body: body.into(),
    })
}

async fn drafting(store: &Store, draft: DraftWrite) -> Result<(), CommitError> {
    store
        .commit(Batch {
            drafts: vec![draft],
            ..Batch::named("draft", NOW)
        })
        .await
        .map(drop)
}

fn staff(person: &str, institution: &str) -> StaffRow {
    StaffRow {
        person: person.into(),
        institution: institution.into(),
        active: true,
        body: b"sealed".to_vec(),
    }
}

stories! {
    /// Only its author finds a draft, only until it expires, and nobody writes over it.
    async fn a_draft_is_its_authors(ground: Ground) {
        let store = &ground.store;
        drafting(store, draft("person-a", "one")).await.expect("it commits");
        drafting(store, draft("person-a", "two")).await.expect("it commits");
        let refused = drafting(store, draft("person-b", "theirs")).await.expect_err("it is not hers");
        assert_eq!(refused, CommitError::Taken { query: "DRAFT_KEEP" });
        let found = store.drafts_of("person-a", NOW + 71).await.expect("it answers");
        assert_eq!(found.iter().map(|draft| draft.body.as_slice()).collect::<Vec<_>>(), [b"two"]);
        assert!(store.draft("draft-1", "person-b", NOW).await.expect("it answers").is_none());
        assert!(store.draft("draft-1", "person-a", NOW + 72).await.expect("it answers").is_none());
        assert!(store.drafts_of("person-a", NOW + 72).await.expect("it answers").is_empty());

        drafting(store, DraftWrite::End { draft_id: "draft-1".into(), author: "person-b".into() }).await.expect("no effect");
        assert!(store.draft("draft-1", "person-a", NOW).await.expect("it answers").is_some());
        drafting(store, DraftWrite::End { draft_id: "draft-1".into(), author: "person-a".into() }).await.expect("it commits");
        assert!(store.draft("draft-1", "person-a", NOW).await.expect("it answers").is_none());
    }

    /// A session lives until it ends, and an ended one does not come back.
    async fn an_ended_session_stays_ended(ground: Ground) {
        let store = &ground.store;
        let hash = |number: u8| vec![number; 32];
        let start = |number: u8| SessionWrite::Start(SessionRow {
            token_hash: hash(number), person: "person-a".into(), created_at: NOW, last_seen_at: NOW, step_up_at: None, ended_at: None,
        });
        let write = async |sessions: Vec<SessionWrite>| {
            store.commit(Batch { sessions, ..Batch::named("session", NOW) }).await.expect("it commits");
        };
        write(vec![start(1), start(2), start(3)]).await;
        write(vec![SessionWrite::Seen { token_hash: hash(1), at: NOW + 5 }, SessionWrite::StepUp { token_hash: hash(1), at: NOW + 6 }]).await;
        let session = store.session(&hash(1)).await.expect("it answers").expect("it runs");
        assert_eq!((session.last_seen_at, session.step_up_at), (NOW + 5, Some(NOW + 6)));
        write(vec![SessionWrite::End { token_hash: hash(1), at: NOW + 7 }, SessionWrite::Seen { token_hash: hash(1), at: NOW + 8 }]).await;
        let session = store.session(&hash(1)).await.expect("it answers").expect("it is known");
        assert_eq!((session.last_seen_at, session.ended_at), (NOW + 5, Some(NOW + 7)));
        assert_eq!(store.sessions_of("person-a").await.expect("it answers").len(), 2);
        write(vec![SessionWrite::EndAll { person: "person-a".into(), at: NOW + 9 }]).await;
        assert!(store.sessions_of("person-a").await.expect("it answers").is_empty());
        assert!(store.session(&hash(9)).await.expect("it answers").is_none());
    }

    /// Staff are listed by institution and page by page; a later row replaces an earlier one.
    async fn staff_are_found(ground: Ground) {
        let store = &ground.store;
        let rows = vec![staff("a", "police"), staff("b", "police"), staff("c", "shelter")];
        store.commit(Batch { staff: rows, ..Batch::named("staff", NOW) }).await.expect("it commits");
        let moved = StaffRow { active: false, ..staff("b", "shelter") };
        store.commit(Batch { staff: vec![moved.clone()], ..Batch::named("staff", NOW) }).await.expect("it commits");
        assert_eq!(store.staff_member("b").await.expect("it answers"), Some(moved.clone()));
        assert_eq!(store.staff_of("shelter", "", 9).await.expect("it answers"), [moved, staff("c", "shelter")]);
        assert_eq!(store.staff("a", 1).await.expect("it answers")[0].person, "b");
    }

    /// Who is on duty at an instant; the end is exclusive, a new roster replaces the old one.
    async fn the_roster_tells_who_is_on_duty(ground: Ground) {
        let store = &ground.store;
        let roster = |duties: &[(&str, i64, i64)]| DutyOf {
            institution: "shelter".into(),
            function: "intake".into(),
            duties: duties.iter().map(|(person, from, until)| ((*person).to_owned(), NOW + from, NOW + until)).collect(),
        };
        let write = async |roster: DutyOf| store.commit(Batch { roster: vec![roster], ..Batch::named("roster", NOW) }).await;
        write(roster(&[("a", 0, 8), ("b", 8, 16)])).await.expect("it commits");
        let on_duty = async |at: i64| {
            let duties = store.on_duty("shelter", "intake", NOW + at).await.expect("it answers");
            duties.into_iter().map(|duty| duty.person).collect::<Vec<_>>()
        };
        assert_eq!((on_duty(7).await, on_duty(8).await, on_duty(16).await), (vec!["a".into()], vec!["b".into()], vec![]));
        assert_eq!(store.duties_between("shelter", NOW + 8, NOW + 9).await.expect("it answers").len(), 1);
        write(roster(&[("c", 0, 8)])).await.expect("it commits");
        assert_eq!(on_duty(7).await, ["c"]);
        let backwards = write(roster(&[("d", 8, 0)])).await.expect_err("it ends before it begins");
        assert!(matches!(backwards, CommitError::Malformed { .. }));
    }

    /// Attachments of a case are found, oldest first.
    async fn attachments_are_found(ground: Ground) {
        let store = &ground.store;
        let attachment = |id: &str, created_at: i64| AttachmentRow {
            attachment_id: id.into(), case_id: "case-1".into(), compartment: "justice".into(), key_id: "key".into(),
            size_bytes: 9, created_at, meta: b"sealed".to_vec(),
        };
        let attachments = vec![attachment("b", NOW), attachment("a", NOW + 1)];
        store.commit(Batch { attachments: attachments.clone(), ..Batch::named("attach", NOW) }).await.expect("it commits");
        assert_eq!(store.attachments_of("case-1").await.expect("it answers"), attachments);
        assert_eq!(store.attachment("a").await.expect("it answers").as_ref(), Some(&attachments[1]));
    }

    /// A notice waits until its time, is tried again when it failed, and is handed over once.
    async fn a_notice_waits_until_it_is_sent(ground: Ground) {
        let store = &ground.store;
        let row = OutboxRow { message_id: "m".into(), created_at: NOW, next_at: NOW + 10, body: b"sealed".to_vec() };
        store.commit(Batch { outbox: vec![row], ..Batch::named("notify", NOW) }).await.expect("it commits");
        let outcome = async |sent_at: Option<i64>, next_at: i64| {
            let outcomes = vec![OutboxOutcome { message_id: "m".into(), sent_at, next_at }];
            store.commit(Batch { outbox_outcomes: outcomes, ..Batch::named("sent", NOW) }).await.expect("it commits");
        };
        let due = async |now: i64| store.outbox_due(now, 9).await.expect("it answers");
        assert!(due(NOW + 9).await.is_empty());
        assert_eq!(due(NOW + 10).await[0].attempts, 0);
        outcome(None, NOW + 20).await;
        assert!(due(NOW + 19).await.is_empty());
        assert_eq!(due(NOW + 20).await[0].attempts, 1);
        outcome(Some(NOW + 21), NOW).await;
        assert!(due(NOW + 99).await.is_empty());
    }
}
