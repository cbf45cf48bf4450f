//! Sealed files: documents of a case, never an image or video of abuse (floor 11).

use mechanism::Compartment;
use serde::{Deserialize, Serialize};

use crate::refusal::{Decided, Rule, ensure};
use crate::{AttachmentId, Case, Event};

/// Largest file, in bytes.
pub const FILE_SIZE_BYTES_MAX: u64 = 20 * 1024 * 1024;
/// Most files of one case.
pub const FILES_MAX: usize = 100;
/// Types that may be sealed. INVARIANT (floor 11): no image and no video type is among them.
pub const MEDIA_TYPES: [&str; 4] = [
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "text/plain",
];

/// A file as the case knows it; name and type are sealed with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Where it is sealed.
    pub compartment: Compartment,
    /// How large.
    pub size_bytes: u64,
    /// The version of its event.
    pub version: u64,
}

/// Seals a file.
pub(crate) fn attach(
    case: &Case,
    attachment: AttachmentId,
    compartment: Compartment,
    size_bytes: u64,
    media_type: &str,
) -> Decided {
    ensure(
        !case.attachments.contains_key(&attachment),
        Rule::AlreadyEnded,
    )?;
    ensure(case.attachments.len() < FILES_MAX, Rule::Limit)?;
    ensure(size_bytes <= FILE_SIZE_BYTES_MAX, Rule::Limit)?;
    ensure(MEDIA_TYPES.contains(&media_type), Rule::Limit)?;
    ensure(compartment != Compartment::Course, Rule::NotFound)?;
    Ok(vec![Event::FileAttached {
        attachment,
        compartment,
        size_bytes,
    }])
}
