//! `mechanism.yaml`: identity, country, languages, calendar, telephones, duties to report, sources.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;
use jiff::tz::TimeZone;

use super::super::Mechanism;
use super::super::ledger::{Kind, Ledger};
use super::super::table::Table;
use super::super::values;
use super::super::yaml::Node;
use crate::{Function, RegionId, Source, Stated, WorkingCalendar};

const KEYS: &[&str] = &[
    "id",
    "edition",
    "country",
    "languages",
    "regions",
    "calendar",
    "telephones",
    "duties_to_report",
    "interviews_max",
    "sources",
];

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

pub(super) fn read(node: &Node, draft: &mut Mechanism, ledger: &mut Ledger) {
    let Some(table) = Table::open(node, "the mechanism", KEYS, ledger) else {
        return;
    };
    if let Some(id) = table
        .need("id", ledger)
        .and_then(|node| values::word(node, ledger))
    {
        draft.id = id;
    }
    if let Some(edition) = table
        .need("edition", ledger)
        .and_then(|node| values::text(node, ledger))
    {
        draft.edition = edition;
    }
    draft.country = country(&table, ledger);
    draft.languages = languages(&table, ledger);
    for node in table.list("regions", ledger) {
        if let Some(id) = values::word(node, ledger) {
            ledger.define(Kind::Region, &id, &node.at);
            draft.regions.push(RegionId::from(id.as_str()));
        }
    }
    if let Some(node) = table.need("calendar", ledger) {
        calendar(node, &mut draft.calendar, ledger);
    }
    draft.telephones = telephones(&table, ledger);
    draft.duties_to_report = duties(&table, ledger);
    if let Some(node) = table.get("interviews_max") {
        draft.interviews_max = values::stated(node, ledger, values::number);
    }
    draft.sources = sources(&table, ledger);
}

fn country(table: &Table<'_>, ledger: &mut Ledger) -> String {
    let Some(node) = table.need("country", ledger) else {
        return String::new();
    };
    let code = values::text(node, ledger).unwrap_or_default();
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        ledger.mistake(
            &node.at,
            "this is not a code of a country",
            "write the two letters of ISO 3166, such as AL",
        );
    }
    code
}

fn languages(table: &Table<'_>, ledger: &mut Ledger) -> Vec<String> {
    let Some(node) = table.need("languages", ledger) else {
        return Vec::new();
    };
    let mut languages: Vec<String> = Vec::new();
    for element in values::elements(node, "`languages`", ledger) {
        let Some(code) = values::text(element, ledger) else {
            continue;
        };
        let right =
            (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase());
        if !right {
            ledger.mistake(
                &element.at,
                "this is not a code of a language",
                "write the letters of ISO 639, such as sq",
            );
        } else if languages.contains(&code) {
            ledger.mistake(
                &element.at,
                format!("`{code}` stands here twice"),
                "keep it once",
            );
        } else {
            languages.push(code);
        }
    }
    if languages.is_empty() {
        ledger.mistake(
            &node.at,
            "a mechanism speaks at least one language",
            "write `languages: [sq, en]`",
        );
    }
    languages
}

fn calendar(node: &Node, calendar: &mut WorkingCalendar, ledger: &mut Ledger) {
    let Some(table) = Table::open(
        node,
        "the calendar",
        &["time_zone", "rest_days", "holidays"],
        ledger,
    ) else {
        return;
    };
    if let Some(node) = table.need("time_zone", ledger) {
        let name = values::text(node, ledger).unwrap_or_default();
        match TimeZone::get(&name) {
            Ok(_) => calendar.time_zone = name,
            Err(_) => ledger.mistake(
                &node.at,
                format!("`{name}` is not a time zone"),
                "write an IANA name, such as Europe/Tirane",
            ),
        }
    }
    for node in table.list("rest_days", ledger) {
        let written = values::scalar(node).unwrap_or_default();
        match WEEKDAYS.iter().find(|(word, _)| *word == written) {
            Some((_, day)) => calendar.rest_days.push(*day),
            None => ledger.mistake(
                &node.at,
                format!("`{written}` is not a day of the week"),
                "write monday to sunday",
            ),
        }
    }
    if calendar.rest_days.len() >= 7 {
        ledger.mistake(
            table.at,
            "no day of the week is a working day",
            "leave at least one day out of `rest_days`",
        );
    }
    calendar.holidays = table.stated("holidays", ledger, |node, ledger| {
        let days = values::elements(node, "`holidays`", ledger);
        Some(
            days.iter()
                .filter_map(|day| values::day(day, ledger))
                .collect::<BTreeSet<_>>(),
        )
    });
}

fn telephones(table: &Table<'_>, ledger: &mut Ledger) -> BTreeMap<String, Stated<String>> {
    let Some(node) = table.get("telephones") else {
        return BTreeMap::new();
    };
    let mut telephones = BTreeMap::new();
    for (key, value) in Table::entries(node, "`telephones`", ledger) {
        ledger.define(Kind::Telephone, &key.text, &key.at);
        telephones.insert(
            key.text.clone(),
            values::stated(value, ledger, values::text),
        );
    }
    telephones
}

fn duties(table: &Table<'_>, ledger: &mut Ledger) -> BTreeMap<Function, Stated<String>> {
    let Some(node) = table.need("duties_to_report", ledger) else {
        return BTreeMap::new();
    };
    let names: Vec<_> = Function::ALL
        .iter()
        .map(|function| function.as_str())
        .collect();
    let Some(table) = Table::open(node, "`duties_to_report`", &names, ledger) else {
        return BTreeMap::new();
    };
    Function::ALL
        .iter()
        .map(|function| {
            (
                *function,
                table.stated(function.as_str(), ledger, values::word),
            )
        })
        .collect()
}

fn sources(table: &Table<'_>, ledger: &mut Ledger) -> BTreeMap<String, Source> {
    let Some(node) = table.need("sources", ledger) else {
        return BTreeMap::new();
    };
    let mut sources = BTreeMap::new();
    for (key, value) in Table::entries(node, "`sources`", ledger) {
        ledger.define(Kind::Source, &key.text, &key.at);
        if let Some(title) = values::text(value, ledger) {
            sources.insert(key.text.clone(), Source(title));
        }
    }
    sources
}
