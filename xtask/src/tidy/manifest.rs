//! What every manifest of a crate says. Must never know which crate imports which: `layering` does.

use super::source::SourceFile;
use crate::finding::Finding;

/// Every crate inherits the lints of the workspace, or the ban on unsafe code would end at its door.
pub fn lints_are_inherited(file: &SourceFile) -> Vec<Finding> {
    let is_crate = file.name() == "Cargo.toml" && file.path != "Cargo.toml";
    let inherits = file.text().contains("[lints]\nworkspace = true");
    if !is_crate || inherits {
        return Vec::new();
    }
    vec![Finding::in_file(
        &file.path,
        "add `[lints]` with `workspace = true`: the rules of the house hold here too.",
    )]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_the_lints_is_found() {
        let bare = SourceFile::new("crates/a/Cargo.toml", "[package]\nname = \"a\"\n");
        assert_eq!(lints_are_inherited(&bare).len(), 1);
        let own = SourceFile::new(
            "crates/a/Cargo.toml",
            "[lints.rust]\nunsafe_code = \"allow\"\n",
        );
        assert_eq!(lints_are_inherited(&own).len(), 1);
    }

    #[test]
    fn a_crate_with_them_and_the_workspace_itself_pass() {
        let good = SourceFile::new("crates/a/Cargo.toml", "[lints]\nworkspace = true\n");
        assert_eq!(lints_are_inherited(&good), []);
        assert_eq!(
            lints_are_inherited(&SourceFile::new("Cargo.toml", "[workspace]\n")),
            []
        );
    }
}
