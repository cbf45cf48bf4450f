//! What was first put on paper: when, which paper, and whether it was destroyed.

use jiff::Timestamp;
use mechanism::Compartment;

use crate::Particulars;

/// The particular of the serial number.
const SERIAL: &str = "paper_serial";
/// The particular of the paper's destruction.
const DESTROYED: &str = "paper_destroyed";

/// A form that was filled in on paper and is entered late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// When it was filled in.
    pub at: Timestamp,
    /// The serial number printed on it.
    pub serial: String,
    /// Whoever enters it says that the paper is destroyed.
    pub destroyed: bool,
}

impl Paper {
    /// Keeps which paper it was, and that it is destroyed, beside what is entered from it.
    pub(crate) fn keep(&self, particulars: &mut Particulars) {
        particulars.add(Compartment::Account, SERIAL, &self.serial);
        let destroyed = if self.destroyed { "yes" } else { "no" };
        particulars.add(Compartment::Account, DESTROYED, destroyed);
    }
}
