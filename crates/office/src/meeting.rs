//! Meeting the person: who is there, what was asked before, how she is reached safely, what she has
//! been told. One page for whoever is about to speak with her.
//!
//! INVARIANT: the number or address of a channel is shown only to whoever asked just now whether it is
//! still safe, and only for as long as it takes to use it.

use std::collections::{BTreeMap, BTreeSet};

use access::{Action, ClosedReason};
use casework::channel::{self, Allowed, Channel, SafeChannel};
use casework::context::slot;
use casework::interview::{Interview, Topic};
use casework::presence::{self, Gender, Part, Present, Wish};
use casework::told::{ToldRecord, untold};
use casework::{Actor, Case, CaseId};
use jiff::Timestamp;
use mechanism::{Compartment, Function, Mechanism, Purpose, Source, StateId, StepId, TrackId};

use crate::answers::text_of;
use crate::case_header::CaseHeader;
use crate::desk::{Line, Waiting, to_lead};
use crate::provider::{self, Provider, provider};
use crate::view::Opened;
use crate::{Office, OfficeError, Particulars};

/// The page.
#[derive(Clone, Debug)]
pub struct MeetingView {
    /// The head of the page.
    pub header: CaseHeader,
    /// Who is there, part by part.
    pub presences: Vec<PresenceLine>,
    /// Every interview so far, in order.
    pub interviews: Vec<InterviewLine>,
    /// Safe contact, channel by channel; or why it is closed to the reader.
    pub channels: Result<Vec<ChannelLine>, ClosedReason>,
    /// What the person has not heard yet.
    pub untold: Vec<Decision>,
    /// Whether something else waits to be told, in a part that is closed to the reader.
    pub untold_closed: bool,
    /// The person's language, as far as they have said it.
    pub language: Option<String>,
    /// How often the person is asked at most; nothing where no source says so.
    pub interviews_max: Option<u32>,
    /// What the person has heard.
    pub told: Vec<(Decision, ToldRecord)>,
    /// About what the adult is asked again.
    pub ask_again: BTreeSet<Purpose>,
    /// When the child turns eighteen, where a document says so.
    pub adult_at: Option<Timestamp>,
    /// Whether the person is a child in every rule.
    pub is_child: bool,
    /// Whether the reader records who is there, and interviews.
    pub records: bool,
    /// Whether the reader records what the person said.
    pub speaks: bool,
    /// Whether the reader records what the person heard, also of a closed case.
    pub tells: bool,
    /// Whether the reader fills forms.
    pub fills: bool,
    /// Whether the reader may open justice, where statements are.
    pub justice: bool,
}

/// Who is there in one part.
#[derive(Clone, Debug, PartialEq)]
pub struct PresenceLine {
    /// In which part.
    pub part: Part,
    /// What the person asked for.
    pub wish: Option<Wish>,
    /// Who may come: by the wish, or by the default.
    pub wanted: Option<Gender>,
    /// What the default rests on, where the pack has one.
    pub default: Option<Source>,
    /// Who was found.
    pub present: Option<Present>,
    /// The name of whoever comes in person, where the account is open.
    pub name: Option<String>,
}

/// One interview.
#[derive(Clone, Debug, PartialEq)]
pub struct InterviewLine {
    /// Which in order.
    pub number: u32,
    /// When it was recorded.
    pub at: Timestamp,
    /// By whom, as far as the reader may know.
    pub by: Provider,
    /// In which function.
    pub function: Option<Function>,
    /// About what; empty for the formal interview and a hearing.
    pub about: BTreeSet<Topic>,
    /// Whether it belongs to a part of the case that is closed to the reader: that it was counted is
    /// all that is said.
    pub is_closed: bool,
    /// Why it was held again, where the account is open.
    pub reason: Option<String>,
}

/// One channel.
#[derive(Clone, PartialEq)]
pub struct ChannelLine {
    /// Which.
    pub channel: Channel,
    /// What may be done on it.
    pub allowed: Allowed,
    /// When somebody last confirmed that it is safe; none for a number of a form that nobody has asked
    /// about.
    pub confirmed_at: Option<Timestamp>,
    /// Since when it is not safe any more.
    pub unsafe_since: Option<Timestamp>,
    /// The number or address, for whoever asked just now.
    pub address: Option<String>,
}

/// Says which, and no number.
impl std::fmt::Debug for ChannelLine {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("ChannelLine");
        shown
            .field("channel", &self.channel)
            .finish_non_exhaustive()
    }
}

