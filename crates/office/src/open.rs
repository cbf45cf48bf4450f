//! Opening an office over a record: epochs, keys, edition, names.

use std::path::PathBuf;
use std::sync::Arc;

use mechanism::{Mechanism, PackFiles};
use store::{Batch, EditionRow, EpochRow, FolderKind, Store};
use vault::{
    Custody, Entropy, EpochId, InstitutionKeyPair, InstitutionPublicKey, KeyPlace, Root, Vault,
    WrappedEpoch, WrappedInstitutionKey, WrappedKey,
};

use crate::seal::{LocationKey, key_row};
use crate::{Clock, Office, OfficeError};

/// Owner of the key that holds location until each institution has its own.
const LOCATION_HOLDER: &str = "besa-server";
/// Name of the row that keeps the public half.
const LOCATION_PUBLIC: &str = "location-public";

/// Everything an office needs to open.
pub struct Setup {
    /// The record.
    pub store: Store,
    /// The root key, from outside the data folder.
    pub root: Root,
    /// A name of that root, for the record of epochs.
    pub root_name: String,
    /// The checked mechanism.
    pub mechanism: Mechanism,
    /// Its files, kept by hash.
    pub files: PackFiles,
    /// Where sealed files lie.
    pub attachments: PathBuf,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// Whether the record is for practice.
    pub practice: bool,
}

impl Office {
    /// Opens the office: founds the keys of a new record, or opens those of an old one; keeps the
    /// edition; refuses when an edition that was used is missing or altered; reads the names.
    ///
    /// # Errors
    /// [`OfficeError`] with what to do.
    pub async fn open(setup: Setup) -> Result<Self, OfficeError> {
        let Setup {
            store,
            root,
            root_name,
            mechanism,
            files,
            attachments,
            clock,
            entropy,
            practice,
        } = setup;
        let now = clock.now().as_microsecond();
        claim(&store, practice).await?;
        check_editions(&store).await?;
        keep_edition(&store, &mechanism, &files, now).await?;
        let vault = open_vault(&store, &root, &root_name, &*entropy, now).await?;
        let staff_key = own_key(
            &store,
            &vault,
            crate::people::STAFF_OWNER,
            "staff",
            &*entropy,
            now,
        )
        .await?;
        let once_key = own_key(
            &store,
            &vault,
            crate::people::STAFF_OWNER,
            crate::once::SLOT,
            &*entropy,
            now,
        )
        .await?;
        let location = location_key(&store, &vault, &*entropy, now).await?;
        let access = access::Access::load(&mechanism.policies).map_err(|errors| {
            let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
            OfficeError::Unavailable(all.join("; "))
        })?;
        let office = Self {
            store,
            vault,
            mechanism: Arc::new(mechanism),
            access,
            clock,
            entropy,
            names: crate::name_index::NameIndex::default(),
            cases: crate::load::CaseCache::default(),
            location,
            staff_key,
            once_key,
            files: attachments,
            practice,
        };
        office.follow_names().await?;
        Ok(office)
    }
}

fn unavailable(error: impl ToString) -> OfficeError {
    OfficeError::Unavailable(error.to_string())
}

/// A data folder is practice or real from its creation; each command refuses the other.
async fn claim(store: &Store, practice: bool) -> Result<(), OfficeError> {
    let wanted = if practice {
        FolderKind::Practice
    } else {
        FolderKind::Real
    };
    store.claim(wanted).await.map_err(unavailable)
}

async fn keep_edition(
    store: &Store,
    mechanism: &Mechanism,
    files: &PackFiles,
    now: i64,
) -> Result<(), OfficeError> {
    if store.edition(&mechanism.hash).await?.is_some() {
        return Ok(());
    }
    let mut batch = Batch::named("adopt_edition", now);
    batch.editions.push(EditionRow {
        hash: mechanism.hash.to_string(),
        mechanism: mechanism.id.clone(),
        edition: mechanism.edition.clone(),
        pack: crate::envelope::json(&files.0)?,
        adopted_at: now,
    });
    store.commit(batch).await.map(|_| ()).map_err(unavailable)
}

/// Every kept edition still has the hash it was kept under.
async fn check_editions(store: &Store) -> Result<(), OfficeError> {
    for row in store.editions().await? {
        let files: std::collections::BTreeMap<String, String> =
            serde_json::from_slice(&row.pack).map_err(unavailable)?;
        if PackFiles(files).hash() != row.hash {
            return Err(OfficeError::Unavailable(format!(
                "edition {} of {} was altered in the record: restore it from a backup",
                row.edition, row.mechanism
            )));
        }
    }
    Ok(())
}

