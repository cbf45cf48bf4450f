//! Pages of long lists, by key and never by offset: a row that comes or goes while somebody reads
//! neither repeats nor hides another.

use std::fmt;
use std::str::FromStr;

/// Most rows of one page; a larger wish is cut to it.
pub const PAGE_ROWS_MAX: u32 = 500;

/// Counts are exact up to here; one more means *more than this*, since nobody is helped by the
/// wait for a larger number.
pub const COUNTED_MAX: i64 = 1_000;

/// Where a page ended: the sort key of its last row. Its text form is safe in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The instant or number the list is ordered by.
    pub at: i64,
    /// The id that decides among equals.
    pub id: String,
}

impl Cursor {
    /// Before everything in a list that rises.
    pub(crate) fn lowest() -> Self {
        Cursor {
            at: i64::MIN,
            id: String::new(),
        }
    }

    /// Before everything in a list that falls.
    pub(crate) fn highest() -> Self {
        Cursor {
            at: i64::MAX,
            id: String::new(),
        }
    }

    /// A cursor on a date that may be missing; rows without one come last.
    pub(crate) fn by_date(at: Option<i64>, id: &str) -> Self {
        Cursor {
            at: at.unwrap_or(i64::MAX),
            id: id.to_owned(),
        }
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.at, self.id)
    }
}

/// The text is not a cursor: show the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a list: show its first page")]
pub struct NotACursor;

impl FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let (at, id) = text.split_once('.').ok_or(NotACursor)?;
        if id.len() > 200 {
            return Err(NotACursor);
        }
        let at = at.parse().map_err(|_| NotACursor)?;
        Ok(Cursor {
            at,
            id: id.to_owned(),
        })
    }
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub rows: Vec<T>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// How many rows to ask for so as to learn whether more follow.
pub(crate) fn rows_to_ask(limit: u32) -> i64 {
    i64::from(limit.clamp(1, PAGE_ROWS_MAX)) + 1
}

/// Cuts the surplus row off and keeps where the next page begins.
pub(crate) fn page<T>(mut rows: Vec<T>, limit: u32, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
    let limit = limit.clamp(1, PAGE_ROWS_MAX) as usize;
    if rows.len() <= limit {
        return Page { rows, next: None };
    }
    rows.truncate(limit);
    let next = rows.last().map(cursor);
    Page { rows, next }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_an_address() {
        let cursor = Cursor {
            at: -5,
            id: "a.b".into(),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!("nowhere".parse::<Cursor>(), Err(NotACursor));
    }

    #[test]
    fn a_full_page_without_a_surplus_row_is_the_last() {
        let cursor = |number: &i64| Cursor {
            at: *number,
            id: String::new(),
        };
        assert_eq!(page(vec![1, 2], 2, cursor).next, None);
        assert_eq!(
            page(vec![1, 2, 3], 2, cursor),
            Page {
                rows: vec![1, 2],
                next: Some(cursor(&2))
            }
        );
    }
}
