//! `cargo run -p mechanism --example check -- PATH`: prints every mistake of a pack. The binary
//! `besa mechanism check` does the same with colours; this one builds quickly.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use mechanism::{Mechanism, PackFiles};

fn gather(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
        } else if let Ok(inside) = path.strip_prefix(root) {
            files.insert(
                inside.to_string_lossy().into_owned(),
                std::fs::read_to_string(&path)?,
            );
        }
    }
    Ok(())
}

#[allow(
    clippy::disallowed_methods,
    reason = "an example is an edge: it may read its arguments"
)]
fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: check PATH");
        return ExitCode::FAILURE;
    };
    let mut files = BTreeMap::new();
    if let Err(error) = gather(Path::new(&path), Path::new(&path), &mut files) {
        eprintln!("{path}: {error}");
        return ExitCode::FAILURE;
    }
    match Mechanism::read(&PackFiles(files)) {
        Ok(mechanism) => {
            println!(
                "{} {}: no mistakes, {}",
                mechanism.id, mechanism.edition, mechanism.hash
            );
            ExitCode::SUCCESS
        }
        Err(errors) => {
            println!("{errors}");
            ExitCode::FAILURE
        }
    }
}
