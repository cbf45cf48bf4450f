//! Who may import what: compares the manifests with `xtask/layering.toml`.
//!
//! Must never know why an edge is right: the table and `ARCHITECTURE.md` do.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::finding::Finding;

const TABLE: &str = "xtask/layering.toml";
const PAGE: &str = "ARCHITECTURE.md";

/// The table of allowed imports.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    tests: Allowed,
    crates: BTreeMap<String, Layer>,
}

/// What every crate may use in its tests.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Allowed {
    own: Vec<String>,
    outside: Vec<String>,
}

/// What one crate may import, and what it must never know.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Layer {
    own: Vec<String>,
    #[serde(default)]
    own_in_tests: Vec<String>,
    outside: Vec<String>,
    #[serde(default)]
    outside_in_tests: Vec<String>,
    never_knows: String,
}

/// The part of `cargo metadata` that is read here.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// One crate of the workspace with what its manifest declares.
#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

/// One declared import. `kind` is `None` for a normal dependency, else `dev` or `build`.
#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
}

/// Every edge that the table does not allow, and every crate that the table does not know.
pub fn check(root: &Path) -> Result<Vec<Finding>, String> {
    let text =
        std::fs::read_to_string(root.join(TABLE)).map_err(|error| format!("{TABLE}: {error}"))?;
    let table: Table = toml::from_str(&text).map_err(|error| format!("{TABLE}: {error}"))?;
    let metadata: Metadata =
        serde_json::from_str(&manifests(root)?).map_err(|error| error.to_string())?;
    let page =
        std::fs::read_to_string(root.join(PAGE)).map_err(|error| format!("{PAGE}: {error}"))?;
    Ok([compare(&table, &metadata), untold(&table, &page)].concat())
}

/// Crates of the product that the architecture page does not tell of.
fn untold(table: &Table, page: &str) -> Vec<Finding> {
    let is_told = |name: &str| name == "xtask" || page.contains(&format!("### `{}`", folder(name)));
    let untold = table.crates.keys().filter(|name| !is_told(name));
    untold
        .map(|name| {
            let says = format!(
                "tell what `{}` is and what it must never know, under a heading of its own.",
                folder(name)
            );
            Finding::in_file(PAGE, says)
        })
        .collect()
}

