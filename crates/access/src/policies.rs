//! Reading policies: the compiled-in ones and a pack's, all mistakes at once.

use std::collections::{BTreeMap, BTreeSet};

use cedar_policy::{
    ActionConstraint, Effect, EntityUid, Policy, PolicyId, PolicySet, Schema, ValidationMode,
    Validator,
};

use crate::ClosedReason;

const SCHEMA: &str = include_str!("schema.cedarschema");
const FLOORS: &str = include_str!("floors.cedar");
const BASE: &str = include_str!("base.cedar");

/// Longest policy file, in bytes.
const FILE_BYTES_MAX: usize = 100_000;
/// Most policies of a pack.
const POLICIES_MAX: usize = 500;

/// What is wrong with a pack's policies. Each names file and line, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// It cannot be read as Cedar.
    #[error("{file}: cannot be read as Cedar: {message}")]
    Syntax {
        /// The file.
        file: String,
        /// What the reader found.
        message: String,
    },
    /// A policy without a name.
    #[error(
        "{file}: policy {place} has no @id(\"...\"); give it a name of its own: it is kept with what it decides"
    )]
    Unnamed {
        /// The file.
        file: String,
        /// Which policy of the file, from 1.
        place: usize,
    },
    /// Two policies of one name.
    #[error("{file}:{line}: the name {id} is used twice; rename one")]
    NamedTwice {
        /// The file.
        file: String,
        /// The line.
        line: usize,
        /// The name.
        id: String,
    },
    /// It speaks of something that does not exist.
    #[error("{file}:{line}: {message}; what policies may speak of stands in schema.cedarschema")]
    Unfit {
        /// The file.
        file: String,
        /// The line.
        line: usize,
        /// What does not fit.
        message: String,
    },
    /// A forbid that could block care or unmake lists.
    #[error(
        "{file}:{line}: forbid {id} has to name its actions one by one, and none of them may be `know` or an act of \
         care (raise_concern, refer, answer_referral, complete_referral, record_call, plan): care is unconditional \
         (floor 1), and lists follow reach; name the other actions, or shut out by a bar on the case"
    )]
    ForbidTooWide {
        /// The file.
        file: String,
        /// The line.
        line: usize,
        /// The policy.
        id: String,
    },
    /// A reason that has no words.
    #[error(
        "{file}:{line}: @closed(\"{code}\") is not a reason with words; use one of the codes of ClosedReason"
    )]
    UnknownReason {
        /// The file.
        file: String,
        /// The line.
        line: usize,
        /// The code.
        code: String,
    },
    /// A template.
    #[error("{file}: templates (?principal, ?resource) are not used; write the policy out")]
    Template {
        /// The file.
        file: String,
    },
    /// Too much.
    #[error(
        "{file}: policies are limited to {FILE_BYTES_MAX} bytes a file and {POLICIES_MAX} in all; shorten"
    )]
    TooMuch {
        /// The file.
        file: String,
    },
}

/// All policies of an edition, valid against the schema.
#[derive(Debug)]
pub(crate) struct Policies {
    schema: Schema,
    set: PolicySet,
    closed_by: BTreeMap<String, ClosedReason>,
}

/// One policy file.
struct File<'a> {
    name: &'a str,
    text: &'a str,
    from_pack: bool,
}

impl Policies {
    pub(crate) fn load(pack: &BTreeMap<String, String>) -> Result<Self, Vec<PolicyError>> {
        // Cannot fail: the schema is compiled in and every test loads it.
        let (schema, _) = Schema::from_cedarschema_str(SCHEMA).expect("our own schema is valid");
        let mut policies = Self {
            schema,
            set: PolicySet::new(),
            closed_by: BTreeMap::new(),
        };
        let mut errors = Vec::new();
        for (name, text) in [("floors", FLOORS), ("base", BASE)] {
            policies.add_file(
                &File {
                    name,
                    text,
                    from_pack: false,
                },
                &mut errors,
            );
        }
        for (name, text) in pack {
            policies.add_file(
                &File {
                    name,
                    text,
                    from_pack: true,
                },
                &mut errors,
            );
        }
        policies.validate(pack, &mut errors);
        if errors.is_empty() {
            Ok(policies)
        } else {
            Err(errors)
        }
    }

    pub(crate) fn schema(&self) -> &Schema {
        &self.schema
    }

    pub(crate) fn set(&self) -> &PolicySet {
        &self.set
    }

