//! The safeguards of a step: which are in place, which wait for whom, and recording several at once.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use casework::CaseId;
use casework::presence::{Part, part_of};
use mechanism::{Presence, SafeguardId, keys};
use office::safeguard::Recorded;
use office::step::{SafeguardLine, StepView};

use super::Address;
use crate::errors::Problem;
use crate::form::{Form, Mistakes};
use crate::frame::Frame;
use crate::posted::Posted;
use crate::refusal::rests_on;
use crate::view::{Choice, Kind, Question, Shape, Status};

/// The field of those that need nobody's name.
const FIELD: &str = "safeguard";
/// The field of who of those present signed it.
const SIGNED: &str = "signed";

/// Those in place, and those that wait for others.
// words: safeguard-*
pub(super) fn standing(frame: &Frame, view: &StepView) -> Vec<Status> {
    let shown = view
        .safeguards
        .iter()
        .filter(|line| line.is_met || !asks(view, line));
    shown.map(|line| status(frame, line)).collect()
}

/// The name of a safeguard: where the person said whom she wants, that is what it asks for.
// words: step-asked-interpreter-* step-asked-officer-*
fn name(frame: &Frame, line: &SafeguardLine) -> String {
    let key = match line.asked {
        Some((part, gender)) => format!("step-asked-{}-{}", part.as_str(), gender.as_str()),
        None => keys::of("safeguard", &line.safeguard),
    };
    frame.t(&key).into_owned()
}

/// Whether the page leads to where somebody who is found puts one of them in place.
pub(super) fn found(view: &StepView) -> bool {
    view.safeguards.iter().any(|line| leads_on(view, line))
}

fn leads_on(view: &StepView, line: &SafeguardLine) -> bool {
    view.may_record && !line.is_met && is_found(line)
}

/// Who interprets and which officer asks are recorded where somebody is found.
fn is_found(line: &SafeguardLine) -> bool {
    part_of(&line.safeguard).is_some()
}

fn status(frame: &Frame, line: &SafeguardLine) -> Status {
    let name = name(frame, line);
    if line.is_met {
        return Status::new(
            Shape::Done,
            format!("{name}: {}", frame.t("tracks-safeguard-met")),
        );
    }
    let functions = line.recorded_by.iter();
    let functions: Vec<String> = functions
        .map(|one| frame.t(&keys::of("function", one.as_str())).into_owned())
        .collect();
    let missing = frame.t("tracks-safeguard-missing");
    let said = match functions.join(", ") {
        none if none.is_empty() => format!("{name}: {missing}"),
        some => {
            let values = [("functions", some.into())];
            let waits = frame.t_with("tracks-joint-waiting", &values);
            format!("{name}: {missing}, {waits}")
        }
    };
    Status::new(Shape::Waiting, said)
}

/// Whether the page asks the reader for this safeguard, or leads to where it is asked.
pub(super) fn asked_here(view: &StepView, safeguard: &SafeguardId) -> bool {
    let mut lines = view.safeguards.iter();
    lines.any(|line| line.safeguard == *safeguard && (asks(view, line) || leads_on(view, line)))
}

/// Whether the page leads to where it is recorded who was found for a part.
pub(super) fn found_here(view: &StepView, part: Part) -> bool {
    let mut lines = view.safeguards.iter();
    lines.any(|line| leads_on(view, line) && part_of(&line.safeguard) == Some(part))
}

fn asks(view: &StepView, line: &SafeguardLine) -> bool {
    view.may_record && !line.is_met && line.is_yours && !is_found(line)
}

