//! The state of a case: the fold of its events.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use mechanism::{
    Compartment, FormId, Function, InstitutionId, Mechanism, Purpose, QuestionId, RegionId,
    SafeguardId, Standing, TrackId, UnitId,
};
use serde::{Deserialize, Serialize};

use crate::age::{Age, AgeClass};
use crate::attachment::Attachment;
use crate::bar::{Bar, Barred};
use crate::channel::{Channel, SafeChannel};
use crate::clock::{Clock, ClockRun};
use crate::closure::Closure;
use crate::commitment::Task;
use crate::consent::Consent;
use crate::dependant::Dependant;
use crate::emergency::{Call, Danger};
use crate::form::{AnswerRecord, FormRecord};
use crate::guardian::Guardianship;
use crate::interview::Interview;
use crate::lead::{Away, Lead};
use crate::link::LinkKind;
use crate::missing::Alert;
use crate::plan::PlanEntry;
use crate::presence::{Part, Present, Wish};
use crate::reach::Member;
use crate::referral::Referral;
use crate::refuse::Refused;
use crate::signature::{JointOutcome, Proposal};
use crate::statement::Statement;
use crate::step::{Move, TrackRecord};
use crate::told::ToldRecord;
use crate::twin::Twin;
use crate::urgent::Urgent;
use crate::whereabouts::Stay;
use crate::{
    Answer, AttachmentId, BarId, CaseId, CaseNumber, ConsentId, NoteId, PersonId, PlanEntryId,
    ProposalId, ReferralId, Stamp, StatementId, TaskId, UrgentId,
};

