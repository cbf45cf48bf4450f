//! What a consent is for. One record per purpose and recipient; none is implied by another.

use crate::function::words;

words! {
    /// A purpose of consent (`domain.md` 6.3).
    Purpose {
        /// Referral to services.
        Services = "services",
        /// Accommodation in a shelter.
        Shelter = "shelter",
        /// Contact with police.
        Police = "police",
        /// The formal interview and decision.
        FormalIdentification = "formal_identification",
        /// Entry with identity in the national database.
        NationalDatabase = "national_database",
        /// Sharing with one named institution.
        Sharing = "sharing",
        /// A request to or from another country.
        CrossBorder = "cross_border",
        /// Being contacted through a channel.
        Contact = "contact",
        /// Research and evaluation.
        Research = "research",
    }
}
