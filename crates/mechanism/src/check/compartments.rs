//! Answers are sealed where they belong: facts hold no free text, names are identity, places are
//! location (floor 7).

use crate::pack::ledger::Ledger;
use crate::{Compartment, Mechanism, Question, QuestionKind};

/// Questions that `casework` understands, with the only compartment each may have.
const FIXED: &[(&str, Compartment)] = &[
    ("age_class", Compartment::Course),
    ("citizenship", Compartment::Course),
    ("region", Compartment::Course),
    ("danger_now", Compartment::Course),
    ("detained", Compartment::Course),
    ("language", Compartment::Course),
    ("interpreter_needed", Compartment::Course),
    ("refusal_reason", Compartment::Course),
    ("given_name", Compartment::Identity),
    ("family_name", Compartment::Identity),
    ("known_as", Compartment::Identity),
    ("birth_day", Compartment::Identity),
    ("safe_contact", Compartment::Identity),
];

/// Parts of an id that speak of a place.
const PLACES: &[&str] = &["address", "place", "shelter", "accommodation"];

/// Looks at every question of every form.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    for form in &draft.forms {
        for question in form.questions() {
            if let Some((cause, cure)) = misplaced(question) {
                let place = ledger.place_of_question(form.id.as_str(), question.id.as_str());
                ledger.mistake(&place, cause, cure);
            }
        }
    }
}

fn misplaced(question: &Question) -> Option<(String, String)> {
    let id = question.id.as_str();
    let found = question.compartment;
    if let Some((_, fixed)) = FIXED
        .iter()
        .find(|(name, fixed)| *name == id && *fixed != found)
    {
        return Some((
            format!("`{id}` is sealed in {}", found.as_str()),
            format!("write `compartment: {}`", fixed.as_str()),
        ));
    }
    if found == Compartment::Course && !is_closed(&question.kind) {
        return Some((
            format!("`{id}` is a free text among the facts"),
            "choose another compartment: facts hold closed answers only".to_owned(),
        ));
    }
    if is_free_text(&question.kind) && speaks_of_a_place(id) && found != Compartment::Location {
        return Some((
            format!(
                "`{id}` may place the person and is sealed in {}",
                found.as_str()
            ),
            "write `compartment: location`, or name it after what it asks".to_owned(),
        ));
    }
    None
}

/// Kinds whose answers are codes, numbers and days.
const fn is_closed(kind: &QuestionKind) -> bool {
    !is_free_text(kind) && !matches!(kind, QuestionKind::Telephone)
}

const fn is_free_text(kind: &QuestionKind) -> bool {
    matches!(kind, QuestionKind::Line | QuestionKind::Text)
}

/// An address of electronic mail places nobody.
fn speaks_of_a_place(id: &str) -> bool {
    id.split('_').any(|part| PLACES.contains(&part)) && !id.starts_with("email_")
}
