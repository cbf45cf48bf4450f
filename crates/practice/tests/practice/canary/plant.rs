//! Planting: every text that somebody can type goes into the record with a word of its own. What was planted is
//! noted, so that the search can be shown to find all of it, and what was not reached can be listed.

use std::collections::BTreeSet;

use casework::channel::{self, Allowed, Channel};
use casework::context::slot;
use casework::dependant::Coming;
use casework::emergency::{Call, CallAnswer};
use casework::interview::Topic;
use casework::presence::{self, Gender, Means, Part, Present};
use casework::referral::{AgeBand, DeclineReason, Offer, Urgency};
use casework::statement::StatementChange;
use casework::whereabouts::Leaving;
use casework::{Actor, CaseId, Command, ReferralId, StatementId};
use mechanism::{Compartment, Form, Function, Question, QuestionKind};
use office::answers::{Typed, TypedAnswer, read_form};
use office::documents::Upload;
use office::missing::{SHEET, SHEET_COMPARTMENT};
use office::{Given, OfficeError, Particulars};
use practice::fill::{Person, fill};
use practice::walk::Walk;

use super::CANARY;

/// Who raises a case, so that between them every form is filled; of an adult and of a child.
const OPENERS: [Function; 12] = [
    Function::Outreach,
    Function::SocialService,
    Function::ChildProtection,
    Function::BorderPolice,
    Function::LabourInspection,
    Function::TraffickingPolice,
    Function::LegalAid,
    Function::Consular,
    Function::Prosecution,
    Function::Secretariat,
    Function::Shelter,
    Function::International,
];

/// What was planted: each word that somebody typed.
#[derive(Default)]
pub struct Planted(BTreeSet<String>);

impl Planted {
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The word of a place. Letters only, and no word is the beginning of another.
    pub fn word(place: &str) -> String {
        let letters: String = place
            .chars()
            .filter(|one| one.is_ascii_alphabetic())
            .collect();
        format!("{CANARY}{letters}Fund")
    }

    pub fn add(&mut self, place: &str) {
        self.0.insert(Self::word(place));
    }

    pub fn has(&self, place: &str) -> bool {
        self.0.contains(&Self::word(place))
    }
}

/// The questions of a form into which words can be typed.
pub fn typed_questions(form: &Form) -> impl Iterator<Item = &Question> {
    let questions = form.sections.iter().flat_map(|section| &section.questions);
    questions.filter(|one| {
        use QuestionKind::{Line, Telephone, Text};
        matches!(one.kind, Line | Text | Telephone)
    })
}

fn of_question(form: &Form, question: &Question) -> String {
    format!("{} {}", form.id, question.id)
}

/// Answers to a form, with a canary wherever words can be typed.
fn planted(form: &Form, person: &Person, chance: &mut fastrand::Rng) -> Typed {
    let mut typed = fill(form, person, chance);
    for question in typed_questions(form) {
        let word = Planted::word(&of_question(form, question));
        let answer = TypedAnswer::Values(vec![word]);
        typed.0.insert(question.id.clone(), answer);
    }
    typed
}

/// Somebody who plants.
pub struct Planter<'w, 'a> {
    pub walk: &'w mut Walk<'a>,
    pub planted: Planted,
}

impl Planter<'_, '_> {
    /// Everything: forms, texts of commands, documents, what stands beside the cases.
    pub async fn plant(&mut self) {
        self.forms().await;
        self.texts().await;
        self.documents().await;
        self.beside_the_cases().await;
    }

    fn given(&self, command: Command, particulars: Particulars) -> Given {
        Given {
            key: self.walk.office.new_id(),
            drawn_at: None,
            draft: None,
            command,
            particulars,
        }
    }

    async fn act(
        &self,
        by: &Actor,
        case: &CaseId,
        command: Command,
        particulars: Particulars,
    ) -> Result<(), OfficeError> {
        let given = self.given(command, particulars);
        self.walk.office.act(by, case, given).await.map(|_| ())
    }

