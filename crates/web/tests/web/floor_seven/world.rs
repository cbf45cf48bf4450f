//! Two practices that differ in one thing: which shelter houses the person.

use std::sync::OnceLock;

use casework::attachment::MEDIA_TYPES;
use casework::bar::{Barred, SaidBy};
use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::context::slot;
use casework::emergency::{Call, CallAnswer};
use casework::link::LinkKind;
use casework::referral::{AgeBand, Offer, Urgency};
use casework::{
    Actor, BarId, Case, CaseId, Command, ConsentId, PersonId, ReferralId, StatementId, TaskId,
};
use mechanism::{
    CommitmentId, Compartment, Function, InstitutionId, Mechanism, Purpose, Source, Stated,
};
use office::documents::Upload;
use office::{Given, Particulars, Professional};
use practice::Houses;

use crate::house::{self, House, Pack};

/// The same seed tells the same stories in both.
const SEED: u64 = 7;
/// Stories the practice tells; which states none of them reaches stands in `NO_CASE_STANDS_THERE`.
pub const STORIES: usize = 24;
/// The family name of everybody who works in a shelter; nobody else is called so.
pub const KEEPER: &str = "Strehuesi";

/// What the telephone numbers of shelters begin with; no other number does.
pub const TELEPHONE: &str = "+35547770";

/// One shelter takes people in, another has no place.
pub const HERE: Houses = Houses {
    takes_in: "different_and_equal",
    is_full: "tjeter_vizion",
    at_border: "national_reception_centre",
    by_phone: "national_reception_centre",
};
/// The same parts, other shelters.
pub const THERE: Houses = Houses {
    takes_in: "national_reception_centre",
    is_full: "different_and_equal",
    at_border: "tjeter_vizion",
    by_phone: "tjeter_vizion",
};

/// A practice with its stories told.
pub struct World {
    pub house: House,
    pub people: Vec<Professional>,
    pub cases: Vec<CaseId>,
}

/// The pack with numbers that no shelter has in it: what is unset could tell nothing by itself.
fn with_telephones() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        let (mut mechanism, files) = house::albania().clone();
        let institutions = mechanism.institutions.iter_mut();
        let units = institutions.flat_map(|one| &mut one.units);
        let shelters = units.filter(|one| one.functions.contains(&Function::Shelter));
        for (number, unit) in shelters.enumerate() {
            unit.telephone = Stated::Set {
                value: format!("{TELEPHONE}{number:02}"),
                source: Source("nobody".to_owned()),
            };
        }
        (mechanism, files)
    })
}

/// Half of the people move from one house to another.
fn is_every_other(case: &CaseId) -> bool {
    case.as_str()
        .bytes()
        .next_back()
        .is_some_and(|last| last % 2 == 0)
}

impl World {
    /// Tells the first stories, in these houses.
    pub async fn told(houses: Houses, count: usize) -> Self {
        let pack = with_telephones();
        let mut people = practice::people::professionals(&pack.0);
        for (number, one) in people.iter_mut().enumerate() {
            if one.functions.contains(&Function::Shelter) {
                one.name = format!("Mikpritja{number} {KEEPER}");
            }
        }
        let (house, clock) = house::travelling(pack, &people).await;
        let office = &house.office;
        let made = practice::make_cases_in(houses, office, &clock, &people, SEED, count).await;
        let made = made.unwrap();
        assert!(made.stopped.is_empty(), "{:#?}", made.stopped);
        for (institution, function, duties) in practice::people::rosters(&people, office.now()) {
            let kept = office.keep_roster(&institution, function, duties).await;
            kept.unwrap();
        }
        let world = Self {
            house,
            people,
            cases: made.cases,
        };
        let mut known = Vec::new();
        for case in &world.cases {
            // A person who refuses everything leaves no case behind.
            if world.opens(case).await.is_some() {
                world.leave_traces(case, houses).await;
                known.push(case.clone());
            }
        }
        for pair in known.windows(2) {
            world.link(&pair[0], &pair[1]).await;
        }
        Self {
            cases: known,
            ..world
        }
    }

