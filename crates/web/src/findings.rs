//! Indicators: asked by dimension, and what they suggest in words. A finding, never a decision, and
//! never called a score.

use std::collections::BTreeSet;

use mechanism::finding::Signs;
use mechanism::{Dimension, IndicatorId, IndicatorList, keys};
use office::finding::ListFinding;

use crate::form::Form;
use crate::frame::Frame;
use crate::view::{Answer, Choice, Kind, Question, Row};

/// The questions of a list: one for each dimension, its indicators as boxes to tick. None for a list
/// that could not be read.
#[must_use]
pub fn questions(frame: &Frame, list: &IndicatorList, child: bool) -> Vec<Question> {
    if list.absent {
        return Vec::new();
    }
    let dimensions = list.dimensions.iter();
    dimensions
        .map(|one| question(frame, list, one, child))
        .collect()
}

// words: dimension-* indicator-* indicators-*
fn question(frame: &Frame, list: &IndicatorList, asked: &Dimension, child: bool) -> Question {
    let weight = |one: &&mechanism::Indicator| {
        let weight = if child { one.child } else { one.adult };
        !list.weighted || weight.is_some()
    };
    let choices = asked.indicators.iter().filter(weight).map(|one| {
        let label = frame.t(&keys::of("indicator", &one.id));
        Choice::new(one.id.as_str(), label)
    });
    let kind = Kind::Checkboxes {
        choices: choices.collect(),
    };
    let label = frame.t(&keys::of("dimension", &asked.id));
    Question::new(name(list, asked), kind, label)
}

/// The name of a dimension's boxes in the form.
fn name(list: &IndicatorList, dimension: &Dimension) -> String {
    format!("signs-{}-{}", list.id, dimension.id)
}

/// Whether a field of a form belongs to a list.
#[must_use]
pub fn owns(list: &IndicatorList, field: &str) -> bool {
    list.dimensions.iter().any(|one| name(list, one) == field)
}

/// The ticked indicators of a list. What is not among its indicators is left out.
#[must_use]
pub fn ticked(list: &IndicatorList, form: &Form) -> BTreeSet<IndicatorId> {
    let known = |dimension: &Dimension, id: &str| {
        dimension.indicators.iter().any(|one| one.id.as_str() == id)
    };
    let mut ticked = BTreeSet::new();
    for dimension in &list.dimensions {
        let chosen = form.many(&name(list, dimension));
        ticked.extend(
            chosen
                .filter(|id| known(dimension, id))
                .map(IndicatorId::new),
        );
    }
    ticked
}

/// The fields that ticks would have posted.
#[must_use]
pub fn fields(list: &IndicatorList, ticked: &BTreeSet<IndicatorId>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for dimension in &list.dimensions {
        let chosen = dimension
            .indicators
            .iter()
            .filter(|one| ticked.contains(&one.id));
        fields.extend(chosen.map(|one| (name(list, dimension), one.id.to_string())));
    }
    fields
}

/// The questions as they were ticked.
#[must_use]
pub fn filled(questions: Vec<Question>, form: &Form) -> Vec<Question> {
    let answered = |question: Question| {
        let chosen: Vec<String> = form.many(&question.id).map(str::to_owned).collect();
        let answer = if chosen.is_empty() {
            Answer::Missing
        } else {
            Answer::Known(chosen)
        };
        question.with_answer(answer)
    };
    questions.into_iter().map(answered).collect()
}

/// What one list found, dimension by dimension: how far the signs go, and which were ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The list's name.
    pub list: String,
    /// A row for each dimension in which something was ticked.
    pub rows: Vec<Row>,
}

/// Findings in words. Dimensions without any sign are left out; they say nothing against the person.
#[must_use]
pub fn said(
    frame: &Frame,
    mechanism: &mechanism::Mechanism,
    found: &[ListFinding],
) -> Vec<Finding> {
    let one = |found: &ListFinding| {
        let list = mechanism.indicator_list(found.list.as_str())?;
        let rows = list.dimensions.iter().zip(&found.finding.dimensions);
        Some(Finding {
            list: frame.t(&keys::of("indicators", &found.list)).into_owned(),
            rows: rows
                .filter(|(_, finding)| finding.signs != Signs::Absent)
                .map(|(dimension, finding)| row(frame, dimension, finding.signs, &found.ticked))
                .collect(),
        })
    };
    found.iter().filter_map(one).collect()
}

// words: forms-findings-dimension-*
fn row(frame: &Frame, dimension: &Dimension, signs: Signs, ticked: &BTreeSet<IndicatorId>) -> Row {
    let key = match signs {
        Signs::Enough => "forms-findings-dimension-shown",
        Signs::Few => "forms-findings-dimension-some",
        Signs::Absent => "forms-findings-dimension-none",
    };
    let name = frame.t(&keys::of("dimension", &dimension.id));
    let chosen = dimension
        .indicators
        .iter()
        .filter(|one| ticked.contains(&one.id));
    Row {
        key: format!("{name} ({})", frame.t(key)),
        lines: chosen
            .map(|one| frame.t(&keys::of("indicator", &one.id)).into_owned())
            .collect(),
        change: None,
    }
}
