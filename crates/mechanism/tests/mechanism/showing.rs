//! A mechanism told as prose: everything is told by key, nothing unset is passed over.

use std::cell::RefCell;
use std::collections::BTreeSet;

use mechanism::show::{Say, Shown};

use crate::albania::albania;
use crate::packs::healthy;

/// Says keys and values as they are, and remembers which keys were asked for.
#[derive(Default)]
struct Plain(RefCell<BTreeSet<String>>);

impl Say for Plain {
    fn text(&self, key: &str) -> String {
        self.0.borrow_mut().insert(key.to_owned());
        key.to_owned()
    }
    fn text_with(&self, key: &str, values: &[(&str, Shown<'_>)]) -> String {
        let told = values.iter().map(|(_, value)| match value {
            Shown::Word(word) => (*word).to_owned(),
            Shown::Count(count) => count.to_string(),
        });
        format!("{} {}", self.text(key), told.collect::<Vec<_>>().join(" "))
    }
}

#[test]
fn the_little_pack_is_told_whole() {
    insta::assert_snapshot!(healthy().read().show(&Plain::default()));
}

#[test]
fn every_text_of_a_pack_that_names_something_is_told() {
    let say = Plain::default();
    let albania = albania();
    let told = albania.show(&say);
    let asked = say.0.into_inner();
    for institution in &albania.institutions {
        assert!(asked.contains(&mechanism::keys::of("institution", &institution.id)));
    }
    for track in &albania.procedure.tracks {
        for step in &track.steps {
            assert!(asked.contains(&mechanism::keys::step(&track.id, &step.id)));
        }
    }
    assert!(
        told.contains("show-at-least length-calendar-days 30 frame-source-article source-ecat 13")
    );
    assert!(told.contains("show-quorum show-not-set"));
}
