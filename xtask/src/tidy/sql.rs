//! A comment above every column of every migration.
//!
//! Must never know SQL's grammar: a migration of this house has one column a line and `);` on a line of its own.

use super::source::SourceFile;
use crate::finding::Finding;

/// Words that begin a line of a table which is no column.
const NO_COLUMN: [&str; 6] = ["primary", "unique", "foreign", "check", "constraint", ")"];

/// In a `create table`, above every column stands a comment line.
pub fn columns_are_commented(file: &SourceFile) -> Vec<Finding> {
    if !file.path.starts_with("crates/store/migrations/") || !file.has_ending(&["sql"]) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut inside_table = false;
    let mut depth = 0_i32;
    let mut commented = false;
    for (number, line) in file.lines() {
        let words = line.trim().to_lowercase();
        if words.starts_with("create table") {
            inside_table = true;
            depth = 0;
        } else if inside_table && depth == 1 && is_column(&words) && !commented {
            findings.push(Finding::at_line(&file.path, number, sentence(&words)));
        }
        commented = words.starts_with("--");
        if inside_table && !commented {
            depth += nesting(&words);
            inside_table = depth > 0 || words.starts_with("create table");
        }
    }
    findings
}

fn is_column(words: &str) -> bool {
    let first = words.split([' ', '(']).next().unwrap_or_default();
    !words.is_empty()
        && !words.starts_with("--")
        && !NO_COLUMN
            .iter()
            .any(|word| first == *word || words.starts_with(')'))
}

/// How many more parentheses a line opens than it closes.
fn nesting(words: &str) -> i32 {
    words
        .chars()
        .map(|letter| i32::from(letter == '(') - i32::from(letter == ')'))
        .sum()
}

fn sentence(words: &str) -> String {
    let column = words.split_whitespace().next().unwrap_or_default();
    format!(
        "the column `{column}` has no comment. Say above it what it means, its unit, and why it may stand in clear \
         or under which key it is sealed."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migration(text: &str) -> Vec<Finding> {
        columns_are_commented(&SourceFile::new(
            "crates/store/migrations/0001_record.sql",
            text,
        ))
    }

    #[test]
    fn a_commented_table_passes() {
        let text = "create table a (\n    -- Id.\n    id {text} not null primary key,\n    -- When, \
                    microseconds.\n    -- Clear.\n    at bigint,\n    unique (id, at),\n    primary key (id)\n);\n";
        assert_eq!(migration(text), []);
    }

    #[test]
    fn a_bare_column_is_found() {
        let findings =
            migration("create table a (\n    -- Id.\n    id {text},\n    name {text}\n);\n");
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].line, 4);
        assert!(findings[0].says.contains("`name`"), "{}", findings[0]);
    }

    #[test]
    fn the_second_table_is_looked_at_too_and_what_stands_between_is_not() {
        let text = "create table a (\n    -- Id.\n    id {text}\n);\ncreate index i on a (id);\ninsert into a \
                    values ('x');\ncreate table b (\n    id {text}\n);\n";
        assert_eq!(migration(text).len(), 1);
    }

    #[test]
    fn a_check_over_several_lines_is_no_column() {
        let text =
            "create table a (\n    -- Id.\n    id {text} check (\n        id <> ''\n    )\n);\n";
        assert_eq!(migration(text), []);
    }
}
