//! Serving real people: refused for now, with every reason at once.

use std::path::PathBuf;
use std::process::ExitCode;

use mechanism::Mechanism;

use crate::packs;

/// What `besa serve` is told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder of the pack to be served.
    #[arg(long)]
    mechanism: Option<PathBuf>,
}

/// Says why a mechanism cannot be served yet: each reason, so that nobody mends one and meets the next.
pub fn refuse(arguments: Arguments) -> ExitCode {
    eprintln!("besa serve does not start:");
    for reason in reasons(arguments.mechanism) {
        eprintln!("- {reason}");
    }
    eprintln!("Use `besa demo` to practise with invented people.");
    ExitCode::FAILURE
}

fn reasons(pack: Option<PathBuf>) -> Vec<String> {
    let mut reasons = vec![
        "there is no real sign-in: until professionals can prove who they are, no data of a real \
         person may be entered"
            .to_owned(),
    ];
    match packs::chosen(pack.as_deref()) {
        Ok(mechanism) => reasons.extend(without_reminder(&mechanism)),
        Err(error) => reasons.push(error),
    }
    reasons
}

/// Floor 4: four clocks must warn somebody. The checker of packs asks the same; a server asks again,
/// because it must not depend on who checked.
fn without_reminder(mechanism: &Mechanism) -> Vec<String> {
    let missing = mechanism.missing_reminders().into_iter();
    let told = |key| {
        format!(
            "`{key}` has neither a legal length nor a working reminder: nobody would be warned. \
             Add `reminder:` in procedure/clocks.yaml, agreed by the mechanism"
        )
    };
    missing.map(told).collect()
}
