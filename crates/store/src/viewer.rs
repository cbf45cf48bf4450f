//! Who asks for a list: the one filter of lists, counts and single cases.

use crate::catalogue::Query;
use crate::error::ReadError;
use crate::value::Value;

/// Most functions one person holds at a time.
pub const VIEWER_FUNCTIONS_MAX: usize = 8;

/// A word that no row holds: neither a function nor a person is called so, and it is not `""`,
/// which stands for *every*.
const NOBODY: &str = " ";

/// A person as lists know her: where she works, in which functions, under which pseudonym.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Her institution.
    pub institution: String,
    /// The functions she holds now; with more than [`VIEWER_FUNCTIONS_MAX`] no list is answered.
    pub functions: Vec<String>,
    /// Her pseudonym.
    pub person: String,
}

impl Viewer {
    /// The values of a query that filters by viewer: institution, person and functions for `$1` to
    /// `$10`, then the query's own. Places that stay empty hold [`NOBODY`], so that no row is found
    /// through two of them.
    ///
    /// A viewer with more functions is an error and never cut short: a bar on a function that was
    /// left out would not shut her out.
    pub(crate) fn values<'a>(
        &'a self,
        query: Query,
        own: &[Value<'a>],
    ) -> Result<Vec<Value<'a>>, ReadError> {
        let mut functions: Vec<&str> = self.functions.iter().map(String::as_str).collect();
        functions.sort_unstable();
        functions.dedup();
        functions.retain(|function| !function.is_empty());
        if functions.len() > VIEWER_FUNCTIONS_MAX {
            let found = functions.len();
            return Err(ReadError {
                query: query.name,
                source: TooManyFunctions { found }.into(),
            });
        }
        functions.resize(VIEWER_FUNCTIONS_MAX, NOBODY);
        let person = if self.person.is_empty() {
            NOBODY
        } else {
            &self.person
        };
        let mut values = vec![Value::Text(&self.institution), Value::Text(person)];
        values.extend(functions.into_iter().map(Value::Text));
        values.extend_from_slice(own);
        Ok(values)
    }
}

/// The viewer holds more functions than a list can ask for.
#[derive(Debug, thiserror::Error)]
#[error("a viewer with {found} functions, where at most {VIEWER_FUNCTIONS_MAX} are asked for")]
struct TooManyFunctions {
    found: usize,
}

/// Rows addressed to the viewer: `for_viewer!("d")` for a table with alias `d`, looked for in an index.
///
/// Rows that were found by their case are few: `for_viewer!("way", " || ''")` looks through them. Else SQLite
/// seeks each function with each person in an index of its own accord, which costs four times as much.
#[rustfmt::skip]
macro_rules! for_viewer {
    ($alias:literal) => { for_viewer!($alias, "") };
    ($alias:literal, $without_index:literal) => {
        concat!(
            "(", $alias, ".institution = $1 and ", $alias, ".person", $without_index, " in ('', $2) and ",
            $alias, ".function", $without_index, " in ('', $3, $4, $5, $6, $7, $8, $9, $10))"
        )
    };
}

/// The viewer is not shut out of the case in this column: `not_barred!("d.stream")`.
// INVARIANT: a bar wins over any way in; every list, count and single case has this text.
#[rustfmt::skip]
macro_rules! not_barred {
    ($case:literal) => {
        concat!(
            "not exists (select 1 from bars bar where bar.case_id = ", $case, " \
             and bar.institution in ('', $1) and bar.person in ('', $2) \
             and bar.function in ('', $3, $4, $5, $6, $7, $8, $9, $10))"
        )
    };
}

/// The same for a row of the reach, of which one kind no bar on a unit or an institution takes away: the
/// notice that protects the person from whoever is shut out. A bar on one person takes it.
#[rustfmt::skip]
macro_rules! way_not_barred {
    ($alias:literal) => {
        concat!(
            "not exists (select 1 from bars bar where bar.case_id = ", $alias, ".case_id \
             and bar.institution in ('', $1) and bar.person in ('', $2) \
             and bar.function in ('', $3, $4, $5, $6, $7, $8, $9, $10) \
             and (bar.person <> '' or ", $alias, ".relation <> 'stays'))"
        )
    };
}

/// The case with this alias may appear on the viewer's desk: some row lets her in, none shuts her
/// out.
#[rustfmt::skip]
macro_rules! in_reach {
    ($alias:literal) => {
        concat!(
            "exists (select 1 from reach way where way.case_id = ", $alias, ".case_id and ",
            for_viewer!("way", " || ''"), " and ", way_not_barred!("way"), ")"
        )
    };
}

/// One list out of all buckets that may hold rows for the viewer: a bucket is one function (or
/// every) and one person (or everyone). Each is read in order from an index and stops at the
/// page's end, so that a list costs the same however many rows there are and however few are hers.
#[rustfmt::skip]
macro_rules! every_bucket {
    ($bucket:ident, $joined:literal) => {
        concat!(
            $bucket!("''", "''"), $joined, $bucket!("''", "$2"), $joined,
            $bucket!("$3", "''"), $joined, $bucket!("$3", "$2"), $joined,
            $bucket!("$4", "''"), $joined, $bucket!("$4", "$2"), $joined,
            $bucket!("$5", "''"), $joined, $bucket!("$5", "$2"), $joined,
            $bucket!("$6", "''"), $joined, $bucket!("$6", "$2"), $joined,
            $bucket!("$7", "''"), $joined, $bucket!("$7", "$2"), $joined,
            $bucket!("$8", "''"), $joined, $bucket!("$8", "$2"), $joined,
            $bucket!("$9", "''"), $joined, $bucket!("$9", "$2"), $joined,
            $bucket!("$10", "''"), $joined, $bucket!("$10", "$2")
        )
    };
}
