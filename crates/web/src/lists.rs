//! The long lists of forms: countries, languages, regions. Codes here, names in the texts.

use mechanism::{Mechanism, keys};
use words::Catalogue;

use crate::view::Choice;

/// The codes of each list. The lists of countries and languages are those that have names.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// ISO 3166-1, two letters.
    pub countries: Vec<String>,
    /// ISO 639, two or three letters.
    pub languages: Vec<String>,
    /// Regions of the mechanism's country.
    pub regions: Vec<String>,
}

impl Lists {
    /// The lists as far as a catalogue has names for them, with the regions of a mechanism.
    #[must_use]
    pub fn of(words: &Catalogue, mechanism: &Mechanism) -> Self {
        Self {
            countries: named(words, "country", 2),
            languages: [named(words, "language", 2), named(words, "language", 3)].concat(),
            regions: mechanism.regions.iter().map(ToString::to_string).collect(),
        }
    }
}

/// A list as choices in the order of a language.
#[must_use]
pub fn choices(words: &Catalogue, kind: &str, codes: &[String]) -> Vec<Choice> {
    let mut choices: Vec<Choice> = codes
        .iter()
        .map(|code| Choice::new(code, words.text(&keys::of(kind, code))))
        .collect();
    choices.sort_by_cached_key(|choice| alphabetical(&choice.label));
    choices
}

/// The codes of so many letters that have a name.
fn named(words: &Catalogue, kind: &str, letters: u32) -> Vec<String> {
    let alphabet = u32::from(b'z' - b'a') + 1;
    (0..alphabet.pow(letters))
        .map(|number| code(number, letters, alphabet))
        .filter(|code| words.has(&keys::of(kind, code)))
        .collect()
}

fn code(number: u32, letters: u32, alphabet: u32) -> String {
    (0..letters)
        .rev()
        .map(|place| number / alphabet.pow(place) % alphabet)
        // INVARIANT: below the length of the alphabet, so it is a letter.
        .filter_map(|letter| char::from_digit(letter + 10, 36))
        .collect()
}

/// By the Albanian alphabet as far as one letter goes: ç after c, ë after e.
fn alphabetical(label: &str) -> String {
    label
        .to_lowercase()
        .replace('ç', "c\u{7f}")
        .replace('ë', "e\u{7f}")
}

#[cfg(test)]
mod tests {
    use words::Language;

    use super::*;

    #[test]
    fn codes_run_through_the_alphabet() {
        assert_eq!(
            [code(0, 2, 26), code(27, 2, 26), code(675, 2, 26)],
            ["aa", "bb", "zz"]
        );
    }

    #[test]
    fn countries_are_those_with_a_name_in_the_order_of_the_language() {
        let words = Catalogue::embedded(&Language::albanian()).unwrap();
        let codes = named(&words, "country", 2);
        assert!(codes.len() > 150 && codes.contains(&"al".to_owned()));
        let names = choices(&words, "country", &codes);
        let place = |code: &str| names.iter().position(|choice| choice.code == code).unwrap();
        assert!(place("cz") < place("dk"), "Çekia comes before Danimarka");
        assert_eq!(words.faults().count, 0);
    }
}
