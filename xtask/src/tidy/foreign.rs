//! What is not ours and so not in git: packages, fonts, minified files, a registry's address.
//!
//! Must never know a package by name.

use super::source::SourceFile;
use crate::finding::Finding;

const FOLDERS_OF_OTHERS: [&str; 3] = ["node_modules/", "vendor/", "third_party/"];
const ENDINGS_OF_OTHERS: [&str; 7] = ["woff", "woff2", "ttf", "otf", "wasm", "map", "gz"];
/// Nobody writes such a line by hand.
const LINE_LENGTH_MAX: usize = 1_000;

/// No package, no font, no minified file.
pub fn nothing_of_others_is_copied_in(file: &SourceFile) -> Vec<Finding> {
    let says = "not ours: take it from its registry when building, so that it can be updated and its licence stays \
                with it.";
    let in_their_folder = FOLDERS_OF_OTHERS
        .iter()
        .any(|folder| file.path.starts_with(folder) || file.path.contains(&format!("/{folder}")));
    let is_minified = file.name().contains(".min.")
        || (file.has_ending(&["js", "mjs", "css"])
            && file.lines().any(|(_, line)| line.len() > LINE_LENGTH_MAX));
    if in_their_folder || is_minified || file.has_ending(&ENDINGS_OF_OTHERS) {
        vec![Finding::in_file(&file.path, says)]
    } else {
        Vec::new()
    }
}

/// A lock file says which version and which hash, never from which host.
pub fn lock_files_name_no_registry(file: &SourceFile) -> Vec<Finding> {
    if file.name() != "package-lock.json" {
        return Vec::new();
    }
    let says = "names a registry's host. Put `omit-lockfile-registry-resolved=true` in the .npmrc beside it and run \
                `npm install --package-lock-only` again.";
    file.lines()
        .filter(|(_, line)| line.trim_start().starts_with("\"resolved\""))
        .map(|(number, _)| Finding::at_line(&file.path, number, says))
        .take(1)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_fonts_and_minified_files_are_found() {
        for path in [
            "e2e/node_modules/a/index.js",
            "vendor/a.rs",
            "a/sans.woff2",
            "a/all.min.js",
        ] {
            assert_eq!(
                nothing_of_others_is_copied_in(&SourceFile::new(path, "x")).len(),
                1,
                "{path}"
            );
        }
        let one_line = SourceFile::new("a/all.js", &"x".repeat(LINE_LENGTH_MAX + 1));
        assert_eq!(nothing_of_others_is_copied_in(&one_line).len(), 1);
    }

    #[test]
    fn our_own_script_passes() {
        let script = SourceFile::new("crates/web/assets/scripts/lock.js", "const a = 1;\n");
        assert_eq!(nothing_of_others_is_copied_in(&script), []);
    }

    #[test]
    fn a_lock_file_with_a_host_is_found() {
        let with_host = SourceFile::new(
            "e2e/package-lock.json",
            "  \"resolved\": \"https://example.org/a.tgz\",\n",
        );
        assert_eq!(lock_files_name_no_registry(&with_host).len(), 1);
        let without = SourceFile::new("e2e/package-lock.json", "  \"integrity\": \"sha512-x\"\n");
        assert_eq!(lock_files_name_no_registry(&without), []);
    }
}
