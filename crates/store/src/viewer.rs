//! Who asks for a list: the one filter of lists, counts and single cases.

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
    /// The functions she holds now; at most [`VIEWER_FUNCTIONS_MAX`] count.
    pub functions: Vec<String>,
    /// Her pseudonym.
    pub person: String,
}

impl Viewer {
    /// The values for `$1` to `$10` of every query that filters by viewer: institution, person,
    /// functions. Places that stay empty hold [`NOBODY`], so that no row is found through two of
    /// them.
    pub(crate) fn values(&self) -> Vec<Value<'_>> {
        let known = |word: &str| !word.is_empty();
        let person = Some(self.person.as_str()).filter(|person| known(person));
        let mut functions: Vec<&str> = self
            .functions
            .iter()
            .map(String::as_str)
            .filter(|word| known(word))
            .collect();
        functions.sort_unstable();
        functions.dedup();
        let places = functions
            .into_iter()
            .chain(std::iter::repeat(NOBODY))
            .take(VIEWER_FUNCTIONS_MAX);
        let mut values = vec![
            Value::Text(&self.institution),
            Value::Text(person.unwrap_or(NOBODY)),
        ];
        values.extend(places.map(Value::Text));
        values
    }

    /// The viewer's values followed by a query's own, which begin at `$11`.
    pub(crate) fn values_and<'a>(&'a self, own: &[Value<'a>]) -> Vec<Value<'a>> {
        let mut values = self.values();
        values.extend_from_slice(own);
        values
    }
}

/// Rows addressed to the viewer: `for_viewer!("d")` for a table with alias `d`.
#[rustfmt::skip]
macro_rules! for_viewer {
    ($alias:literal) => {
        concat!(
            "(", $alias, ".institution = $1 and ", $alias, ".person in ('', $2) and ",
            $alias, ".function in ('', $3, $4, $5, $6, $7, $8, $9, $10))"
        )
    };
}
pub(crate) use for_viewer;

/// The viewer is not shut out of the case that the table with this alias is about.
// INVARIANT: a bar wins over any way in; every list, count and single case has this text.
#[rustfmt::skip]
macro_rules! not_barred {
    ($alias:literal) => {
        concat!(
            "not exists (select 1 from bars bar where bar.case_id = ", $alias, ".case_id \
             and bar.institution in ('', $1) and bar.person in ('', $2) \
             and bar.function in ('', $3, $4, $5, $6, $7, $8, $9, $10))"
        )
    };
}
pub(crate) use not_barred;

/// The case with this alias may appear on the viewer's desk: some row lets her in, none shuts her
/// out.
#[rustfmt::skip]
macro_rules! in_reach {
    ($alias:literal) => {
        concat!(
            "exists (select 1 from reach way where way.case_id = ", $alias, ".case_id and ",
            $crate::viewer::for_viewer!("way"), ") and ", $crate::viewer::not_barred!($alias)
        )
    };
}
pub(crate) use in_reach;

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
pub(crate) use every_bucket;
