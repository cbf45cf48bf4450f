//! What ticked indicators suggest: in which dimensions the signs are enough.
//!
//! A finding helps a human to decide and to write reasons. This module must never know a case, a
//! person or a status, and nothing here can move one (floor 4). Pages never call it a score.

use std::collections::BTreeSet;

use crate::{Dimension, DimensionId, Element, Indicator, IndicatorId, IndicatorList, Strength};

/// How far the signs of a dimension go, from none to enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signs {
    /// Nothing of it was ticked.
    Absent,
    /// Something was ticked, less than the rule asks for, or the list has no rule.
    Few,
    /// As many as the rule asks for.
    Enough,
}

/// The finding of one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionFinding {
    /// Which dimension.
    pub dimension: DimensionId,
    /// What it speaks to.
    pub element: Element,
    /// How far the signs go.
    pub signs: Signs,
}

/// The finding of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// True when the weights and the rule for children were used.
    pub child: bool,
    /// One entry for each dimension, in the order of the list.
    pub dimensions: Vec<DimensionFinding>,
}

impl Finding {
    /// Reads the ticked indicators of a list. Ticks of other lists, and of indicators that the list
    /// does not have for this age, count for nothing.
    pub fn of(list: &IndicatorList, ticked: &BTreeSet<IndicatorId>, child: bool) -> Self {
        let dimensions = list
            .dimensions
            .iter()
            .map(|dimension| DimensionFinding {
                dimension: dimension.id.clone(),
                element: dimension.element,
                signs: if list.weighted {
                    weighted(dimension, ticked, child)
                } else {
                    unweighted(dimension, ticked)
                },
            })
            .collect();
        Self { child, dimensions }
    }

    /// Whether a dimension of that element shows enough signs.
    pub fn shows(&self, element: Element) -> bool {
        self.dimensions
            .iter()
            .any(|one| one.element == element && one.signs == Signs::Enough)
    }

    /// Whether all elements are there that the law asks for: exploitation and an act, and for an adult
    /// a means. `act_observed` says that the act was seen and recorded beside the list, since lists
    /// may have no dimension for it. False says nothing against the person.
    pub fn is_complete(&self, act_observed: bool) -> bool {
        let act = act_observed || self.shows(Element::Act);
        let means = self.child || self.shows(Element::Means);
        act && means && self.shows(Element::Exploitation)
    }
}

fn unweighted(dimension: &Dimension, ticked: &BTreeSet<IndicatorId>) -> Signs {
    if dimension
        .indicators
        .iter()
        .any(|one| ticked.contains(&one.id))
    {
        Signs::Few
    } else {
        Signs::Absent
    }
}

/// The rule of the lists of 2009 as a secondary source gives it (to be checked against the
/// leaflet): one strong with any other, three medium, or two medium with a weak.
fn weighted(dimension: &Dimension, ticked: &BTreeSet<IndicatorId>, child: bool) -> Signs {
    let weight = |one: &Indicator| if child { one.child } else { one.adult };
    let weights: Vec<Strength> = dimension
        .indicators
        .iter()
        .filter(|one| ticked.contains(&one.id))
        .filter_map(weight)
        .collect();
    let count = |strength| weights.iter().filter(|one| **one == strength).count();
    let (strong, medium) = (count(Strength::Strong), count(Strength::Medium));
    if strong >= 1 && weights.len() >= 2 || medium >= 2 && weights.len() >= 3 {
        Signs::Enough
    } else if weights.is_empty() {
        Signs::Absent
    } else {
        Signs::Few
    }
}