/// What can be recorded: boxes to tick, a name for each presence, and who of them signed it.
pub(super) fn questions(
    frame: &Frame,
    view: &StepView,
    form: &Form,
    mistakes: &Mistakes,
) -> Vec<Question> {
    let open = || view.safeguards.iter().filter(|line| asks(view, line));
    let choices: Vec<Choice> = open()
        .filter(|line| line.presence == Presence::Nobody)
        .map(|line| Choice {
            help: Some(rests_on(frame, &line.source)),
            ..Choice::new(line.safeguard.as_str(), name(frame, line))
        })
        .collect();
    let boxes = (!choices.is_empty()).then(|| {
        let kind = Kind::Checkboxes { choices };
        Question::new(FIELD, kind, frame.t("step-safeguards-tick"))
    });
    let is_there = |line: &&SafeguardLine| line.presence != Presence::Nobody;
    let present = open().filter(is_there).map(|line| {
        let question = Question::new(field(&line.safeguard), Kind::Text, name(frame, line));
        let source = rests_on(frame, &line.source);
        question.with_help(frame.t_with("step-present", &[("source", source.into())]))
    });
    let signs = open().filter(|line| line.presence == Presence::Signed);
    let signs = signs.map(|line| Choice::new(line.safeguard.as_str(), name(frame, line)));
    let signs: Vec<Choice> = signs.collect();
    let signed = (!signs.is_empty()).then(|| {
        let kind = Kind::Checkboxes { choices: signs };
        let question = Question::new(SIGNED, kind, frame.t("step-safeguards-signed"));
        question.with_help(frame.t("step-safeguards-signed-hint"))
    });
    boxes
        .into_iter()
        .chain(present)
        .chain(signed)
        .map(|question| question.filled(form, mistakes))
        .collect()
}

fn is_ticked(form: &Form, field: &str, line: &SafeguardLine) -> bool {
    form.many(field).any(|one| one == line.safeguard.as_str())
}

/// The field of a presence.
fn field(safeguard: &SafeguardId) -> String {
    format!("present-{safeguard}")
}

/// Records what was ticked and named.
pub(super) async fn record(
    Path((id, track, step)): Address,
    posted: Posted,
) -> Result<Response, Problem> {
    let case = CaseId::new(id);
    let visit = &posted.visit;
    let office = visit.office();
    let key = posted.once()?.as_str();
    let href = format!("/cases/{case}/steps/{track}/{step}");
    // Pressed twice: what was recorded is asked no more.
    if office.done_before(&visit.actor, key).await?.is_some() {
        return Ok(Redirect::to(&href).into_response());
    }
    let view = office.step_page(&visit.actor, &case, &track, &step).await?;
    let chosen = chosen(&view, &posted.form);
    let mistakes = to_mend(&visit.frame, &view, &posted.form, &chosen);
    if !mistakes.is_empty() {
        return super::again(visit, view, &posted.form, &mistakes);
    }
    office
        .record_safeguards(&visit.actor, &case, key, &chosen)
        .await?;
    Ok(Redirect::to(&href).into_response())
}

/// Nothing was recorded, somebody is named who did not sign, or signed who is not named.
fn to_mend(frame: &Frame, view: &StepView, form: &Form, chosen: &[Recorded]) -> Mistakes {
    let mut mistakes = Mistakes::default();
    if chosen.is_empty() {
        mistakes.add_general(frame.t("step-safeguards-none"));
    }
    let signed = |line: &&SafeguardLine| line.presence == Presence::Signed && asks(view, line);
    for line in view.safeguards.iter().filter(signed) {
        let what = [("what", name(frame, line).into())];
        let named = chosen.iter().find(|one| one.safeguard == line.safeguard);
        match named {
            Some(one) if !one.signed => {
                mistakes.add(SIGNED, frame.t_with("step-safeguards-unsigned", &what));
            }
            None if is_ticked(form, SIGNED, line) => {
                let field = field(&line.safeguard);
                mistakes.add(&field, frame.t_with("step-safeguards-unnamed", &what));
            }
            _ => {}
        }
    }
    mistakes
}

/// What was ticked, who was named, and who signed.
fn chosen(view: &StepView, form: &Form) -> Vec<Recorded> {
    let open = view.safeguards.iter().filter(|line| asks(view, line));
    open.filter_map(|line| {
        let named = form.one(&field(&line.safeguard));
        let (present, signed) = match line.presence {
            Presence::Nobody => (is_ticked(form, FIELD, line).then(String::new)?, false),
            Presence::Named => (named?.to_owned(), false),
            Presence::Signed => (named?.to_owned(), is_ticked(form, SIGNED, line)),
        };
        Some(Recorded {
            safeguard: line.safeguard.clone(),
            present,
            signed,
        })
    })
    .collect()
}
