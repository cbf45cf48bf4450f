//! A pack as files, and the checked mechanism that comes out of it.
//!
//! Reading has two halves: `read` makes a lenient draft and notes every id, reference and mistake
//! with its place; `check` looks at the draft and adds what does not fit together. A [`Mechanism`]
//! exists only when neither found anything.

use std::collections::BTreeMap;
use std::sync::Arc;

mod hash;
pub(crate) mod ledger;
pub mod mistake;
mod read;
pub(crate) mod table;
mod values;
pub(crate) mod words;
mod yaml;

pub use mistake::{Mistake, PackErrors, Place};

use ledger::Ledger;

use crate::{
    Body, CommitmentTemplate, Form, Function, IndicatorList, Institution, Pillar, Procedure,
    RegionId, Source, Stated, WorkingCalendar,
};

/// Most files a pack may have.
pub const PACK_FILES_MAX: usize = 300;

/// Largest file of a pack, in bytes.
pub const PACK_FILE_BYTES_MAX: usize = 1 << 20;

/// Largest pack, in bytes over all files.
pub const PACK_BYTES_MAX: usize = 8 << 20;

/// The files of a pack: path inside the pack to text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackFiles(pub BTreeMap<String, String>);

/// A mechanism that passed the checker. Cheap to share.
#[derive(Clone, Debug)]
pub struct Mechanism {
    /// Short name of the country's mechanism, such as `albania`.
    pub id: String,
    /// The edition, such as `2023`.
    pub edition: String,
    /// SHA-256 of the canonical form of all files, in hex: every event carries it.
    pub hash: Arc<str>,
    /// ISO 3166 code of the country.
    pub country: String,
    /// Languages of the interface, first the country's own.
    pub languages: Vec<String>,
    /// Regions of the country; names are the words `region-ID`.
    pub regions: Vec<RegionId>,
    /// The working calendar.
    pub calendar: WorkingCalendar,
    /// Members and their subordinate bodies.
    pub institutions: Vec<Institution>,
    /// Bodies.
    pub bodies: Vec<Body>,
    /// Tracks, steps, safeguards, clocks.
    pub procedure: Procedure,
    /// Pillars of services.
    pub pillars: Vec<Pillar>,
    /// What institutions commit to.
    pub commitments: Vec<CommitmentTemplate>,
    /// Forms.
    pub forms: Vec<Form>,
    /// Indicator lists.
    pub indicators: Vec<IndicatorList>,
    /// What each function must report and to whom, as the key of a text; or unset.
    pub duties_to_report: BTreeMap<Function, Stated<String>>,
    /// Numbers to call that a source gives, by key (`helpline`, `child_helpline`...).
    pub telephones: BTreeMap<String, Stated<String>>,
    /// How often the person is asked at most, by interviews and hearings of all institutions together.
    /// More warns and refuses nothing.
    pub interviews_max: Stated<u32>,
    /// Cedar policies of the pack, by file name.
    pub policies: BTreeMap<String, String>,
    /// Fluent texts by language.
    pub words: BTreeMap<String, String>,
    /// Documents the pack rests on, by short name, and what was not read.
    pub sources: BTreeMap<String, Source>,
}

impl Mechanism {
    /// Reads and checks a pack.
    ///
    /// # Errors
    /// Everything that is wrong with it, at once, each with its place and its cure.
    pub fn read(files: &PackFiles) -> Result<Self, PackErrors> {
        let mut ledger = Ledger::default();
        limits(files, &mut ledger);
        // Beyond the limits nothing else is read: the limits protect the reader.
        if ledger.mistakes.is_empty() {
            let mut draft = read::read(files, &mut ledger);
            crate::check::all(&draft, &mut ledger);
            draft.hash = hash::of(files).into();
            if ledger.mistakes.is_empty() {
                return Ok(draft);
            }
        }
        match PackErrors::from_mistakes(ledger.mistakes) {
            Some(errors) => Err(errors),
            // Cannot happen: this line is reached with at least one mistake only.
            None => unreachable!("a pack without mistakes was returned above"),
        }
    }

    /// A draft that says nothing yet.
    pub(crate) fn empty() -> Self {
        Self {
            id: String::new(),
            edition: String::new(),
            hash: "".into(),
            country: String::new(),
            languages: Vec::new(),
            regions: Vec::new(),
            calendar: WorkingCalendar {
                time_zone: "UTC".to_owned(),
                rest_days: Vec::new(),
                holidays: Stated::Unset,
            },
            institutions: Vec::new(),
            bodies: Vec::new(),
            procedure: Procedure::default(),
            pillars: Vec::new(),
            commitments: Vec::new(),
            forms: Vec::new(),
            indicators: Vec::new(),
            duties_to_report: BTreeMap::new(),
            telephones: BTreeMap::new(),
            interviews_max: Stated::Unset,
            policies: BTreeMap::new(),
            words: BTreeMap::new(),
            sources: BTreeMap::new(),
        }
    }
}

fn limits(files: &PackFiles, ledger: &mut Ledger) {
    let whole = Place::file("the pack");
    if files.0.len() > PACK_FILES_MAX {
        ledger.mistake(
            &whole,
            format!(
                "it has {} files, at most {PACK_FILES_MAX} are read",
                files.0.len()
            ),
            "join some",
        );
    }
    if files.0.values().map(String::len).sum::<usize>() > PACK_BYTES_MAX {
        ledger.mistake(
            &whole,
            format!("it has more than {PACK_BYTES_MAX} bytes"),
            "make it smaller",
        );
    }
    for (path, text) in &files.0 {
        if text.len() > PACK_FILE_BYTES_MAX {
            ledger.mistake(
                &Place::file(path),
                format!("the file has more than {PACK_FILE_BYTES_MAX} bytes"),
                "split it",
            );
        }
    }
}

impl PackFiles {
    /// The fingerprint under which an edition is kept: SHA-256 in hex.
    pub fn hash(&self) -> String {
        hash::of(self)
    }
}
