//! Who to call about a case.

use casework::lead::Lead;
use casework::{Actor, Case, PersonId};
use mechanism::{Function, InstitutionId, UnitId};

use crate::provider::{Part, Provider, provider};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// In which part.
    pub part: ContactPart,
    /// Whom one reaches.
    pub whom: Whom,
    /// The number; none while nobody has set it.
    pub telephone: Option<String>,
}

/// Whom one reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// A unit, and the name by which colleagues know the person, if it is one person.
    Unit(InstitutionId, UnitId, Option<String>),
    /// Protected accommodation: through the desk (floor 7).
    Protected,
}

/// The part of whoever is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactPart {
    /// The desk of the Responsible Authority.
    Desk,
    /// Answers for the case.
    Lead,
    /// Stands in.
    Deputy,
}

impl Office {
    /// Lead, deputy and desk.
    pub(crate) async fn contacts(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<Contact>, OfficeError> {
        let mut contacts = self.lead_contacts(actor, opened).await?;
        contacts.extend(self.desk_contact(Some(opened.case())).await?);
        Ok(contacts)
    }

    /// Lead and deputy. INVARIANT (floor 12): nobody is told to call whoever is shut out of the case.
    pub(crate) async fn lead_contacts(
        &self,
        actor: &Actor,
        opened: &Opened,
    ) -> Result<Vec<Contact>, OfficeError> {
        let case = opened.case();
        let mut contacts = Vec::new();
        let leads = [
            (ContactPart::Lead, &case.lead),
            (ContactPart::Deputy, &case.deputy),
        ];
        for (part, lead) in leads {
            let shut = |lead: &&Lead| {
                let person = Some(&lead.person);
                case.is_shut_out(&self.mechanism, &lead.institution, &lead.unit, person)
            };
            if let Some(lead) = lead.as_ref().filter(|lead| !shut(lead)) {
                contacts.push(self.contact_of(actor, opened, part, lead).await?);
            }
        }
        Ok(contacts)
    }

    async fn contact_of(
        &self,
        actor: &Actor,
        opened: &Opened,
        part: ContactPart,
        lead: &Lead,
    ) -> Result<Contact, OfficeError> {
        let unit = Part::Unit(&lead.unit);
        let whom = match provider(&self.mechanism, actor, opened, &lead.institution, unit) {
            Provider::Protected => Whom::Protected,
            Provider::Named(institution) => {
                let person = self.professional(&lead.person).await?;
                Whom::Unit(institution, lead.unit.clone(), person.map(|one| one.name))
            }
        };
        let telephone = match whom {
            Whom::Protected => None,
            Whom::Unit(..) => self.telephone(&lead.unit),
        };
        Ok(Contact {
            part,
            whom,
            telephone,
        })
    }

    /// The desk: whoever may know of a case at all may call it.
    ///
    /// With the name of whoever is on duty there now. About a case, never of anybody who is shut out of
    /// it (floor 12).
    pub(crate) async fn desk_contact(
        &self,
        about: Option<&Case>,
    ) -> Result<Option<Contact>, OfficeError> {
        let desk = self.mechanism.units_with(Function::Secretariat).next();
        let Some((institution, unit)) = desk else {
            return Ok(None);
        };
        let shut = |person: Option<&PersonId>| {
            about.is_some_and(|case| {
                case.is_shut_out(&self.mechanism, &institution.id, &unit.id, person)
            })
        };
        if shut(None) {
            return Ok(None);
        }
        let mut on_duty = self.desk_on_duty().await?.into_iter();
        let on_duty = on_duty.find(|duty| !shut(Some(&duty.person)));
        Ok(Some(Contact {
            part: ContactPart::Desk,
            whom: Whom::Unit(
                institution.id.clone(),
                unit.id.clone(),
                on_duty.map(|duty| duty.name),
            ),
            telephone: self.telephone(&unit.id),
        }))
    }

    fn telephone(&self, unit: &UnitId) -> Option<String> {
        let unit = self.mechanism.unit(unit.as_str())?;
        unit.telephone.value().cloned()
    }
}
