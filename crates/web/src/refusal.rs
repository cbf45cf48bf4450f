//! A refusal in words: which rule, what would make it possible, where it stands, who can mend it.

use casework::refusal::{Reason, Refusal, Rule};
use mechanism::keys;

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
    let source = reason.source.as_ref().map(|source| source.0.as_str());
    NotYet {
        step: frame.t_with(&format!("refusal-{code}"), &values),
        missing: frame.t_with(&format!("refusal-{code}-cure"), &values),
        rule: source.map(|source| frame.t_with("refusal-source", &[("source", source.into())])),
        mender: menders(frame, reason),
    }
}

/// What the rule speaks of: the safeguard, form, question, purpose or condition that is missing.
fn subject(frame: &Frame, rule: &Rule) -> Option<String> {
    let key = match rule {
        Rule::Requirement(id) => keys::of("requirement", id),
        Rule::SafeguardMissing(id) => keys::of("safeguard", id),
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
