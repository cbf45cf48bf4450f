//! The person is missing: the page that tells somebody, and the sheet for whoever looks.
//!
//! INVARIANT: the sheet holds what was written for the search and nothing else of the case: no
//! account, no address, no telephone of a house. The desk arranges the meeting point (floor 7).

use access::{Action, ClosedReason};
use casework::missing::{Alert, Ground, looks_for};
use casework::{Actor, Case, CaseId, CaseNumber, Context};
use jiff::Timestamp;
use mechanism::{Compartment, Mechanism, StepId, TrackId, Unit, UnitId};

use crate::actor::unit_address;
use crate::case_header::CaseHeader;
use crate::contacts::Contact;
use crate::desk::{Address, Line, Waiting};
use crate::step::StepForm;
use crate::view::Opened;
use crate::{Office, OfficeError};

/// What is written for a search, in the order of the form and of the sheet. Names of particulars.
pub const SHEET: [&str; 5] = [
    "missing.name",
    "missing.seen",
    "missing.description",
    "missing.health",
    "missing.companions",
];
/// Where it is sealed.
pub const SHEET_COMPARTMENT: Compartment = Compartment::Identity;

/// The page as the reader's part allows.
#[derive(Clone, Debug)]
pub enum MissingView {
    /// To whoever works for the person.
    Telling(Box<Telling>),
    /// To the police unit that looks.
    Looking(Box<Looking>),
}

/// Whether the person is missing, and who was told.
#[derive(Clone, Debug)]
pub struct Telling {
    /// The head of the page.
    pub header: CaseHeader,
    /// Why the reader may not tell anybody.
    pub closed: Option<ClosedReason>,
    /// Nobody knows where the person is.
    pub is_missing: bool,
    /// The step that records the return, where it is the reader's.
    pub way_back: Option<(TrackId, StepId)>,
    /// A child, or who may be one: the police are told at once.
    pub child: bool,
    /// Units of the police that can be told, by region.
    pub police: Vec<UnitId>,
    /// Who was told, newest first.
    pub alerts: Vec<AlertLine>,
    /// The form that keeps for the case how the person left, where the reader may fill it.
    pub form: Option<StepForm>,
}

/// A unit that was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertLine {
    /// Which.
    pub unit: UnitId,
    /// On what ground.
    pub ground: Ground,
    /// When.
    pub at: Timestamp,
    /// Since when the search is over.
    pub over_at: Option<Timestamp>,
    /// When it said that it stopped.
    pub stopped_at: Option<Timestamp>,
    /// It was told again before it said so.
    pub told_again: bool,
}

/// What a search needs.
#[derive(Clone)]
pub struct Looking {
    /// The head of the page.
    pub header: CaseHeader,
    /// The number people say.
    pub number: Option<CaseNumber>,
    /// When the unit was told.
    pub at: Timestamp,
    /// The person is found: nothing of the sheet is shown any more.
    pub over_at: Option<Timestamp>,
    /// A child, or who may be one.
    pub child: bool,
    /// What was written, by its name in [`SHEET`].
    pub sheet: Vec<(&'static str, String)>,
    /// Whom to call to arrange where to meet.
    pub desk: Option<Contact>,
}

/// Says nothing of what was written.
impl std::fmt::Debug for Looking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Looking").finish_non_exhaustive()
    }
}

impl Office {
    /// Whether the person is missing and who was told; to the police that look, what a search needs.
    ///
    /// # Errors
    /// [`OfficeError::NotHere`]; [`OfficeError::Closed`] for whoever has no part in it.
    pub async fn missing(&self, actor: &Actor, id: &CaseId) -> Result<MissingView, OfficeError> {
        let opened = self.open_case(actor, id).await?;
        let case = std::slice::from_ref(id);
        if let Some(alert) = opened.case().alert_of(&actor.unit) {
            let looking = self.looking(actor, &opened, alert).await?;
            let read: &[Compartment] = match looking.sheet.is_empty() {
                true => &[],
                false => &[SHEET_COMPARTMENT],
            };
            self.record_reads(actor, "missing", case, read).await?;
            return Ok(MissingView::Looking(Box::new(looking)));
        }
        if let Some(reason) = self.course_closed(&opened) {
            return Err(OfficeError::Closed(reason));
        }
        let telling = self.telling(actor, &opened);
        self.record_reads(actor, "missing", case, &[Compartment::Course])
            .await?;
        Ok(MissingView::Telling(Box::new(telling)))
    }

