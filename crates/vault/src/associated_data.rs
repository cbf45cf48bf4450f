//! The canonical bytes that tie a ciphertext to where it belongs.

/// The purpose and then each field, every one preceded by its length in four bytes, big-endian. Two
/// different lists never give the same bytes, because each length is written before its field.
pub(crate) fn bind(purpose: &str, fields: &[&[u8]]) -> Vec<u8> {
    let length = 4 + purpose.len() + fields.iter().map(|field| 4 + field.len()).sum::<usize>();
    let mut bytes = Vec::with_capacity(length);
    push(&mut bytes, purpose.as_bytes());
    for field in fields {
        push(&mut bytes, field);
    }
    bytes
}

fn push(bytes: &mut Vec<u8>, field: &[u8]) {
    // INVARIANT: fields are names and ids checked against MAX_NAME_BYTES, or a statement's header of
    // at most MAX_RECIPIENTS entries, so the length always fits into four bytes.
    let length = u32::try_from(field.len()).expect("fields are limited far below 4 GiB");
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(field);
}
