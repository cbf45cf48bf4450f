//! Which steps of Albania's tracks decide about the person and are told to her.

use casework::told::untold;
use mechanism::Function;

use crate::stories::{identify_adult, raise_adult, step};
use crate::world::{ALBANIA, Story};

#[test]
fn an_identification_and_whatever_the_pack_flags_are_told_too() {
    let mut story = Story::new(&ALBANIA);
    raise_adult(&mut story);
    identify_adult(&mut story);
    let waiting = untold(&story.case, &ALBANIA);
    let steps: Vec<&str> = waiting
        .iter()
        .filter_map(|(_, moved)| Some(moved.step.as_ref()?.as_str()))
        .collect();
    assert_eq!(steps, ["identify_adult"]);
    let lawyer = story.who(Function::LegalAid);
    story.must(&lawyer, step("justice", "open"));
    story.must(&lawyer, step("justice", "report_without_name"));
    assert_eq!(untold(&story.case, &ALBANIA).len(), 1, "a report is none");
    let flagged = [
        ("identification", "name_other_route"),
        ("identification", "name_labour_claim"),
        ("identification", "find_no_indicators"),
        ("residence", "grant"),
        ("residence", "renew"),
        ("residence", "refuse"),
        ("asylum", "grant"),
        ("asylum", "refuse"),
        ("justice", "leave_unopened"),
        ("justice", "dismiss"),
        ("justice", "finish"),
        ("cross_border", "note_acceptance"),
        ("cross_border", "note_refusal"),
    ];
    for (track, step) in flagged {
        let step = ALBANIA.step(track, step).expect("a step of the pack");
        assert!(step.is_decision(), "{track}/{}", step.id);
    }
}
