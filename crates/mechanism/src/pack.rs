//! A pack as files, and the checked mechanism that comes out of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::guard::Guard;
use crate::{
    Body, CommitmentTemplate, Form, Function, IndicatorList, Institution, Pillar, Procedure,
    RegionId, Source, Stated, WorkingCalendar,
};

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
    /// Conditions under which an open case needs a guardian task and the like.
    pub alerts: BTreeMap<String, Guard>,
    /// Cedar policies of the pack, by file name.
    pub policies: BTreeMap<String, String>,
    /// Fluent texts by language.
    pub words: BTreeMap<String, String>,
    /// Documents the pack rests on, by short name, and what was not read.
    pub sources: BTreeMap<String, Source>,
}
