//! The treaty's floor: what the Convention asks of every party, and nothing that it leaves to them.

use mechanism::{Basis, Mechanism, Stated};

use crate::albania::pack;

fn treaty() -> Mechanism {
    Mechanism::read(&pack("council-of-europe/2005")).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn the_treaty_has_no_mistakes_and_is_no_country() {
    let treaty = treaty();
    assert_eq!(
        (treaty.country.as_str(), &*treaty.id),
        ("XX", "council_of_europe")
    );
    assert_eq!(treaty.missing_reminders(), []);
}

#[test]
fn the_one_length_it_states_is_that_of_recovery() {
    let treaty = treaty();
    let lengths = treaty.procedure.clocks.iter();
    let stated: Vec<&str> = lengths
        .filter(|clock| {
            clock
                .effective()
                .is_some_and(|(_, basis)| basis == Basis::Law)
        })
        .map(|clock| clock.key.as_str())
        .collect();
    assert_eq!(stated, ["recovery.length"]);
}

#[test]
fn what_it_leaves_to_the_party_is_unset() {
    let treaty = treaty();
    let bodies = &treaty.bodies;
    assert!(
        bodies
            .iter()
            .all(|one| one.quorum == Stated::Unset && one.voting == Stated::Unset)
    );
    assert!(
        treaty
            .duties_to_report
            .values()
            .all(|duty| *duty == Stated::Unset)
    );
    assert!(treaty.units().all(|unit| unit.telephone == Stated::Unset));
    assert!(treaty.lacks_holidays() && treaty.lacks_interviews_max());
}
