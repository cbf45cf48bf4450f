//! Policies to ask with: Albania's, none, and a hostile pack that permits everything.

use std::collections::BTreeMap;
use std::path::Path;

use access::Access;

/// All files of Albania's pack, by path inside it.
pub fn albania_pack() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/albania/2023");
    let mut files = BTreeMap::new();
    gather(&root, &root, &mut files);
    files
}

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the pack") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("inside the pack");
            let text = std::fs::read_to_string(&path).expect("text");
            files.insert(name.to_string_lossy().into_owned(), text);
        }
    }
}

/// All interface texts of a language, one after the other.
pub fn texts(language: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../words/texts")
        .join(language);
    let mut files = BTreeMap::new();
    gather(&root, &root, &mut files);
    files.into_values().collect()
}

/// The policy files of Albania's pack.
pub fn albania_files() -> BTreeMap<String, String> {
    let mut files = albania_pack();
    files.retain(|name, _| name.starts_with("access/"));
    assert!(!files.is_empty(), "the pack has policies");
    files
}

/// Albania's policies.
pub fn albania() -> Access {
    Access::load(&albania_files()).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

/// A pack of one file.
pub fn pack(text: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("access/own.cedar".to_owned(), text.to_owned())])
}

/// A pack that permits everything to everybody.
pub fn hostile() -> Access {
    let text = "@id(\"all\") permit (principal, action, resource);";
    Access::load(&pack(text)).expect("a permit is a pack's right")
}
