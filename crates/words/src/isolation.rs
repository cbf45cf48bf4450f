//! The invisible marks around interpolated values.
//!
//! A name in Arabic inside an Albanian sentence must not turn the words around it: Fluent puts
//! each value between *first strong isolate* and *pop directional isolate*. They stay in pages;
//! where a text is compared, or leaves for a place that shows such marks, they are taken out.

/// FIRST STRONG ISOLATE.
const ISOLATE: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE.
const POP: char = '\u{2069}';

/// One value between isolation marks, for text that is put together outside Fluent.
pub(crate) fn isolated(value: &str) -> String {
    format!("{ISOLATE}{value}{POP}")
}

/// The same text without isolation marks.
#[must_use]
pub fn without_isolation(text: &str) -> String {
    text.chars()
        .filter(|character| !matches!(*character, ISOLATE | POP))
        .collect()
}
