//! Planting: a canary in each place that takes words, by the acts that professionals use.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;

use casework::channel::{self, Allowed, Channel};
use casework::closure::ClosureReason;
use casework::context::slot;
use casework::emergency::{Call, CallAnswer};
use casework::presence::{self, Gender, Means, Part, Present};
use casework::referral::{AgeBand, Offer, Urgency};
use casework::{Actor, CaseId, Command, ReferralId};
use mechanism::{
    Compartment, Form, Function, InstitutionId, Mechanism, Purpose, Question, QuestionKind,
    SafeguardId,
};
use office::answers::{TypedAnswer, read_form};
use office::documents::{ORIGIN, Upload};
use office::particulars::SLOTS;
use office::safeguard::Recorded;
use office::{Given, Office, OfficeError, Particulars, Professional};
use practice::fill::{Person, fill};
use practice::make_cases;
use practice::people::{professionals, rosters};
use practice::walk::Walk;

use super::{CANARY, CODED};
use crate::ground::{self, open_sqlite};

/// Cases in which a form may be filled: one of every story.
const STORIES: usize = 24;
/// Places that are no form and no particular.
const BESIDE: [&str; 6] = ["given", "family", "staff", "draft", "handover", "file"];
const GIVEN_NAME: &str = "Kanarina.given.";
const FAMILY_NAME: &str = "Kanarina.family.";

/// The canary of a place.
pub fn canary(place: &str) -> String {
    format!("{CANARY}.{place}.")
}

/// The pack whose forms are planted.
pub fn mechanism() -> Mechanism {
    Mechanism::read(&ground::albania()).unwrap()
}

/// Whether somebody can type words there.
pub fn takes_words(question: &Question) -> bool {
    use QuestionKind::{Line, Telephone, Text};
    matches!(question.kind, Line | Text | Telephone)
}

/// Every place that takes words: questions of forms, names of particulars, channels, what else is typed.
pub fn everything(mechanism: &Mechanism) -> BTreeSet<String> {
    let questions = mechanism.forms.iter().flat_map(|form| {
        let texts = form.questions().filter(|one| takes_words(one));
        texts.map(|one| of_question(form, one))
    });
    let slots = SLOTS.into_iter().filter(|one| !CODED.contains(one));
    let others = slots.chain(BESIDE).map(str::to_owned);
    let channels = Channel::ALL.into_iter().map(channel::slot);
    questions.chain(others).chain(channels).collect()
}

fn of_question(form: &Form, question: &Question) -> String {
    format!("{}/{}", form.id, question.id)
}

/// Who plants, and what was planted so far.
struct Planting<'a> {
    office: &'a Office,
    planted: BTreeSet<String>,
}

