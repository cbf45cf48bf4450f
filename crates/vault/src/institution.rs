//! Key pairs of institutions, to which location and sealed statements are sealed.

use std::fmt;

use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, Serializable};
use zeroize::Zeroizing;

use crate::entropy::{Draw, Entropy};
use crate::error::VaultError;
use crate::key::{INSTITUTION_SLOT_PREFIX, KeyId, KeyPlace, WrappedKey};
use crate::secret::{KEY_BYTES, Secret, random_id};
use crate::vault::Vault;

/// Who can open the private key of an institution. Shown wherever a page says that something is
/// sealed to an institution, because it says against whom it is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Custody {
    /// The server unwraps it by itself: sealing protects a stolen disk or backup, but not against
    /// whoever controls the running server. The state of things until officers have passphrases.
    HeldByServer,
}

impl Custody {
    /// The code that is stored, and the end of the key of its words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HeldByServer => "held-by-server",
        }
    }

    /// The custody with this code.
    ///
    /// # Errors
    /// [`VaultError::Malformed`] for a code this version does not know.
    pub fn from_code(code: &str) -> Result<Self, VaultError> {
        match code {
            "held-by-server" => Ok(Self::HeldByServer),
            _ => Err(VaultError::Malformed { what: "custody" }),
        }
    }
}

/// The key that anyone may seal to: X25519, 32 bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct InstitutionPublicKey(pub(crate) <X25519HkdfSha256 as Kem>::PublicKey);

impl InstitutionPublicKey {
    /// Reads a public key as it was stored.
    ///
    /// # Errors
    /// [`VaultError::Malformed`] if the bytes are no public key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        Deserializable::from_bytes(bytes)
            .map(Self)
            .map_err(|_| VaultError::Malformed {
                what: "public key of an institution",
            })
    }

    /// The 32 bytes to store.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes().into()
    }
}

impl fmt::Debug for InstitutionPublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("InstitutionPublicKey(")?;
        self.to_bytes()
            .iter()
            .try_for_each(|byte| write!(formatter, "{byte:02x}"))?;
        formatter.write_str(")")
    }
}

/// The key that opens what was sealed to an institution. Wiped when dropped.
pub struct InstitutionPrivateKey(Secret);

impl InstitutionPrivateKey {
    /// The public key that belongs to it.
    pub fn public_key(&self) -> InstitutionPublicKey {
        InstitutionPublicKey(X25519HkdfSha256::sk_to_pk(&self.for_hpke()))
    }

    pub(crate) fn for_hpke(&self) -> <X25519HkdfSha256 as Kem>::PrivateKey {
        // Cannot fail: every sequence of 32 bytes is an X25519 private key.
        Deserializable::from_bytes(self.0.bytes()).expect("32 bytes are an X25519 private key")
    }
}

impl fmt::Debug for InstitutionPrivateKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("InstitutionPrivateKey(not shown)")
    }
}

/// Both keys of an institution.
#[derive(Debug)]
pub struct InstitutionKeyPair {
    /// For everyone.
    pub public: InstitutionPublicKey,
    /// For the institution.
    pub private: InstitutionPrivateKey,
}

impl InstitutionKeyPair {
    /// A new random pair.
    pub fn generate(entropy: &dyn Entropy) -> Self {
        let (private, public) = X25519HkdfSha256::gen_keypair_with_rng(&mut Draw(entropy));
        let bytes: Zeroizing<[u8; KEY_BYTES]> = Zeroizing::new(private.to_bytes().into());
        // Cannot fail: the array has the length of a key.
        let secret = Secret::copied_from(bytes.as_slice()).expect("an array of a key's length");
        Self {
            public: InstitutionPublicKey(public),
            private: InstitutionPrivateKey(secret),
        }
    }
}

/// An institution's pair as it is stored. When officers have passphrases, only the wrapping and its
/// [`Custody`] change; the pair, and everything sealed to it, stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedInstitutionKey {
    /// Who can open it.
    pub custody: Custody,
    /// The public key. Open the private key once at start, which checks this one, before anything is
    /// sealed to it: a stored row alone could have been exchanged.
    pub public: InstitutionPublicKey,
    /// The private key; its owner is the institution, its slot `institution:ID`.
    pub private: WrappedKey,
}

impl Vault {
    /// Wraps the private key of an institution, held by the server.
    ///
    /// # Errors
    /// [`VaultError::BadName`] for an empty or overlong institution id.
    pub fn wrap_institution_key(
        &self,
        institution: &str,
        pair: &InstitutionKeyPair,
        entropy: &dyn Entropy,
    ) -> Result<WrappedInstitutionKey, VaultError> {
        let slot = format!("{INSTITUTION_SLOT_PREFIX}{institution}");
        let place = KeyPlace {
            owner: institution,
            slot: &slot,
        };
        let key_id = KeyId::from_bytes(random_id(entropy));
        let private = WrappedKey::wrap(key_id, &place, &pair.private.0, &self.current(), entropy)?;
        Ok(WrappedInstitutionKey {
            custody: Custody::HeldByServer,
            public: pair.public.clone(),
            private,
        })
    }

    /// Opens the private key of an institution.
    ///
    /// # Errors
    /// [`VaultError::PublicKeyDiffers`] if the public key stored with it was exchanged: whoever did
    /// it wanted statements sealed to a key of their own. Errors of the wrapped key.
    pub fn open_institution_key(
        &self,
        stored: &WrappedInstitutionKey,
    ) -> Result<InstitutionPrivateKey, VaultError> {
        let private = InstitutionPrivateKey(self.unwrap_key(&stored.private)?);
        let is_institution_slot = stored.private.is_institution_key();
        if !is_institution_slot || private.public_key() != stored.public {
            return Err(VaultError::PublicKeyDiffers);
        }
        Ok(private)
    }
}
