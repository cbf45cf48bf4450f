//! Sealing what is kept of a case, and opening it again.
//!
//! Facts are sealed under the case's course key. Particulars are sealed twice: under a key of their
//! own entry, so that a record entered in error can be destroyed alone, and under the key of their
//! compartment, so that a compartment can be destroyed as a whole. Location is first sealed to the institution key that holds it (today one key
//! held by the server, labelled so; later the holding institutions' own) and then under the case's
//! location key, so that it can be erased like everything else.

use std::collections::{BTreeMap, HashMap};

use casework::Recorded;
use mechanism::Compartment;
use vault::{
    InstitutionPrivateKey, InstitutionPublicKey, KeyId, KeyPlace, Place, Plaintext, WrappedKey,
    open_with, seal_to,
};

use crate::{Office, OfficeError, Particulars};

/// The slot that seals the record of an erasure, so that it outlives what was erased.
pub(crate) const ERASURE_SLOT: &str = "erasure";

/// The slot of the key of one entry.
pub(crate) fn entry_slot(version: u64) -> String {
    format!("entry:{version}")
}

/// The key that holds location for all institutions until each has its own.
pub(crate) struct LocationKey {
    pub(crate) public: InstitutionPublicKey,
    private: InstitutionPrivateKey,
}

impl LocationKey {
    /// From its parts.
    pub(crate) fn of(public: InstitutionPublicKey, private: InstitutionPrivateKey) -> Self {
        Self { public, private }
    }
}

/// The wrapped keys of one owner, by slot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    by_slot: BTreeMap<String, WrappedKey>,
    /// Slots whose key was destroyed.
    destroyed: Vec<String>,
    /// Made now, to be stored with what they seal.
    pub(crate) made: Vec<WrappedKey>,
}

impl Keys {
    fn take(&mut self, row: store::WrappedKey) -> Result<(), OfficeError> {
        let Some(wrapped) = row.wrapped else {
            self.destroyed.push(row.slot);
            return Ok(());
        };
        let epoch = row.epoch.parse().ok().and_then(vault::EpochId::from_number);
        let epoch = epoch.ok_or_else(|| OfficeError::Sealed("unreadable epoch".to_owned()))?;
        let key = WrappedKey {
            key_id: row.key_id.parse()?,
            epoch,
            owner: row.owner,
            slot: row.slot.clone(),
            wrapped,
        };
        self.by_slot.insert(row.slot, key);
        Ok(())
    }

    pub(crate) fn get(&self, slot: &str) -> Option<&WrappedKey> {
        self.by_slot.get(slot)
    }

    pub(crate) fn is_destroyed(&self, slot: &str) -> bool {
        self.destroyed.iter().any(|one| one == slot)
    }

    /// Takes over keys that were made before these were loaded. Somebody else may have made one for
    /// the same slot in between: then what was sealed under the lost one must be sealed again.
    pub(crate) fn adopt(&mut self, made: &[WrappedKey]) -> Result<(), OfficeError> {
        for key in made {
            let known = self.by_slot.insert(key.slot.clone(), key.clone());
            if known.is_some_and(|known| known.key_id != key.key_id) {
                return Err(OfficeError::Changed);
            }
            self.made.push(key.clone());
        }
        Ok(())
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = (&str, KeyId)> {
        self.by_slot
            .iter()
            .map(|(slot, key)| (slot.as_str(), key.key_id))
    }
}

/// A sealed piece with the key it was sealed under.
pub(crate) struct SealedPiece {
    pub(crate) key_id: KeyId,
    pub(crate) bytes: Vec<u8>,
}

impl Office {
    /// The keys of an owner as stored.
    pub(crate) async fn keys_of(&self, owner: &str) -> Result<Keys, OfficeError> {
        let mut keys = Keys::default();
        for row in self.store.keys_of(owner).await? {
            keys.take(row)?;
        }
        Ok(keys)
    }

    /// The keys of one slot of several owners, by owner: what a list needs, in few questions.
    pub(crate) async fn keys_in_slot(
        &self,
        slot: &str,
        owners: &[&str],
    ) -> Result<HashMap<String, Keys>, OfficeError> {
        let mut by_owner: HashMap<String, Keys> = HashMap::new();
        for row in self.store.keys_in_slot(slot, owners).await? {
            by_owner.entry(row.owner.clone()).or_default().take(row)?;
        }
        Ok(by_owner)
    }

