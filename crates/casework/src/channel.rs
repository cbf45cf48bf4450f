//! Safe contact, channel by channel: what may be done on it, who else reads it, and when somebody last
//! confirmed that it is still so. It is asked again before each use.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{Answer, Case, Context, Event, PersonId, Stamp};

/// What the slot of every channel begins with.
pub const SLOT_START: &str = "channel.";

/// The slot of the number or address of a channel.
pub fn slot(channel: Channel) -> String {
    format!("{SLOT_START}{}", channel.as_str())
}

/// The question of a telephone number, in every form that asks it. It is a way to reach the person like
/// any other: nobody reads or uses it before asking whether that is safe.
pub const NUMBER: &str = "phone_number";

/// How long an answer counts as *just asked*, in minutes: as long as it takes to dial.
pub const ASKED_MINUTES: i64 = 15;

/// A way to reach the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A call.
    Call,
    /// A text message.
    Text,
    /// A chat.
    Chat,
    /// An email.
    Email,
    /// A letter.
    Letter,
    /// Through somebody the person trusts.
    Trusted,
}

impl Channel {
    /// All channels.
    pub const ALL: [Self; 6] = [
        Self::Call,
        Self::Text,
        Self::Chat,
        Self::Email,
        Self::Letter,
        Self::Trusted,
    ];

    /// The word of the channel.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Text => "text",
            Self::Chat => "chat",
            Self::Email => "email",
            Self::Letter => "letter",
            Self::Trusted => "trusted",
        }
    }
}

/// What the person allows on a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowed {
    /// Whether a message may be left where nobody answers.
    pub leave_message: bool,
    /// Whether the caller may say from where.
    pub say_who: bool,
    /// Whether somebody else reads or hears it too.
    pub shared: bool,
}

impl Allowed {
    /// What holds where nobody has asked yet: no message, no word of who calls, and others may listen.
    pub const NOTHING: Self = Self {
        leave_message: false,
        say_who: false,
        shared: true,
    };
}

/// A channel as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeChannel {
    /// What may be done.
    pub allowed: Allowed,
    /// The version of the event whose particulars hold the number or address.
    pub version: u64,
    /// When somebody last confirmed that it is safe, and who.
    pub confirmed: (Timestamp, PersonId),
    /// Since when it is not safe any more.
    pub unsafe_since: Option<Timestamp>,
}

impl SafeChannel {
    /// Whether that person asked again just now, and heard that it is safe: only then the number or
    /// address is shown.
    pub fn may_be_used(&self, person: &PersonId, now: Timestamp) -> bool {
        let (at, by) = &self.confirmed;
        let recent = now.duration_since(*at) <= SignedDuration::from_mins(ASKED_MINUTES);
        self.unsafe_since.is_none() && by == person && recent
    }
}

impl Case {
    /// The version of a number that a form holds, where nobody has set or checked the channel of calls
    /// since. INVARIANT: a channel that is not safe is not opened again by writing its number in a form.
    pub fn unconfirmed_number(&self) -> Option<u64> {
        let known = matches!(self.standing_answer(NUMBER)?, Answer::Known(_));
        let version = self.answers.get(NUMBER)?.version;
        let stands = self.channels.get(&Channel::Call);
        let older = |one: &SafeChannel| one.version < version && one.unsafe_since.is_none();
        (known && stands.is_none_or(older)).then_some(version)
    }
}

/// Sets a channel, with what the person allows on it.
pub(crate) fn set(ctx: &Context<'_>, channel: Channel, allowed: Allowed) -> Decided {
    ensure(
        ctx.has(&slot(channel)),
        Rule::AnswerUnfit("channel_address".into()),
    )?;
    Ok(vec![Event::ChannelSet { channel, allowed }])
}

/// Somebody asked again before using it. INVARIANT: one that is not safe is used by nobody until the
/// person sets it anew.
pub(crate) fn check(case: &Case, channel: Channel, is_safe: bool) -> Decided {
    let known = case.channels.get(&channel);
    let told = channel == Channel::Call && case.unconfirmed_number().is_some();
    ensure(known.is_some() || told, Rule::NotFound)?;
    let usable = known.is_none_or(|known| known.unsafe_since.is_none());
    ensure(usable, Rule::ChannelUnsafe)?;
    Ok(vec![Event::ChannelChecked { channel, is_safe }])
}

/// Folds.
pub(crate) fn apply(case: &mut Case, at: Timestamp, by: &Stamp, event: &Event) {
    match event {
        Event::ChannelSet { channel, allowed } => {
            let safe = SafeChannel {
                allowed: *allowed,
                version: case.version,
                confirmed: (at, by.person.clone()),
                unsafe_since: None,
            };
            case.channels.insert(*channel, safe);
        }
        Event::ChannelChecked { channel, is_safe } => {
            take_from_form(case, *channel, at, by);
            if let Some(known) = case.channels.get_mut(channel) {
                if *is_safe {
                    known.confirmed = (at, by.person.clone());
                } else {
                    known.unsafe_since = Some(at);
                }
            }
        }
        // The number of somebody else is nobody's way to the person; what stood before is asked again.
        Event::EnteredInError { version } => {
            case.channels.retain(|_, one| one.version != *version);
        }
        _ => {}
    }
}

/// A number of a form that is asked about becomes a channel, on which nothing is allowed beyond calling.
fn take_from_form(case: &mut Case, channel: Channel, at: Timestamp, by: &Stamp) {
    let told = case.unconfirmed_number();
    if let Some(version) = told.filter(|_| channel == Channel::Call) {
        let taken = SafeChannel {
            allowed: Allowed::NOTHING,
            version,
            confirmed: (at, by.person.clone()),
            unsafe_since: None,
        };
        case.channels.insert(channel, taken);
    }
}
