//! Loading a case: facts folded, with a bounded cache by version.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use casework::{Case, CaseId, evolve};

use crate::seal::Keys;
use crate::{Office, OfficeError};

/// Most folded cases kept in memory. They hold facts only.
const CACHE_CASES_MAX: usize = 512;

/// Folded cases by id, valid for the version they were folded to.
#[derive(Default)]
pub(crate) struct CaseCache(Mutex<HashMap<CaseId, Arc<Case>>>);

impl CaseCache {
    fn get(&self, id: &CaseId) -> Option<Arc<Case>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(id)
            .cloned()
    }

    fn put(&self, id: &CaseId, case: Arc<Case>) {
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cases.len() >= CACHE_CASES_MAX {
            cases.clear();
        }
        cases.insert(id.clone(), case);
    }

    pub(crate) fn forget(&self, id: &CaseId) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(id);
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
        let keys = self.keys_of(id.as_str()).await?;
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
}
