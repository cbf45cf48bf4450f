//! Serving real people: refused for now.

use std::process::ExitCode;

/// Says why a mechanism cannot be served yet.
pub fn refuse() -> ExitCode {
    eprintln!(
        "besa serve does not start yet: there is no real sign-in.\n\
         Until professionals can prove who they are, no data of a real person may be entered.\n\
         Use `besa demo` to practise with invented people."
    );
    ExitCode::FAILURE
}
