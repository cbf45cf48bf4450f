//! Why something is closed, as codes. The words are `closed-CODE` in the catalogue of refusals; they
//! hold no value.

macro_rules! reasons {
    ($($(#[$meta:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// Why an answer is no. The order is the order of weight: where several policies refuse, the
        /// first of these is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ClosedReason { $($(#[$meta])* $name),+ }

        impl ClosedReason {
            /// Every reason.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
            /// The code: the word is `closed-CODE`, policies name it in `@closed`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

reasons! {
    /// Not the actor's to know: the page answers as if the case did not exist.
    NotKnown = "not-known",
    /// Do not remove, call the desk: nothing else opens.
    RemovalNotice = "removal-notice",
    /// Looks for a missing person: what a search needs is all that shows.
    MissingAlert = "missing-alert",
    /// Handed over: accepted and done are all that shows.
    HandedOver = "handed-over",
    /// A focal point works on a task in neutral words.
    FocalPoint = "focal-point",
    /// Location is sealed to whoever houses the person.
    LocationSealed = "location-sealed",
    /// Border police open their own pre-screenings only.
    OwnPreScreening = "own-pre-screening",
    /// What was told to be protected does not open for prosecution.
    ProtectionOnly = "protection-only",
    /// The desk and the chair work on number and status.
    NumberAndStatus = "number-and-status",
    /// The desk needs consent to the national database, a child, or step-up for a stated task.
    IdentityGround = "identity-ground",
    /// The person has no contact with police.
    PoliceContact = "police-contact",
    /// Names and times of readers are for the officer who reviews.
    NamesForOfficer = "names-for-officer",
    /// The case is closed.
    CaseClosed = "case-closed",
    /// The compartment was not shared with the actor's institution.
    NotShared = "not-shared",
    /// The actor's function does not need this compartment.
    NotYourFunction = "not-your-function",
    /// The act belongs to somebody else on the case.
    NotYourAct = "not-your-act",
}

impl ClosedReason {
    /// Reads a code back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }

    /// The key of its words.
    pub fn key(self) -> String {
        format!("closed-{}", self.code())
    }
}