    fn telling(&self, actor: &Actor, opened: &Opened) -> Telling {
        let case = opened.case();
        let shut = |unit: &UnitId| {
            let of = self.mechanism.institution_of_unit(unit.as_str());
            of.is_none_or(|one| case.is_shut_out(&self.mechanism, &one.id, unit, None))
        };
        let looks = |unit: &&Unit| unit.functions.iter().any(|one| looks_for(*one));
        let police = self.mechanism.units().filter(looks);
        let line = |alert: &Alert| AlertLine {
            unit: alert.unit.clone(),
            ground: alert.ground,
            at: alert.at,
            over_at: alert.over_at(),
            stopped_at: alert.stopped_at,
            told_again: alert.stopped_at.is_none() && case.alert_of(&alert.unit) != Some(alert),
        };
        let context = Context {
            now: self.now(),
            actor,
            mechanism: &self.mechanism,
            kept: &[],
        };
        let way_back = casework::missing::way_back(case, &context);
        Telling {
            header: self.case_header(actor, opened),
            closed: self.may(actor, opened, Action::TakeStep).reason,
            is_missing: case.is_missing(),
            way_back: way_back.map(|(track, step)| (track.clone(), step.id.clone())),
            child: case.is_child(),
            police: police
                .map(|unit| unit.id.clone())
                .filter(|unit| !shut(unit) && !case.is_looked_for_by(unit))
                .collect(),
            alerts: case.alerts.iter().rev().map(line).collect(),
            form: self.absence_form(actor, opened),
        }
    }

    /// The form of the step that notes an absence. The page of a child's step leads to this page, so it is
    /// offered here.
    fn absence_form(&self, actor: &Actor, opened: &Opened) -> Option<StepForm> {
        let tracks = self.mechanism.procedure.tracks.iter();
        let mut steps = tracks.flat_map(|track| track.steps.iter().map(move |step| (track, step)));
        let (track, step) = steps.find(|(_, step)| step.notes_absence())?;
        let own = self.step_form(actor, opened, &track.id, step);
        own.filter(|own| own.may_fill)
    }

    async fn looking(
        &self,
        actor: &Actor,
        opened: &Opened,
        alert: &Alert,
    ) -> Result<Looking, OfficeError> {
        let mut sheet = Vec::new();
        if alert.over_at().is_none() {
            let kept = self
                .kept_with(opened, SHEET_COMPARTMENT, alert.version)
                .await?;
            let said = |slot: &'static str| Some((slot, kept.get(SHEET_COMPARTMENT, slot)?));
            let lines = SHEET.into_iter().filter_map(said);
            sheet.extend(lines.map(|(slot, text)| (slot, text.to_owned())));
        }
        Ok(Looking {
            header: self.case_header(actor, opened),
            number: opened.case().number.clone(),
            at: alert.at,
            over_at: alert.over_at(),
            child: opened.case().is_child(),
            sheet,
            desk: self.desk_contact(Some(opened.case())).await?,
        })
    }
}

/// What waits for the units that look: the sheet, and afterwards to stop.
pub(crate) fn lines(case: &Case, mechanism: &Mechanism) -> Vec<Line> {
    let line = |alert: &Alert| {
        let of = mechanism.institution_of_unit(alert.unit.as_str())?;
        Some(Line {
            name: format!("missing-{}", alert.version),
            to: Address {
                institution: of.id.clone(),
                function: unit_address(&alert.unit),
                person: String::new(),
            },
            due_at: None,
            since: alert.over_at().unwrap_or(alert.at),
            waiting: match alert.over_at() {
                None => Waiting::LookFor,
                Some(_) => Waiting::StopLooking,
            },
            caseless: false,
        })
    };
    case.alerts_before_units().filter_map(line).collect()
}
