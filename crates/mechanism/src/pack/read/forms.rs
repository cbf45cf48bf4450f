//! `forms/*.yaml`: one form a file, named as the form.

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use crate::{
    Compartment, Form, FormId, IndicatorListId, LastResort, LookedAt, OptionId, Question,
    QuestionId, QuestionKind, Section,
};

const QUESTION_KEYS: &[&str] = &[
    "id",
    "kind",
    "options",
    "compartment",
    "required",
    "help",
    "when",
    "last_resort",
    "htcds",
];

/// The words for kinds of questions.
const KINDS: &[&str] = &[
    "yes_no",
    "one",
    "many",
    "line",
    "text",
    "day",
    "number",
    "country",
    "language",
    "region",
    "telephone",
];

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    let Some(table) = Table::open(node, "a form", &["id", "sections"], ledger) else {
        return;
    };
    let Some(id) = table.define(Kind::Form, "", ledger) else {
        return;
    };
    if node.at.file.as_ref() != format!("forms/{id}.yaml") {
        ledger.mistake(
            &node.at,
            format!("the form `{id}` stands in another file"),
            format!("name the file forms/{id}.yaml"),
        );
    }
    let sections = table.list("sections", ledger);
    draft.forms.push(Form {
        id: FormId::from(id.as_str()),
        sections: sections
            .iter()
            .filter_map(|node| section(&id, node, ledger))
            .collect(),
    });
}

fn section(form: &str, node: &Node, ledger: &mut Ledger) -> Option<Section> {
    let table = Table::open(
        node,
        "a section",
        &["id", "questions", "indicators"],
        ledger,
    )?;
    let id = table.define(Kind::Section, &format!("{form}/"), ledger)?;
    let indicators = table.reference("indicators", Kind::IndicatorList, ledger);
    Some(Section {
        id,
        questions: table
            .list("questions", ledger)
            .iter()
            .filter_map(|node| question(node, ledger))
            .collect(),
        indicators: indicators.map(|id| IndicatorListId::from(id.as_str())),
    })
}

fn question(node: &Node, ledger: &mut Ledger) -> Option<Question> {
    let table = Table::open(node, "a question", QUESTION_KEYS, ledger)?;
    let id = table.define(Kind::Question, "", ledger)?;
    let compartment = table.need("compartment", ledger).and_then(|node| {
        values::choose(
            node,
            "a compartment",
            &Compartment::ALL,
            Compartment::as_str,
            ledger,
        )
    });
    let kind = kind(&table, ledger);
    Some(Question {
        id: QuestionId::from(id.as_str()),
        // A kind that cannot be read is noted above; a closed one raises no mistakes of its own.
        kind: kind.unwrap_or(QuestionKind::YesNo),
        // The narrowest compartment where the pack says none: the mistake is noted above.
        compartment: compartment.unwrap_or(Compartment::Location),
        required: table.flag("required", false, ledger),
        help: table.flag("help", false, ledger),
        when: table
            .get("when")
            .and_then(|node| values::guard(node, ledger)),
        last_resort: table
            .get("last_resort")
            .and_then(|node| last_resort(node, ledger)),
        htcds: table
            .get("htcds")
            .and_then(|node| values::text(node, ledger)),
    })
}

fn last_resort(node: &Node, ledger: &mut Ledger) -> Option<LastResort> {
    let table = Table::open(node, "a last resort", &["options", "after"], ledger)?;
    let options = table.list("options", ledger).iter();
    let options = options.filter_map(|node| values::word(node, ledger));
    let options = options.map(|id| OptionId::from(id.as_str())).collect();
    let after = table.list("after", ledger).iter();
    let after = after.filter_map(|node| looked_at(node, ledger)).collect();
    Some(LastResort { options, after })
}

fn looked_at(node: &Node, ledger: &mut Ledger) -> Option<LookedAt> {
    let table = Table::open(
        node,
        "what is looked at first",
        &["question", "unless"],
        ledger,
    )?;
    let question = table.reference("question", Kind::Question, ledger)?;
    let unless = table.need("unless", ledger)?;
    Some(LookedAt {
        question: QuestionId::from(question.as_str()),
        unless: OptionId::from(values::word(unless, ledger)?.as_str()),
    })
}

fn kind(table: &Table<'_>, ledger: &mut Ledger) -> Option<QuestionKind> {
    let node = table.need("kind", ledger)?;
    let position = values::choose(node, "a kind of question", KINDS, |word| word, ledger)?;
    let closed = matches!(position, "one" | "many");
    let options: Vec<OptionId> = table
        .list("options", ledger)
        .iter()
        .filter_map(|node| values::word(node, ledger))
        .map(|id| OptionId::from(id.as_str()))
        .collect();
    if closed == options.is_empty() {
        let (cause, cure) = if closed {
            ("a closed question has no options", "add `options: [...]`")
        } else {
            (
                "only the kinds `one` and `many` have options",
                "remove `options`, or change the kind",
            )
        };
        if closed || table.get("options").is_some() {
            ledger.mistake(table.at, cause, cure);
        }
    }
    Some(match position {
        "yes_no" => QuestionKind::YesNo,
        "one" => QuestionKind::One(options),
        "many" => QuestionKind::Many(options),
        "line" => QuestionKind::Line,
        "text" => QuestionKind::Text,
        "day" => QuestionKind::Day,
        "number" => QuestionKind::Number,
        "country" => QuestionKind::Country,
        "language" => QuestionKind::Language,
        "region" => QuestionKind::Region,
        _ => QuestionKind::Telephone,
    })
}