impl Planting<'_> {
    /// The canary of a place, which is planted with it.
    fn plant(&mut self, place: &str) -> String {
        self.planted.insert(place.to_owned());
        canary(place)
    }

    /// Canaries under these names in one compartment.
    fn kept(&mut self, compartment: Compartment, names: &[&str]) -> Particulars {
        let mut kept = Particulars::none();
        for name in names {
            kept.add(compartment, name, &self.plant(name));
        }
        kept
    }

    async fn try_act(
        &self,
        by: &Actor,
        case: &CaseId,
        command: Command,
        kept: Particulars,
    ) -> Result<(), OfficeError> {
        let given = Given {
            key: self.office.new_id(),
            drawn_at: None,
            draft: None,
            command,
            particulars: kept,
        };
        self.office.act(by, case, given).await.map(drop)
    }

    async fn act(&self, by: &Actor, case: &CaseId, command: Command, kept: Particulars) {
        let what = format!("{command:?}");
        let done = self.try_act(by, case, command, kept).await;
        done.unwrap_or_else(|why| panic!("{what}: {why}"));
    }

    /// Fills a form with canaries in one of the cases, by whoever answers for it or takes part.
    async fn fill_somewhere(&mut self, form: &Form, cases: &[(CaseId, Vec<Actor>)]) {
        let mut chance = fastrand::Rng::with_seed(1);
        let mut typed = fill(form, &ground::adult(), &mut chance);
        for question in form.questions().filter(|one| takes_words(one)) {
            let words = vec![self.plant(&of_question(form, question))];
            typed
                .0
                .insert(question.id.clone(), TypedAnswer::Values(words));
        }
        let answered = read_form(form, &typed).unwrap();
        let serial = self.plant("paper_serial");
        let mut refused = BTreeSet::new();
        for (case, actors) in cases {
            for by in actors {
                let command = Command::FillForm {
                    form: form.id.clone(),
                    answers: answered.answers.clone(),
                    original_at: Some(self.office.now()),
                };
                let kept = answered.particulars.clone();
                let kept = kept.with(Compartment::Account, "paper_serial", &serial);
                match self.try_act(by, case, command, kept).await {
                    Ok(()) => return,
                    Err(why) => {
                        refused.insert(why.to_string());
                    }
                }
            }
        }
        panic!("nobody may fill {} in any case: {refused:#?}", form.id);
    }

    /// Everything else that is typed about a person.
    async fn acts(&mut self, by: &Actor, case: &CaseId) {
        let account = Compartment::Account;
        for compartment in [account, Compartment::Identity, Compartment::Health] {
            let (office, key) = (self.office, self.office.new_id());
            let note = self.plant(slot::NOTE);
            let written = office.write_note(by, case, key, compartment, &note);
            written.await.unwrap();
        }
        let takes_over = Call {
            institution: InstitutionId::new("tjeter_vizion"),
            answer: CallAnswer::TakesOver,
        };
        let spoke = self.kept(account, &[slot::SPOKE_TO]);
        self.act(by, case, Command::RecordDanger, Particulars::none())
            .await;
        let call = Command::RecordCall { call: takes_over };
        self.act(by, case, call, spoke).await;
        let message = self.kept(account, &[slot::MESSAGE]);
        self.act(by, case, offer(self.office), message).await;
        for channel in Channel::ALL {
            let address = self.kept(Compartment::Identity, &[&channel::slot(channel)]);
            let allowed = Allowed::NOTHING;
            let command = Command::SetChannel { channel, allowed };
            self.act(by, case, command, address).await;
        }
        self.present(by, case).await;
        self.files_and_ticks(by, case).await;
        // The steps that ask for it stand late on the way; it is sealed alike beside any act.
        let wish = self.kept(account, &[office::step::OWN_WISH]);
        self.act(by, case, Command::AskFormal, wish).await;
    }

    /// Who interprets and who else was there.
    async fn present(&mut self, by: &Actor, case: &CaseId) {
        let found = Command::FindPresence {
            part: Part::Interpreter,
            present: Present {
                gender: Gender::Woman,
                means: Means::InPerson,
            },
            untied: true,
        };
        let name = self.kept(Compartment::Account, &[presence::NAME]);
        self.act(by, case, found, name).await;
        let safeguard = SafeguardId::new("legal_representative");
        let present = [Recorded {
            safeguard,
            present: self.plant(slot::PRESENT),
            signed: true,
        }];
        let (office, key) = (self.office, self.office.new_id());
        let recorded = office.record_safeguards(by, case, &key, &present);
        recorded.await.unwrap();
    }

    async fn files_and_ticks(&mut self, by: &Actor, case: &CaseId) {
        let upload = Upload {
            compartment: Compartment::Account,
            title: self.plant("title"),
            origin: ORIGIN.map(|name| (name, self.plant(name))).to_vec(),
            media_type: "text/plain",
            bytes: self.plant("file").into_bytes(),
        };
        let (office, key) = (self.office, self.office.new_id());
        office.attach(by, case, key, upload).await.unwrap();
        let mut lists = office.mechanism().indicators.iter();
        let list = lists.find(|one| !one.absent).unwrap().id.clone();
        let tick = Command::TickIndicators { list, count: 1 };
        let ticked = self.kept(Compartment::Account, &[office::finding::SLOT]);
        self.act(by, case, tick, ticked).await;
    }

    /// The person vanishes.
    async fn vanishes(&mut self, by: &Actor, case: &CaseId, police: &Actor) {
        let report = Command::ReportMissing {
            to: Some(police.unit.clone()),
        };
        let sheet = office::missing::SHEET_COMPARTMENT;
        let mut sheet = self.kept(sheet, &office::missing::SHEET);
        let danger = casework::missing::DANGER;
        sheet.add(Compartment::Account, danger, &self.plant(danger));
        self.act(by, case, report, sheet).await;
    }

    /// A case is closed before anything was decided.
    async fn closes(&mut self, by: &Actor, case: &CaseId) {
        let why = self.kept(Compartment::Account, &[slot::REASONS, slot::UNDECIDED]);
        let close = Command::Close {
            reason: ClosureReason::PersonsWish,
        };
        self.act(by, case, close, why).await;
    }

    /// What is typed beside cases.
    async fn beside(&mut self, by: &Actor) {
        let fields = [("field".to_owned(), self.plant("draft"))];
        let kept = self.office.keep_draft(&by.person, None, "concern", &fields);
        kept.await.unwrap();
        let (key, note) = (self.office.new_id(), self.plant("handover"));
        self.office.hand_over(by, &key, &note).await.unwrap();
        for place in ["given", "family", "staff"] {
            self.planted.insert(place.to_owned());
        }
    }

    /// Opens what was written, so that reading leaves its traces too.
    async fn reads(&self, by: &Actor, case: &CaseId) {
        let office = self.office;
        let found = office.search(by, FAMILY_NAME).await.unwrap();
        assert!(!found.cases.is_empty(), "the names are searched");
        office.overview(by, case, office.now()).await.unwrap();
        office.timeline(by, case, None).await.unwrap();
        office.documents(by, case, None).await.unwrap();
        office.tracks(by, case).await.unwrap();
        office.desk(by, None, 25).await.unwrap();
        office.keep_clocks().await.unwrap();
    }
}

