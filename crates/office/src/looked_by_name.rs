//! Who looked at a case, by name and time: for the data protection officer, who opens no case. What
//! was looked at is told by compartment, never what stood in it.

use std::collections::{BTreeMap, BTreeSet};

use access::{Action, CaseView, Question};
use casework::{Actor, CaseId, PersonId};
use jiff::Timestamp;
use mechanism::{Compartment, Function, InstitutionId, UnitId};
use store::Cursor;

use crate::provider::{Part, Provider, places};
use crate::{Office, OfficeError, Professional};

/// Most records on one page.
const LOOKS_MAX: u32 = 100;

/// A page of who looked at one case.
#[derive(Clone, Debug, Default)]
pub struct NamedLooks {
    /// The lines, newest first.
    pub lines: Vec<NamedLook>,
    /// Where the next page begins.
    pub older: Option<String>,
}

/// One look. INVARIANT: of whoever works in protected accommodation neither name nor institution
/// (floor 7): the officer may not open location.
#[derive(Clone, Debug)]
pub struct NamedLook {
    /// When.
    pub at: Timestamp,
    /// Of which institution.
    pub by: Provider,
    /// Who, while she works in the mechanism.
    pub name: Option<String>,
    /// In which function.
    pub function: Option<Function>,
    /// What was open.
    pub compartments: BTreeSet<Compartment>,
    /// The number of the sheet, where one was printed.
    pub sheet: Option<String>,
}

impl Office {
    /// Whether the page of names is the actor's at all, whatever the case.
    pub fn reads_names_of_readers(&self, actor: &Actor) -> bool {
        let question = Question::Do(Action::SeeWhoLookedNames);
        self.access
            .ask(actor, &CaseView::default(), question)
            .allowed
    }

    /// Who looked at the case with that number. A number nobody has answers like one nobody looked
    /// at. The officer's own look is recorded before the answer.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`] for everybody but the officer.
    pub async fn looked_by_name(
        &self,
        actor: &Actor,
        number: &str,
        after: Option<&str>,
    ) -> Result<NamedLooks, OfficeError> {
        if !self.reads_names_of_readers(actor) {
            return Err(OfficeError::NotHere);
        }
        let number = number.trim().to_uppercase();
        let Some(row) = self.store.case_by_number(&number).await? else {
            return Ok(NamedLooks::default());
        };
        let after: Option<Cursor> = after.and_then(|text| text.parse().ok());
        let page = self
            .store
            .reads_of_case(&row.case_id, after, LOOKS_MAX)
            .await?;
        let mut known: BTreeMap<String, Option<Professional>> = BTreeMap::new();
        let mut lines = Vec::with_capacity(page.rows.len());
        for read in &page.rows {
            if !known.contains_key(&read.person) {
                let person = PersonId::new(read.person.as_str());
                known.insert(read.person.clone(), self.professional(&person).await?);
            }
            let reader = known.get(&read.person).and_then(Option::as_ref);
            lines.push(self.named_look(read, reader));
        }
        let case = CaseId::new(row.case_id);
        self.record_reads(actor, "looked_by_name", std::slice::from_ref(&case), &[])
            .await?;
        Ok(NamedLooks {
            lines,
            older: page.next.map(|cursor| cursor.to_string()),
        })
    }

    fn named_look(&self, read: &store::ReadRow, reader: Option<&Professional>) -> NamedLook {
        let function = Function::parse(&read.function);
        let unit: Option<&UnitId> = reader.map(|one| &one.unit);
        // A reader without a function is taken for one whose name would place the person.
        let by_function = Part::Function(function.unwrap_or(Function::Shelter));
        let placing = places(&self.mechanism, by_function)
            || unit.is_some_and(|unit| places(&self.mechanism, Part::Unit(unit)));
        let compartments = read.compartments.split(',').filter_map(Compartment::parse);
        NamedLook {
            at: crate::instant(read.at),
            by: match placing {
                true => Provider::Protected,
                false => Provider::Named(InstitutionId::new(read.institution.as_str())),
            },
            name: reader.filter(|_| !placing).map(|one| one.name.clone()),
            function: function.filter(|_| !placing),
            compartments: compartments.collect(),
            sheet: crate::summary::sheet_of(read),
        }
    }
}
