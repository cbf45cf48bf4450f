//! Sealed files and notes: documents only, each id once, never in the open compartment.

use casework::attachment::FILE_SIZE_BYTES_MAX;
use casework::{Command, Rule};
use mechanism::Compartment;

use super::HERE;
use crate::stories::raise_adult;
use crate::world::Story;

fn file(compartment: Compartment, size_bytes: u64) -> Command {
    let media_type = "application/pdf".to_owned();
    Command::AttachFile {
        attachment: "a".into(),
        compartment,
        size_bytes,
        media_type,
    }
}

#[test]
fn a_second_file_of_the_same_id_does_not_take_the_place_of_the_first() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    story.must(&worker, file(Compartment::Justice, 10));
    let again = file(Compartment::Account, 20);
    assert_eq!(story.refused(&worker, again), [Rule::AlreadyEnded]);
    assert_eq!(story.case.attachments["a"].size_bytes, 10);
}

#[test]
fn too_large_or_in_the_open_is_refused() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let large = file(Compartment::Justice, FILE_SIZE_BYTES_MAX + 1);
    assert_eq!(story.refused(&worker, large), [Rule::Limit]);
    assert_eq!(
        story.refused(&worker, file(Compartment::Course, 10)),
        [Rule::NotFound]
    );
}

#[test]
fn a_note_is_written_once_and_never_in_the_open() {
    let mut story = Story::new(&HERE);
    let worker = raise_adult(&mut story);
    let note = |compartment| Command::WriteNote {
        note: "n".into(),
        compartment,
    };
    assert_eq!(
        story.refused(&worker, note(Compartment::Course)),
        [Rule::NotFound]
    );
    story.must(&worker, note(Compartment::Account));
    assert_eq!(
        story.refused(&worker, note(Compartment::Health)),
        [Rule::AlreadyEnded]
    );
}
