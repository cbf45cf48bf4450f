//! Professionals found by their name: whom a person wants kept out, wherever they work.
//!
//! INVARIANT (floor 7): who works in a protected unit is found by nobody but the colleagues there. That hangs
//! on the unit alone and never on the case, so what is found tells nothing of where the person is.

use access::Action;
use casework::{Actor, CaseId};

use crate::names::fold;
use crate::people::Professional;
use crate::provider::{Part, places};
use crate::{Office, OfficeError};

/// More of one name are not listed: the name was not written whole.
pub const NAMED_MAX: usize = 12;

impl Office {
    /// Professionals in whose name every word of `name` stands, up to [`NAMED_MAX`] and one more. Marks
    /// and capitals do not count.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for whoever may shut nobody out of the case.
    pub async fn staff_named(
        &self,
        actor: &Actor,
        id: &CaseId,
        name: &str,
    ) -> Result<Vec<Professional>, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let may = |action| self.may(actor, &opened, action).allowed;
        if !may(Action::SetBar) && !may(Action::RecordBar) {
            return Err(OfficeError::NotHere);
        }
        let asked: Vec<String> = fold(name).collect();
        let mut found = Vec::new();
        let mut after = String::new();
        while !asked.is_empty() {
            let rows = self.store.staff(&after, store::PAGE_ROWS_MAX).await?;
            let Some(last) = rows.last() else { break };
            after.clone_from(&last.person);
            for row in rows.iter().filter(|row| row.active) {
                let one = self.open_staff(row)?;
                let has: Vec<String> = fold(&one.name).collect();
                if asked.iter().all(|word| has.contains(word)) && self.is_found(actor, &one) {
                    found.push(one);
                }
                if found.len() > NAMED_MAX {
                    return Ok(found);
                }
            }
        }
        Ok(found)
    }

    fn is_found(&self, actor: &Actor, one: &Professional) -> bool {
        one.unit == actor.unit || !places(&self.mechanism, Part::Unit(&one.unit))
    }
}
