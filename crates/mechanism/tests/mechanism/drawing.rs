//! The procedure as a picture, over the packs of the repository.

use std::collections::BTreeMap;

use mechanism::picture::{Place, With};
use mechanism::show::{Say, Shown};
use mechanism::{Mechanism, Step, Track, keys};

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
    for place in ["quorum", "voting", "interviews"] {
        let said = words(&svg).contains(&format!("&lt;picture-{place}-unset&gt;"));
        assert!(said, "nobody read how it is: {place}");
    }
    let mut read = packs().into_iter().next().unwrap();
    read.interviews_max = mechanism::Stated::Set {
        value: 3,
        source: read.bodies[0].source.clone(),
    };
    let track = read.track("identification").unwrap();
    let svg = read.picture(track, &Keys, With::default());
    assert!(!words(&svg).contains("&lt;picture-interviews-unset&gt;"));
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
    assert!(!procedure.contains("halo-here") && !procedure.contains("<a "));
}

/// Everything the pack says of a step, by key.
fn keys_of(track: &Track, step: &Step) -> Vec<String> {
    let mut all = vec![keys::step(&track.id, &step.id)];
    all.extend(
        step.act
            .targets()
            .into_iter()
            .map(|to| keys::state(&track.id, to)),
    );
    all.extend(step.by.iter().map(|one| keys::of("function", one.as_str())));
    all.extend(step.form.iter().map(|one| keys::of("form", one)));
    all.extend(step.safeguards.iter().map(|one| keys::of("safeguard", one)));
    all.extend(
        step.requires
            .iter()
            .map(|one| keys::of("requirement", &one.id)),
    );
    all.extend(step.starts.iter().map(keys::clock));
    all
}

#[test]
fn the_words_beside_the_picture_leave_nobody_and_nothing_out() {
    let (mut safeguards, mut conditions) = (0, 0);
    for mechanism in packs() {
        for track in &mechanism.procedure.tracks {
            let words = mechanism.picture_in_words(track, &Keys);
            let part = |key: &str| {
                let found = words.parts.iter().find(|one| one.key == key);
                let found = found.unwrap_or_else(|| panic!("{key} is not told"));
                format!("{} {}", found.name, found.told.join(" "))
            };
            for state in &track.states {
                let said = part(&keys::state(&track.id, &state.id));
                for clock in &state.clocks {
                    assert!(said.contains(&keys::clock(clock)), "{said}");
                }
            }
            for step in &track.steps {
                let said = part(&keys::step(&track.id, &step.id));
                for key in keys_of(track, step) {
                    assert!(said.contains(&format!("<{key}>")), "{key}: {said}");
                }
                safeguards += step.safeguards.len();
                conditions += step.requires.len();
            }
        }
    }
    assert!(
        safeguards > 0 && conditions > 0,
        "there is something to name"
    );
}

#[test]
fn the_picture_names_safeguards_and_conditions() {
    for mechanism in packs() {
        for track in &mechanism.procedure.tracks {
            let drawn = words(&mechanism.picture(track, &Keys, With::default()));
            for step in &track.steps {
                let safeguards = step.safeguards.iter();
                let safeguards = safeguards.map(|one| keys::of("safeguard", one));
                let conditions = step.requires.iter();
                let conditions = conditions.map(|one| keys::of("requirement", &one.id));
                for key in safeguards.chain(conditions) {
                    assert!(drawn.contains(&format!("&lt;{key}&gt;")), "{key}");
                }
            }
        }
    }
}

/// The windows of a picture on paper: where each begins, and how high it is.
fn windows(svg: &str) -> Vec<(i32, i32)> {
    let rows = svg.split("class=\"besa-slices__row\" viewBox=\"").skip(1);
    rows.map(|row| {
        let numbers: Vec<i32> = row
            .split('"')
            .next()
            .unwrap()
            .split(' ')
            .map(|one| one.parse().unwrap())
            .collect();
        (numbers[1], numbers[3])
    })
    .collect()
}

/// A page of A4 leaves 25 centimetres; the picture is 11 wide there.
#[test]
fn on_paper_the_picture_is_whole_row_by_row_and_no_row_is_higher_than_a_page() {
    let highest = 348 * 25 / 11;
    for (name, svg) in pictures() {
        let whole = svg.split("viewBox=\"0 0 348 ").nth(1).unwrap();
        let whole: i32 = whole.split('"').next().unwrap().parse().unwrap();
        let mut below = 0;
        for (from, height) in windows(&svg) {
            assert_eq!(from, below, "{name} has no gap");
            assert!((1..=highest).contains(&height), "{name}: {height}");
            below += height;
        }
        assert_eq!(below, whole, "{name} ends where it ends");
    }
}

#[test]
fn a_picture_without_a_page_is_read_track_by_track() {
    for mechanism in packs() {
        let svg = mechanism.picture_of_all(&Keys, "");
        assert!(!svg.contains("role=\"img\""), "its texts are to be read");
        let read = words(&svg);
        for track in &mechanism.procedure.tracks {
            let id = keys::of("picture", &track.id);
            for part in ["title", "desc"] {
                assert!(
                    svg.contains(&format!("<{part} id=\"{id}-{part}\">")),
                    "{id}"
                );
            }
            let told = mechanism.picture_in_words(track, &Keys);
            for line in told.parts.iter().flat_map(|one| &one.told) {
                let line = line.replace('&', "&amp;").replace('<', "&lt;");
                let line = line.replace('>', "&gt;").replace('"', "&quot;");
                let line: String = line.split_whitespace().collect();
                assert!(read.contains(&line), "{line}");
            }
        }
    }
}
