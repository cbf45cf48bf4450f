//! The procedure as a picture, over the packs of the repository.

use std::collections::BTreeMap;

use mechanism::picture::{Place, With};
use mechanism::show::{Say, Shown};
use mechanism::{Mechanism, keys};

use crate::albania::pack;

/// Every key in brackets, with what is put in: nothing of a language.
struct Keys;

impl Say for Keys {
    fn text(&self, key: &str) -> String {
        format!("<{key}>")
    }

    fn text_with(&self, key: &str, values: &[(&str, Shown<'_>)]) -> String {
        let values: BTreeMap<_, _> = values
            .iter()
            .map(|(name, value)| match value {
                Shown::Word(word) => (*name, (*word).to_owned()),
                Shown::Count(count) => (*name, count.to_string()),
            })
            .collect();
        format!("<{key}> {values:?}")
    }
}

fn packs() -> [Mechanism; 2] {
    ["albania/2023", "council-of-europe/2005"]
        .map(|path| Mechanism::read(&pack(path)).unwrap_or_else(|errors| panic!("{errors}")))
}

/// Every track of every pack as a picture.
fn pictures() -> Vec<(String, String)> {
    let of = |mechanism: Mechanism| {
        let tracks = mechanism.procedure.tracks.iter();
        let drawn = tracks.map(|track| {
            let svg = mechanism.picture(track, &Keys, With::default());
            (format!("{}/{}", mechanism.id, track.id), svg)
        });
        drawn.collect::<Vec<_>>()
    };
    packs().into_iter().flat_map(of).collect()
}

/// The words of a picture, without where its lines break.
fn words(svg: &str) -> String {
    let mut inside = false;
    let kept = svg.chars().filter(|one| {
        inside = (inside || *one == '<') && *one != '>';
        !inside && *one != '>'
    });
    kept.collect::<String>().split_whitespace().collect()
}

#[test]
fn every_state_and_every_step_is_named() {
    for mechanism in packs() {
        for track in &mechanism.procedure.tracks {
            let words = words(&mechanism.picture(track, &Keys, With::default()));
            let states = track
                .states
                .iter()
                .map(|one| keys::state(&track.id, &one.id));
            let steps = track.steps.iter().map(|one| keys::step(&track.id, &one.id));
            for key in states.chain(steps) {
                assert!(
                    words.contains(&format!("&lt;{key}&gt;")),
                    "{key} is not drawn"
                );
            }
        }
    }
}

#[test]
fn what_nobody_set_is_said_to_be_unset() {
    let albania = &packs()[0];
    let track = albania.track("identification").unwrap();
    let svg = albania.picture(track, &Keys, With::default());
    assert!(words(&svg).contains("&lt;picture-clock-agreed&gt;"));
    assert!(svg.contains("besa-picture__told--unset"));
}

#[test]
fn nothing_stands_outside_the_picture_and_no_text_is_markup() {
    for (name, svg) in pictures() {
        for attribute in [" x=\"", " cx=\""] {
            for part in svg.split(attribute).skip(1) {
                let number = part.split('"').next().unwrap();
                let x: i32 = number.parse().unwrap();
                assert!((0..348).contains(&x), "{name}: {attribute}{x}");
            }
        }
        assert!(!svg.contains("style="), "{name} needs no style of its own");
        let (opened, closed) = (svg.matches("<text").count(), svg.matches("</text>").count());
        assert_eq!(opened, closed, "{name}");
    }
}

#[test]
fn the_same_pack_gives_the_same_picture() {
    assert_eq!(pictures(), pictures());
}

#[test]
fn a_case_stands_where_it_stands_and_nowhere_else() {
    let albania = &packs()[0];
    let track = albania.track("identification").unwrap();
    let place = Place {
        here: Some("potential".into()),
        walked: vec!["concern".into(), "screening".into(), "potential".into()],
    };
    let with = With {
        place: Some(&place),
        href: Some("/words"),
    };
    let svg = albania.picture(track, &Keys, with);
    assert_eq!(words(&svg).matches("&lt;picture-here&gt;").count(), 1);
    assert_eq!(svg.matches("besa-picture__halo-here").count(), 1);
    assert_eq!(
        svg.matches("besa-picture__mark besa-picture__mark--walked")
            .count(),
        2
    );
    assert!(svg.contains("href=\"/words#state-identification-potential\""));
    let procedure = albania.picture(track, &Keys, With::default());
    assert!(!procedure.contains("halo-here") && !procedure.contains("href"));
}