/// One person's file, as far as facts go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Its id; none before it is opened.
    pub id: Option<CaseId>,
    /// The number people use.
    pub number: Option<CaseNumber>,
    /// How many events were folded.
    pub version: u64,
    /// Hash of the edition under which the last event happened.
    pub edition: String,
    /// When the first contact was: kept whatever happens later.
    pub opened_at: Option<Timestamp>,
    /// Who raised the concern.
    pub opened_by: Option<Stamp>,
    /// Where.
    pub region: Option<RegionId>,
    /// Age.
    pub age: Age,
    /// Standing answers.
    pub answers: BTreeMap<QuestionId, AnswerRecord>,
    /// Filled forms.
    pub forms: BTreeMap<FormId, Vec<FormRecord>>,
    /// Tracks.
    pub tracks: BTreeMap<TrackId, TrackRecord>,
    /// Recorded safeguards, with the version of the last record.
    pub safeguards: BTreeMap<SafeguardId, u64>,
    /// Joint steps.
    pub proposals: BTreeMap<ProposalId, Proposal>,
    /// Formal interviews held.
    pub interviews: u32,
    /// Every interview, the formal ones among them, in order.
    #[serde(default)]
    pub heard: Vec<Interview>,
    /// The track of every step that was counted, by the version that counted it; of one taken back too,
    /// since whoever may not read the track does not read that it was.
    #[serde(default)]
    pub counted_on: BTreeMap<u64, TrackId>,
    /// Whom the person asks for.
    #[serde(default)]
    pub wishes: BTreeMap<Part, Wish>,
    /// Every wish, in order, with the version of the event.
    #[serde(default)]
    pub wished: Vec<(u64, Part, Wish)>,
    /// Who was found, and the version of the event.
    #[serde(default)]
    pub present: BTreeMap<Part, (Present, u64)>,
    /// Channels of safe contact.
    #[serde(default)]
    pub channels: BTreeMap<Channel, SafeChannel>,
    /// Decisions that were told, by the version of the move.
    #[serde(default)]
    pub told: BTreeMap<u64, ToldRecord>,
    /// Statements for the justice track.
    #[serde(default)]
    pub statements: BTreeMap<StatementId, Statement>,
    /// Consents.
    pub consents: BTreeMap<ConsentId, Consent>,
    /// What the person refuses for now.
    pub refused: BTreeMap<Purpose, Refused>,
    /// Whether the person asked for formal identification.
    pub asked_formal: bool,
    /// The versions at which the child's own views were written down.
    #[serde(default)]
    pub views: BTreeSet<u64>,
    /// Referrals.
    pub referrals: BTreeMap<ReferralId, Referral>,
    /// Danger.
    pub danger: Danger,
    /// Calls, in order.
    pub calls: Vec<(Timestamp, Stamp, Call)>,
    /// Clocks.
    pub clocks: BTreeMap<ClockRun, Clock>,
    /// Tasks of institutions.
    pub tasks: BTreeMap<TaskId, Task>,
    /// The service plan.
    pub plan: BTreeMap<PlanEntryId, PlanEntry>,
    /// Notes: compartment and version of the event.
    pub notes: BTreeMap<NoteId, (mechanism::Compartment, u64)>,
    /// Sealed files.
    pub attachments: BTreeMap<AttachmentId, Attachment>,
    /// Linked cases.
    pub links: BTreeMap<CaseId, LinkKind>,
    /// The other file of the same person.
    #[serde(default)]
    pub twin: Option<Twin>,
    /// Who is shut out.
    pub bars: BTreeMap<BarId, Bar>,
    /// Units that take part. Two units of one institution are two parts: what was shared with the one
    /// is not the other's.
    pub members: BTreeMap<UnitId, Member>,
    /// Who answers for the case.
    pub lead: Option<Lead>,
    /// Who stands in.
    pub deputy: Option<Lead>,
    /// Units of the police that were told that the person is missing.
    #[serde(default)]
    pub alerts: Vec<Alert>,
    /// Where the person came to, turn by turn.
    #[serde(default)]
    pub stays: Vec<Stay>,
    /// Units that accepted to house the person, with the version at which they did so last. Whether
    /// one still waits says [`Case::is_awaited_by`].
    #[serde(default)]
    pub accepted_by: BTreeMap<UnitId, u64>,
    /// Children who came along or were born.
    #[serde(default)]
    pub dependants: Vec<Dependant>,
    /// Who of them is away.
    #[serde(default)]
    pub away: BTreeMap<PersonId, Away>,
    /// Guardianship of a child.
    pub guardian: Guardianship,
    /// Urgent accesses.
    pub urgent: BTreeMap<UrgentId, Urgent>,
    /// Versions that wrote something down: these may be marked as entered in error.
    #[serde(default)]
    pub written: BTreeSet<u64>,
    /// Versions entered in error.
    pub hidden: BTreeSet<u64>,
    /// Every age that was stated, with the version.
    #[serde(default)]
    pub ages: Vec<(u64, AgeClass, Option<u8>)>,
    /// Every birthday that a document says, with the version, and when the person turns eighteen by it.
    #[serde(default)]
    pub birthdays: Vec<(u64, Timestamp)>,
    /// Forms that stated an age, by version, with the version of that statement.
    #[serde(default)]
    pub ages_in: BTreeMap<u64, u64>,
    /// The closure that stands.
    pub closure: Option<Closure>,
    /// Earlier closures.
    pub closures_before: Vec<Closure>,
    /// The person refused everything for now; the coded reason.
    pub everything_refused: Option<mechanism::OptionId>,
    /// Keys were destroyed.
    pub erased: bool,
}