    /// A command with a word of its own; the story does not go on without it.
    async fn says(&mut self, by: &Actor, case: &CaseId, command: Command, at: (Compartment, &str)) {
        let what = format!("{command:?}");
        let what = what.split([' ', '{']).next().unwrap_or_default();
        let place = format!("{what} {}", at.1);
        let text = Particulars::none().with(at.0, at.1, &Planted::word(&place));
        let done = self.act(by, case, command, text).await;
        done.unwrap_or_else(|error| panic!("{place}: {error}"));
        self.planted.add(&place);
    }

    async fn because(&mut self, by: &Actor, case: &CaseId, command: Command) {
        self.says(by, case, command, (Compartment::Account, slot::REASONS))
            .await;
    }

    fn is_child(&mut self, child: bool) {
        let person = &mut self.walk.person;
        (person.age_class, person.age_years) = match child {
            true => ("under_18", 15),
            false => ("clearly_adult", 30),
        };
    }

    async fn raised(&mut self, child: bool, by: Function) -> (Actor, CaseId) {
        self.is_child(child);
        let by = self.walk.who(by).unwrap();
        let case = self.walk.raise(&by).await.unwrap();
        (by, case)
    }

    /// Every form, by whoever may fill it.
    async fn forms(&mut self) {
        for opener in OPENERS {
            for child in [false, true] {
                let (by, case) = self.raised(child, opener).await;
                for form in &self.walk.office.mechanism().forms {
                    self.fill_form(&by, &case, form).await;
                }
            }
        }
    }

    async fn fill_form(&mut self, by: &Actor, case: &CaseId, form: &Form) {
        let typed = planted(form, &self.walk.person, self.walk.chance);
        let Ok(answered) = read_form(form, &typed) else {
            return;
        };
        let command = Command::FillForm {
            form: form.id.clone(),
            answers: answered.answers,
            original_at: None,
        };
        if self
            .act(by, case, command, answered.particulars)
            .await
            .is_ok()
        {
            for question in typed_questions(form) {
                self.planted.add(&of_question(form, question));
            }
        }
    }

    /// Every text that goes with a command.
    async fn texts(&mut self) {
        let (by, case) = self.raised(false, Function::Outreach).await;
        self.calls_and_referrals(&by, &case).await;
        self.around_a_meeting(&by, &case).await;
        self.missing(&by, &case).await;
        self.whereabouts(&by, &case).await;
        let (by, case) = self.raised(true, Function::TraffickingPolice).await;
        self.statements(&by, &case).await;
        self.because(&by, &case, Command::RecordViews).await;
    }

    async fn calls_and_referrals(&mut self, by: &Actor, case: &CaseId) {
        let account = Compartment::Account;
        self.act(by, case, Command::RecordDanger, Particulars::none())
            .await
            .unwrap();
        let call = Call {
            institution: "different_and_equal".into(),
            answer: CallAnswer::CallsBack,
        };
        self.says(
            by,
            case,
            Command::RecordCall { call },
            (account, slot::SPOKE_TO),
        )
        .await;
        let referral = ReferralId::new(self.walk.office.new_id());
        let offer = shelter_tonight();
        let offered = Command::OfferReferral {
            referral: referral.clone(),
            offer,
        };
        self.says(by, case, offered, (account, slot::MESSAGE)).await;
        let shelter = self
            .walk
            .of("different_and_equal", Function::Shelter)
            .unwrap();
        let declined = Command::DeclineReferral {
            referral,
            reason: DeclineReason::ALL[0],
            suggests: None,
        };
        self.because(&shelter, case, declined).await;
    }

