//! Asking for several ids at once: one text for each engine, with a fixed number of places.
//!
//! A list knows its ids before it needs what belongs to them; asked one by one, a page of 25 rows
//! costs 25 questions.

use crate::value::Value;

/// How many ids one question names; places that stay empty hold a word that is no id.
pub(crate) const IDS_AT_ONCE: usize = 32;

/// No id is called so.
const NOBODY: &str = " ";

/// The places after `$10`: for questions that name a viewer first.
#[rustfmt::skip]
macro_rules! among_after_viewer {
    () => {
        "($11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, \
          $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42)"
    };
}
pub(crate) use among_after_viewer;

/// The places after `$1`.
#[rustfmt::skip]
macro_rules! among_after_one {
    () => {
        "($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
          $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)"
    };
}
pub(crate) use among_after_one;

/// The places after `$8`, each a row of its own: for a statement that writes one row for each id.
#[rustfmt::skip]
macro_rules! rows_after_eight {
    () => {
        "(values ($9), ($10), ($11), ($12), ($13), ($14), ($15), ($16), ($17), ($18), ($19), ($20), ($21), ($22), \
          ($23), ($24), ($25), ($26), ($27), ($28), ($29), ($30), ($31), ($32), ($33), ($34), ($35), ($36), ($37), \
          ($38), ($39), ($40))"
    };
}
pub(crate) use rows_after_eight;

/// The ids of one question as values, filled up.
pub(crate) fn places<'a>(ids: &[&'a str]) -> Vec<Value<'a>> {
    let mut places: Vec<Value<'a>> = ids.iter().map(|id| Value::Text(id)).collect();
    places.resize(IDS_AT_ONCE, Value::Text(NOBODY));
    places
}
