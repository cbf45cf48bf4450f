//! Two files of one person over a real record: one ends by refusal, one was closed before, and what the
//! pages are told of the other.

use casework::age::AgeClass;
use casework::bar::{Barred, SaidBy};
use casework::closure::{ClosureReason, ReopenGround};
use casework::context::slot;
use casework::link::LinkKind;
use casework::{Actor, Case, CaseId, Command};
use mechanism::{Compartment, Purpose};
use office::link::Sent;
use office::{Given, Office, Particulars};
use practice::people::professionals;

use crate::ground::open_sqlite;

const WORKER: &str = "social_service_tirana-1";
const OTHER: &str = "child_protection_unit_durres-1";
const DESK: &str = "anti_trafficking_sector-1";
const COLLEAGUE: &str = "anti_trafficking_sector-2";

struct House {
    office: Office,
    _folder: tempfile::TempDir,
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (office, _) = open_sqlite(folder.path()).await;
        let people = professionals(office.mechanism());
        office.keep_staff(&people).await.unwrap();
        Self {
            office,
            _folder: folder,
        }
    }

    async fn who(&self, person: &str) -> Actor {
        let found = self.office.professional(&person.into()).await;
        found.unwrap().expect("works here").actor(false)
    }

    /// A case of an adult.
    async fn raised(&self, by: &str) -> CaseId {
        let make = |id, number| Command::RaiseConcern {
            id,
            number,
            region: None,
            age: AgeClass::ClearlyAdult,
            years: None,
            answers: Default::default(),
            danger_now: false,
            original_at: None,
        };
        let (by, key) = (self.who(by).await, self.office.new_id());
        let raised = self.office.raise(&by, &key, make, reasons(), None);
        raised.await.unwrap().case
    }

    async fn done(&self, by: &str, case: &CaseId, command: Command) {
        let reasoned = matches!(command, Command::Close { .. } | Command::Reopen { .. });
        let given = Given {
            key: self.office.new_id(),
            drawn_at: None,
            draft: None,
            command,
            particulars: match reasoned {
                true => reasons(),
                false => Particulars::none(),
            },
        };
        let by = self.who(by).await;
        self.office.act(&by, case, given).await.unwrap();
    }

    fn sent(&self) -> Sent {
        Sent {
            key: self.office.new_id(),
            draft: None,
            reasons: "The same bus.".to_owned(),
        }
    }

    async fn link(&self, pair: [&CaseId; 2]) {
        let kind = LinkKind::SamePersonSuspected;
        let desk = self.who(DESK).await;
        let sent = self.sent();
        self.office.link(&desk, pair, kind, &sent).await.unwrap();
    }

    async fn join(&self, pair: [&CaseId; 2]) {
        for person in [DESK, COLLEAGUE] {
            let by = self.who(person).await;
            self.office
                .say_twins(&by, pair, &self.sent())
                .await
                .unwrap();
        }
        assert_eq!(self.facts(pair[0]).await.joined_to(), Some(pair[1]));
    }

    async fn facts(&self, case: &CaseId) -> Case {
        let desk = self.who(DESK).await;
        let opened = self.office.open_case(&desk, case).await.unwrap();
        opened.case().clone()
    }
}

fn reasons() -> Particulars {
    let said = |all: Particulars, slot| all.with(Compartment::Account, slot, "So.");
    let slots = [slot::REASONS, slot::UNDECIDED];
    slots.into_iter().fold(Particulars::none(), said)
}

fn refuse_police() -> Command {
    Command::Refuse {
        purpose: Purpose::Police,
        reason: "fear_of_authorities".into(),
    }
}

fn bar(barred: Barred) -> Command {
    let bar = "bar".into();
    let said_by = SaidBy::Lead;
    Command::SetBar {
        bar,
        barred,
        said_by,
    }
}

