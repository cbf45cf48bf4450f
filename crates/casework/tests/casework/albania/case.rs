//! A case on its way: commands go in, events are folded, and tests look at what stands.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use casework::age::AgeClass;
use casework::consent::{ConsentGiven, GivenBy, Informed};
use casework::referral::{AgeBand, Offer, Urgency};
use casework::signature::Opinion;
use casework::step::offers;
use casework::{
    Actor, Answer, Case, CaseId, CaseNumber, Command, ConsentId, Context, Event, Kept, PersonId,
    ProposalId, Recorded, ReferralId, Refusal, Rule, Value, decide, evolve,
};
use jiff::{SignedDuration, Timestamp};
use mechanism::{
    Compartment, FormId, Mechanism, Missing, PackFiles, Purpose, QuestionId, Role, SafeguardId,
    ServiceId, StepId, TrackId,
};

/// Albania's pack as it stands in the repository.
pub static ALBANIA: LazyLock<Mechanism> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/albania/2023");
    let mut files = BTreeMap::new();
    gather(&root, &root, &mut files);
    Mechanism::read(&PackFiles(files)).expect("Albania's pack has no mistake")
});

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("the pack's folder") {
        let path = entry.expect("an entry of the pack's folder").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let inside = path.strip_prefix(root).expect("a path below the pack");
            let text = std::fs::read_to_string(&path).expect("a text of the pack");
            files.insert(inside.to_string_lossy().into_owned(), text);
        }
    }
}

/// A case with its clock.
#[derive(Clone)]
pub struct Walk {
    pub case: Case,
    pub now: Timestamp,
    made: u32,
}

impl Walk {
    /// A concern raised by a unit about a person of that age, with these course answers.
    pub fn raise(unit: &str, age: AgeClass, years: Option<u8>, answers: &[(&str, Value)]) -> Self {
        let mut walk = Self {
            case: Case::default(),
            now: "2026-11-03T09:00:00Z".parse().expect("an instant"),
            made: 0,
        };
        let concern = Command::RaiseConcern {
            id: CaseId::new("case"),
            number: CaseNumber::new("X-0000-0"),
            region: None,
            age,
            years,
            answers: known(answers),
            danger_now: false,
            original_at: None,
        };
        walk.act(unit, concern).expect("a concern can be raised");
        walk
    }

    /// An adult met by an outreach worker, with safe contact and the interpreter's need asked.
    pub fn adult() -> Self {
        Self::raise(
            "vatra_mobile_durres",
            AgeClass::ClearlyAdult,
            Some(24),
            &first_answers("no"),
        )
    }

    /// A child met by an outreach worker.
    pub fn child(years: u8) -> Self {
        Self::raise(
            "vatra_mobile_durres",
            AgeClass::Under18,
            Some(years),
            &first_answers("no"),
        )
    }

    /// Somebody of a unit asks for something; what is decided is folded. Reasons are always given.
    pub fn act(&mut self, unit: &str, command: Command) -> Result<Vec<Event>, Refusal> {
        let actor = actor(unit);
        let kept = [Kept {
            compartment: Compartment::Account,
            slot: "reasons".to_owned(),
        }];
        let context = Context {
            now: self.now,
            actor: &actor,
            mechanism: &ALBANIA,
            kept: &kept,
        };
        let events = decide(&self.case, command, &context)?;
        for event in &events {
            let recorded = Recorded {
                at: self.now,
                by: actor.stamp(),
                edition: ALBANIA.hash.to_string(),
                kept: kept.to_vec(),
                event: event.clone(),
            };
            self.case = evolve(self.case.clone(), &recorded);
        }
        Ok(events)
    }

    /// Takes a step.
    pub fn step(&mut self, unit: &str, track: &str, step: &str) -> Result<Vec<Event>, Refusal> {
        let command = Command::TakeStep {
            track: TrackId::new(track),
            step: StepId::new(step),
            age_child: None,
        };
        self.act(unit, command)
    }

    /// Takes a step that nothing may refuse now.
    pub fn must(&mut self, unit: &str, track: &str, step: &str) {
        let taken = self.step(unit, track, step);
        assert!(taken.is_ok(), "{unit} takes {track}/{step}: {taken:?}");
    }

    /// The codes and ids that refuse a step.
    pub fn refused(&mut self, unit: &str, track: &str, step: &str) -> Vec<String> {
        let refusal = self
            .clone()
            .step(unit, track, step)
            .expect_err("the step is refused");
        refusal.reasons.iter().map(|one| name(&one.rule)).collect()
    }

    /// Fills a form with these course answers; the rest was not asked.
    pub fn fill(&mut self, unit: &str, form: &str, answers: &[(&str, Value)]) {
        let questions = ALBANIA.form(form).expect("a form of the pack").questions();
        let mut filled: BTreeMap<_, _> = questions
            .map(|one| (one.id.clone(), Answer::Missing(Missing::NotAsked)))
            .collect();
        filled.extend(known(answers));
        let command = Command::FillForm {
            form: FormId::new(form),
            answers: filled,
            original_at: None,
        };
        self.act(unit, command).expect("a form can be filled");
    }

