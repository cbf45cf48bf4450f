//! The words of names in memory, in order, so that a search costs what it finds and not what there is.
//!
//! Knows folded words and case ids, and no more: folding, sealing and reach are asked elsewhere.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{PoisonError, RwLock};

use casework::CaseId;

/// Words by case and cases by word.
#[derive(Default)]
pub(crate) struct NameIndex {
    shelf: RwLock<Shelf>,
    position: AtomicI64,
}

#[derive(Default)]
struct Shelf {
    /// The place of each case that has or had a name.
    places: HashMap<CaseId, u32>,
    /// By place: the case and its words.
    cards: Vec<(CaseId, Vec<Box<str>>)>,
    /// By word: the places of the cases that have it.
    words: BTreeMap<Box<str>, Vec<u32>>,
}

impl NameIndex {
    /// Up to which change the names are known.
    pub(crate) fn position(&self) -> i64 {
        self.position.load(Ordering::Acquire)
    }

    /// All changes up to here were put.
    pub(crate) fn stands_at(&self, position: i64) {
        self.position.fetch_max(position, Ordering::AcqRel);
    }

    /// The words of a case as they are now; none when its name is gone.
    pub(crate) fn put(&self, case: CaseId, words: Vec<String>) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let words = words.into_iter().map(String::into_boxed_str).collect();
        shelf.put(case, words);
    }

    /// The cases of which every asked word begins a word. None when nothing was asked.
    pub(crate) fn find(&self, asked: &[String]) -> Vec<CaseId> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        // The longest word is the rarest, as far as one can know without counting.
        let Some(rarest) = asked.iter().max_by_key(|word| word.len()) else {
            return Vec::new();
        };
        let mut places: Vec<u32> = shelf.beginning_with(rarest).collect();
        places.sort_unstable();
        places.dedup();
        let cards = places.into_iter().filter_map(|place| shelf.card(place));
        let hits = cards.filter(|(_, known)| {
            let begins = |one: &String| known.iter().any(|word| word.starts_with(one.as_str()));
            asked.iter().all(begins)
        });
        hits.map(|(case, _)| case.clone()).collect()
    }

    /// The cases whose names hold every asked word, as it is, at most `most` of them. None when nothing
    /// was asked.
    pub(crate) fn same(&self, asked: &[String], most: usize) -> Vec<CaseId> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        let of = |word: &String| {
            shelf
                .words
                .get(word.as_str())
                .map_or(&[][..], Vec::as_slice)
        };
        let Some(rarest) = asked.iter().map(of).min_by_key(|places| places.len()) else {
            return Vec::new();
        };
        let cards = rarest.iter().filter_map(|place| shelf.card(*place));
        let hits = cards.filter(|(_, known)| {
            let has = |one: &String| known.iter().any(|word| **word == **one);
            asked.iter().all(has)
        });
        hits.map(|(case, _)| case.clone()).take(most).collect()
    }
}

impl Shelf {
    fn put(&mut self, case: CaseId, words: Vec<Box<str>>) {
        let place = match self.places.get(&case) {
            Some(place) => *place,
            None => {
                let Ok(place) = u32::try_from(self.cards.len()) else {
                    return;
                };
                self.places.insert(case.clone(), place);
                self.cards.push((case, Vec::new()));
                place
            }
        };
        let Some((_, card)) = self.cards.get_mut(place as usize) else {
            return;
        };
        let before = std::mem::replace(card, words.clone());
        for word in before {
            if let Some(places) = self.words.get_mut(&word) {
                places.retain(|one| *one != place);
                if places.is_empty() {
                    self.words.remove(&word);
                }
            }
        }
        for word in words {
            self.words.entry(word).or_default().push(place);
        }
    }

    fn card(&self, place: u32) -> Option<&(CaseId, Vec<Box<str>>)> {
        self.cards.get(place as usize)
    }

    fn beginning_with<'s>(&'s self, start: &'s str) -> impl Iterator<Item = u32> + 's {
        let from = self
            .words
            .range::<str, _>((Bound::Included(start), Bound::Unbounded));
        let these = from.take_while(move |(word, _)| word.starts_with(start));
        these.flat_map(|(_, places)| places.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index(cards: &[(&str, &[&str])]) -> NameIndex {
        let index = NameIndex::default();
        for (case, words) in cards {
            index.put(CaseId::new(*case), owned(words));
        }
        index
    }

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn found(index: &NameIndex, asked: &[&str]) -> Vec<String> {
        let found = index.find(&owned(asked));
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_asked_word_begins_a_word_of_the_name() {
        let index = index(&[("a", &["lule", "prova"]), ("b", &["lulezim", "shembulli"])]);
        assert_eq!(found(&index, &["lul"]), ["a", "b"]);
        assert_eq!(found(&index, &["lul", "pro"]), ["a"]);
        assert_eq!(found(&index, &["lul", "lule", "prova", "x"]), [""; 0]);
        assert_eq!(found(&index, &["ule"]), [""; 0]);
        assert_eq!(found(&index, &[]), [""; 0]);
    }

    #[test]
    fn the_same_name_has_the_same_words() {
        let index = index(&[("a", &["ana", "prova"]), ("b", &["anila"]), ("c", &["ana"])]);
        let same = |asked: &[&str], most| {
            let found = index.same(&owned(asked), most);
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(same(&["ana"], 9), ["a", "c"]);
        assert_eq!(same(&["ana"], 1), ["a"]);
        assert_eq!(same(&["prova", "ana"], 9), ["a"]);
        assert_eq!(same(&["an"], 9), [""; 0]);
        assert_eq!(same(&["ana", "nobody"], 9), [""; 0]);
        assert_eq!(same(&[], 9), [""; 0]);
    }

    #[test]
    fn a_new_name_replaces_the_old_one_and_none_removes_it() {
        let index = index(&[("a", &["lule"]), ("a", &["dielli", "dielli"])]);
        assert_eq!(found(&index, &["lule"]), [""; 0]);
        assert_eq!(found(&index, &["dielli"]), ["a"]);
        index.put(CaseId::new("a"), Vec::new());
        assert_eq!(found(&index, &["d"]), [""; 0]);
        assert!(index.shelf.read().unwrap().words.is_empty());
    }
}