    /// Two cases of one event, and people who are shut out, were opened to in an emergency, and spoke.
    async fn link(&self, case: &CaseId, other: &CaseId) {
        let facts = self.facts(case).await;
        let Some(lead) = facts.lead.as_ref().map(|lead| self.of(&lead.person)) else {
            return;
        };
        let office = &self.house.office;
        let why = || Particulars::none().with(Compartment::Account, slot::REASONS, "E shpikur");
        let command = Command::Link {
            other: other.clone(),
            kind: LinkKind::SameEvent,
        };
        self.act(&lead, case, command, why()).await;
        let command = Command::SetBar {
            bar: BarId::new(office.new_id()),
            barred: Barred::Unit("education_office_berat".into()),
            said_by: SaidBy::Lead,
        };
        self.act(&lead, case, command, Particulars::none()).await;
        let justice = [Function::TraffickingPolice, Function::Prosecution];
        for unit in facts.members.keys() {
            let hears = self.first(|one| one.unit == *unit);
            if hears.has_any(&justice) {
                let statement = StatementId::new(office.new_id());
                let said = Particulars::none().with(Compartment::Justice, slot::NOTE, "E shpikur");
                let command = Command::TakeStatement { statement };
                self.act(&hears, case, command, said).await;
            }
        }
        let paper = Command::FillForm {
            form: "needs_assessment".into(),
            answers: Default::default(),
            original_at: Some(office.now()),
        };
        self.act(&lead, case, paper, Particulars::none()).await;
    }

    pub fn mechanism(&self) -> &Mechanism {
        self.house.office.mechanism()
    }

    /// The facts of a case, as nobody on a page has them.
    pub async fn facts(&self, case: &CaseId) -> Case {
        self.opens(case).await.unwrap()
    }

    async fn opens(&self, case: &CaseId) -> Option<Case> {
        let desk = self.first(|one| one.functions.contains(&Function::Secretariat));
        let opened = self.house.office.open_case(&desk, case).await;
        opened.ok().map(|opened| opened.case().clone())
    }

    fn first(&self, fits: impl Fn(&Professional) -> bool) -> Actor {
        let found = self.people.iter().find(|one| fits(one));
        found.unwrap().actor(true)
    }

    /// Whatever a shelter leaves behind in a case: a note and a file of where it is, a task, a
    /// consent that names it, a call it answered, its readers.
    async fn leave_traces(&self, case: &CaseId, houses: Houses) {
        let facts = self.facts(case).await;
        let Some(opener) = facts.opened_by.as_ref() else {
            return;
        };
        if facts.closure.is_some() {
            return;
        }
        let opener = self.of(&opener.person);
        let lead = facts.lead.as_ref().map(|lead| self.of(&lead.person));
        let lead = lead.as_ref().unwrap_or(&opener);
        if facts.calls.is_empty() && facts.members.len() == 1 {
            self.take_over_by_phone(&opener, case, houses.by_phone)
                .await;
        }
        self.name_in_a_consent(lead, case, houses.takes_in).await;
        let housed = facts.members.iter().find_map(|(unit, member)| {
            let houses = member.function == Some(Function::Shelter);
            houses.then(|| (unit.clone(), member.institution.clone()))
        });
        let Some((unit, house)) = housed else { return };
        let keeper = self.first(|one| one.unit == unit);
        self.give_its_task(lead, case, &house).await;
        self.write_where_it_is(&keeper, case).await;
        let read = self.house.office.timeline(&keeper, case, None).await;
        read.unwrap();
        if house.as_str() == houses.takes_in && is_every_other(case) {
            self.move_house(&keeper, case, houses.at_border).await;
        }
    }

