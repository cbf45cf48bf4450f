//! The root as a file: readable by its owner only, never overwritten.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use vault::testing::SeededEntropy;
use vault::{RootFileError, Vault, create_root_file, read_root_file};

#[test]
fn a_root_that_was_written_is_the_root_that_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("root");
    let entropy = SeededEntropy::new(40);
    let root = create_root_file(&path, &entropy).expect("writing the root");
    let (_, epoch) = Vault::found(&root, &entropy).expect("founding");
    let mode = fs::metadata(&path).expect("the file").permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    Vault::open(&read_root_file(&path).expect("reading the root"), &[epoch])
        .expect("the same root");
}

#[test]
fn raw_bytes_and_digits_are_the_same_root() {
    let folder = tempfile::tempdir().expect("a folder");
    let (digits, raw) = (folder.path().join("digits"), folder.path().join("raw"));
    let entropy = SeededEntropy::new(41);
    let root = create_root_file(&digits, &entropy).expect("writing the root");
    let text = fs::read_to_string(&digits).expect("the digits");
    let bytes: Vec<u8> = (0..32)
        .map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).expect("two digits"))
        .collect();
    fs::write(&raw, bytes).expect("writing raw bytes");
    fs::set_permissions(&raw, fs::Permissions::from_mode(0o400)).expect("closing the file");
    let (_, epoch) = Vault::found(&root, &entropy).expect("founding");
    Vault::open(&read_root_file(&raw).expect("reading raw bytes"), &[epoch])
        .expect("the same root");
}

#[test]
fn a_file_that_others_may_open_is_refused_with_the_cure() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("root");
    create_root_file(&path, &SeededEntropy::new(42)).expect("writing the root");
    for mode in [0o640, 0o604, 0o620, 0o601] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("opening the file");
        let refused = read_root_file(&path).unwrap_err();
        assert!(matches!(refused, RootFileError::TooOpen { .. }), "{mode:o}");
        assert!(refused.to_string().contains("chmod 600"));
    }
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("root");
    fs::write(&path, "something").expect("a file in the way");
    let refused = create_root_file(&path, &SeededEntropy::new(43)).unwrap_err();
    assert!(matches!(refused, RootFileError::NotCreated { .. }));
    assert_eq!(fs::read_to_string(&path).expect("the file"), "something");
}

#[test]
fn what_is_no_root_is_refused_without_being_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("root");
    let long = "a".repeat(200);
    for contents in ["", "deadbeef", &"g".repeat(64), &long] {
        fs::write(&path, contents).expect("writing");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("closing the file");
        let refused = read_root_file(&path).unwrap_err();
        assert!(matches!(refused, RootFileError::NotARoot { .. }));
        assert!(contents.is_empty() || !format!("{refused} {refused:?}").contains(contents));
    }
    let missing = read_root_file(&folder.path().join("none")).unwrap_err();
    assert!(matches!(missing, RootFileError::Unreadable { .. }));
}
