//! Makes sure the assets are there before they are embedded, and says what to do if they are not.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=assets/built");
    println!("cargo::rerun-if-changed=askama.toml");
    if !Path::new("assets/built/manifest.json").exists() {
        println!(
            "cargo::error=crates/web/assets/built is missing: in crates/web/assets run `npm ci && npm run build`, then build again"
        );
    }
}
