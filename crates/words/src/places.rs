//! Countries, and the languages people speak, by their names.

// words: country-* language-*

use std::borrow::Cow;

use crate::catalogue::Catalogue;

/// Codes of countries a form may name (ISO 3166-1, lower case; `xk` is in use for Kosovo).
pub const COUNTRIES: &[&str] = &[
    "ad", "ae", "af", "ag", "al", "am", "ao", "ar", "at", "au", "az", "ba", "bb", "bd", "be", "bf",
    "bg", "bh", "bi", "bj", "bn", "bo", "br", "bs", "bt", "bw", "by", "bz", "ca", "cd", "cf", "cg",
    "ch", "ci", "cl", "cm", "cn", "co", "cr", "cu", "cv", "cy", "cz", "de", "dj", "dk", "dm", "do",
    "dz", "ec", "ee", "eg", "er", "es", "et", "fi", "fj", "fm", "fr", "ga", "gb", "gd", "ge", "gh",
    "gm", "gn", "gq", "gr", "gt", "gw", "gy", "hk", "hn", "hr", "ht", "hu", "id", "ie", "il", "in",
    "iq", "ir", "is", "it", "jm", "jo", "jp", "ke", "kg", "kh", "ki", "km", "kn", "kp", "kr", "kw",
    "kz", "la", "lb", "lc", "li", "lk", "lr", "ls", "lt", "lu", "lv", "ly", "ma", "mc", "md", "me",
    "mg", "mh", "mk", "ml", "mm", "mn", "mo", "mr", "mt", "mu", "mv", "mw", "mx", "my", "mz", "na",
    "ne", "ng", "ni", "nl", "no", "np", "nr", "nz", "om", "pa", "pe", "pg", "ph", "pk", "pl", "ps",
    "pt", "pw", "py", "qa", "ro", "rs", "ru", "rw", "sa", "sb", "sc", "sd", "se", "sg", "si", "sk",
    "sl", "sm", "sn", "so", "sr", "ss", "st", "sv", "sy", "sz", "td", "tg", "th", "tj", "tl", "tm",
    "tn", "to", "tr", "tt", "tv", "tw", "tz", "ua", "ug", "us", "uy", "uz", "va", "vc", "ve", "vn",
    "vu", "ws", "xk", "ye", "za", "zm", "zw",
];

/// Codes of languages a form may name (ISO 639, lower case), chosen for interpreters, not complete.
pub const SPOKEN_LANGUAGES: &[&str] = &[
    "am", "ar", "az", "be", "bg", "bn", "bs", "ckb", "cs", "de", "el", "en", "es", "fa", "ff",
    "fr", "gu", "ha", "hi", "hr", "hu", "hy", "id", "ig", "it", "ka", "kk", "kmr", "ln", "mk",
    "my", "ne", "nl", "om", "pa", "pl", "prs", "ps", "pt", "rn", "ro", "rom", "ru", "rup", "rw",
    "sgn", "si", "sk", "sl", "so", "sq", "sr", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl",
    "tr", "uk", "ur", "uz", "vi", "wo", "yo", "zh",
];

impl Catalogue {
    /// The name of a country by its code, in either case: `AL` is *Albania*.
    #[must_use]
    pub fn country(&self, code: &str) -> Cow<'_, str> {
        self.text(&format!("country-{}", code.to_ascii_lowercase()))
    }

    /// The name of a language people speak, by its code: `ps` is *Pashto*.
    #[must_use]
    pub fn spoken_language(&self, code: &str) -> Cow<'_, str> {
        self.text(&format!("language-{}", code.to_ascii_lowercase()))
    }

    /// All countries with their names, in the order a reader looks for them.
    #[must_use]
    pub fn countries(&self) -> Vec<(&'static str, Cow<'_, str>)> {
        by_name(
            COUNTRIES
                .iter()
                .map(|code| (*code, self.country(code)))
                .collect(),
        )
    }

    /// All languages with their names, in the order a reader looks for them.
    #[must_use]
    pub fn spoken_languages(&self) -> Vec<(&'static str, Cow<'_, str>)> {
        by_name(
            SPOKEN_LANGUAGES
                .iter()
                .map(|code| (*code, self.spoken_language(code)))
                .collect(),
        )
    }
}

fn by_name<'a>(mut named: Vec<(&'static str, Cow<'a, str>)>) -> Vec<(&'static str, Cow<'a, str>)> {
    named.sort_by_cached_key(|(_, name)| name.chars().flat_map(order).collect::<String>());
    named
}

/// Where a letter stands: an accented one right after its plain one, as in the Albanian alphabet.
fn order(letter: char) -> impl Iterator<Item = char> {
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    let (plain, after) = match lower {
        'ç' => ('c', Some('~')),
        'ë' => ('e', Some('~')),
        'é' => ('e', None),
        'ã' => ('a', None),
        'í' => ('i', None),
        'ô' => ('o', None),
        'ü' => ('u', None),
        other => (other, None),
    };
    std::iter::once(plain).chain(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, embedded};

    fn both() -> [Catalogue; 2] {
        Language::shipped().map(|language| Catalogue::embedded(&language).unwrap())
    }

    #[test]
    fn every_code_has_its_name_and_every_name_its_code() {
        for catalogue in both() {
            assert_eq!(catalogue.countries().len(), COUNTRIES.len());
            assert_eq!(catalogue.spoken_languages().len(), SPOKEN_LANGUAGES.len());
            assert_eq!(catalogue.faults().count, 0);
            let files = embedded(catalogue.language()).unwrap();
            let file = files
                .iter()
                .find(|file| file.name.ends_with("/places.ftl"))
                .unwrap();
            let names = file
                .text
                .lines()
                .filter(|line| line.contains(" = "))
                .count();
            assert_eq!(names, COUNTRIES.len() + SPOKEN_LANGUAGES.len());
        }
    }

    #[test]
    fn names_are_found_by_code_in_either_case() {
        let [sq, en] = both();
        assert_eq!(
            [sq.country("AL"), en.country("al")],
            ["Shqipëri", "Albania"]
        );
        assert_eq!(
            [sq.spoken_language("ps"), en.spoken_language("ps")],
            ["pashtunisht", "Pashto"]
        );
    }

    #[test]
    fn names_stand_where_a_reader_looks() {
        let [sq, _] = both();
        let order: Vec<&str> = sq.countries().into_iter().map(|(code, _)| code).collect();
        let place = |code| order.iter().position(|other| *other == code);
        assert!(place("td") < place("dk"), "Çad before Danimarkë");
        assert!(place("bw") < place("td"), "Botsvanë before Çad");
        assert!(place("zw") > place("zm"));
    }
}