async fn open_vault(
    store: &Store,
    root: &Root,
    root_name: &str,
    entropy: &dyn Entropy,
    now: i64,
) -> Result<Vault, OfficeError> {
    let rows = store.epochs().await?;
    if rows.is_empty() {
        let (vault, first) = Vault::found(root, entropy)?;
        let mut batch = Batch::named("found_vault", now);
        batch.epochs.push(EpochRow {
            epoch: first.epoch.number().to_string(),
            root: root_name.to_owned(),
            wrapped: first.wrapped,
            opened_at: now,
            retired_at: None,
        });
        store.commit(batch).await.map_err(unavailable)?;
        return Ok(vault);
    }
    let stored: Option<Vec<WrappedEpoch>> = rows
        .into_iter()
        .map(|row| {
            let epoch = row.epoch.parse().ok().and_then(EpochId::from_number)?;
            Some(WrappedEpoch {
                epoch,
                wrapped: row.wrapped,
            })
        })
        .collect();
    let stored = stored.ok_or_else(|| OfficeError::Sealed("unreadable epoch".to_owned()))?;
    Ok(Vault::open(root, &stored)?)
}

fn wrapped(row: store::WrappedKey) -> Result<WrappedKey, OfficeError> {
    let epoch = row.epoch.parse().ok().and_then(EpochId::from_number);
    let epoch = epoch.ok_or_else(|| OfficeError::Sealed("unreadable epoch".to_owned()))?;
    let bytes = row
        .wrapped
        .ok_or_else(|| OfficeError::Sealed("a key of the house is gone".to_owned()))?;
    Ok(WrappedKey {
        key_id: row.key_id.parse()?,
        epoch,
        owner: row.owner,
        slot: row.slot,
        wrapped: bytes,
    })
}

/// A key of the house itself, made at the first start.
async fn own_key(
    store: &Store,
    vault: &Vault,
    owner: &str,
    slot: &str,
    entropy: &dyn Entropy,
    now: i64,
) -> Result<WrappedKey, OfficeError> {
    let found = store
        .keys_of(owner)
        .await?
        .into_iter()
        .find(|row| row.slot == slot);
    if let Some(row) = found {
        return wrapped(row);
    }
    let key = vault.new_key(&KeyPlace { owner, slot }, entropy)?;
    let mut batch = Batch::named("found_key", now);
    batch.keys.push(key_row(&key));
    store.commit(batch).await.map_err(unavailable)?;
    Ok(key)
}

/// The pair that location is sealed to. Held by the server until officers hold their own.
async fn location_key(
    store: &Store,
    vault: &Vault,
    entropy: &dyn Entropy,
    now: i64,
) -> Result<LocationKey, OfficeError> {
    let rows = store.keys_of(LOCATION_HOLDER).await?;
    if rows.is_empty() {
        let pair = InstitutionKeyPair::generate(entropy);
        let kept = vault.wrap_institution_key(LOCATION_HOLDER, &pair, entropy)?;
        let mut batch = Batch::named("found_location_key", now);
        let mut public = key_row(&kept.private);
        public.key_id = crate::hex(&kept.public.to_bytes()[..16]);
        public.slot = LOCATION_PUBLIC.to_owned();
        public.wrapped = kept.public.to_bytes().to_vec();
        batch.keys.extend([key_row(&kept.private), public]);
        store.commit(batch).await.map_err(unavailable)?;
        let private = vault.open_institution_key(&kept)?;
        return Ok(LocationKey::of(kept.public, private));
    }
    let (mut private, mut public) = (None, None);
    for row in rows {
        if row.slot == LOCATION_PUBLIC {
            let bytes = row.wrapped.unwrap_or_default();
            public = Some(InstitutionPublicKey::from_bytes(&bytes)?);
        } else {
            private = Some(wrapped(row)?);
        }
    }
    let (Some(private), Some(public)) = (private, public) else {
        return Err(OfficeError::Sealed(
            "half of the location key is gone".to_owned(),
        ));
    };
    let stored = WrappedInstitutionKey {
        custody: Custody::HeldByServer,
        public,
        private,
    };
    let opened = vault.open_institution_key(&stored)?;
    Ok(LocationKey::of(stored.public, opened))
}
