//! What an institution's unit is for, and what a person does there. Functions drive access; names
//! of institutions never do.

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order in which pages list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The word used in packs and policies.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            /// Reads the word back.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What a unit is for. Closed, because the floors of law speak of some of them.
    Function {
        /// Police against illicit trafficking.
        TraffickingPolice = "trafficking_police",
        /// Border and migration police.
        BorderPolice = "border_police",
        /// Police for domestic violence and minors.
        ChildPolice = "child_police",
        /// Police against cybercrime.
        CyberPolice = "cyber_police",
        /// Prosecution offices, with their victim coordinators.
        Prosecution = "prosecution",
        /// State social service, its regional offices.
        SocialService = "social_service",
        /// Children's rights agency and the child protection units of municipalities.
        ChildProtection = "child_protection",
        /// An independent guardian or legal representative of one child.
        Guardian = "guardian",
        /// Emergency care, examination, mental health.
        Health = "health",
        /// Schools and education offices.
        Education = "education",
        /// Employment and skills.
        Employment = "employment",
        /// Labour inspection.
        LabourInspection = "labour_inspection",
        /// Consular posts.
        Consular = "consular",
        /// Free legal aid.
        LegalAid = "legal_aid",
        /// Compensation and seized assets.
        Compensation = "compensation",
        /// Shelters, state and non-state.
        Shelter = "shelter",
        /// Mobile identification units and outreach.
        Outreach = "outreach",
        /// Help lines.
        Helpline = "helpline",
        /// Technical secretariat of the Responsible Authority: the desk.
        Secretariat = "secretariat",
        /// Chair of the Responsible Authority.
        AuthorityChair = "authority_chair",
        /// Policy and supervision in a ministry: aggregates only.
        Policy = "policy",
        /// International organisations that support the mechanism.
        International = "international",
        /// Data protection officer: logs, no files.
        DataProtection = "data_protection",
        /// Keys and users: no case at all.
        SystemAdministration = "system_administration",
    }
}

impl Function {
    /// Police of any branch. Where the person has not agreed to contact with police, every one of
    /// them is shut out (floor 12), adults only.
    pub const fn is_police(self) -> bool {
        matches!(
            self,
            Self::TraffickingPolice | Self::BorderPolice | Self::ChildPolice | Self::CyberPolice
        )
    }

    /// Police or prosecution.
    pub const fn is_law_enforcement(self) -> bool {
        self.is_police() || matches!(self, Self::Prosecution)
    }

    /// Functions that serve migration control or inspection; nothing entered to protect a person
    /// ever opens for those purposes (floor 8).
    pub const fn is_border_control(self) -> bool {
        matches!(self, Self::BorderPolice)
    }
}

words! {
    /// What a person does in her unit.
    Role {
        /// Works on cases.
        Professional = "professional",
        /// On duty for the unit's inbox; also a professional.
        DutyOfficer = "duty_officer",
        /// Leads the unit; may reassign its work.
        Manager = "manager",
        /// The one named contact of a school, clinic or employment office: tasks in neutral words.
        FocalPoint = "focal_point",
        /// Reads logs and reviews urgent access.
        DataProtectionOfficer = "data_protection_officer",
        /// Keeps keys and users, sees no case.
        SystemAdministrator = "system_administrator",
    }
}
