//! What the reader notes down while it reads: where each id is defined, where it is used, and every
//! mistake. The checks work on these notes, so that each of their answers has a place.

use std::collections::BTreeMap;

use super::mistake::{Mistake, Place};
use super::words::Messages;
use crate::Guard;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Source,
    Region,
    Institution,
    Unit,
    Body,
    Seat,
    Safeguard,
    Clock,
    Track,
    State,
    Step,
    Requirement,
    Pillar,
    Service,
    Commitment,
    Form,
    Section,
    Question,
    IndicatorList,
    Dimension,
    Indicator,
    Telephone,
}

impl Kind {
    /// The word for people who read a mistake.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Region => "region",
            Self::Institution => "institution",
            Self::Unit => "unit",
            Self::Body => "body",
            Self::Seat => "seat",
            Self::Safeguard => "safeguard",
            Self::Clock => "clock",
            Self::Track => "track",
            Self::State => "state",
            Self::Step => "step",
            Self::Requirement => "requirement",
            Self::Pillar => "pillar",
            Self::Service => "service",
            Self::Commitment => "commitment",
            Self::Form => "form",
            Self::Section => "section",
            Self::Question => "question",
            Self::IndicatorList => "list of indicators",
            Self::Dimension => "dimension",
            Self::Indicator => "indicator",
            Self::Telephone => "telephone",
        }
    }

    /// Where such an id is defined.
    pub(crate) const fn home(self) -> &'static str {
        match self {
            Self::Source | Self::Region | Self::Telephone => "mechanism.yaml",
            Self::Institution | Self::Unit => "institutions.yaml",
            Self::Body | Self::Seat => "bodies.yaml",
            Self::Safeguard
            | Self::Clock
            | Self::Track
            | Self::State
            | Self::Step
            | Self::Requirement => "procedure.yaml or procedure/",
            Self::Pillar | Self::Service | Self::Commitment => "services.yaml",
            Self::Form | Self::Section | Self::Question => "forms/",
            Self::IndicatorList | Self::Dimension | Self::Indicator => "indicators.yaml",
        }
    }

    /// Ids that may stand in several places: a question in several forms, a requirement in several
    /// steps.
    pub(crate) const fn may_repeat(self) -> bool {
        matches!(self, Self::Question | Self::Requirement)
    }
}

/// An id with its place. Ids that are unique only inside something carry it in front:
/// `identification/potential`.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    pub kind: Kind,
    pub id: String,
    pub place: Place,
}

/// The notes of one reading.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub mistakes: Vec<Mistake>,
    pub definitions: Vec<Noted>,
    pub references: Vec<Noted>,
    pub messages: Messages,
    /// Every guard with its place.
    pub guards: Vec<(Guard, Place)>,
    first: BTreeMap<(Kind, String), Place>,
}

impl Ledger {
    /// Notes a mistake.
    pub fn mistake(&mut self, place: &Place, cause: impl Into<String>, cure: impl Into<String>) {
        self.mistakes.push(Mistake {
            place: place.clone(),
            cause: cause.into(),
            cure: cure.into(),
        });
    }

    /// Notes where an id is defined.
    pub fn define(&mut self, kind: Kind, id: &str, place: &Place) {
        self.first
            .entry((kind, id.to_owned()))
            .or_insert_with(|| place.clone());
        self.definitions.push(Noted {
            kind,
            id: id.to_owned(),
            place: place.clone(),
        });
    }

    /// Notes where an id is used.
    pub fn refer(&mut self, kind: Kind, id: &str, place: &Place) {
        self.references.push(Noted {
            kind,
            id: id.to_owned(),
            place: place.clone(),
        });
    }

    /// Whether the id is defined anywhere.
    pub fn knows(&self, kind: Kind, id: &str) -> bool {
        self.first.contains_key(&(kind, id.to_owned()))
    }

    /// Where the id is defined first; the file of its kind when it is not.
    pub fn place(&self, kind: Kind, id: &str) -> Place {
        self.first
            .get(&(kind, id.to_owned()))
            .cloned()
            .unwrap_or_else(|| Place::file(kind.home()))
    }

    /// Where a form asks a question: the same question may stand in several forms.
    pub fn place_of_question(&self, form: &str, question: &str) -> Place {
        let file = format!("forms/{form}.yaml");
        self.definitions
            .iter()
            .find(|noted| {
                noted.kind == Kind::Question && noted.id == question && *noted.place.file == *file
            })
            .map_or_else(|| Place::file(&file), |noted| noted.place.clone())
    }
}
