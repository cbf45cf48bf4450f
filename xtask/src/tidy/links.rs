//! Links between documents lead somewhere. Must never know what a document says; other hosts are not asked.

use std::collections::BTreeSet;

use super::source::SourceFile;
use crate::finding::Finding;

/// Every link of a document to a file or folder of the repository finds it.
pub fn links_lead_somewhere(files: &[SourceFile]) -> Vec<Finding> {
    let known: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| with_folders(&file.path))
        .collect();
    let documents = files.iter().filter(|file| file.has_ending(&["md"]));
    documents
        .flat_map(|document| broken_links(document, &known))
        .collect()
}

/// A path and every folder it lies in.
fn with_folders(path: &str) -> impl Iterator<Item = &str> {
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    folders.chain([path])
}

fn broken_links(document: &SourceFile, known: &BTreeSet<&str>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in document.lines() {
        for target in targets(line) {
            if !known.contains(resolved(&document.path, target).as_str()) {
                let says = format!(
                    "links to `{target}`, which is not there. Mend the link or add the file."
                );
                findings.push(Finding::at_line(&document.path, number, says));
            }
        }
    }
    findings
}

/// The targets of `[text](target)` on a line, without those of other hosts and of the same page.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')').map(|(target, _)| target))
        .map(|target| target.split('#').next().unwrap_or_default())
        .filter(|target| {
            !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:")
        })
}

/// The path from the root of the repository that a link in a document means.
fn resolved(document: &str, target: &str) -> String {
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(document: &str, text: &str) -> Vec<Finding> {
        let files = [
            SourceFile::new(document, text),
            SourceFile::new("docs/decisions/0001-a.md", "a"),
        ];
        links_lead_somewhere(&files)
    }

    #[test]
    fn a_link_to_nothing_is_found() {
        assert_eq!(
            found("README.md", "see\n[a](docs/b.md) and [b](docs/decisions)").len(),
            1
        );
        assert_eq!(found("docs/guide.md", "![a](../pictures/a.png)").len(), 1);
    }

    #[test]
    fn a_link_to_a_file_a_folder_a_heading_or_another_host_passes() {
        let text = "[a](../docs/decisions/0001-a.md#context) [b](decisions/) [c](#c) [d](https://example.org/d)";
        assert_eq!(found("docs/guide.md", text), []);
    }
}
