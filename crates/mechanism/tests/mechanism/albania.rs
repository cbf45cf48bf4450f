//! The packs of real countries pass the checker.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mechanism::{Act, Compartment, Mechanism, PackFiles, Standing};

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("the pack's folder") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let inside = path
                .strip_prefix(root)
                .expect("below the root")
                .to_string_lossy()
                .into_owned();
            files.insert(inside, std::fs::read_to_string(&path).expect("a text file"));
        }
    }
}

fn files() -> PackFiles {
    pack("albania/2023")
}

/// The files of a pack of the repository.
pub fn pack(path: &str) -> PackFiles {
    let mechanisms = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms");
    let root = mechanisms.join(path);
    let mut files = BTreeMap::new();
    gather(&root, &root, &mut files);
    PackFiles(files)
}

/// Albania's mechanism, for the tests of other modules.
pub fn albania() -> Mechanism {
    Mechanism::read(&files()).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn albania_has_no_mistakes() {
    let albania = albania();
    assert_eq!(
        (albania.id.as_str(), albania.country.as_str()),
        ("albania", "AL")
    );
    assert_eq!(albania.authority().unwrap().seats.len(), 13);
    assert_eq!(albania.missing_reminders(), []);
}

#[test]
fn every_form_of_albania_can_be_reached_by_a_step_or_stands_alone_knowingly() {
    let albania = albania();
    let asked = |form: &str| {
        let tracks = &albania.procedure.tracks;
        tracks
            .iter()
            .flat_map(|track| &track.steps)
            .any(|step| step.form.as_ref().is_some_and(|one| one.as_str() == form))
    };
    for form in &albania.forms {
        assert!(
            asked(form.id.as_str()),
            "no step asks the form `{}`",
            form.id
        );
    }
}

#[test]
fn albania_has_all_standings_and_one_recovery() {
    let albania = albania();
    let states = || {
        albania
            .procedure
            .tracks
            .iter()
            .flat_map(|track| &track.states)
    };
    for standing in Standing::ALL {
        assert!(
            states().any(|state| state.standing == Some(*standing)),
            "{standing:?}"
        );
    }
    let starts = |act: &Act| matches!(act, Act::StartRecovery(_));
    assert!(
        albania
            .procedure
            .tracks
            .iter()
            .flat_map(|track| &track.steps)
            .any(|step| starts(&step.act))
    );
}

#[test]
fn a_spoiled_albania_is_refused() {
    let mut spoiled = files();
    let clocks = spoiled.0.get_mut("procedure/clocks.yaml").unwrap();
    *clocks = clocks.replace(
        "30 calendar_days, source: ecat art. 13",
        "20 calendar_days, source: ecat art. 13",
    );
    let told = Mechanism::read(&spoiled).unwrap_err().to_string();
    assert!(
        told.contains("recovery is not stated as at least 30 calendar days"),
        "{told}"
    );
}

/// What only the justice track asks for is sealed with it; what another track names too is not.
#[test]
fn what_belongs_to_justice_alone_is_closed_with_it() {
    let albania = albania();
    let justice = Compartment::Justice;
    assert_eq!(albania.compartment_of_form("hearing"), justice);
    assert_eq!(albania.compartment_of_form("hearing_set"), justice);
    assert_eq!(
        albania.compartment_of_form("screening"),
        Compartment::Course
    );
    assert_eq!(albania.compartment_of_safeguard("outcome_told"), justice);
    let shared = albania.compartment_of_safeguard("psychologist");
    assert_eq!(shared, Compartment::Course);
    let appeal = albania.clock("justice.appeal").unwrap();
    assert_eq!(albania.compartment_of_clock(&appeal.key), justice);
}

/// T15: no step about a decision of another country leads anywhere.
#[test]
fn a_decision_of_another_country_leads_nowhere() {
    let albania = albania();
    let identification = albania.track("identification").unwrap();
    let about = |number: Option<&str>| number == Some("T15");
    let steps: Vec<_> = identification
        .steps
        .iter()
        .filter(|step| about(step.number.as_deref()))
        .collect();
    assert_eq!(steps.len(), 2);
    assert!(steps.iter().all(|step| step.act == Act::Record));
}
