//! Reading the files of a pack, one module for each file.

mod bodies;
mod forms;
mod indicators;
mod institutions;
mod mechanism;
mod procedure;
mod services;
mod step;

use super::ledger::Ledger;
use super::mistake::Place;
use super::{Mechanism, PackFiles, words, yaml};

/// Files every pack has.
const NEEDED: &[&str] = &[
    "mechanism.yaml",
    "institutions.yaml",
    "bodies.yaml",
    "services.yaml",
    "indicators.yaml",
];

/// Reads all files into a draft, in order of path, and notes everything on the way.
pub(super) fn read(files: &PackFiles, ledger: &mut Ledger) -> Mechanism {
    let mut draft = Mechanism::empty();
    for needed in NEEDED {
        if !files.0.contains_key(*needed) {
            ledger.mistake(
                &Place::file(needed),
                "the file is missing",
                "add it, see docs/pack-format.md",
            );
        }
    }
    // mechanism.yaml first: the languages decide which words are expected.
    let (first, others): (Vec<_>, Vec<_>) = files
        .0
        .iter()
        .partition(|(path, _)| *path == "mechanism.yaml");
    for (path, text) in first.into_iter().chain(others) {
        read_file(path, text, &mut draft, ledger);
    }
    draft
}

fn read_file(path: &str, text: &str, draft: &mut Mechanism, ledger: &mut Ledger) {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["mechanism.yaml"] => tree(path, text, draft, ledger, mechanism::read),
        ["institutions.yaml"] => tree(path, text, draft, ledger, institutions::read),
        ["bodies.yaml"] => tree(path, text, draft, ledger, bodies::read),
        ["services.yaml"] => tree(path, text, draft, ledger, services::read),
        ["indicators.yaml"] => tree(path, text, draft, ledger, indicators::read),
        ["procedure.yaml"] => tree(path, text, draft, ledger, procedure::read),
        ["procedure", name] if name.ends_with(".yaml") => {
            tree(path, text, draft, ledger, procedure::read)
        }
        ["forms", name] if name.ends_with(".yaml") => tree(path, text, draft, ledger, forms::read),
        ["access", name] if name.ends_with(".cedar") => {
            draft.policies.insert((*name).to_owned(), text.to_owned());
        }
        ["words", rest @ ..] => words::gather(path, rest, text, draft, ledger),
        [name] if name.ends_with(".md") => {}
        _ => ledger.mistake(
            &Place::file(path),
            "no file of a pack has this name",
            "rename or remove it; docs/pack-format.md lists the files",
        ),
    }
}

fn tree(
    path: &str,
    text: &str,
    draft: &mut Mechanism,
    ledger: &mut Ledger,
    read: fn(&yaml::Node, &mut Mechanism, &mut Ledger),
) {
    if let Some(node) = yaml::parse(path, text, ledger) {
        read(&node, draft, ledger);
    }
}