/// A decision about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The version of the move.
    pub version: u64,
    /// On which track.
    pub track: TrackId,
    /// By which step.
    pub step: Option<StepId>,
    /// To which state.
    pub to: StateId,
    /// When.
    pub at: Timestamp,
}

impl Office {
    /// The page of meeting the person.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`]; [`OfficeError::Closed`] for whoever may not read the course.
    pub async fn meeting(&self, actor: &Actor, id: &CaseId) -> Result<MeetingView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let case = opened.case();
        let texts = self.texts_of_meeting(&opened).await?;
        let may = |action| self.may(actor, &opened, action).allowed;
        let lives = !case.has_died();
        let open = case.closure.is_none() && lives;
        let view = MeetingView {
            header: self.case_header(actor, &opened),
            presences: Part::ALL
                .map(|part| self.presence_of(case, part, &texts))
                .to_vec(),
            interviews: self.interview_lines(actor, &opened, &texts),
            channels: match opened.closed(Compartment::Identity) {
                Some(reason) => Err(reason),
                None => Ok(self.channel_lines(actor, case, &texts)),
            },
            untold: self.untold_of(&opened),
            untold_closed: self.has_untold_closed(&opened),
            language: casework::told::language(case).map(str::to_owned),
            interviews_max: self.mechanism.interviews_max.value().copied(),
            told: self.told_of_case(&opened),
            ask_again: casework::age::to_ask_again(case),
            adult_at: case.age.adult_at,
            is_child: case.is_child(),
            records: open && may(Action::RecordSafeguard),
            speaks: open && may(Action::RecordConsent),
            tells: lives && may(Action::RecordConsent),
            fills: open && may(Action::FillForm),
            justice: opened.opens(Compartment::Justice),
        };
        let mut read = vec![Compartment::Course];
        read.extend(OPENED.iter().filter(|one| opened.opens(**one)));
        self.record_reads(actor, "meeting", std::slice::from_ref(id), &read)
            .await?;
        Ok(view)
    }

    /// Who asked what before, for a page of an opened case that records its own read.
    pub(crate) fn interviews(&self, actor: &Actor, opened: &Opened) -> Vec<InterviewLine> {
        self.interview_lines(actor, opened, &BTreeMap::new())
    }

    async fn texts_of_meeting(
        &self,
        opened: &Opened,
    ) -> Result<BTreeMap<u64, Particulars>, OfficeError> {
        let case = opened.case();
        let compartments: Vec<Compartment> = OPENED
            .into_iter()
            .filter(|one| opened.opens(*one))
            .collect();
        let (keys, stream) = (&opened.loaded.keys, opened.id().as_str());
        self.open_particulars(keys, case, stream, 1..=case.version, &compartments)
            .await
    }

    fn interview_lines(
        &self,
        actor: &Actor,
        opened: &Opened,
        texts: &BTreeMap<u64, Particulars>,
    ) -> Vec<InterviewLine> {
        let line = |one: &Interview| {
            let part = provider::Part::Unit(&one.by.unit);
            let track = one.track.as_ref();
            let is_closed = track.is_some_and(|track| !self.reads_track(opened, track));
            let by = provider(&self.mechanism, actor, opened, &one.by.institution, part);
            InterviewLine {
                number: one.number,
                at: one.at,
                function: one.by.function.filter(|_| by != Provider::Protected),
                by,
                about: one.about.clone(),
                is_closed,
                reason: [Compartment::Account, Compartment::Justice]
                    .into_iter()
                    .find_map(|place| text(texts, one.version, place, slot::REASONS))
                    .filter(|_| !is_closed),
            }
        };
        opened.case().heard.iter().map(line).collect()
    }

    fn channel_lines(
        &self,
        actor: &Actor,
        case: &Case,
        texts: &BTreeMap<u64, Particulars>,
    ) -> Vec<ChannelLine> {
        let now = self.now();
        let line = |(channel, safe): (&Channel, &SafeChannel)| ChannelLine {
            channel: *channel,
            allowed: safe.allowed,
            confirmed_at: Some(safe.confirmed.0),
            unsafe_since: safe.unsafe_since,
            address: address(texts, *channel, safe.version)
                .filter(|_| safe.may_be_used(&actor.person, now)),
        };
        let told = case.unconfirmed_number().map(|_| ChannelLine {
            channel: Channel::Call,
            allowed: Allowed::NOTHING,
            confirmed_at: None,
            unsafe_since: None,
            address: None,
        });
        let replaced = |channel: &Channel| told.is_some() && *channel == Channel::Call;
        let set = case.channels.iter().filter(|(one, _)| !replaced(one));
        let set = set.map(line).collect::<Vec<_>>();
        told.into_iter().chain(set).collect()
    }

    fn has_untold_closed(&self, opened: &Opened) -> bool {
        let decided = untold(opened.case(), &self.mechanism);
        let mut tracks = decided.into_iter().map(|(track, _)| track);
        tracks.any(|track| !self.reads_track(opened, track))
    }

    /// What the person has not heard yet, as far as the reader may read it.
    pub(crate) fn untold_of(&self, opened: &Opened) -> Vec<Decision> {
        let decided = untold(opened.case(), &self.mechanism).into_iter();
        let read = decided.filter(|(track, _)| self.reads_track(opened, track));
        read.map(|(track, moved)| decision(track, moved)).collect()
    }

    fn presence_of(
        &self,
        case: &Case,
        part: Part,
        texts: &BTreeMap<u64, Particulars>,
    ) -> PresenceLine {
        let found = case.present.get(&part);
        let name = |(_, version): &(Present, u64)| {
            text(texts, *version, Compartment::Account, presence::NAME)
        };
        let default = presence::default(&self.mechanism, part);
        PresenceLine {
            part,
            wish: case.wishes.get(&part).copied(),
            wanted: presence::wanted(case, &self.mechanism, part),
            default: default.map(|safeguard| safeguard.source.clone()),
            present: found.map(|(present, _)| *present),
            name: found.and_then(name),
        }
    }

    fn told_of_case(&self, opened: &Opened) -> Vec<(Decision, ToldRecord)> {
        let case = opened.case();
        let mut told = Vec::new();
        for (track, record) in &case.tracks {
            if !self.reads_track(opened, track) {
                continue;
            }
            for moved in &record.history {
                if let Some(one) = case.told.get(&moved.version) {
                    told.push((decision(track, moved), one.clone()));
                }
            }
        }
        told.sort_by_key(|(_, one)| std::cmp::Reverse(one.at));
        told
    }
}