impl Default for Case {
    fn default() -> Self {
        // INVARIANT (floor 2): before anybody has said otherwise, the person may be a child.
        let age = Age {
            class: AgeClass::MaybeUnder18,
            years: None,
            decided_child: None,
            adult_at: None,
            came_of_age: None,
        };
        Self {
            id: None,
            number: None,
            version: 0,
            edition: String::new(),
            opened_at: None,
            opened_by: None,
            region: None,
            age,
            answers: BTreeMap::new(),
            forms: BTreeMap::new(),
            tracks: BTreeMap::new(),
            safeguards: BTreeMap::new(),
            proposals: BTreeMap::new(),
            interviews: 0,
            heard: Vec::new(),
            counted_on: BTreeMap::new(),
            wishes: BTreeMap::new(),
            wished: Vec::new(),
            present: BTreeMap::new(),
            channels: BTreeMap::new(),
            told: BTreeMap::new(),
            statements: BTreeMap::new(),
            consents: BTreeMap::new(),
            refused: BTreeMap::new(),
            asked_formal: false,
            views: BTreeSet::new(),
            referrals: BTreeMap::new(),
            danger: Danger::None,
            calls: Vec::new(),
            clocks: BTreeMap::new(),
            tasks: BTreeMap::new(),
            plan: BTreeMap::new(),
            notes: BTreeMap::new(),
            attachments: BTreeMap::new(),
            links: BTreeMap::new(),
            twin: None,
            bars: BTreeMap::new(),
            members: BTreeMap::new(),
            lead: None,
            deputy: None,
            alerts: Vec::new(),
            stays: Vec::new(),
            accepted_by: BTreeMap::new(),
            dependants: Vec::new(),
            away: BTreeMap::new(),
            guardian: Guardianship::default(),
            urgent: BTreeMap::new(),
            written: BTreeSet::new(),
            hidden: BTreeSet::new(),
            ages: Vec::new(),
            birthdays: Vec::new(),
            ages_in: BTreeMap::new(),
            closure: None,
            closures_before: Vec::new(),
            everything_refused: None,
            erased: false,
        }
    }
}

impl Case {
    /// The word of a standing answer; empty when there is none, or when it was entered in error.
    pub fn answer_word(&self, question: &str) -> &str {
        self.standing_answer(question).map_or("", Answer::word)
    }

    /// A standing answer. INVARIANT: what was entered in error counts for nothing.
    pub fn standing_answer(&self, question: &str) -> Option<&Answer> {
        let record = self.answers.get(question)?;
        let stands = !self.hidden.contains(&record.version);
        stands.then_some(&record.answer)
    }

