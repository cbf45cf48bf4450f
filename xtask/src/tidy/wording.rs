//! Words that may not stand in a file.
//!
//! Must never know what surrounds them. The words are put together from halves here, or this file would find itself.

use super::source::SourceFile;
use crate::finding::Finding;

/// Files that people write.
const WRITTEN: [&str; 12] = [
    "rs", "toml", "js", "mjs", "scss", "html", "sql", "ftl", "yaml", "cedar", "md", "json",
];

/// No note to do something later: it is an issue, or it is done.
pub fn nothing_is_left_for_later(file: &SourceFile) -> Vec<Finding> {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("to", "do!("),
        concat!("unimpl", "emented!("),
    ];
    // The documents may name the rule.
    if file.has_ending(&["md", "toml"]) {
        return Vec::new();
    }
    lines_with(
        file,
        &words,
        "do it, or file an issue and take the note out.",
    )
}

/// No unsafe code, nor a way to allow it.
pub fn nothing_is_unsafe(file: &SourceFile) -> Vec<Finding> {
    if !file.has_ending(&["rs"]) {
        return Vec::new();
    }
    let words = [
        concat!("uns", "afe {"),
        concat!("uns", "afe fn"),
        concat!("uns", "afe impl"),
        concat!("allow(uns", "afe_code"),
    ];
    lines_with(
        file,
        &words,
        "this house has no such code: find a safe way, or a crate that offers one.",
    )
}

/// No path that exists on one machine only.
pub fn no_place_of_one_machine(file: &SourceFile) -> Vec<Finding> {
    let words = [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
    ];
    lines_with(
        file,
        &words,
        "a path of one machine: make it relative to the repository, or an argument.",
    )
}

fn lines_with(file: &SourceFile, words: &[&str], what_to_do: &str) -> Vec<Finding> {
    if !file.has_ending(&WRITTEN) && file.name() != "Makefile" {
        return Vec::new();
    }
    file.lines()
        .filter_map(|(number, line)| {
            let word = words.iter().find(|word| line.contains(**word))?;
            Some(Finding::at_line(
                &file.path,
                number,
                format!("`{}`: {what_to_do}", word.trim()),
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rust(line: &str) -> SourceFile {
        SourceFile::new("crates/a/src/lib.rs", line)
    }

    #[test]
    fn a_note_for_later_is_found() {
        assert_eq!(
            nothing_is_left_for_later(&rust(concat!("// TO", "DO: the rest"))).len(),
            1
        );
        assert_eq!(
            nothing_is_left_for_later(&rust(concat!("    to", "do!()"))).len(),
            1
        );
        assert_eq!(
            nothing_is_left_for_later(&rust("// what is to do comes from the plan")),
            []
        );
    }

    #[test]
    fn unsafe_code_and_leave_for_it_are_found() {
        assert_eq!(
            nothing_is_unsafe(&rust(concat!("let a = uns", "afe { read() };"))).len(),
            1
        );
        assert_eq!(
            nothing_is_unsafe(&rust(concat!("#[allow(uns", "afe_code)]"))).len(),
            1
        );
        assert_eq!(
            nothing_is_unsafe(&rust("// an unsafe place for the person")),
            []
        );
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        let guide = SourceFile::new("docs/guide.md", concat!("cd /ho", "me/someone/besa"));
        assert_eq!(no_place_of_one_machine(&guide).len(), 1);
        assert_eq!(no_place_of_one_machine(&rust("\"data/practice\"")), []);
    }
}
