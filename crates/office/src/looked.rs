//! Who looked at a case: function and day for its members; names and times for the officer who
//! reviews. Every read stands here before its page was shown (floor 10).

use std::collections::BTreeSet;

use access::Action;
use casework::{Actor, CaseId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use mechanism::{Compartment, Function, InstitutionId};
use store::Cursor;

use crate::case_header::CaseHeader;
use crate::provider::{Part, Provider, provider};
use crate::view::Opened;
use crate::{Office, OfficeError};

/// Most records read for one page.
const READS_MAX: u32 = 200;

/// A page of who looked.
#[derive(Clone, Debug)]
pub struct LookedView {
    /// The head of the page.
    pub header: CaseHeader,
    /// The lines, newest day first.
    pub lines: Vec<LookedLine>,
    /// Where the next page begins.
    pub older: Option<String>,
}

/// Everybody of one function of one institution who looked on one day. No name, no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedLine {
    /// The day.
    pub day: Date,
    /// Of which institution.
    pub by: Provider,
    /// In which function; not told of protected accommodation.
    pub function: Option<Function>,
    /// What was open.
    pub compartments: BTreeSet<Compartment>,
    /// The numbers of the sheets that were printed.
    pub sheets: BTreeSet<String>,
}

impl Office {
    /// Who looked at a case, for its members.
    ///
    /// # Errors
    /// [`OfficeError`]; [`OfficeError::Closed`] for whoever may not see it.
    pub async fn looked(
        &self,
        actor: &Actor,
        id: &CaseId,
        after: Option<&str>,
    ) -> Result<LookedView, OfficeError> {
        let opened = self.open_course(actor, id).await?;
        let answer = self.may(actor, &opened, Action::SeeWhoLooked);
        if let Some(reason) = answer.reason {
            return Err(OfficeError::Closed(reason));
        }
        let after: Option<Cursor> = after.and_then(|text| text.parse().ok());
        let page = self
            .store
            .reads_of_case(id.as_str(), after, READS_MAX)
            .await?;
        let mut lines: Vec<LookedLine> = Vec::new();
        for row in &page.rows {
            self.gather(actor, &opened, row, &mut lines);
        }
        let view = LookedView {
            header: self.case_header(actor, &opened),
            lines,
            older: page.next.map(|cursor| cursor.to_string()),
        };
        let case = std::slice::from_ref(id);
        self.record_reads(actor, "looked", case, &[Compartment::Course])
            .await?;
        Ok(view)
    }

    /// Adds a record to the line of its day, institution and function.
    fn gather(
        &self,
        actor: &Actor,
        opened: &Opened,
        row: &store::ReadRow,
        lines: &mut Vec<LookedLine>,
    ) {
        let at = crate::instant(row.at);
        let day = self.zone().to_datetime(at).date();
        let institution = InstitutionId::new(row.institution.as_str());
        let function = Function::parse(&row.function);
        // A reader without a function is taken for one whose name would place the person.
        let part = Part::Function(function.unwrap_or(Function::Shelter));
        let by = provider(&self.mechanism, actor, opened, &institution, part);
        let function = function.filter(|_| by != Provider::Protected);
        let compartments = row.compartments.split(',').filter_map(Compartment::parse);
        let same =
            |line: &&mut LookedLine| line.day == day && line.by == by && line.function == function;
        let sheet = crate::summary::sheet_of(row);
        match lines.iter_mut().find(same) {
            Some(line) => {
                line.compartments.extend(compartments);
                line.sheets.extend(sheet);
            }
            None => lines.push(LookedLine {
                compartments: compartments.collect(),
                sheets: sheet.into_iter().collect(),
                day,
                by,
                function,
            }),
        }
    }

    /// The mechanism's time zone.
    pub(crate) fn zone(&self) -> TimeZone {
        self.mechanism.calendar.zone()
    }
}
