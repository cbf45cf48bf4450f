//! Who houses people in the stories.

/// Which institutions house people in the stories, by what becomes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Houses {
    /// Takes people in.
    pub takes_in: &'static str,
    /// Is asked and has no place.
    pub is_full: &'static str,
    /// Takes in foreigners who were found at a border.
    pub at_border: &'static str,
    /// Takes over by telephone, in danger.
    pub by_phone: &'static str,
}

impl Default for Houses {
    fn default() -> Self {
        Self {
            takes_in: "different_and_equal",
            is_full: "tjeter_vizion",
            at_border: "national_reception_centre",
            by_phone: "vatra",
        }
    }
}