/// What cargo says about the manifests of the workspace, as JSON.
fn manifests(root: &Path) -> Result<String, String> {
    let output = Command::new("cargo")
        .args([
            "metadata",
            "--format-version=1",
            "--no-deps",
            "--locked",
            "--offline",
        ])
        .current_dir(root)
        .output()
        .map_err(|error| format!("cargo metadata did not start: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

fn compare(table: &Table, metadata: &Metadata) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in &metadata.packages {
        match table.crates.get(&package.name) {
            Some(layer) => findings.extend(forbidden_edges(table, layer, package)),
            None => findings.push(Finding::in_file(
                TABLE,
                format!(
                    "the crate `{0}` is not in the table. Add [crates.{0}] with what it may import and what it \
                     must never know, and a line in ARCHITECTURE.md.",
                    package.name
                ),
            )),
        }
    }
    for name in table.crates.keys() {
        if !metadata
            .packages
            .iter()
            .any(|package| &package.name == name)
        {
            findings.push(Finding::in_file(
                TABLE,
                format!("[crates.{name}] describes a crate that does not exist. Take it out."),
            ));
        }
    }
    findings
}

fn forbidden_edges(table: &Table, layer: &Layer, package: &Package) -> Vec<Finding> {
    package
        .dependencies
        .iter()
        // A crate may import itself with other features: in its tests only, cargo sees to that.
        .filter(|dependency| dependency.name != package.name)
        .filter(|dependency| !is_allowed(table, layer, dependency))
        .map(|dependency| {
            Finding::in_file(
                &manifest_path(&package.name),
                sentence(layer, package, dependency),
            )
        })
        .collect()
}

fn is_allowed(table: &Table, layer: &Layer, dependency: &Dependency) -> bool {
    let name = &dependency.name;
    let in_product = layer.own.contains(name) || layer.outside.contains(name);
    let in_tests = [
        &table.tests.own,
        &table.tests.outside,
        &layer.own_in_tests,
        &layer.outside_in_tests,
    ]
    .iter()
    .any(|list| list.contains(name));
    in_product || (dependency.kind.as_deref() == Some("dev") && in_tests)
}

/// Where a crate of the workspace lies. What is no part of the product lies beside `crates`.
fn folder(package: &str) -> String {
    match package {
        "bench" | "xtask" => package.to_owned(),
        _ => format!("crates/{package}"),
    }
}

fn manifest_path(package: &str) -> String {
    format!("{}/Cargo.toml", folder(package))
}

/// Why the edge is not allowed, and what to do.
fn sentence(layer: &Layer, package: &Package, dependency: &Dependency) -> String {
    let (from, to) = (&package.name, &dependency.name);
    let edge = match dependency.kind.as_deref() {
        Some(kind) => format!("`{from}` may not import `{to}` as a {kind}-dependency"),
        None => format!("`{from}` may not import `{to}`"),
    };
    format!(
        "{edge}: `{from}` must never know {}. Move the code to a crate that may, or pass the value in; if the edge \
         is right, add it to {TABLE} with the reason in the same commit.",
        layer.never_knows
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE_TEXT: &str = r#"
        [tests]
        own = ["testkit"]
        outside = ["proptest"]
        [crates.casework]
        own = ["mechanism"]
        outside = ["jiff"]
        never_knows = "the clock"
        [crates.mechanism]
        own = []
        outside = []
        never_knows = "a case"
    "#;

    /// Findings for a `casework` that imports `name` as `kind`, beside an innocent `mechanism`.
    fn casework_importing(name: &str, kind: Option<&str>) -> Vec<Finding> {
        let imports = Dependency {
            name: name.to_owned(),
            kind: kind.map(str::to_owned),
        };
        let packages = vec![
            Package {
                name: "casework".to_owned(),
                dependencies: vec![imports],
            },
            Package {
                name: "mechanism".to_owned(),
                dependencies: Vec::new(),
            },
        ];
        compare(&toml::from_str(TABLE_TEXT).unwrap(), &Metadata { packages })
    }

    #[test]
    fn an_edge_of_the_table_passes() {
        assert_eq!(casework_importing("mechanism", None), []);
        assert_eq!(casework_importing("jiff", None), []);
        assert_eq!(casework_importing("proptest", Some("dev")), []);
    }

    #[test]
    fn an_edge_to_an_outer_crate_fails_and_says_why() {
        let findings = casework_importing("store", None);
        assert_eq!(findings.len(), 1);
        assert!(
            findings[0].says.contains("must never know the clock"),
            "{}",
            findings[0]
        );
        assert_eq!(findings[0].path, "crates/casework/Cargo.toml");
    }

    #[test]
    fn an_outside_crate_that_the_table_does_not_name_fails() {
        assert_eq!(casework_importing("sqlx", None).len(), 1);
    }

    #[test]
    fn a_crate_may_import_itself_with_other_features_for_its_tests() {
        assert_eq!(casework_importing("casework", Some("dev")), []);
    }

    #[test]
    fn what_is_for_tests_only_fails_in_the_product_and_in_a_build_script() {
        assert_eq!(casework_importing("testkit", None).len(), 1);
        assert_eq!(casework_importing("proptest", Some("build")).len(), 1);
        assert_eq!(casework_importing("testkit", Some("dev")), []);
    }

    #[test]
    fn a_crate_that_the_architecture_page_forgets_is_found() {
        let table = toml::from_str(TABLE_TEXT).unwrap();
        assert_eq!(untold(&table, "### `crates/casework`\n").len(), 1);
        assert_eq!(
            untold(&table, "### `crates/casework`\n### `crates/mechanism`\n"),
            []
        );
    }

    #[test]
    fn a_crate_without_a_row_and_a_row_without_a_crate_fail() {
        let packages = vec![Package {
            name: "stranger".to_owned(),
            dependencies: Vec::new(),
        }];
        let findings = compare(&toml::from_str(TABLE_TEXT).unwrap(), &Metadata { packages });
        let says: Vec<&str> = findings
            .iter()
            .map(|finding| finding.says.as_str())
            .collect();
        assert_eq!(says.len(), 3, "{says:?}");
        assert!(says[0].contains("`stranger` is not in the table"));
        assert!(says[1].contains("[crates.casework] describes a crate that does not exist"));
    }
}