fn offer(office: &Office) -> Command {
    Command::OfferReferral {
        referral: ReferralId::new(office.new_id()),
        offer: Offer {
            to: InstitutionId::new("tjeter_vizion"),
            function: Function::Shelter,
            need: "safe_accommodation".into(),
            urgency: Urgency::Soon,
            region: None,
            age: AgeBand::Adult,
            languages: Vec::new(),
            shares: vec![Compartment::Identity],
        },
    }
}

fn nobody_real(office: &Office) -> Person {
    Person {
        name: (GIVEN_NAME, FAMILY_NAME),
        region: office.mechanism().regions[0].to_string(),
        ..ground::adult()
    }
}

/// Every case with whoever answers for it and whoever takes part in it.
async fn with_actors(
    office: &Office,
    cases: Vec<CaseId>,
    people: &[Professional],
) -> Vec<(CaseId, Vec<Actor>)> {
    let mut known = Vec::new();
    for case in cases {
        // A person who refuses everything leaves no case behind.
        let Ok(told) = office.journal_of(&case).await else {
            continue;
        };
        let recorded: Vec<_> = told.into_iter().map(|one| one.recorded).collect();
        let facts = casework::fold(&recorded);
        let part = |one: &&Professional| {
            let leads = facts
                .lead
                .as_ref()
                .is_some_and(|lead| lead.person == one.person);
            leads || facts.members.contains_key(&one.unit)
        };
        let actors = people.iter().filter(part).map(|one| one.actor(true));
        known.push((case, actors.collect()));
    }
    known
}

/// Writes everything that anybody logs into a file of the folder.
fn log_everything(folder: &Path) {
    let file = std::fs::File::create(folder.join("log")).unwrap();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(Mutex::new(file))
        .init();
}

#[tokio::test]
#[ignore = "the search for canaries starts it, in a process of its own"]
async fn every_canary_is_planted() {
    // The folder stays: whoever started this searches it.
    let folder = tempfile::tempdir().unwrap().keep();
    log_everything(&folder);
    let (office, clock) = open_sqlite(&folder).await;
    let mut people = professionals(office.mechanism());
    people.iter_mut().for_each(|one| one.name = canary("staff"));
    office.keep_staff(&people).await.unwrap();
    let made = make_cases(&office, &clock, &people, 1, STORIES).await;
    let made = made.unwrap();
    assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
    for (institution, function, duties) in rosters(&people, office.now()) {
        let kept = office.keep_roster(&institution, function, duties).await;
        kept.unwrap();
    }
    let mut planting = Planting {
        office: &office,
        planted: BTreeSet::new(),
    };
    let cases = with_actors(&office, made.cases, &people).await;
    for form in &office.mechanism().forms {
        planting.fill_somewhere(form, &cases).await;
    }
    let mut walk = Walk {
        office: &office,
        clock: &clock,
        people: &people,
        chance: &mut fastrand::Rng::with_seed(1),
        person: nobody_real(&office),
        houses: practice::Houses::default(),
        told_before: 0,
    };
    let by = walk.of("vatra", Function::Outreach).unwrap();
    let police = walk.who(Function::TraffickingPolice).unwrap();
    let (case, other) = (
        walk.raise(&by).await.unwrap(),
        walk.raise(&by).await.unwrap(),
    );
    walk.consent(&by, &case, Purpose::Services, None)
        .await
        .unwrap();
    planting.acts(&by, &case).await;
    planting.vanishes(&by, &case, &police).await;
    planting.closes(&by, &other).await;
    planting.beside(&by).await;
    planting.reads(&by, &case).await;
    assert_eq!(planting.planted, everything(office.mechanism()));
}
