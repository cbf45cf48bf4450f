//! Names, free text and addresses on their way to being sealed.

use std::collections::BTreeMap;
use std::fmt;

use casework::Kept;
use mechanism::Compartment;

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
