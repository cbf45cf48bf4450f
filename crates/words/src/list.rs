//! Several things in one sentence: *a, b and c*.

use crate::catalogue::Catalogue;
use crate::isolation::isolated;

impl Catalogue {
    /// The items with commas and, before the last, *and*; each isolated from the direction of the
    /// others. Empty for no items.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let mut text = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 && index + 1 == items.len() {
                text.push_str(&self.text("frame-list-and"));
            } else if index > 0 {
                text.push_str(&self.text("frame-list-comma"));
            }
            text.push_str(&isolated(item.as_ref()));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use crate::{Catalogue, Language, without_isolation};

    #[test]
    fn items_are_joined_as_the_language_does() {
        let [sq, en] = Language::shipped().map(|language| Catalogue::embedded(&language).unwrap());
        let none: [&str; 0] = [];
        assert_eq!(en.list(&none), "");
        assert_eq!(without_isolation(&en.list(&["police"])), "police");
        assert_eq!(without_isolation(&en.list(&["a", "b"])), "a and b");
        assert_eq!(without_isolation(&sq.list(&["a", "b", "c"])), "a, b dhe c");
    }
}