/// What this page opens beside the course, where the reader may.
const OPENED: [Compartment; 3] = [
    Compartment::Identity,
    Compartment::Account,
    Compartment::Justice,
];

fn decision(track: &TrackId, moved: &casework::step::Move) -> Decision {
    Decision {
        version: moved.version,
        track: track.clone(),
        step: moved.step.clone(),
        to: moved.to.clone(),
        at: moved.at,
    }
}

/// The number or address of a channel: as it was set, or as a form holds it.
fn address(texts: &BTreeMap<u64, Particulars>, of: Channel, version: u64) -> Option<String> {
    let identity = Compartment::Identity;
    let set = text(texts, version, identity, &channel::slot(of));
    let told = || text_of(texts, version, identity, &channel::NUMBER.into()).map(str::to_owned);
    set.or_else(|| told().filter(|_| of == Channel::Call))
}

fn text(
    texts: &BTreeMap<u64, Particulars>,
    version: u64,
    compartment: Compartment,
    slot: &str,
) -> Option<String> {
    let text = texts.get(&version)?.get(compartment, slot)?;
    Some(text.to_owned())
}

/// What waits on the desk of the lead: decisions the person has not heard, and consents to ask again of
/// somebody who has turned eighteen.
pub(crate) fn lines(case: &Case, mechanism: &Mechanism) -> Vec<Line> {
    let Some(to) = to_lead(case) else {
        return Vec::new();
    };
    let line = |name: String, since: Timestamp, waiting: Waiting| Line {
        name,
        to: to.clone(),
        due_at: None,
        since,
        waiting,
        caseless: false,
    };
    let decided = untold(case, mechanism).into_iter();
    // A desk says no more than the course: of what was decided elsewhere it says only that it waits.
    let of_course = |track: &TrackId| {
        let track = mechanism.track(track.as_str());
        track.is_some_and(|track| track.compartment == Compartment::Course)
    };
    let mut lines: Vec<Line> = decided
        .filter_map(|(track, moved)| {
            let name = format!("tell-{}", moved.version);
            let waiting = match of_course(track) {
                true => Waiting::TellPerson {
                    track: track.clone(),
                    step: moved.step.clone()?,
                },
                false => Waiting::TellDecided,
            };
            Some(line(name, moved.at, waiting))
        })
        .collect();
    let again = !casework::age::to_ask_again(case).is_empty();
    if let Some((at, _)) = case.age.came_of_age.filter(|_| again) {
        lines.push(line("ask-again".to_owned(), at, Waiting::AskConsentAgain));
    }
    lines
}