    async fn around_a_meeting(&mut self, by: &Actor, case: &CaseId) {
        let about = || [Topic::Facts].into();
        for number in 0..2 {
            let held = Command::HoldInterview { about: about() };
            match number {
                0 => self.act(by, case, held, Particulars::none()).await.unwrap(),
                _ => self.because(by, case, held).await,
            }
        }
        let found = Command::FindPresence {
            part: Part::Interpreter,
            present: Present {
                gender: Gender::Woman,
                means: Means::InPerson,
            },
            untied: true,
        };
        self.says(by, case, found, (Compartment::Account, presence::NAME))
            .await;
        for channel in Channel::ALL {
            let allowed = Allowed {
                leave_message: false,
                say_who: false,
                shared: true,
            };
            let set = Command::SetChannel { channel, allowed };
            self.says(
                by,
                case,
                set,
                (Compartment::Identity, &channel::slot(channel)),
            )
            .await;
        }
    }

    async fn missing(&mut self, by: &Actor, case: &CaseId) {
        let report = Command::ReportMissing { to: None };
        let mut sheet = Particulars::none();
        for part in SHEET {
            sheet.add(SHEET_COMPARTMENT, part, &Planted::word(part));
        }
        let why = Planted::word("why nobody is told");
        sheet.add(Compartment::Account, slot::REASONS, &why);
        self.act(by, case, report, sheet).await.unwrap();
        SHEET.iter().for_each(|part| self.planted.add(part));
        self.planted.add("why nobody is told");
    }

    async fn whereabouts(&mut self, by: &Actor, case: &CaseId) {
        let identity = (Compartment::Identity, slot::REASONS);
        let born = Command::RecordDependant {
            coming: Coming::Born,
        };
        self.says(by, case, born, identity).await;
        let leaving = Leaving::OwnWish;
        self.because(by, case, Command::RecordLeaving { leaving })
            .await;
        self.act(by, case, Command::RecordComingBack, Particulars::none())
            .await
            .unwrap();
        self.because(by, case, Command::RecordDeath).await;
    }

    async fn statements(&mut self, by: &Actor, case: &CaseId) {
        let statement = StatementId::new(self.walk.office.new_id());
        let note = (Compartment::Justice, slot::NOTE);
        let taken = Command::TakeStatement {
            statement: statement.clone(),
        };
        self.says(by, case, taken, note).await;
        let change = StatementChange::Changed;
        self.says(
            by,
            case,
            Command::ChangeStatement { statement, change },
            note,
        )
        .await;
    }

    /// Notes, files and their titles, in each compartment that the opener reads.
    async fn documents(&mut self) {
        let (by, case) = self.raised(false, Function::Outreach).await;
        let office = self.walk.office;
        for compartment in Compartment::ALL {
            let place = |what: &str| format!("{what} {}", compartment.as_str());
            let (note, title, bytes) = (place("note"), place("title"), place("bytes"));
            let text = Planted::word(&note);
            let key = office.new_id();
            if office
                .write_note(&by, &case, key, compartment, &text)
                .await
                .is_err()
            {
                continue;
            }
            self.planted.add(&note);
            let upload = Upload {
                compartment,
                title: Planted::word(&title),
                media_type: "text/plain",
                bytes: Planted::word(&bytes).into_bytes(),
            };
            office
                .attach(&by, &case, office.new_id(), upload)
                .await
                .unwrap();
            self.planted.add(&title);
            self.planted.add(&bytes);
        }
    }

    /// Drafts, a hand-over, and the search for a name.
    async fn beside_the_cases(&mut self) {
        let office = self.walk.office;
        let by = self.walk.who(Function::Outreach).unwrap();
        let fields = [("field".to_owned(), Planted::word("draft"))];
        office
            .keep_draft(&by.person, None, "concern", &fields)
            .await
            .unwrap();
        self.planted.add("draft");
        let key = office.new_id();
        office
            .hand_over(&by, &key, &Planted::word("handover"))
            .await
            .unwrap();
        self.planted.add("handover");
    }
}

fn shelter_tonight() -> Offer {
    Offer {
        to: "different_and_equal".into(),
        function: Function::Shelter,
        need: "safe_accommodation".into(),
        urgency: Urgency::Emergency,
        region: None,
        age: AgeBand::Adult,
        languages: Vec::new(),
        shares: vec![Compartment::Identity, Compartment::Account],
    }
}
