//! What is signed, in words: every fact of the summary whose hash the signature is bound to.

use mechanism::{Mechanism, keys};
use office::shown::Shown;

use crate::frame::Frame;
use crate::pack_answer;
use crate::view::Row;

/// The summary row by row.
// words: form-* safeguard-* state-* step-*
#[must_use]
pub fn rows(frame: &Frame, mechanism: &Mechanism, shown: &Shown) -> Vec<Row> {
    let text = |key: String| frame.t(&key).into_owned();
    let age = if shown.child {
        "case-child"
    } else {
        "case-adult"
    };
    let mut rows = vec![
        Row::new(
            frame.t("signature-step"),
            text(keys::step(&shown.track, &shown.step)),
        ),
        Row::new(frame.t("signature-age"), frame.t(age)),
    ];
    if let Some(from) = &shown.from {
        rows.push(Row::new(
            frame.t("signature-from"),
            text(keys::state(&shown.track, from)),
        ));
    }
    let count = [("count", i64::from(shown.interviews).into())];
    rows.push(Row::new(
        frame.t("signature-interviews"),
        frame.t_with("tracks-interview-count", &count),
    ));
    rows.push(forms(frame, shown));
    let safeguards = shown.safeguards.iter();
    rows.push(Row {
        key: frame.t("tracks-safeguards-heading").into_owned(),
        lines: safeguards
            .map(|one| text(keys::of("safeguard", one)))
            .collect(),
        change: None,
    });
    rows.extend(answers(frame, mechanism, shown));
    rows.push(Row::new(frame.t("signature-mark"), shown.mark.clone()));
    rows
}

fn forms(frame: &Frame, shown: &Shown) -> Row {
    let lines = shown.forms.iter().map(|(form, _, at)| {
        let name = frame.t(&keys::of("form", form)).into_owned();
        let date = frame.words().date_and_time(*at, frame.zone());
        format!("{name}, {date}")
    });
    Row {
        key: frame.t("signature-forms").into_owned(),
        lines: lines.collect(),
        change: None,
    }
}

fn answers(frame: &Frame, mechanism: &Mechanism, shown: &Shown) -> Vec<Row> {
    let row = |(id, answer): &(mechanism::QuestionId, casework::Answer)| {
        let (_, asked) = mechanism.question(id.as_str())?;
        Some(Row {
            key: frame.t(&keys::question(id)).into_owned(),
            lines: pack_answer::lines(frame, asked, answer, None)?,
            change: None,
        })
    };
    shown.answers.iter().filter_map(row).collect()
}
