//! Style sheets, fonts and scripts: embedded, named after their content, kept by browsers a year.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::app::App;
use crate::errors::Problem;

/// What `npm run build` wrote.
#[derive(RustEmbed)]
#[folder = "assets/built/"]
struct Built;

/// Which file stands for which name.
#[derive(Debug)]
pub struct Assets {
    hashed: BTreeMap<String, String>,
    served: BTreeSet<String>,
}

impl Assets {
    /// The files embedded in this program.
    #[must_use]
    pub fn embedded() -> Self {
        let manifest = Built::get("manifest.json").map(|file| file.data);
        // The build refuses to run without a manifest, and writes it itself: it cannot be unreadable.
        let hashed: BTreeMap<String, String> = manifest
            .and_then(|json| serde_json::from_slice(&json).ok())
            .unwrap_or_default();
        let served = hashed.values().cloned().collect();
        Self { hashed, served }
    }

    /// The address of a file by its plain name, for example `besa.css`.
    #[must_use]
    pub fn address(&self, name: &str) -> String {
        // A name nobody built leads nowhere, which a test of every template would show.
        let file = self.hashed.get(name).map_or(name, String::as_str);
        format!("/assets/{file}")
    }

    /// The plain names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.hashed.keys().map(String::as_str)
    }
}

/// `GET /assets/{file}`: one file, for as long as the browser likes: its name changes with it.
///
/// # Errors
/// No such file.
pub async fn show(State(app): State<App>, Path(file): Path<String>) -> Result<Response, Problem> {
    if !app.assets.served.contains(&file) {
        return Err(Problem::NotFound);
    }
    let content = Built::get(&file).ok_or(Problem::NotFound)?.data;
    let headers = [
        (CONTENT_TYPE, content_type(&file)),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, content.into_owned()).into_response())
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheets() -> Vec<String> {
        let assets = Assets::embedded();
        ["besa.css", "besa.rtl.css"]
            .map(|name| {
                let file = assets.hashed.get(name).expect("the sheet is built");
                let data = Built::get(file)
                    .expect("the manifest names embedded files")
                    .data;
                String::from_utf8(data.into_owned()).unwrap()
            })
            .to_vec()
    }

    #[test]
    fn the_sheets_name_our_font_and_never_the_one_of_gov_uk() {
        for sheet in sheets() {
            assert!(sheet.contains("Noto Sans"));
            for forbidden in [
                "gds transport",
                "gds-transport",
                "crown",
                "coat-of-arms",
                "crest",
            ] {
                assert!(!sheet.to_lowercase().contains(forbidden), "{forbidden}");
            }
        }
    }

    #[test]
    fn the_sheets_take_nothing_from_other_hosts() {
        for sheet in sheets() {
            let addresses = sheet
                .split("url(")
                .skip(1)
                .map(|rest| rest.trim_start_matches(['"', '\'']));
            for address in addresses {
                let is_elsewhere = address.starts_with("http") || address.starts_with("//");
                assert!(!is_elsewhere, "{}", &address[..40]);
            }
        }
    }

    #[test]
    fn right_to_left_is_its_own_sheet() {
        let [left, right] = <[String; 2]>::try_from(sheets()).unwrap();
        assert!(left.contains("text-align:left") && right.contains("text-align:right"));
        assert_ne!(left, right);
    }

    #[test]
    fn every_file_of_the_manifest_is_embedded() {
        let assets = Assets::embedded();
        assert!(assets.served.len() > 10);
        for file in &assets.served {
            assert!(Built::get(file).is_some(), "{file}");
            assert_ne!(content_type(file), "application/octet-stream", "{file}");
        }
    }
}