#[tokio::test]
async fn a_file_that_ends_by_refusal_leaves_what_it_forbade_and_tells_nothing_of_its_end() {
    let house = House::open().await;
    let (mine, theirs) = (house.raised(WORKER).await, house.raised(OTHER).await);
    house.link([&mine, &theirs]).await;
    house.join([&mine, &theirs]).await;
    house.done(OTHER, &theirs, refuse_police()).await;
    let shut = Barred::Region("vlora".into());
    house.done(OTHER, &theirs, bar(shut.clone())).await;
    let reason = "needs_time".into();
    let everything = Command::RefuseEverything { reason };
    house.done(OTHER, &theirs, everything).await;

    let left = house.facts(&mine).await;
    assert!(left.twin.is_none() && left.links.is_empty());
    assert!(!left.is_closed() && left.refuses_police());
    let reason = &left.refused[&Purpose::Police].reason;
    assert_eq!(reason.as_str(), "no_reason_given");
    assert!(left.own_bars().any(|one| *one == shut));
    // It goes on, and what was the other's is lifted like its own.
    let own = Barred::Person("trafficking_police_tirana-1".into());
    house.done(WORKER, &mine, bar(own)).await;
    let purpose = Purpose::Police;
    house
        .done(WORKER, &mine, Command::LiftRefusal { purpose })
        .await;
    for person in [WORKER, COLLEAGUE] {
        let by = house.who(person).await;
        let links = house.office.links(&by, &mine).await.unwrap();
        assert!(links.links.is_empty());
        let people = house.office.case_people(&by, &mine).await.unwrap();
        assert!(!people.tells_twin && people.bars.iter().all(|one| one.bar.is_some()));
    }
}

#[tokio::test]
async fn an_earlier_closed_file_is_linked_and_joined_and_comes_apart_again() {
    let house = House::open().await;
    let (mine, theirs) = (house.raised(WORKER).await, house.raised(OTHER).await);
    let close = || Command::Close {
        reason: ClosureReason::OtherRoute,
    };
    house.done(DESK, &theirs, close()).await;
    let number = house.facts(&theirs).await.number.unwrap().to_string();
    let desk = house.who(DESK).await;
    let found = house.office.case_to_link(&desk, &number).await.unwrap();
    assert_eq!(found.as_ref(), Some(&theirs));
    house.link([&mine, &theirs]).await;
    house.join([&mine, &theirs]).await;
    assert!(house.facts(&mine).await.is_closed(), "as the other is");

    // Taken up again in the one, closed in the other, and parted while it is.
    let reopen = || Command::Reopen {
        ground: ReopenGround::PersonReturns,
    };
    house.done(DESK, &theirs, reopen()).await;
    assert!(!house.facts(&mine).await.is_closed());
    house.done(DESK, &mine, close()).await;
    assert!(house.facts(&theirs).await.is_closed());
    let (pair, sent) = ([&mine, &theirs], house.sent());
    house.office.part_twins(&desk, pair, &sent).await.unwrap();
    assert!(!house.facts(&theirs).await.is_closed(), "as it was before");
    house.done(DESK, &mine, reopen()).await;
}

#[tokio::test]
async fn what_the_other_file_forbids_is_told_to_all_and_whose_it_is_to_who_opens_both() {
    let house = House::open().await;
    let (mine, theirs) = (house.raised(WORKER).await, house.raised(OTHER).await);
    house.link([&mine, &theirs]).await;
    house.join([&mine, &theirs]).await;
    house.done(OTHER, &theirs, refuse_police()).await;
    house
        .done(OTHER, &theirs, bar(Barred::Region("vlora".into())))
        .await;
    for (person, both) in [(WORKER, false), (COLLEAGUE, true)] {
        let by = house.who(person).await;
        let consents = house.office.consents(&by, &mine).await.unwrap();
        assert_eq!(
            consents.refused,
            [(Purpose::Police, None)],
            "without her reason"
        );
        assert_eq!(consents.tells_twin, both);
        let people = house.office.case_people(&by, &mine).await.unwrap();
        assert_eq!(people.bars.len(), 1);
        assert!(
            people.bars[0].bar.is_none(),
            "it is lifted where it was set"
        );
        assert_eq!(people.tells_twin, both);
    }
}