    /// Records safeguards.
    pub fn secure(&mut self, unit: &str, safeguards: &[&str]) {
        for safeguard in safeguards {
            let safeguard = SafeguardId::new(*safeguard);
            let secured = crate::generate::secured(&ALBANIA, &self.case, safeguard);
            self.act(unit, secured).expect("a safeguard is recorded");
        }
    }

    /// The person consents.
    pub fn consent(&mut self, unit: &str, purpose: Purpose) {
        self.made += 1;
        let given = ConsentGiven {
            purpose,
            recipient: None,
            given_by: GivenBy::Person,
            informed: Informed::ReadOut,
            language: "sq".to_owned(),
            interpreter: false,
            until: None,
        };
        let consent = ConsentId::new(format!("consent-{}", self.made));
        self.act(unit, Command::GiveConsent { consent, given })
            .expect("a consent is recorded");
    }

    /// A unit offers a case to the unit of another institution.
    pub fn offer(&mut self, from: &str, to: &str, need: &str, urgency: Urgency) -> ReferralId {
        self.made += 1;
        let referral = ReferralId::new(format!("referral-{}", self.made));
        let to = actor(to);
        let offer = Offer {
            to: to.institution,
            function: to.functions[0],
            need: ServiceId::new(need),
            urgency,
            region: None,
            age: AgeBand::Adult,
            languages: Vec::new(),
            shares: Vec::new(),
        };
        let referral_id = referral.clone();
        let offered = Command::OfferReferral { referral, offer };
        self.act(from, offered).expect("a referral is offered");
        referral_id
    }

    /// A unit offers a case to another, which takes part from now on.
    pub fn refer(&mut self, from: &str, to: &str, need: &str) {
        let referral = self.offer(from, to, need, Urgency::Ordinary);
        self.act(to, Command::AcceptReferral { referral })
            .expect("a referral is accepted");
    }

    /// A joint step: the first unit opens and signs it, the others sign.
    pub fn joint(&mut self, step: &str, opinions: &[(&str, Opinion)]) -> Result<(), Refusal> {
        self.made += 1;
        let proposal = ProposalId::new(format!("proposal-{}", self.made));
        let shown = "what was shown".to_owned();
        for (place, (unit, opinion)) in opinions.iter().enumerate() {
            let (proposal, opinion, shown) = (proposal.clone(), *opinion, shown.clone());
            let command = if place == 0 {
                let (track, step) = (TrackId::new("identification"), StepId::new(step));
                Command::OpenProposal {
                    proposal,
                    track,
                    step,
                    opinion,
                    shown,
                }
            } else {
                Command::Sign {
                    proposal,
                    opinion,
                    shown,
                }
            };
            self.act(unit, command)?;
        }
        Ok(())
    }

    /// Where a track stands; empty when it is not open.
    pub fn state(&self, track: &str) -> &str {
        self.case
            .tracks
            .get(track)
            .map_or("", |record| record.state.as_str())
    }

    /// The keys of the clocks that run.
    pub fn clocks(&self) -> Vec<&str> {
        let running = self.case.clocks.values().filter(|clock| clock.runs());
        running.map(|clock| clock.key.as_str()).collect()
    }

    /// The steps a unit is offered on a track, whether or not something refuses them.
    pub fn offered(&self, unit: &str, track: &str) -> Vec<String> {
        let actor = actor(unit);
        let context = Context {
            now: self.now,
            actor: &actor,
            mechanism: &ALBANIA,
            kept: &[],
        };
        let offered = offers(&self.case, &context).into_iter();
        offered
            .filter(|one| one.track.as_str() == track)
            .map(|one| one.step.id.to_string())
            .collect()
    }

    /// Days pass.
    pub fn days(&mut self, days: i64) {
        self.now += SignedDuration::from_hours(24 * days);
    }
}

/// A professional of a unit of Albania's pack, who has just proved again who she is.
pub fn actor(unit: &str) -> Actor {
    let institution = ALBANIA
        .institution_of_unit(unit)
        .expect("a unit of the pack");
    let found = ALBANIA.unit(unit).expect("a unit of the pack");
    Actor {
        person: PersonId::new(format!("person-{unit}")),
        institution: institution.id.clone(),
        unit: found.id.clone(),
        functions: found.functions.clone(),
        role: Role::Professional,
        seat: None,
        stepped_up: true,
    }
}

/// The answers of a first conversation.
pub fn first_answers(interpreter_needed: &str) -> Vec<(&'static str, Value)> {
    vec![
        (
            "interpreter_needed",
            Value::Truth(interpreter_needed == "yes"),
        ),
        ("safe_contact", Value::Kept(Compartment::Identity)),
    ]
}

fn known(answers: &[(&str, Value)]) -> BTreeMap<QuestionId, Answer> {
    let known = |(id, value): &(&str, Value)| (QuestionId::new(*id), Answer::Known(value.clone()));
    answers.iter().map(known).collect()
}

fn name(rule: &Rule) -> String {
    match rule {
        Rule::Requirement(id) => id.to_string(),
        Rule::SafeguardMissing(id) => id.to_string(),
        Rule::FormMissing(id) => id.to_string(),
        other => other.code().to_owned(),
    }
}