    /// The person moves: the new house accepts first, and has them from their arrival on.
    async fn move_house(&self, old: &Actor, case: &CaseId, to: &str) {
        let nothing = Particulars::none;
        self.act(old, case, Command::RecordArrival, nothing()).await;
        let referral = ReferralId::new(self.house.office.new_id());
        let offer = Offer {
            to: InstitutionId::new(to),
            function: Function::Shelter,
            need: "safe_accommodation".into(),
            urgency: Urgency::Emergency,
            region: None,
            age: AgeBand::Adult,
            languages: Vec::new(),
            shares: vec![
                Compartment::Identity,
                Compartment::Account,
                Compartment::Location,
            ],
        };
        let offered = Command::OfferReferral {
            referral: referral.clone(),
            offer,
        };
        self.act(old, case, offered, nothing()).await;
        let new = self.first(|one| {
            one.institution.as_str() == to && one.functions.contains(&Function::Shelter)
        });
        let accepted = Command::AcceptReferral { referral };
        self.act(&new, case, accepted, nothing()).await;
        self.act(&new, case, Command::RecordArrival, nothing())
            .await;
        self.write_where_it_is(&new, case).await;
    }

    fn of(&self, person: &PersonId) -> Actor {
        self.first(|one| one.person == *person)
    }

    async fn act(&self, by: &Actor, case: &CaseId, command: Command, particulars: Particulars) {
        let given = Given {
            key: self.house.office.new_id(),
            drawn_at: None,
            draft: None,
            command,
            particulars,
        };
        // What a rule refuses in one practice it refuses in the other: the stories stay alike.
        let _ = self.house.office.act(by, case, given).await;
    }

    async fn take_over_by_phone(&self, by: &Actor, case: &CaseId, shelter: &str) {
        let nothing = Particulars::none();
        self.act(by, case, Command::RecordDanger, nothing).await;
        let call = Call {
            institution: InstitutionId::new(shelter),
            answer: CallAnswer::TakesOver,
        };
        let spoke = format!("Zëri i {shelter} {KEEPER}");
        let spoke = Particulars::none().with(Compartment::Account, slot::SPOKE_TO, &spoke);
        self.act(by, case, Command::RecordCall { call }, spoke)
            .await;
    }

    async fn name_in_a_consent(&self, by: &Actor, case: &CaseId, shelter: &str) {
        let given = ConsentGiven {
            purpose: Purpose::Sharing,
            recipient: Some(InstitutionId::new(shelter)),
            given_by: GivenBy::Person,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        };
        let consent = ConsentId::new(self.house.office.new_id());
        let command = Command::GiveConsent { consent, given };
        self.act(by, case, command, Particulars::none()).await;
    }

    async fn give_its_task(&self, by: &Actor, case: &CaseId, house: &InstitutionId) {
        let templates = self.mechanism().commitments.iter();
        let owed = templates.filter(|one| one.institution == *house);
        let template = owed.map(|one| one.id.clone()).next();
        let template = template.unwrap_or_else(|| CommitmentId::new("nobody"));
        let command = Command::GiveTask {
            task: TaskId::new(self.house.office.new_id()),
            template,
            institution: house.clone(),
        };
        self.act(by, case, command, Particulars::none()).await;
    }

    async fn write_where_it_is(&self, keeper: &Actor, case: &CaseId) {
        let office = &self.house.office;
        let place = format!("Rruga e {} {KEEPER} 7", keeper.institution);
        let note = office
            .write_note(keeper, case, office.new_id(), Compartment::Location, &place)
            .await;
        note.unwrap();
        let upload = Upload {
            compartment: Compartment::Location,
            title: place.clone(),
            origin: Vec::new(),
            media_type: MEDIA_TYPES[3],
            bytes: place.into_bytes(),
        };
        let file = office.attach(keeper, case, office.new_id(), upload).await;
        file.unwrap();
        let account = office
            .write_note(keeper, case, office.new_id(), Compartment::Account, "Qetë.")
            .await;
        account.unwrap();
    }
}
