//! An edition as clauses with their points.
//!
//! INVARIANT: every structure of the pack is taken apart here by naming all its fields. A field that is
//! added to one does not compile until somebody has said where it is compared.

mod forms;
mod members;
mod policies;
mod procedure;
mod texts;

use std::collections::BTreeMap;

pub(super) use texts::message;

use super::{Clauses, Kind, Points, Said};
use crate::{
    ClockLength, CommitmentTemplate, Function, Mechanism, Pillar, ServiceKind, Source, Stated,
    WorkingCalendar, keys,
};

/// Every clause.
pub(super) fn of(mechanism: &Mechanism) -> Clauses {
    let Mechanism {
        id,
        // What is compared are two editions: their names and hashes differ, whatever they say.
        edition: _,
        hash: _,
        country,
        languages,
        regions,
        calendar,
        institutions,
        bodies,
        procedure,
        pillars,
        commitments,
        forms,
        indicators,
        duties_to_report,
        telephones,
        interviews_max,
        policies,
        words,
        sources,
    } = mechanism;
    let mut all = Gathered::default();
    let named = keys::of("country", country.to_ascii_lowercase());
    let itself = [
        ("id", vec![Said::Word(id.clone())]),
        ("country", vec![Said::Key(named)]),
        ("languages", words_of(languages)),
        ("regions", keys_of("region", regions)),
    ];
    all.put(Kind::Mechanism, "compare-mechanism".to_owned(), itself);
    let asked = stated(interviews_max, |most| Said::Word(most.to_string()));
    all.put(
        Kind::Mechanism,
        "compare-mechanism".to_owned(),
        [("interviews-max", asked)],
    );
    let days = self::calendar(calendar);
    all.put(Kind::Calendar, "compare-calendar".to_owned(), days);
    members::put(&mut all, institutions, bodies);
    procedure::put(&mut all, procedure);
    for one in pillars {
        pillar(&mut all, one);
    }
    for one in commitments {
        commitment(&mut all, one);
    }
    forms::put(&mut all, forms, indicators);
    duties(&mut all, duties_to_report);
    for (name, number) in telephones {
        let number = stated(number, |number| Said::Word(number.clone()));
        let key = keys::of("telephone", name);
        all.put(Kind::Telephone, key, [("says", number)]);
    }
    for (name, title) in sources {
        let title = vec![Said::Word(title.0.clone())];
        all.put(Kind::Source, keys::of("source", name), [("says", title)]);
    }
    policies::put(&mut all, policies);
    texts::put(&mut all, words);
    all.0
}

/// Clauses on their way. What two places say of one thing stands in one clause.
#[derive(Default)]
struct Gathered(Clauses);

impl Gathered {
    fn put<const COUNT: usize>(
        &mut self,
        kind: Kind,
        key: String,
        points: [(&'static str, Vec<Said>); COUNT],
    ) {
        let clause: &mut Points = self.0.entry((kind, key)).or_default();
        for (name, said) in points {
            clause.entry(name).or_default().extend(said);
        }
    }
}

fn calendar(calendar: &WorkingCalendar) -> [(&'static str, Vec<Said>); 3] {
    let WorkingCalendar {
        time_zone,
        rest_days,
        holidays,
    } = calendar;
    let day = |day: &dyn std::fmt::Debug| Said::Word(format!("{day:?}").to_lowercase());
    let mut free: Vec<Said> = match holidays.value() {
        Some(days) => days.iter().map(|one| Said::Word(one.to_string())).collect(),
        None => vec![Said::Unset],
    };
    free.extend(holidays.source().into_iter().flat_map(source));
    [
        ("time-zone", vec![Said::Word(time_zone.clone())]),
        ("rest-days", rest_days.iter().map(|one| day(one)).collect()),
        ("holidays", free),
    ]
}

fn pillar(all: &mut Gathered, pillar: &Pillar) {
    let Pillar { id, services } = pillar;
    let named = services.iter().map(|one| &one.id);
    let key = keys::of("pillar", id);
    all.put(
        Kind::Pillar,
        key.clone(),
        [("services", keys_of("service", named))],
    );
    for one in services {
        let ServiceKind {
            id,
            provided_by,
            places_person,
        } = one;
        let points = [
            ("by", functions(provided_by)),
            ("places", truth(*places_person)),
            ("pillar", vec![Said::Key(key.clone())]),
        ];
        all.put(Kind::Service, keys::of("service", id), points);
    }
}

fn commitment(all: &mut Gathered, one: &CommitmentTemplate) {
    let CommitmentTemplate {
        id,
        institution,
        function,
        due,
        source: from,
    } = one;
    let due = due.iter().map(|due| Said::Key(keys::clock(due)));
    let points = [
        ("owed-by", keys_of("institution", [institution])),
        ("functions", functions(&[*function])),
        ("due", due.collect()),
        ("source", source(from)),
    ];
    all.put(Kind::Commitment, keys::of("commitment", id), points);
}

fn duties(all: &mut Gathered, duties: &BTreeMap<Function, Stated<String>>) {
    for (function, duty) in duties {
        let said = stated(duty, |word| Said::Key(keys::of("duty", word)));
        let key = keys::of("function", function.as_str());
        all.put(Kind::Duty, key, [("says", said)]);
    }
}

fn keys_of<I: AsRef<str>>(kind: &str, ids: impl IntoIterator<Item = I>) -> Vec<Said> {
    let key = |id: I| Said::Key(keys::of(kind, id));
    ids.into_iter().map(key).collect()
}

fn words_of<I: ToString>(words: impl IntoIterator<Item = I>) -> Vec<Said> {
    let word = |word: I| Said::Word(word.to_string());
    words.into_iter().map(word).collect()
}

fn functions(all: &[Function]) -> Vec<Said> {
    keys_of("function", all.iter().map(|one| one.as_str()))
}

fn length(value: ClockLength) -> Said {
    let ClockLength { count, unit } = value;
    Said::Length(keys::of("length", unit.as_str()), count)
}

/// What is stated, and where; or that it is not.
fn stated<T>(value: &Stated<T>, said: impl FnOnce(&T) -> Said) -> Vec<Said> {
    match value {
        Stated::Unset => vec![Said::Unset],
        Stated::Set {
            value,
            source: from,
        } => std::iter::once(said(value)).chain(source(from)).collect(),
    }
}

fn truth(value: bool) -> Vec<Said> {
    let key = if value { "frame-yes" } else { "frame-no" };
    vec![Said::Key(key.to_owned())]
}

fn source(one: &Source) -> Vec<Said> {
    vec![Said::Word(one.0.clone())]
}
