//! The rules of the house that a machine can read, each with the sentence that says what to do.
//!
//! Must never know: what the code means. A rule looks at the text of one file, so that it is quick and cannot be
//! broken by a crate that does not compile.

mod foreign;
mod links;
mod manifest;
mod shape;
mod source;
mod sql;
mod wording;

use std::path::Path;

use crate::finding::Finding;
use source::SourceFile;

/// A rule looks at one file and says what is to mend in it.
type Rule = fn(&SourceFile) -> Vec<Finding>;

/// Every rule. A rule decides by itself which files it is about.
const RULES: [Rule; 10] = [
    shape::functions_can_be_read_without_scrolling,
    shape::files_are_about_one_thing,
    shape::modules_say_what_they_are,
    sql::columns_are_commented,
    wording::nothing_is_left_for_later,
    wording::nothing_is_unsafe,
    wording::no_place_of_one_machine,
    foreign::nothing_of_others_is_copied_in,
    foreign::lock_files_name_no_registry,
    manifest::lints_are_inherited,
];

/// Everything to mend in the files that git knows or would add.
pub fn check(root: &Path) -> Result<Vec<Finding>, String> {
    let files = source::of_repository(root)?;
    let of_each = files
        .iter()
        .flat_map(|file| RULES.iter().flat_map(move |rule| rule(file)));
    Ok(of_each.chain(links::links_lead_somewhere(&files)).collect())
}
