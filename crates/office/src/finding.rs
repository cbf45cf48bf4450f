//! What the ticked indicators of a case suggest. A finding helps a human to decide; it moves nothing
//! (floor 4) and no page calls it a score.

use std::collections::{BTreeMap, BTreeSet};

use casework::Event;
use mechanism::finding::Finding;
use mechanism::{Compartment, IndicatorId, IndicatorListId};

use crate::view::Opened;
use crate::{Office, OfficeError};

/// The slot under which ticked indicators are sealed in the account: one id a line.
pub const SLOT: &str = "indicators";

/// What one list found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFinding {
    /// The list.
    pub list: IndicatorListId,
    /// What was ticked last.
    pub ticked: BTreeSet<IndicatorId>,
    /// What it suggests.
    pub finding: Finding,
}

impl Office {
    /// What ticks of a list suggest for this person; nothing for a list that was not read.
    pub fn finding(
        &self,
        list: &IndicatorListId,
        ticked: &BTreeSet<IndicatorId>,
        child: bool,
    ) -> Option<ListFinding> {
        let definition = self.mechanism.indicator_list(list.as_str())?;
        (!definition.absent).then(|| ListFinding {
            list: list.clone(),
            ticked: ticked.clone(),
            finding: Finding::of(definition, ticked, child),
        })
    }

    /// The findings of a case, list by list, by what was ticked last. None where the account is
    /// closed to the reader. The caller records the read of the account.
    pub(crate) async fn findings(&self, opened: &Opened) -> Result<Vec<ListFinding>, OfficeError> {
        if !opened.opens(Compartment::Account) {
            return Ok(Vec::new());
        }
        let last = self.last_ticks(opened).await?;
        let (Some(first), Some(latest)) = (last.values().min(), last.values().max()) else {
            return Ok(Vec::new());
        };
        let loaded = &opened.loaded;
        let texts = self
            .open_particulars(
                &loaded.keys,
                &loaded.case,
                loaded.id.as_str(),
                *first..=*latest,
                &[Compartment::Account],
            )
            .await?;
        let child = loaded.case.is_child();
        let found = last.iter().filter_map(|(list, version)| {
            let text = texts.get(version)?.get(Compartment::Account, SLOT)?;
            self.finding(list, &text.lines().map(IndicatorId::new).collect(), child)
        });
        Ok(found.collect())
    }

    /// The version at which each list was ticked last.
    async fn last_ticks(
        &self,
        opened: &Opened,
    ) -> Result<BTreeMap<IndicatorListId, u64>, OfficeError> {
        let hidden = &opened.case().hidden;
        let history = self.history(&opened.loaded).await?;
        let ticks = (1_u64..).zip(&history).filter_map(|(version, recorded)| {
            let Event::IndicatorsTicked { list, .. } = &recorded.event else {
                return None;
            };
            (!hidden.contains(&version)).then(|| (list.clone(), version))
        });
        Ok(ticks.collect())
    }
}
