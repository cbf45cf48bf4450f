//! The fingerprint of a pack: every event carries it, and the server refuses to start when an
//! edition in use no longer has it.

use sha2::{Digest, Sha256};

use super::PackFiles;

/// Parts this fingerprint from every other use of SHA-256.
const DOMAIN: &[u8] = b"besa pack 1\n";

/// SHA-256 in hex over all files in order of path: for each, the length of the path as 8 bytes
/// little-endian, the path, the length of the text likewise, the text. Lengths in front make it
/// impossible that two different packs are the same bytes.
pub(super) fn of(files: &PackFiles) -> String {
    let mut digest = Sha256::new();
    digest.update(DOMAIN);
    for (path, text) in &files.0 {
        for part in [path, text] {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part.as_bytes());
        }
    }
    digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
