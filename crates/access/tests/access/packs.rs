//! Policies to ask with: Albania's, none, and a hostile pack that permits everything.

use std::collections::BTreeMap;
use std::path::Path;

use access::Access;

/// The policy files of Albania's pack.
pub fn albania_files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mechanisms/albania/2023/access");
    let files = std::fs::read_dir(folder).expect("the pack has policies");
    files
        .map(|file| {
            let path = file.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy();
            let text = std::fs::read_to_string(&path).expect("text");
            (format!("access/{name}"), text)
        })
        .collect()
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
