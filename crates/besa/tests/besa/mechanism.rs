//! `besa mechanism`: checks, prints, draws and compares packs.

use crate::run::{pack, run, spoiled, words};

const ALBANIA: &str = "albania/2023";
const TREATY: &str = "council-of-europe/2005";

/// A command on a pack.
fn on(command: &str, name: &str) -> String {
    run(&["mechanism", command, words(&pack(name))]).well()
}

#[test]
fn the_packs_that_ship_have_no_mistakes() {
    assert_eq!(on("check", ALBANIA), "albania 2023: no mistakes\n");
    assert!(on("check", TREATY).ends_with(": no mistakes\n"));
}

#[test]
fn every_mistake_is_told_with_its_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let from = "expiry: escalate, escalates_to: [authority_chair] }";
    let to = "expiry: decide, escalates_to: [nobody] }";
    let pack = spoiled(folder.path(), "procedure/clocks.yaml", from, to);
    for command in ["check", "show", "picture"] {
        let complained = run(&["mechanism", command, words(&pack)]).refused();
        for told in [
            "procedure/clocks.yaml:",
            "`decide` is not",
            "`nobody` is not",
        ] {
            assert!(
                complained.contains(told),
                "{command} tells {told}: {complained}"
            );
        }
    }
    let nowhere = folder.path().join("nowhere");
    let complained = run(&["mechanism", "check", words(&nowhere)]).refused();
    assert!(complained.contains(words(&nowhere)), "{complained}");
}

#[test]
fn a_pack_is_printed_in_its_languages_and_no_other() {
    let shown = on("show", ALBANIA);
    assert!(
        shown.contains("Decision of the Responsible Authority"),
        "{}",
        &shown[..400]
    );
    let path = pack(ALBANIA);
    let show = |language: &str| run(&["mechanism", "show", words(&path), "--language", language]);
    let albanian = show("sq").well();
    assert!(albanian.contains("Autoritetit Përgjegjës") && albanian != shown);
    let complained = show("tlh").refused();
    assert!(
        complained.contains("`tlh`") && complained.contains("sq, en"),
        "{complained}"
    );
}

#[test]
fn the_procedure_is_drawn() {
    let drawn = on("picture", ALBANIA);
    assert!(drawn.trim_start().starts_with("<svg") && drawn.trim_end().ends_with("</svg>"));
    assert!(drawn.contains("Identification"));
}

#[test]
fn two_editions_are_compared_clause_by_clause() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = ("reminder: 24 hours", "reminder: 36 hours");
    let newer = spoiled(folder.path(), "procedure/clocks.yaml", from, to);
    let older = pack(ALBANIA);
    let compare = |newer: &std::path::Path| {
        run(&["mechanism", "compare", words(&older), words(newer)]).well()
    };
    let told = compare(&newer);
    assert!(told.contains("24") && told.contains("36"), "{told}");
    assert!(
        compare(&older).len() < told.len(),
        "the same edition differs in nothing"
    );
}
