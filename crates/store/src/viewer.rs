//! Who asks for a list: the one filter of lists, counts and single cases.

use crate::value::Value;

/// Most functions one person holds at a time.
pub const VIEWER_FUNCTIONS_MAX: usize = 8;

/// A person as lists know her: where she works, in which functions, under which pseudonym.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Her institution.
    pub institution: String,
    /// The functions she holds now; only the first [`VIEWER_FUNCTIONS_MAX`] count.
    pub functions: Vec<String>,
    /// Her pseudonym.
    pub person: String,
}

impl Viewer {
    /// The values for `$1` to `$10` of every query that filters by viewer: institution, person,
    /// functions. Missing functions repeat the empty one, which stands for *every function*.
    pub(crate) fn values(&self) -> Vec<Value<'_>> {
        let mut values = vec![Value::Text(&self.institution), Value::Text(&self.person)];
        let functions = self
            .functions
            .iter()
            .map(String::as_str)
            .chain(std::iter::repeat(""));
        values.extend(functions.take(VIEWER_FUNCTIONS_MAX).map(Value::Text));
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
macro_rules! for_viewer {
    ($alias:literal) => {
        concat!(
            "(",
            $alias,
            ".institution = $1 and ",
            $alias,
            ".person in ('', $2) and ",
            $alias,
            ".function in ('', $3, $4, $5, $6, $7, $8, $9, $10))"
        )
    };
}
pub(crate) use for_viewer;

/// The viewer is not shut out of the case that the table with this alias is about.
macro_rules! not_barred {
    ($alias:literal) => {
        concat!(
            "not exists (select 1 from reach bar where bar.case_id = ",
            $alias,
            ".case_id and bar.barred \
             and bar.institution in ('', $1) and bar.person in ('', $2) \
             and bar.function in ('', $3, $4, $5, $6, $7, $8, $9, $10))"
        )
    };
}
pub(crate) use not_barred;

/// The case with this alias may appear on the viewer's desk: some row lets her in and none shuts
/// her out.
// INVARIANT: a barred row wins over any other; lists, counts and single cases share this text.
macro_rules! in_reach {
    ($alias:literal) => {
        concat!(
            "exists (select 1 from reach way where way.case_id = ",
            $alias,
            ".case_id and not way.barred and ",
            $crate::viewer::for_viewer!("way"),
            ") and ",
            $crate::viewer::not_barred!($alias)
        )
    };
}
pub(crate) use in_reach;
