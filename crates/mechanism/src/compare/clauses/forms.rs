//! Forms with their questions, lists of indicators with what each weighs.

use super::{Gathered, keys_of, source, truth, words_of};
use crate::compare::{Kind, Said};
use crate::{
    Dimension, Form, Indicator, IndicatorList, LastResort, Question, QuestionId, QuestionKind,
    Section, Strength, keys,
};

pub(super) fn put(all: &mut Gathered, forms: &[Form], lists: &[IndicatorList]) {
    for one in forms {
        form(all, one);
    }
    for one in lists {
        list(all, one);
    }
}

fn form(all: &mut Gathered, one: &Form) {
    let Form { id, sections } = one;
    let key = keys::of("form", id);
    for one in sections {
        let Section {
            id: part,
            questions,
            indicators,
        } = one;
        let asked = questions
            .iter()
            .map(|one| Said::Key(keys::question(&one.id)));
        let points = [
            ("parts", vec![Said::Key(keys::section(id, part))]),
            ("questions", asked.collect()),
            ("indicators", keys_of("indicators", indicators)),
        ];
        all.put(Kind::Form, key.clone(), points);
        for one in questions {
            question(all, &key, &keys::section(id, part), one);
        }
    }
}

/// One question may stand in several forms.
fn question(all: &mut Gathered, form: &str, part: &str, one: &Question) {
    let Question {
        id,
        kind,
        compartment,
        required,
        help,
        when,
        last_resort,
        htcds,
    } = one;
    let options = kind.options().iter();
    let options = options.map(|option| Said::Key(keys::option(id, option.as_str())));
    let place = [form, part].map(|key| Said::Key(key.to_owned()));
    let points = [
        ("form", place.to_vec()),
        ("kind", keys_of("compare-answer", [word(kind)])),
        ("options", options.collect()),
        (
            "compartment",
            keys_of("compartment", [compartment.as_str()]),
        ),
        ("required", truth(*required)),
        ("help", truth(*help)),
        ("applies", words_of(when.iter().map(|guard| guard.text()))),
        ("last-resort", last_options(id, last_resort.as_ref())),
        ("after", looked_at(last_resort.as_ref())),
        ("standard", words_of(htcds)),
    ];
    all.put(Kind::Question, keys::question(id), points);
}

fn last_options(id: &QuestionId, last: Option<&LastResort>) -> Vec<Said> {
    let options = last.into_iter().flat_map(|one| &one.options);
    let keys = options.map(|option| Said::Key(keys::option(id, option.as_str())));
    keys.collect()
}

fn looked_at(last: Option<&LastResort>) -> Vec<Said> {
    let after = last.into_iter().flat_map(|one| &one.after);
    let said = after.flat_map(|one| {
        let unless = keys::option(&one.question, one.unless.as_str());
        [keys::question(&one.question), unless].map(Said::Key)
    });
    said.collect()
}

// words: compare-answer-*
const fn word(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::YesNo => "yes-no",
        QuestionKind::One(_) => "one",
        QuestionKind::Many(_) => "many",
        QuestionKind::Line => "line",
        QuestionKind::Text => "text",
        QuestionKind::Day => "day",
        QuestionKind::Number => "number",
        QuestionKind::Country => "country",
        QuestionKind::Language => "language",
        QuestionKind::Region => "region",
        QuestionKind::Telephone => "telephone",
    }
}

fn list(all: &mut Gathered, one: &IndicatorList) {
    let IndicatorList {
        id,
        weighted,
        absent,
        dimensions,
        source: from,
    } = one;
    let points = [
        ("weighted", truth(*weighted)),
        ("absent", truth(*absent)),
        (
            "dimensions",
            keys_of("dimension", dimensions.iter().map(|one| &one.id)),
        ),
        ("source", source(from)),
    ];
    all.put(Kind::Indicators, keys::of("indicators", id), points);
    for one in dimensions {
        let Dimension {
            id,
            element,
            indicators,
        } = one;
        let key = keys::of("dimension", id);
        let points = [
            ("element", keys_of("compare-element", [element.as_str()])), // words: compare-element-*
            (
                "indicators",
                keys_of("indicator", indicators.iter().map(|one| &one.id)),
            ),
        ];
        all.put(Kind::Dimension, key.clone(), points);
        for one in indicators {
            indicator(all, &key, one);
        }
    }
}

fn indicator(all: &mut Gathered, dimension: &str, one: &Indicator) {
    let Indicator { id, adult, child } = one;
    let weighs = |strength: &Option<Strength>| match strength {
        Some(strength) => keys_of("compare-strength", [strength.as_str()]), // words: compare-strength-*
        None => vec![Said::Unset],
    };
    let points = [
        ("dimensions", vec![Said::Key(dimension.to_owned())]),
        ("adult", weighs(adult)),
        ("child", weighs(child)),
    ];
    all.put(Kind::Indicator, keys::of("indicator", id), points);
}
