//! Names, free text and addresses on their way to being sealed.

use std::collections::BTreeMap;
use std::fmt;

use casework::context::slot;
use casework::{Kept, channel, missing, presence};
use mechanism::Compartment;

use crate::{answers, documents, finding, paper, step};

/// The names under which words are sealed beside an event; beside them only [`SLOT_STARTS`].
///
/// Closed: a name that is on no list is not sealed, so that whoever adds one comes past here, and past
/// the search that plants words under each name and looks for them in every byte on disk.
pub const SLOTS: [&str; 23] = [
    slot::REASONS,
    slot::UNDECIDED,
    slot::NOTE,
    slot::SPOKE_TO,
    slot::MESSAGE,
    missing::DANGER,
    crate::missing::SHEET[0],
    crate::missing::SHEET[1],
    crate::missing::SHEET[2],
    crate::missing::SHEET[3],
    crate::missing::SHEET[4],
    step::OWN_WISH,
    presence::NAME,
    slot::PRESENT,
    finding::SLOT,
    documents::TITLE,
    documents::MEDIA_TYPE,
    documents::DIGEST,
    documents::ORIGIN[0],
    documents::ORIGIN[1],
    documents::ORIGIN[2],
    paper::SERIAL,
    paper::DESTROYED,
];
/// What a name begins with that each question of a form has, and each channel.
pub const SLOT_STARTS: [&str; 2] = [answers::SLOT_START, channel::SLOT_START];

/// Longest text of one particular, in bytes.
pub const TEXT_LENGTH_BYTES_MAX: usize = 20_000;
/// Most particulars that come with one command.
pub const PARTICULARS_MAX: usize = 200;

/// Texts by compartment and slot. INVARIANT: Debug shows none of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Particulars(BTreeMap<Compartment, BTreeMap<String, String>>);

impl fmt::Debug for Particulars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.kept()).finish()
    }
}

impl Particulars {
    /// None.
    pub fn none() -> Self {
        Self::default()
    }

    /// Adds a text; blank texts are left out.
    #[must_use]
    pub fn with(mut self, compartment: Compartment, slot: &str, text: &str) -> Self {
        self.add(compartment, slot, text);
        self
    }

    /// Adds a text; blank texts are left out.
    pub fn add(&mut self, compartment: Compartment, slot: &str, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.0
                .entry(compartment)
                .or_default()
                .insert(slot.to_owned(), text.to_owned());
        }
    }

    /// The handles that casework sees.
    pub fn kept(&self) -> Vec<Kept> {
        let slots = self.0.iter().flat_map(|(compartment, texts)| {
            texts.keys().map(|slot| Kept {
                compartment: *compartment,
                slot: slot.clone(),
            })
        });
        slots.collect()
    }

    /// A name that is on no list of names, if there is one.
    pub(crate) fn unlisted(&self) -> Option<&str> {
        let mut names = self.0.values().flat_map(BTreeMap::keys);
        let is_listed = |name: &String| {
            let starts = SLOT_STARTS.iter().any(|start| name.starts_with(start));
            starts || SLOTS.contains(&name.as_str())
        };
        names.find(|name| !is_listed(name)).map(String::as_str)
    }

    /// Whether every text and their number keep the limits.
    pub fn within_limits(&self) -> bool {
        let texts = || self.0.values().flat_map(BTreeMap::values);
        texts().count() <= PARTICULARS_MAX
            && texts().all(|text| text.len() <= TEXT_LENGTH_BYTES_MAX)
    }

    /// The text of a slot.
    pub fn get(&self, compartment: Compartment, slot: &str) -> Option<&str> {
        self.0.get(&compartment)?.get(slot).map(String::as_str)
    }

    pub(crate) fn by_compartment(
        &self,
    ) -> impl Iterator<Item = (Compartment, &BTreeMap<String, String>)> {
        self.0
            .iter()
            .map(|(compartment, texts)| (*compartment, texts))
    }

    pub(crate) fn insert(&mut self, compartment: Compartment, texts: BTreeMap<String, String>) {
        self.0.entry(compartment).or_default().extend(texts);
    }
}
