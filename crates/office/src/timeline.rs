//! What happened in a case, one line an event, newest first.

use casework::plan::ServiceStatus;
use casework::{Actor, Case, CaseId, Event, Recorded, Stamp};
use jiff::Timestamp;
use mechanism::{
    ClockKey, CommitmentId, Compartment, FormId, Function, IndicatorListId, Purpose, SafeguardId,
    ServiceId, StepId, TrackId,
};

use access::ClosedReason;

use crate::case_header::CaseHeader;
use crate::correction::InError;
use crate::event_words::{Said, is_told};
use crate::paper::PaperTold;
use crate::provider::{Part, Provider, owed, provider};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Most lines of one page.
pub const LINES_MAX: usize = 40;

/// A page of the timeline.
#[derive(Clone, Debug)]
pub struct TimelineView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The lines, newest first.
    pub lines: Vec<TimelineLine>,
    /// The version below which the next page begins.
    pub older: Option<u64>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLine {
    /// The version of the event.
    pub version: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// What it says.
    pub says: LineSays,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub enum LineSays {
    /// What happened, and who did it.
    Told(Box<Told>),
    /// Closed to the reader: a band, never a gap.
    Closed(Compartment, ClosedReason),
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The code of the event: its words are `event-CODE`.
    pub code: String,
    /// What it was about.
    pub about: About,
    /// Who did it; none where no person did: a date came.
    pub by: Option<Provider>,
    /// Who was told, where something ran out.
    pub told: Vec<Provider>,
    /// In which function; not told of protected accommodation.
    pub function: Option<Function>,
    /// When it happened, if it was entered later.
    pub happened_at: Option<Timestamp>,
    /// The paper it was entered from; only the timeline tells of it.
    pub paper: Option<PaperTold>,
    /// Hash of the edition under which it happened.
    pub edition: String,
    /// That it was entered in error; the line stays, and counts for nothing.
    pub in_error: Option<InError>,
    /// Whether the reader may mark it so.
    pub may_correct: bool,
    /// Whether the words that were written with it are told here.
    pub tells_words: bool,
    /// Those of them that open to the reader; only the timeline tells them.
    pub said: Vec<Said>,
}

/// What an event was about.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the types of the fields say what they are")]
pub enum About {
    Nothing,
    Form(FormId),
    Indicators(IndicatorListId),
    Track(TrackId),
    Step(TrackId, StepId),
    Safeguard {
        /// Which.
        safeguard: SafeguardId,
        /// Whether whoever was present signed it.
        signed: bool,
    },
    Purpose(Purpose),
    Service(ServiceId),
    /// A service, and where it came to.
    ServiceMoved(ServiceId, ServiceStatus),
    Clock(ClockKey),
    /// A task; of protected accommodation it is not told which.
    Task(Option<CommitmentId>),
    Compartment(Compartment),
    /// The word of a change of guardianship.
    Guardian(&'static str),
}

impl Office {
    /// A page of the timeline of a case, below a version.
    ///
    /// # Errors
    /// [`OfficeError`].
    pub async fn timeline(
        &self,
        actor: &Actor,
        id: &CaseId,
        below: Option<u64>,
    ) -> Result<TimelineView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let told = self.told_history(actor, &opened).await?;
        let shown = told
            .iter()
            .filter(|(version, _)| below.is_none_or(|below| *version < below));
        let mut lines: Vec<TimelineLine> = shown
            .take(LINES_MAX + 1)
            .map(|(version, recorded)| self.timeline_line(actor, &opened, recorded, *version))
            .collect();
        let more = lines.len() > LINES_MAX;
        lines.truncate(LINES_MAX);
        let older = lines.last().filter(|_| more).map(|line| line.version);
        let mut read = vec![Compartment::Course];
        read.extend(self.tell_words(&opened, &mut lines).await?);
        for line in &mut lines {
            let in_error = self.in_error(actor, &opened, &told, line.version).await?;
            if in_error.as_ref().is_some_and(InError::tells) {
                read.push(Compartment::Account);
            }
            if let LineSays::Told(told) = &mut line.says {
                told.in_error = in_error;
                told.paper = self.paper_of(actor, &opened, line.version).await?;
                let tells = told.paper.as_ref().is_some_and(PaperTold::tells);
                read.extend(tells.then_some(Compartment::Account));
            }
        }
        read.sort_unstable();
        read.dedup();
        let view = TimelineView {
            header: self.case_header(actor, &opened),
            lines,
            older,
        };
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "timeline", case, &read).await?;
        Ok(view)
    }

    /// The events of a case that any page may tell this reader of, newest first, each with its
    /// version. What is closed to her is among them: a page draws it as a band or leaves it out.
    ///
    /// INVARIANT: a link to another case is told only to whoever may open both.
    pub(crate) async fn told_history(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<(u64, Recorded)>, OfficeError> {
        let history = self.history(&opened.loaded).await?;
        self.may_tell(actor, opened, (1..).zip(history).collect())
            .await
    }

    /// Those of them that were recorded after an instant.
    pub(crate) async fn told_since(
        &self,
        actor: &Actor,
        opened: &Opened,
        since: Timestamp,
    ) -> Result<Vec<(u64, Recorded)>, OfficeError> {
        let history = self.history_since(&opened.loaded, since).await?;
        self.may_tell(actor, opened, history).await
    }

    /// Those of these events that any page may tell the reader of.
    async fn may_tell(
        &self,
        actor: &Actor,
        opened: &Opened,
        history: Vec<(u64, Recorded)>,
    ) -> Result<Vec<(u64, Recorded)>, OfficeError> {
        let mut told: Vec<(u64, Recorded)> = Vec::with_capacity(history.len());
        for (version, recorded) in history {
            let other = match &recorded.event {
                Event::Linked { other, .. }
                | Event::Unlinked { other }
                | Event::TwinProposed { other }
                | Event::TwinConfirmed { other, .. }
                | Event::TwinParted { other } => Some(other),
                // Told with the file that changed; of one that is parted since, to nobody.
                Event::TwinChanged { .. } => match opened.case().joined_to() {
                    Some(other) => Some(other),
                    None => continue,
                },
                _ => None,
            };
            let tells = match other {
                Some(other) => self.course_if_open(actor, other).await?.is_some(),
                None => true,
            };
            if tells {
                told.push((version, recorded));
            }
        }
        told.reverse();
        Ok(told)
    }

    pub(crate) fn timeline_line(
        &self,
        actor: &Actor,
        opened: &Opened,
        recorded: &Recorded,
        version: u64,
    ) -> TimelineLine {
        let compartment = self.compartment_of(&recorded.event, version, opened.case());
        let says = match opened.closed(compartment) {
            Some(reason) => LineSays::Closed(compartment, reason),
            None => {
                let told = self.told(actor, opened, recorded, version);
                LineSays::Told(Box::new(told))
            }
        };
        TimelineLine {
            version,
            at: recorded.at,
            says,
        }
    }

    fn told(&self, actor: &Actor, opened: &Opened, recorded: &Recorded, version: u64) -> Told {
        let Stamp {
            institution,
            unit,
            function,
            ..
        } = &recorded.by;
        let part = Part::Unit(unit);
        let by = provider(&self.mechanism, actor, opened, institution, part);
        let told = match &recorded.event {
            Event::ClockExpired { told, .. } | Event::TaskOverdue { told, .. } => &told[..],
            _ => &[],
        };
        let happened_at = match &recorded.event {
            Event::FormFilled { original_at, .. } => *original_at,
            Event::PaperDestroyed { at, .. } => Some(*at),
            _ => None,
        };
        Told {
            code: code(&recorded.event),
            about: self.about(actor, opened, &recorded.event),
            function: function.filter(|_| by != Provider::Protected),
            by: Some(by).filter(|_| !crate::keeper::is_keeper(&recorded.by)),
            told: self.providers_told(actor, opened, told),
            happened_at,
            paper: None,
            edition: recorded.edition.clone(),
            in_error: None,
            may_correct: self.may_correct(actor, opened, version),
            tells_words: is_told(&recorded.event),
            said: Vec::new(),
        }
    }

    fn about(&self, actor: &Actor, opened: &Opened, event: &Event) -> About {
        let task = match event {
            Event::TaskGiven { task, .. }
            | Event::TaskEnded { task, .. }
            | Event::TaskOverdue { task, .. } => opened.case().tasks.get(task),
            _ => None,
        };
        match task {
            Some(task) => About::Task(owed(&self.mechanism, actor, opened, task).1),
            None => about(event, opened.case()),
        }
    }

    /// The compartment an event belongs to: that of its track, form, safeguard, note or file; else the
    /// course.
    fn compartment_of(&self, event: &Event, version: u64, case: &Case) -> Compartment {
        let of_track = |track: &TrackId| self.compartment_of_track(track);
        let of_clock = |key: &ClockKey| self.mechanism.compartment_of_clock(key);
        match event {
            Event::TrackOpened { track, .. }
            | Event::StepTaken { track, .. }
            | Event::StepRecorded { track, .. }
            | Event::ProposalOpened { track, .. } => of_track(track),
            Event::Signed { proposal, .. } | Event::ProposalSettled { proposal, .. } => {
                let proposal = case.proposals.get(proposal);
                proposal.map_or(Compartment::Course, |one| of_track(&one.track))
            }
            Event::InterviewCounted { .. } => {
                let track = case.counted_on.get(&version);
                track.map_or(Compartment::Course, of_track)
            }
            Event::StatementTaken { .. } | Event::StatementChanged { .. } => Compartment::Justice,
            Event::NoteWritten { compartment, .. } | Event::FileAttached { compartment, .. } => {
                *compartment
            }
            Event::ClockStarted { start, .. } => of_clock(&start.key),
            Event::FormFilled { form, .. } => self.mechanism.compartment_of_form(form),
            Event::PaperDestroyed { version, .. } => {
                let form = case.form_at(*version).map(|(form, _)| form);
                form.map_or(Compartment::Course, |one| {
                    self.mechanism.compartment_of_form(one)
                })
            }
            Event::SafeguardRecorded { safeguard, .. } => {
                self.mechanism.compartment_of_safeguard(safeguard)
            }
            Event::TaskGiven { task, .. }
            | Event::TaskEnded { task, .. }
            | Event::TaskOverdue { task, .. } => {
                let task = case.tasks.get(task);
                task.map_or(Compartment::Course, |one| {
                    self.mechanism.compartment_of_commitment(&one.template)
                })
            }
            Event::ClockPaused { run }
            | Event::ClockResumed { run, .. }
            | Event::ClockStopped { run }
            | Event::ClockExpired { run, .. }
            | Event::ClockExtended { run, .. } => {
                let clock = case.clocks.get(run);
                clock.map_or(Compartment::Course, |one| of_clock(&one.key))
            }
            _ => Compartment::Course,
        }
    }
}

/// The code of an event: its word in the journal, with dashes.
fn code(event: &Event) -> String {
    let word = serde_json::to_value(event)
        .ok()
        .and_then(|value| Some(value.get("type")?.as_str()?.replace('_', "-")));
    word.unwrap_or_default()
}

fn about(event: &Event, case: &Case) -> About {
    match event {
        Event::FormFilled { form, .. } => About::Form(form.clone()),
        Event::PaperDestroyed { version, .. } => {
            let form = case.form_at(*version).map(|(form, _)| form.clone());
            form.map_or(About::Nothing, About::Form)
        }
        Event::IndicatorsTicked { list, .. } => About::Indicators(list.clone()),
        Event::TrackOpened { track, .. } => About::Track(track.clone()),
        Event::StepTaken { track, step, .. }
        | Event::StepRecorded { track, step }
        | Event::ProposalOpened { track, step, .. } => About::Step(track.clone(), step.clone()),
        Event::Signed { proposal, .. } | Event::ProposalSettled { proposal, .. } => {
            let proposal = case.proposals.get(proposal);
            proposal.map_or(About::Nothing, |one| {
                About::Step(one.track.clone(), one.step.clone())
            })
        }
        Event::SafeguardRecorded { safeguard, signed } => {
            let (safeguard, signed) = (safeguard.clone(), *signed);
            About::Safeguard { safeguard, signed }
        }
        Event::ConsentGiven { given, .. } => About::Purpose(given.purpose),
        Event::ConsentWithdrawn { consent, .. } | Event::ConsentEnded { consent } => {
            let consent = case.consents.get(consent);
            consent.map_or(About::Nothing, |one| About::Purpose(one.given.purpose))
        }
        Event::Refused { purpose, .. } | Event::RefusalLifted { purpose } => {
            About::Purpose(*purpose)
        }
        other => about_follow_up(other, case),
    }
}

/// The second half of [`about`]: asking others, waiting, following up.
fn about_follow_up(event: &Event, case: &Case) -> About {
    let need = |id| {
        let referral = case.referrals.get(id);
        referral.map_or(About::Nothing, |one| About::Service(one.offer.need.clone()))
    };
    let key = |run| {
        let clock = case.clocks.get(run);
        clock.map_or(About::Nothing, |one| About::Clock(one.key.clone()))
    };
    match event {
        Event::ReferralOffered { referral, .. }
        | Event::ReferralAccepted { referral, .. }
        | Event::ReferralDeclined { referral, .. }
        | Event::ReferralWithdrawn { referral }
        | Event::ReferralDone { referral } => need(referral),
        Event::ClockStarted { start, .. } => About::Clock(start.key.clone()),
        Event::ClockPaused { run }
        | Event::ClockResumed { run, .. }
        | Event::ClockStopped { run }
        | Event::ClockExpired { run, .. }
        | Event::ClockExtended { run, .. } => key(run),
        Event::ServiceRequested { service, .. } => About::Service(service.clone()),
        Event::ServiceMoved { entry, status, .. } => {
            let entry = case.plan.get(entry);
            entry.map_or(About::Nothing, |one| {
                About::ServiceMoved(one.service.clone(), *status)
            })
        }
        Event::UrgentlyOpened { compartment, .. } => About::Compartment(*compartment),
        Event::GuardianChanged { change } => About::Guardian(guardian_word(change)),
        _ => About::Nothing,
    }
}

fn guardian_word(change: &casework::guardian::GuardianChange) -> &'static str {
    use casework::guardian::{GuardianChange, Suspect};
    match change {
        GuardianChange::Asked => "asked",
        GuardianChange::Named(_) => "named",
        GuardianChange::Suspected => "suspected",
        GuardianChange::SuspectedOf(Suspect::Keeper) => "suspected_keeper",
        GuardianChange::SuspectedOf(Suspect::Guardian) => "suspected_guardian",
        GuardianChange::Cleared => "cleared",
        GuardianChange::ClearedOf(Suspect::Keeper) => "cleared_keeper",
        GuardianChange::ClearedOf(Suspect::Guardian) => "cleared_guardian",
    }
}
