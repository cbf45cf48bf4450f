//! Walking a mechanism nobody knows the names of: by what its steps do and what its units are for.

use casework::referral::Urgency;
use casework::step::starts_here;
use casework::{Actor, CaseId};
use mechanism::{Act, Compartment, Function, InstitutionId, ServiceId};

use super::{Stopped, Walk, Walked};

impl Walk<'_> {
    /// Every institution with that function, in the order of the pack.
    pub fn institutions(&self, function: Function) -> Vec<InstitutionId> {
        let found = self.office.mechanism().institutions_with(function);
        found.map(|one| one.id.clone()).collect()
    }

    /// What somebody of that function is asked for: the first service that the pack lets them give.
    pub fn need(&self, function: Function) -> Walked<ServiceId> {
        let pillars = self.office.mechanism().pillars.iter();
        let mut services = pillars.flat_map(|one| &one.services);
        let found = services.find(|one| one.provided_by.contains(&function));
        let missing = || Stopped(format!("{} gives no service", function.as_str()));
        Ok(found.ok_or_else(missing)?.id.clone())
    }

    /// Somebody of that function is asked and comes in.
    pub async fn comes_in(
        &self,
        by: &Actor,
        case: &CaseId,
        function: Function,
        urgency: Urgency,
        shares: &[Compartment],
    ) -> Walked<Actor> {
        let institution = self.who(function)?.institution;
        let need = self.need(function)?;
        let to = (institution.as_str(), function);
        self.bring_in(by, case, to, need.as_str(), urgency, shares)
            .await
    }

    /// Takes the first step that does what is asked and can be taken from where the case stands.
    pub async fn step_that(
        &mut self,
        by: &Actor,
        case: &CaseId,
        does: impl Fn(&Act) -> bool,
    ) -> Walked {
        let opened = self.office.open_case(by, case).await?;
        let tracks = self.office.mechanism().procedure.tracks.iter();
        let mut steps = tracks.flat_map(|track| track.steps.iter().map(move |step| (track, step)));
        let found = steps.find(|(track, step)| {
            let starts = !step.from.is_empty() && starts_here(opened.case(), &track.id, step);
            starts && by.has_any(&step.by) && does(&step.act)
        });
        let (track, step) = found.ok_or_else(|| Stopped("no step does it".to_owned()))?;
        self.step(by, case, track.id.as_str(), step.id.as_str())
            .await
    }
}
