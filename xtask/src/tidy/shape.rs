//! The shape of code: short functions, files about one thing, a first line that says what a module is.
//!
//! Must never know Rust's grammar: rustfmt has run before, so a function ends at the first brace that stands as
//! deep as its first word.

use super::source::SourceFile;
use crate::finding::Finding;

/// How long code may be.
struct Limits {
    function_lines: usize,
    file_lines: usize,
}

/// A function that fits on a screen, a file that can be read in one go with its unit tests.
const PRODUCT: Limits = Limits {
    function_lines: 70,
    file_lines: 500,
};
/// Tests may be lists of examples: long, but read one by one.
const TESTS: Limits = Limits {
    function_lines: 110,
    file_lines: 800,
};

fn limits_of(file: &SourceFile) -> Limits {
    if file.path.contains("/tests/") {
        TESTS
    } else {
        PRODUCT
    }
}

/// Functions of at most so many lines, from `fn` to the closing brace.
pub fn functions_can_be_read_without_scrolling(file: &SourceFile) -> Vec<Finding> {
    if !file.has_ending(&["rs"]) {
        return Vec::new();
    }
    let lines: Vec<&str> = file.text().lines().collect();
    let at_most = limits_of(file).function_lines;
    (0..lines.len())
        .filter_map(|start| {
            let name = function_name(lines[start])?;
            let length = function_length(&lines[start..])?;
            (length > at_most).then(|| {
                let says = format!(
                    "`{name}` has {length} lines; at most {at_most} can be read without scrolling. Give \
                     its parts names of their own."
                );
                Finding::at_line(&file.path, start + 1, says)
            })
        })
        .collect()
}

/// The name of the function that begins on this line.
fn function_name(line: &str) -> Option<&str> {
    let words = line.trim_start();
    let before_name = words.find("fn ").filter(|at| {
        words[..*at].split_whitespace().all(|word| {
            matches!(word, "pub" | "const" | "async" | "extern" | "unsafe")
                || word.starts_with("pub(")
        })
    })?;
    let name = &words[before_name + "fn ".len()..];
    name.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .next()
}

/// Lines from the first to the brace that closes at the same depth; `None` for a function without a body.
fn function_length(lines: &[&str]) -> Option<usize> {
    let first = lines.first()?;
    if first.ends_with('}') || first.ends_with(';') {
        return Some(1);
    }
    let depth = first.len() - first.trim_start().len();
    let closes =
        |line: &&str| line.len() == depth + 1 && line.ends_with('}') && line.trim_start() == "}";
    lines.iter().position(closes).map(|last| last + 1)
}

/// Files of at most so many lines.
pub fn files_are_about_one_thing(file: &SourceFile) -> Vec<Finding> {
    let length = file.text().lines().count();
    let at_most = limits_of(file).file_lines;
    if !file.has_ending(&["rs", "js", "mjs", "scss", "html"]) || length <= at_most {
        return Vec::new();
    }
    let says =
        format!("{length} lines; at most {at_most}. Split it by what is in it and name the parts.");
    vec![Finding::in_file(&file.path, says)]
}

/// Every Rust file begins with `//!` and a sentence.
pub fn modules_say_what_they_are(file: &SourceFile) -> Vec<Finding> {
    let is_said = file
        .text()
        .lines()
        .next()
        .is_some_and(|line| line.starts_with("//! ") && line.len() > 8);
    if !file.has_ending(&["rs"]) || is_said {
        return Vec::new();
    }
    let says = "begin with `//!`: what is in this module, and what it must never know.";
    vec![Finding::at_line(&file.path, 1, says)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function_of(lines: usize, head: &str) -> SourceFile {
        let body = "        let _ = 1;\n".repeat(lines - 2);
        SourceFile::new(
            "crates/a/src/lib.rs",
            &format!("impl A {{\n    {head} {{\n{body}    }}\n}}\n"),
        )
    }

    #[test]
    fn a_function_over_the_limit_is_found_and_one_at_the_limit_is_not() {
        let rule = functions_can_be_read_without_scrolling;
        assert_eq!(
            rule(&function_of(PRODUCT.function_lines, "fn read(&self)")),
            []
        );
        let findings = rule(&function_of(
            PRODUCT.function_lines + 1,
            "pub(crate) async fn read(&self)",
        ));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].line, 2);
        assert!(
            findings[0].says.starts_with("`read` has 71 lines"),
            "{}",
            findings[0]
        );
    }

    #[test]
    fn a_word_that_ends_in_fn_begins_no_function() {
        assert_eq!(function_name("    // the fn of it"), None);
        assert_eq!(function_name("let take: fn (u8) = read;"), None);
        assert_eq!(
            function_name("pub const fn of(a: u8) -> Self {"),
            Some("of")
        );
    }

    #[test]
    fn a_file_over_the_limit_is_found() {
        let long = SourceFile::new("a.rs", &"//! a\n".repeat(PRODUCT.file_lines + 1));
        let full = SourceFile::new("a.rs", &"//! a\n".repeat(PRODUCT.file_lines));
        assert_eq!(files_are_about_one_thing(&long).len(), 1);
        assert_eq!(files_are_about_one_thing(&full), []);
    }

    #[test]
    fn a_list_of_examples_may_be_longer_but_not_endless() {
        let examples =
            |lines| SourceFile::new("crates/a/tests/a/main.rs", &"//! a\n".repeat(lines));
        assert_eq!(files_are_about_one_thing(&examples(TESTS.file_lines)), []);
        assert_eq!(
            files_are_about_one_thing(&examples(TESTS.file_lines + 1)).len(),
            1
        );
    }

    #[test]
    fn a_module_without_its_sentence_is_found() {
        let rule = modules_say_what_they_are;
        assert_eq!(rule(&SourceFile::new("a.rs", "use std::fmt;\n")).len(), 1);
        assert_eq!(rule(&SourceFile::new("a.rs", "//! a\n")).len(), 1);
        assert_eq!(rule(&SourceFile::new("a.rs", "")).len(), 1);
        assert_eq!(rule(&SourceFile::new("a.rs", "//! Names of things.\n")), []);
    }
}
