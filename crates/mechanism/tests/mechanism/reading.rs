//! Reading: everything is understood, every mistake has its place, none hides another.

use std::collections::BTreeMap;

use mechanism::{
    Act, Basis, Compartment, Function, LengthUnit, Mechanism, Membership, PackFiles, QuestionKind,
    Standing, Stated,
};
use proptest::prelude::*;

use crate::packs::healthy;

#[test]
fn a_healthy_pack_is_read_whole() {
    let mechanism = healthy().read();
    assert_eq!(
        (mechanism.id.as_str(), mechanism.edition.as_str()),
        ("examplia", "2020")
    );
    assert_eq!(mechanism.languages, ["sq", "en"]);
    assert_eq!(
        mechanism.institution("police").unwrap().membership,
        Membership::Subordinate
    );
    assert_eq!(
        mechanism.institution_of_unit("desk").unwrap().id.as_str(),
        "ministry"
    );
    assert!(mechanism.unit("home_shelter").unwrap().protected);
    assert_eq!(
        mechanism
            .authority()
            .unwrap()
            .chair
            .as_ref()
            .unwrap()
            .as_str(),
        "seat_chair"
    );
    assert_eq!(
        mechanism
            .state("identification", "potential")
            .unwrap()
            .standing,
        Some(Standing::Potential)
    );
}

#[test]
fn clocks_questions_and_duties_are_read() {
    let mechanism = healthy().read();
    assert_eq!(
        mechanism
            .clock("refer.emergency")
            .unwrap()
            .effective()
            .unwrap()
            .1,
        Basis::Agreed
    );
    let (length, basis) = mechanism
        .clock("recovery.length")
        .unwrap()
        .effective()
        .unwrap();
    assert_eq!(
        (length.count, length.unit, basis),
        (30, LengthUnit::CalendarDays, Basis::Law)
    );
    let (form, question) = mechanism.question("given_name").unwrap();
    assert_eq!(
        (form.id.as_str(), question.compartment),
        ("concern", Compartment::Identity)
    );
    assert!(
        matches!(mechanism.question("age_class").unwrap().1.kind, QuestionKind::One(ref options) if options.len() == 2)
    );
    assert!(
        mechanism.duties_to_report[&Function::SocialService]
            .value()
            .is_some()
    );
    assert_eq!(mechanism.duties_to_report[&Function::Health], Stated::Unset);
    assert_eq!(mechanism.missing_reminders(), []);
    assert_eq!(
        mechanism.service("safe_home").unwrap().0.id.as_str(),
        "protection"
    );
    assert_eq!(
        mechanism.seat("seat_police").unwrap().0.id.as_str(),
        "authority"
    );
}

#[test]
fn decisions_keep_their_outcomes_and_signatures() {
    let mechanism = healthy().read();
    let Act::Decide(outcomes) = &mechanism.step("identification", "decide").unwrap().act else {
        panic!("not a decision")
    };
    assert_eq!(outcomes.split.as_ref().unwrap().as_str(), "split");
    assert_eq!(outcomes.signatures[1].functions, [Function::SocialService]);
}

#[test]
fn the_hash_changes_with_every_byte_and_every_name() {
    let hash = healthy().read().hash;
    assert_eq!(hash.len(), 64);
    assert_eq!(hash, healthy().read().hash);
    assert_ne!(hash, healthy().plus("indicators.yaml", "\n").read().hash);
    assert_ne!(hash, healthy().plus("NOTES.md", "").read().hash);
}

#[test]
fn a_mistake_tells_file_line_column_cause_and_cure() {
    let mistakes = healthy()
        .with("services.yaml", "services:", "servces:")
        .mistakes();
    let told = mistakes[0].to_string();
    assert!(
        told.starts_with("services.yaml:3:5: a pillar has no key `servces`\n    remove it"),
        "{told}"
    );
}