    /// The reason that a forbid tells.
    pub(crate) fn closed_by(&self, id: &str) -> Option<ClosedReason> {
        self.closed_by.get(id).copied()
    }

    fn add_file(&mut self, file: &File<'_>, errors: &mut Vec<PolicyError>) {
        let name = file.name.to_owned();
        if file.text.len() > FILE_BYTES_MAX {
            return errors.push(PolicyError::TooMuch { file: name });
        }
        let parsed: PolicySet = match file.text.parse() {
            Ok(parsed) => parsed,
            Err(error) => {
                let message = cedar_policy::ParseErrors::to_string(&error);
                return errors.push(PolicyError::Syntax {
                    file: name,
                    message,
                });
            }
        };
        if parsed.templates().next().is_some() {
            errors.push(PolicyError::Template { file: name.clone() });
        }
        if self.set.policies().count() + parsed.policies().count() > POLICIES_MAX {
            return errors.push(PolicyError::TooMuch { file: name });
        }
        let mut named = BTreeSet::new();
        for (place, policy) in parsed.policies().enumerate() {
            let Some(id) = policy.annotation("id").filter(|id| !id.is_empty()) else {
                let place = place + 1;
                errors.push(PolicyError::Unnamed {
                    file: name.clone(),
                    place,
                });
                continue;
            };
            let line = line_of(file.text, id);
            if !named.insert(id.to_owned()) {
                let id = id.to_owned();
                errors.push(PolicyError::NamedTwice {
                    file: name.clone(),
                    line,
                    id,
                });
                continue;
            }
            self.add(file, policy, id, line, errors);
        }
    }

    fn add(
        &mut self,
        file: &File<'_>,
        policy: &Policy,
        id: &str,
        line: usize,
        errors: &mut Vec<PolicyError>,
    ) {
        let name = file.name.to_owned();
        if file.from_pack && policy.effect() == Effect::Forbid && is_too_wide(policy) {
            let id = id.to_owned();
            errors.push(PolicyError::ForbidTooWide {
                file: name.clone(),
                line,
                id,
            });
        }
        let full = full_id(file.name, id, file.from_pack);
        if let Some(code) = policy.annotation("closed") {
            match ClosedReason::parse(code) {
                Some(reason) => drop(self.closed_by.insert(full.clone(), reason)),
                None => {
                    let code = code.to_owned();
                    errors.push(PolicyError::UnknownReason {
                        file: name.clone(),
                        line,
                        code,
                    });
                }
            }
        }
        if self.set.add(policy.new_id(PolicyId::new(&full))).is_err() {
            errors.push(PolicyError::NamedTwice {
                file: name,
                line,
                id: full,
            });
        }
    }

    fn validate(&self, pack: &BTreeMap<String, String>, errors: &mut Vec<PolicyError>) {
        let result =
            Validator::new(self.schema.clone()).validate(&self.set, ValidationMode::Strict);
        for error in result.validation_errors() {
            let id = error.policy_id().to_string();
            let of_file = |(name, text): (&String, &String)| {
                let own = id.strip_prefix(&full_id(name, "", true))?;
                Some((name.clone(), line_of(text, own)))
            };
            let (file, line) = pack.iter().find_map(of_file).unwrap_or_default();
            let message = error.to_string();
            errors.push(PolicyError::Unfit {
                file,
                line,
                message,
            });
        }
    }
}

/// The name of a policy with its file: `identity/shared`.
fn full_id(file: &str, id: &str, from_pack: bool) -> String {
    if !from_pack {
        return id.to_owned();
    }
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.strip_suffix(".cedar").unwrap_or(name);
    format!("{stem}/{id}")
}

/// The line on which a policy says its name.
fn line_of(text: &str, id: &str) -> usize {
    let needle = format!("@id(\"{id}\")");
    let place = text.lines().position(|line| line.contains(&needle));
    place.map_or(1, |place| place + 1)
}

/// Whether a pack's forbid reaches further than a pack may: it names its actions one by one, and
/// none is knowing or care.
fn is_too_wide(policy: &Policy) -> bool {
    let apart = |action: &EntityUid| {
        let name: &str = action.id().as_ref();
        let groups = ["act", "care"];
        let care = [
            "know",
            "raise_concern",
            "refer",
            "answer_referral",
            "complete_referral",
            "record_call",
            "plan",
        ];
        groups.contains(&name) || care.contains(&name)
    };
    match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(action) => apart(&action),
        ActionConstraint::In(actions) => actions.iter().any(apart),
    }
}
