//! A refusal in words: which rule, what would make it possible, where it stands, who can mend it.

use casework::refusal::{Reason, Refusal, Rule};
use mechanism::{Source, keys};

use crate::frame::Frame;
use crate::view::NotYet;

/// Every reason of a refusal, in the reader's language.
#[must_use]
pub fn reasons(frame: &Frame, refusal: &Refusal) -> Vec<NotYet> {
    refusal
        .reasons
        .iter()
        .map(|reason| one(frame, reason))
        .collect()
}

/// One reason.
// words: refusal-*
#[must_use]
pub fn one(frame: &Frame, reason: &Reason) -> NotYet {
    let code = reason.rule.code();
    let what = subject(frame, &reason.rule).unwrap_or_default();
    let values = [("what", what.into())];
    NotYet {
        step: frame.t_with(&format!("refusal-{code}"), &values),
        missing: cure(frame, &reason.rule),
        rule: reason.source.as_ref().map(|source| rests_on(frame, source)),
        mender: menders(frame, reason),
    }
}

/// What makes it possible: a requirement of the pack has its own cure, the rest share one for each
/// rule.
fn cure(frame: &Frame, rule: &Rule) -> String {
    let key = match rule {
        Rule::Requirement(id) => format!("{}-cure", keys::of("requirement", id)), // words: requirement-*
        other => format!("refusal-{}-cure", other.code()),
    };
    frame.t(&key).into_owned()
}

/// *Source: Code of Criminal Procedure, art. 58*.
pub(crate) fn rests_on(frame: &Frame, source: &Source) -> String {
    let values = [("source", source_name(frame, source).into())];
    frame.t_with("refusal-source", &values)
}

/// The name of the document a rule stands in, with its article where the source names one.
#[must_use]
pub fn source_name(frame: &Frame, source: &Source) -> String {
    let name = frame.t(&keys::source(source)).into_owned(); // words: source-*
    let Some(article) = source.article() else {
        return name;
    };
    let values = [("source", name.into()), ("article", article.into())];
    frame.t_with("frame-source-article", &values)
}

/// What the rule speaks of: the safeguard, form, question, purpose or condition that is missing.
fn subject(frame: &Frame, rule: &Rule) -> Option<String> {
    let key = match rule {
        Rule::Requirement(id) => keys::of("requirement", id),
        Rule::SafeguardMissing(id) | Rule::PresenceUnnamed(id) | Rule::PresenceUnsigned(id) => {
            keys::of("safeguard", id)
        }
        Rule::FormMissing(id) => keys::of("form", id),
        Rule::AnswerUnfit(id) => keys::question(id),
        Rule::ConsentMissing(purpose) | Rule::PersonRefused(purpose) => {
            keys::of("purpose", purpose.as_str())
        }
        _ => return None,
    };
    Some(frame.t(&key).into_owned())
}

fn menders(frame: &Frame, reason: &Reason) -> Option<String> {
    let name = |key: String| frame.t(&key).into_owned();
    let functions = reason
        .mended_by
        .iter()
        .map(|function| name(keys::of("function", function.as_str())));
    let functions: Vec<String> = functions.collect();
    let said = functions.join(", ");
    (!said.is_empty()).then(|| frame.t_with("refusal-mended-by", &[("functions", said.into())]))
}
