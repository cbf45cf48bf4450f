//! Loading a case: facts folded, with a bounded cache by version.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use casework::{Case, CaseId, evolve};
use jiff::Timestamp;

use crate::seal::Keys;
use crate::{Office, OfficeError};

/// Most folded cases of one generation; two are kept in memory. They hold facts only.
const GENERATION_CASES_MAX: usize = 512;

/// Folded cases by id, valid for the version they were folded to.
///
/// In two generations: when the young one is full it becomes the old one, and what the old one held
/// and nobody asked for since is let go.
#[derive(Default)]
pub(crate) struct CaseCache(Mutex<Generations>);

#[derive(Default)]
struct Generations {
    young: HashMap<CaseId, Arc<Case>>,
    old: HashMap<CaseId, Arc<Case>>,
}

impl Generations {
    fn put(&mut self, id: CaseId, case: Arc<Case>) {
        if self.young.len() >= GENERATION_CASES_MAX {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(id, case);
    }
}

impl CaseCache {
    fn get(&self, id: &CaseId) -> Option<Arc<Case>> {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(case) = cases.young.get(id) {
            return Some(Arc::clone(case));
        }
        let case = cases.old.remove(id)?;
        cases.put(id.clone(), Arc::clone(&case));
        Some(case)
    }

    fn put(&self, id: &CaseId, case: Arc<Case>) {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cases.old.remove(id);
        cases.put(id.clone(), case);
    }

    pub(crate) fn forget(&self, id: &CaseId) {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cases.young.remove(id);
        cases.old.remove(id);
    }
}

/// A case with the keys of its owner.
pub(crate) struct Loaded {
    pub(crate) id: CaseId,
    pub(crate) case: Arc<Case>,
    pub(crate) keys: Keys,
}

impl Office {
    /// Loads a case to its newest version. A stream that does not exist, or whose facts were erased,
    /// is not here.
    pub(crate) async fn load(&self, id: &CaseId) -> Result<Loaded, OfficeError> {
        self.load_at(id, None).await
    }

    /// Loads a case that was just read to stand at a version: nothing newer is asked for when that is
    /// what memory holds.
    pub(crate) async fn load_at(
        &self,
        id: &CaseId,
        version: Option<u64>,
    ) -> Result<Loaded, OfficeError> {
        let keys = self.keys_of(id.as_str()).await?;
        if let Some(loaded) = version.and_then(|version| self.folded(id, version)) {
            return Ok(Loaded { keys, ..loaded });
        }
        let known = self.cases.get(id).unwrap_or_default();
        let after = i64::try_from(known.version).unwrap_or(i64::MAX);
        let rows = self.store.events_after(id.as_str(), after).await?;
        let mut case = Arc::unwrap_or_clone(known);
        for row in &rows {
            let Some(recorded) = self.open_facts(&keys, row)? else {
                self.cases.forget(id);
                return Err(OfficeError::NotHere);
            };
            case = evolve(case, &recorded);
        }
        if case.version == 0 || case.erased {
            return Err(OfficeError::NotHere);
        }
        let case = Arc::new(case);
        self.cases.put(id, Arc::clone(&case));
        Ok(Loaded {
            id: id.clone(),
            case,
            keys,
        })
    }

    /// A case as memory holds it, if it holds that version. Without keys: it shows facts and opens
    /// nothing.
    pub(crate) fn folded(&self, id: &CaseId, version: u64) -> Option<Loaded> {
        let case = self.cases.get(id)?;
        (case.version >= version).then(|| Loaded {
            id: id.clone(),
            case,
            keys: Keys::default(),
        })
    }

    /// Every recorded event of a case, oldest first, for its timeline and for the rebuild.
    pub(crate) async fn history(
        &self,
        loaded: &Loaded,
    ) -> Result<Vec<casework::Recorded>, OfficeError> {
        let rows = self.store.events_after(loaded.id.as_str(), 0).await?;
        rows.iter()
            .filter_map(|row| self.open_facts(&loaded.keys, row).transpose())
            .collect()
    }

    /// What was recorded of a case after an instant, oldest first, each event with its version.
    pub(crate) async fn history_since(
        &self,
        loaded: &Loaded,
        since: Timestamp,
    ) -> Result<Vec<(u64, casework::Recorded)>, OfficeError> {
        let since = since.as_microsecond();
        let rows = self.store.events_since(loaded.id.as_str(), since).await?;
        let opened = rows.iter().filter_map(|row| {
            let recorded = self.open_facts(&loaded.keys, row).transpose()?;
            let version = u64::try_from(row.version).unwrap_or_default();
            Some(recorded.map(|recorded| (version, recorded)))
        });
        opened.collect()
    }
}
