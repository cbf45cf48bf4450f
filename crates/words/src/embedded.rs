//! The interface texts that are part of the binary, one file per area.

use crate::language::Language;
use crate::source::Source;

/// Lists the areas once for every shipped language, so that none can be left out of one.
macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        const ALBANIAN: &[Source<'static>] = &[$(Source {
            name: concat!("sq/", $area, ".ftl"),
            text: include_str!(concat!("../texts/sq/", $area, ".ftl")),
        }),+];
        const ENGLISH: &[Source<'static>] = &[$(Source {
            name: concat!("en/", $area, ".ftl"),
            text: include_str!(concat!("../texts/en/", $area, ".ftl")),
        }),+];
    };
}

areas! {
    "act",
    "away",
    "case",
    "changed",
    "closed",
    "compare",
    "concern",
    "consent",
    "correction",
    "desk",
    "documents",
    "drafts",
    "duty",
    "errors",
    "forms",
    "frame",
    "gallery",
    "handover",
    "handbook",
    "heed",
    "link",
    "missing",
    "identity",
    "looked",
    "meeting",
    "members",
    "paper",
    "parts",
    "picture",
    "places",
    "plan",
    "protection",
    "referral",
    "refusals",
    "search",
    "show",
    "signin",
    "statement",
    "step",
    "time",
    "timeline",
    "tracks",
    "urgent",
}

/// The interface texts of a shipped language, or nothing for any other.
#[must_use]
pub fn embedded(language: &Language) -> Option<&'static [Source<'static>]> {
    match language.as_str() {
        "sq" => Some(ALBANIAN),
        "en" => Some(ENGLISH),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_texts_is_embedded() {
        for language in Language::shipped() {
            let folder = format!("{}/texts/{language}", env!("CARGO_MANIFEST_DIR"));
            let mut on_disk: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .map(|file| format!("{language}/{file}"))
                .collect();
            on_disk.sort();
            let mut listed: Vec<&str> = embedded(&language)
                .unwrap()
                .iter()
                .map(|source| source.name)
                .collect();
            listed.sort_unstable();
            assert_eq!(on_disk, listed);
        }
    }
}