    /// The key of a slot, made when there is none yet. INVARIANT: a destroyed key is never made
    /// anew; what it sealed stays noise.
    pub(crate) fn key_for<'k>(
        &self,
        keys: &'k mut Keys,
        owner: &str,
        slot: &str,
    ) -> Result<&'k WrappedKey, OfficeError> {
        if keys.is_destroyed(slot) {
            return Err(OfficeError::NotHere);
        }
        if !keys.by_slot.contains_key(slot) {
            let key = self
                .vault
                .new_key(&KeyPlace { owner, slot }, &*self.entropy)?;
            keys.made.push(key.clone());
            keys.by_slot.insert(slot.to_owned(), key);
        }
        keys.by_slot.get(slot).ok_or(OfficeError::NotHere)
    }

    /// Seals bytes of an owner at a version. `part` tells apart two things of one slot and version.
    pub(crate) fn seal(
        &self,
        keys: &mut Keys,
        owner: &str,
        version: u64,
        slot: &str,
        part: Option<&str>,
        plaintext: &[u8],
    ) -> Result<SealedPiece, OfficeError> {
        let whole = part.map_or_else(|| slot.to_owned(), |part| format!("{slot}/{part}"));
        let place = Place {
            stream: owner,
            version,
            slot: &whole,
        };
        let inner = if slot == Compartment::Location.as_str() {
            Some(seal_to(
                std::slice::from_ref(&self.location.public),
                &place,
                plaintext,
                &*self.entropy,
            )?)
        } else {
            None
        };
        let key = self.key_for(keys, owner, slot)?;
        let bytes = inner.as_deref().unwrap_or(plaintext);
        let sealed = self.vault.seal(key, &place, bytes, &*self.entropy)?;
        Ok(SealedPiece {
            key_id: key.key_id,
            bytes: sealed.into_bytes(),
        })
    }

    /// Opens bytes of an owner. `None` when their key was destroyed.
    pub(crate) fn unseal(
        &self,
        keys: &Keys,
        owner: &str,
        version: u64,
        slot: &str,
        part: Option<&str>,
        sealed: &[u8],
    ) -> Result<Option<Plaintext>, OfficeError> {
        if keys.is_destroyed(slot) {
            return Ok(None);
        }
        let key = keys
            .get(slot)
            .ok_or_else(|| OfficeError::Sealed(format!("no key for {slot}")))?;
        let whole = part.map_or_else(|| slot.to_owned(), |part| format!("{slot}/{part}"));
        let place = Place {
            stream: owner,
            version,
            slot: &whole,
        };
        let opened = self.vault.unseal(key, &place, sealed)?;
        if slot == Compartment::Location.as_str() {
            return Ok(Some(open_with(
                &self.location.private,
                &place,
                opened.as_bytes(),
            )?));
        }
        Ok(Some(opened))
    }

    /// Seals the particulars of one entry in one compartment.
    pub(crate) fn seal_entry(
        &self,
        keys: &mut Keys,
        owner: &str,
        version: u64,
        compartment: Compartment,
        plaintext: &[u8],
    ) -> Result<SealedPiece, OfficeError> {
        let entry = entry_slot(version);
        let slot = compartment.as_str();
        let inner = self.seal(keys, owner, version, &entry, Some(slot), plaintext)?;
        self.seal(keys, owner, version, slot, None, &inner.bytes)
    }

    /// Opens the particulars of one entry. `None` when one of its keys was destroyed.
    fn unseal_entry(
        &self,
        keys: &Keys,
        owner: &str,
        version: u64,
        compartment: Compartment,
        sealed: &[u8],
    ) -> Result<Option<Plaintext>, OfficeError> {
        let slot = compartment.as_str();
        let Some(inner) = self.unseal(keys, owner, version, slot, None, sealed)? else {
            return Ok(None);
        };
        let entry = entry_slot(version);
        self.unseal(keys, owner, version, &entry, Some(slot), inner.as_bytes())
    }

    /// Opens the facts of an event: under the course key, or under the erasure key for the record of
    /// an erasure. `None` when the course key was destroyed.
    pub(crate) fn open_facts(
        &self,
        keys: &Keys,
        row: &store::EventRow,
    ) -> Result<Option<Recorded>, OfficeError> {
        let version = u64::try_from(row.version).unwrap_or_default();
        let erasure = keys
            .get(ERASURE_SLOT)
            .is_some_and(|key| key.key_id.to_string() == row.facts_key);
        let slot = if erasure {
            ERASURE_SLOT
        } else {
            Compartment::Course.as_str()
        };
        let Some(plain) = self.unseal(keys, &row.stream, version, slot, None, &row.facts)? else {
            return Ok(None);
        };
        let recorded = serde_json::from_slice(plain.as_bytes())
            .map_err(|error| OfficeError::Sealed(format!("facts do not read: {error}")))?;
        Ok(Some(recorded))
    }

    /// Opens the particulars of versions `first..=last` in the given compartments, by version.
    /// Those whose key was destroyed, or whose record was entered in error, are left out.
    pub(crate) async fn open_particulars(
        &self,
        keys: &Keys,
        case: &casework::Case,
        owner: &str,
        versions: std::ops::RangeInclusive<u64>,
        compartments: &[Compartment],
    ) -> Result<BTreeMap<u64, Particulars>, OfficeError> {
        let mut opened: BTreeMap<u64, Particulars> = BTreeMap::new();
        if compartments.is_empty() {
            return Ok(opened);
        }
        let words: Vec<&str> = compartments.iter().map(|one| one.as_str()).collect();
        let first = i64::try_from(*versions.start()).unwrap_or(i64::MAX);
        let last = i64::try_from(*versions.end()).unwrap_or(i64::MAX);
        for row in self.store.particulars(owner, first, last, &words).await? {
            let version = u64::try_from(row.version).unwrap_or_default();
            let Some(compartment) = Compartment::parse(&row.compartment) else {
                continue;
            };
            if case.hidden.contains(&version) {
                continue;
            }
            let plain = self.unseal_entry(keys, owner, version, compartment, &row.sealed)?;
            let Some(plain) = plain else { continue };
            let texts: BTreeMap<String, String> = serde_json::from_slice(plain.as_bytes())
                .map_err(|error| {
                    OfficeError::Sealed(format!("particulars do not read: {error}"))
                })?;
            opened
                .entry(version)
                .or_default()
                .insert(compartment, texts);
        }
        Ok(opened)
    }
}

/// The rows under which new keys are stored.
pub(crate) fn key_rows(keys: &Keys) -> Vec<store::KeyRow> {
    keys.made.iter().map(key_row).collect()
}

pub(crate) fn key_row(key: &WrappedKey) -> store::KeyRow {
    store::KeyRow {
        key_id: key.key_id.to_string(),
        owner: key.owner.clone(),
        slot: key.slot.clone(),
        epoch: key.epoch.number().to_string(),
        wrapped: key.wrapped.clone(),
    }
}