    /// The fillings of a form in their order, without those entered in error.
    pub fn filled<'a>(&'a self, form: &FormId) -> impl Iterator<Item = &'a FormRecord> {
        let records = self.forms.get(form).into_iter().flatten();
        records.filter(|one| !self.hidden.contains(&one.version))
    }

    /// Whether a form was filled, and not only in error.
    pub fn has_form(&self, form: &FormId) -> bool {
        self.filled(form).next().is_some()
    }

    /// Whether a safeguard is recorded, and not in error.
    pub fn has_safeguard(&self, safeguard: &SafeguardId) -> bool {
        let version = self.safeguards.get(safeguard);
        version.is_some_and(|version| !self.hidden.contains(version))
    }

    /// The harmonised meaning of where identification stands.
    pub fn standing(&self, mechanism: &Mechanism) -> Option<Standing> {
        self.tracks.iter().find_map(|(track, record)| {
            mechanism
                .state(track.as_str(), record.state.as_str())?
                .standing
        })
    }

    /// Whether a unit of an institution takes part.
    pub fn has_member(&self, institution: &InstitutionId) -> bool {
        self.members_of(institution).next().is_some()
    }

    /// The units of an institution that take part.
    pub fn members_of<'c>(
        &'c self,
        institution: &'c InstitutionId,
    ) -> impl Iterator<Item = (&'c UnitId, &'c Member)> {
        let members = self.members.iter();
        members.filter(move |(_, member)| member.institution == *institution)
    }

    /// Whether that person is lead or deputy.
    pub fn is_led_by(&self, person: &PersonId) -> bool {
        self.lead
            .iter()
            .chain(&self.deputy)
            .any(|lead| lead.person == *person)
    }

    /// Whether the whole institution is barred.
    pub fn bars_institution(&self, institution: &InstitutionId) -> bool {
        self.all_bars()
            .any(|barred| *barred == Barred::Institution(institution.clone()))
    }

    /// Whether police and prosecution may know of the case: always for a child, for an adult only
    /// while her consent to contact with police stands (floors 6 and 12).
    pub fn police_may_know(&self, now: Timestamp) -> bool {
        self.age.is_child()
            || (!self.refuses(Purpose::Police) && self.consents_to(Purpose::Police, None, now))
    }

    /// Whether the file has come to its end and cannot be taken up again: the person refused
    /// everything for now, or its keys are gone. She comes back as a new case.
    pub fn has_ended(&self) -> bool {
        self.erased || self.everything_refused.is_some()
    }

    /// Whether institutions have differed about a decision on that track.
    pub fn was_split(&self, track: &TrackId) -> bool {
        self.proposals
            .values()
            .any(|one| one.track == *track && one.outcome == Some(JointOutcome::Split))
    }

    /// Whether somebody signed a decision of that track that came to an end. One that lapsed decided
    /// nothing.
    pub fn has_decided(&self, track: &TrackId, person: &PersonId) -> bool {
        let decided = |one: &&Proposal| {
            let ended = one.outcome.filter(|how| *how != JointOutcome::Lapsed);
            one.track == *track && ended.is_some()
        };
        let mut signatures = self
            .proposals
            .values()
            .filter(decided)
            .flat_map(|one| &one.signatures);
        signatures.any(|one| one.by.person == *person)
    }

    /// The joint decision that moved a track: the last one of that step whose signatures came before.
    pub fn decision_behind(&self, track: &TrackId, moved: &Move) -> Option<&ProposalId> {
        let signed = |one: &Proposal| one.signatures.last().map_or(0, |last| last.version);
        let decided = self.proposals.iter().filter(|(_, one)| {
            let ended = one.outcome.is_some_and(|how| how != JointOutcome::Lapsed);
            let same = one.track == *track && Some(&one.step) == moved.step.as_ref();
            ended && same && signed(one) < moved.version
        });
        decided.max_by_key(|(_, one)| signed(one)).map(|(id, _)| id)
    }

    /// Whether an adult said that she wants no police (floor 12).
    pub fn refuses_police(&self) -> bool {
        !self.age.is_child() && self.refuses(Purpose::Police)
    }

    /// Whether somebody is barred: by person, unit, institution or region (floor 12).
    pub fn is_shut_out(
        &self,
        mechanism: &Mechanism,
        institution: &InstitutionId,
        unit: &UnitId,
        person: Option<&PersonId>,
    ) -> bool {
        self.all_bars().any(|barred| match barred {
            Barred::Person(one) => person == Some(one),
            Barred::Unit(one) => one == unit,
            Barred::Institution(one) => one == institution,
            Barred::Region(one) => mechanism
                .unit(unit.as_str())
                .and_then(|unit| unit.region.as_ref())
                .is_some_and(|region| region == one),
        })
    }

    /// The soonest time at which something of the case is due, of what everybody reads who reads its
    /// course: lists are in this order, and an order tells.
    pub fn next_due_at(&self, mechanism: &Mechanism) -> Option<Timestamp> {
        let course = |compartment| compartment == Compartment::Course;
        let clocks = self.clocks.values().filter(|clock| clock.runs());
        let clocks = clocks.filter(|clock| course(mechanism.compartment_of_clock(&clock.key)));
        let tasks = self.tasks.values().filter(|task| task.ended.is_none());
        let tasks =
            tasks.filter(|task| course(mechanism.compartment_of_commitment(&task.template)));
        let due = clocks.filter_map(|clock| clock.due_at);
        due.chain(tasks.filter_map(|task| task.due_at)).min()
    }
}

impl crate::Actor {
    /// Whether the actor's work is with cases at all.
    pub fn works_on_cases(&self) -> bool {
        let outside = [
            Function::SystemAdministration,
            Function::DataProtection,
            Function::Policy,
            Function::Compensation,
        ];
        self.functions
            .iter()
            .any(|function| !outside.contains(function))
    }
}
