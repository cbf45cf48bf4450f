//! What the vault promises, each promise attacked.

#![allow(
    clippy::unwrap_used,
    reason = "a test that meets the wrong result should panic there"
)]

mod digest;
mod erasure;
#[cfg(not(feature = "negative-control"))]
mod golden;
mod institutions;
#[cfg(feature = "negative-control")]
mod negative_control;
mod root_file;
mod rotation;
#[cfg(not(feature = "negative-control"))]
mod sealing;
mod silence;

use vault::testing::SeededEntropy;
use vault::{KeyPlace, Place, Root, Vault, WrappedKey};

/// A vault with its root, as at founding.
struct Founded {
    entropy: SeededEntropy,
    root: Root,
    vault: Vault,
    stored_epoch: vault::WrappedEpoch,
}

fn founded(seed: u64) -> Founded {
    let entropy = SeededEntropy::new(seed);
    let root = Root::generate(&entropy);
    let (vault, stored_epoch) = Vault::found(&root, &entropy).expect("founding a vault");
    Founded {
        entropy,
        root,
        vault,
        stored_epoch,
    }
}

impl Founded {
    fn key(&self, owner: &str, slot: &str) -> WrappedKey {
        self.vault
            .new_key(&KeyPlace { owner, slot }, &self.entropy)
            .expect("a new key")
    }

    fn seal(&self, key: &WrappedKey, place: &Place<'_>, plaintext: &[u8]) -> Vec<u8> {
        self.vault
            .seal(key, place, plaintext, &self.entropy)
            .expect("sealing")
            .into_bytes()
    }

    fn unseal(&self, key: &WrappedKey, place: &Place<'_>, sealed: &[u8]) -> Vec<u8> {
        self.vault
            .unseal(key, place, sealed)
            .expect("unsealing")
            .as_bytes()
            .to_vec()
    }
}

const fn at<'a>(stream: &'a str, version: u64, slot: &'a str) -> Place<'a> {
    Place {
        stream,
        version,
        slot,
    }
}