#[test]
fn mistakes_of_all_files_appear_together() {
    healthy()
        .with("bodies.yaml", "chair: seat_chair", "chair: seat_chairman")
        .with("institutions.yaml", "kind: non_state", "kind: private")
        .with("mechanism.yaml", "country: XX", "country: Examplia")
        .with(
            "procedure/recovery.yaml",
            "initial: running",
            "initial: begun",
        )
        .with("words/en.ftl", "unit-desk", "unit-dsk")
        .refused_with(&[
            "the chair of `authority` is none of its seats",
            "there is no seat `seat_chairman`",
            "there is no text `unit-desk` in en",
            "`private` is not a kind of institution",
            "not a code of a country",
            "there is no state `begun`",
            "`unit-dsk` belongs to no id",
            "`unit-dsk` has a text in en and none in sq",
        ]);
}

#[test]
fn what_is_not_yaml_is_told_once_and_the_other_files_are_still_read() {
    let mistakes = healthy()
        .with("services.yaml", "services:", "services: [")
        .with("mechanism.yaml", "country: XX", "country: X")
        .mistakes();
    assert!(mistakes.iter().any(
        |one| one.cause.starts_with("this is not YAML") && &*one.place.file == "services.yaml"
    ));
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause.contains("not a code of a country"))
    );
}

#[test]
fn anchors_aliases_tags_and_second_documents_are_refused() {
    healthy()
        .with("mechanism.yaml", "[north]", "[&n north]")
        .mistakes();
    healthy()
        .with("mechanism.yaml", "[north]", "[!!str north]")
        .mistakes();
    healthy().plus("services.yaml", "---\nmore: 1\n").mistakes();
}

#[test]
fn yaml_is_limited_in_depth_and_files_in_size() {
    let deep = format!("[{}]", "[".repeat(20) + &"]".repeat(20));
    let mistakes = healthy()
        .with("mechanism.yaml", "[north]", &deep)
        .mistakes();
    assert!(
        mistakes
            .iter()
            .any(|one| one.cause.contains("nested deeper")),
        "{mistakes:?}"
    );
    healthy()
        .plus(
            "NOTES.md",
            &"x".repeat(mechanism::pack::PACK_FILE_BYTES_MAX + 1),
        )
        .refused_with(&["the file has more than"]);
}

#[test]
fn files_missing_or_unknown_are_named() {
    let mistakes = healthy().without("bodies.yaml").mistakes();
    assert!(mistakes.iter().any(|one| one.place.to_string() == "bodies.yaml" && one.cause == "the file is missing"));
    healthy()
        .plus("script.sh", "")
        .refused_with(&["no file of a pack has this name"]);
    healthy()
        .plus("words/fr.ftl", "")
        .refused_with(&["belongs to no language"]);
}

#[test]
fn stated_values_name_their_source() {
    healthy()
        .with("bodies.yaml", "quorum: unset", "quorum: 7")
        .refused_with(&["a stated value names its source"]);
    healthy()
        .with("bodies.yaml", "quorum: unset", "quorum: { value: 7 }")
        .refused_with(&["`source` is missing"]);
    healthy()
        .with("procedure.yaml", "source: decree art. 7", "source: hearsay")
        .refused_with(&["there is no source `hearsay`"]);
    healthy()
        .with("mechanism.yaml", "  health: unset\n", "")
        .refused_with(&["`health` is missing"]);
}

proptest! {
    /// Whatever stands in a file, the answer is a list of mistakes or a mechanism, never a panic.
    #[test]
    fn any_bytes_are_answered(text in "[a-z:\\[\\]{}&*!|>'\", #\n-]{0,200}", file in 0usize..3) {
        let name = ["mechanism.yaml", "procedure.yaml", "words/en.ftl"][file];
        let files = BTreeMap::from([(name.to_owned(), text)]);
        prop_assert!(Mechanism::read(&PackFiles(files)).is_err());
    }
}
