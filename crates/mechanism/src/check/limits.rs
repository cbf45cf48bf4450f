//! Nothing in a pack is larger than a page, a person or a table of the record can hold.

use crate::Mechanism;
use crate::form::QUESTIONS_PER_FORM_MAX;
use crate::pack::ledger::{Kind, Ledger};
use crate::pack::mistake::Place;

/// Most options of a question.
const OPTIONS_MAX: usize = 60;

/// Most states or steps of a track.
const TRACK_MAX: usize = 100;

/// Most tracks, and most groups of signatures of a decision.
const TRACKS_MAX: usize = 16;

/// Most institutions.
const INSTITUTIONS_MAX: usize = 500;

/// Most units over all institutions.
const UNITS_MAX: usize = 5_000;

/// Compares every count with its limit.
pub(super) fn check(draft: &Mechanism, ledger: &mut Ledger) {
    let procedure = Place::file(Kind::Track.home());
    let institutions = Place::file(Kind::Institution.home());
    at_most(
        TRACKS_MAX,
        draft.procedure.tracks.len(),
        "tracks",
        &procedure,
        ledger,
    );
    at_most(
        INSTITUTIONS_MAX,
        draft.institutions.len(),
        "institutions",
        &institutions,
        ledger,
    );
    at_most(
        UNITS_MAX,
        draft.units().count(),
        "units",
        &institutions,
        ledger,
    );
    for track in &draft.procedure.tracks {
        let place = ledger.place(Kind::Track, track.id.as_str());
        at_most(
            TRACK_MAX,
            track.states.len(),
            "states in a track",
            &place,
            ledger,
        );
        at_most(
            TRACK_MAX,
            track.steps.len(),
            "steps in a track",
            &place,
            ledger,
        );
    }
    for form in &draft.forms {
        let place = ledger.place(Kind::Form, form.id.as_str());
        at_most(
            QUESTIONS_PER_FORM_MAX,
            form.questions().count(),
            "questions in a form",
            &place,
            ledger,
        );
        for question in form.questions() {
            let place = ledger.place_of_question(form.id.as_str(), question.id.as_str());
            at_most(
                OPTIONS_MAX,
                question.kind.options().len(),
                "options of a question",
                &place,
                ledger,
            );
        }
    }
}

fn at_most(most: usize, found: usize, what: &str, place: &Place, ledger: &mut Ledger) {
    if found > most {
        ledger.mistake(
            place,
            format!("there are {found} {what}, at most {most} are read"),
            "take some out, or split it",
        );
    }
}
