//! The forms of the pack, each to be printed blank.

use mechanism::keys;

use super::leaf::{Entry, Leaf, Link, Section};
use super::say::Say;

/// Every form with its parts; each leads to its blank.
pub(super) fn forms(say: &Say<'_>) -> Leaf {
    let forms = say.mechanism.forms.iter().map(|form| {
        // words: form-* section-*
        let name = say.t(&keys::of("form", &form.id));
        let parts = form.sections.iter();
        let parts = parts.map(|part| say.t(&keys::section(&form.id, &part.id)));
        let parts: Vec<String> = parts.collect();
        Entry::new(Link::to(
            name,
            format!("/mechanism/forms/{}/blank", form.id),
        ))
        .said(parts.join(" · "))
    });
    Leaf::new(say.t("paper-blank-all"), "/mechanism")
        .lead(say.t("paper-blank-all-lead"))
        .section(Section::untitled().entries(forms))
}
