//! Screening indicators: a finding that helps a human, never a decision and never called a score.

use crate::function::words;
use crate::{DimensionId, IndicatorId, IndicatorListId, Source};

words! {
    /// How strongly an indicator speaks.
    Strength {
        /// Strong.
        Strong = "strong",
        /// Medium.
        Medium = "medium",
        /// Weak.
        Weak = "weak",
    }
}

/// A list of indicators. Its name is the word `indicators-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorList {
    /// Its identifier.
    pub id: IndicatorListId,
    /// True when the list carries weights and the dimension rule applies; false for field signs.
    pub weighted: bool,
    /// True when the list is known to exist but could not be read: shown as absent.
    pub absent: bool,
    /// Its dimensions.
    pub dimensions: Vec<Dimension>,
    /// Who states it.
    pub source: Source,
}

/// A dimension of a list. Its name is the word `dimension-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dimension {
    /// Its identifier.
    pub id: DimensionId,
    /// Act, means or exploitation: what the dimension speaks to.
    pub element: Element,
    /// Its indicators.
    pub indicators: Vec<Indicator>,
}

words! {
    /// The three elements of trafficking in law.
    Element {
        /// Recruitment, transport, transfer, harbouring, receipt.
        Act = "act",
        /// Threat, force, deception, abuse of vulnerability. Not required for children.
        Means = "means",
        /// The purpose: exploitation.
        Exploitation = "exploitation",
    }
}

/// One indicator. Its name is the word `indicator-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its identifier.
    pub id: IndicatorId,
    /// Weight in the list for adults; none when it is not in it or the list has no weights.
    pub adult: Option<Strength>,
    /// Weight in the list for children.
    pub child: Option<Strength>,
}
