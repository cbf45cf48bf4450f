//! In which language a page is drawn: what was chosen, else what the browser asks for.
//!
//! The links *sq | en* carry `?lang=`; on pages of signed-in users the choice is kept in a cookie
//! and the address cleaned, so that the page stays the same page.

use std::sync::Arc;

use words::{Catalogue, CatalogueError, Language, Source};

/// Most languages one mechanism offers: each keeps its texts in memory.
const OFFERED_MAX: usize = 24;

/// Most entries of an `Accept-Language` header that are looked at.
const ACCEPTED_MAX: usize = 20;

/// The name of the cookie that keeps the choice. It says nothing about the person.
pub const COOKIE: &str = "besa-language";

/// The languages offered, first the one the mechanism works in.
#[derive(Debug)]
pub struct Languages {
    catalogues: Vec<Arc<Catalogue>>,
}

/// Why a set of languages cannot be offered.
#[derive(Debug, thiserror::Error)]
pub enum LanguagesError {
    /// There must be at least one, and few enough to keep in memory.
    #[error(
        "a mechanism offers 1 to {OFFERED_MAX} languages, not {0}: change `languages` in mechanism.yaml"
    )]
    Count(usize),
    /// The texts of one language cannot be used.
    #[error("texts in {language}: {source}")]
    Texts {
        /// The language concerned.
        language: Language,
        /// What is wrong with them.
        source: CatalogueError,
    },
}

impl Languages {
    /// Loads the interface texts, and over them those of the pack, in each language.
    ///
    /// # Errors
    /// No language or too many, or texts with mistakes.
    pub fn load(offered: &[(Language, Vec<Source<'_>>)]) -> Result<Self, LanguagesError> {
        if offered.is_empty() || offered.len() > OFFERED_MAX {
            return Err(LanguagesError::Count(offered.len()));
        }
        let load = |(language, pack): &(Language, Vec<Source<'_>>)| {
            Catalogue::new(language, pack)
                .map(Arc::new)
                .map_err(|source| LanguagesError::Texts {
                    language: language.clone(),
                    source,
                })
        };
        let catalogues = offered.iter().map(load).collect::<Result<_, _>>()?;
        Ok(Self { catalogues })
    }

    /// The texts of every language offered, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Catalogue>> {
        self.catalogues.iter()
    }

    /// The texts of a language by its tag, if it is offered.
    #[must_use]
    pub fn get(&self, tag: &str) -> Option<&Arc<Catalogue>> {
        let language = Language::new(tag).ok()?;
        self.iter()
            .find(|catalogue| *catalogue.language() == language)
    }

    /// The texts to draw with: those of the first wish that is offered, else of the first language.
    ///
    /// `chosen` is what the person chose by a link or earlier; `accepted` is the browser's
    /// `Accept-Language`.
    #[must_use]
    pub fn choose(&self, chosen: Option<&str>, accepted: Option<&str>) -> Arc<Catalogue> {
        let chosen = chosen.and_then(|tag| self.get(tag));
        let wished = || wishes(accepted.unwrap_or_default()).find_map(|tag| self.get(tag));
        // INVARIANT: `load` refuses an empty list.
        let catalogue = chosen.or_else(wished).unwrap_or(&self.catalogues[0]);
        Arc::clone(catalogue)
    }
}

/// The languages of an `Accept-Language` header by falling weight; each also without its region.
fn wishes(header: &str) -> impl Iterator<Item = &str> {
    let mut weighted: Vec<(&str, f32)> = header
        .split(',')
        .take(ACCEPTED_MAX)
        .filter_map(|entry| {
            let mut parts = entry.trim().split(';');
            let tag = parts.next()?.trim();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q="));
            let weight = weight.map_or(Some(1.0), |text| text.parse().ok())?;
            (weight > 0.0).then_some((tag, weight))
        })
        .collect();
    weighted.sort_by(|(_, left), (_, right)| right.total_cmp(left));
    weighted
        .into_iter()
        .flat_map(|(tag, _)| [tag, tag.split('-').next().unwrap_or(tag)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered() -> Languages {
        Languages::load(&Language::shipped().map(|language| (language, Vec::new()))).unwrap()
    }

    fn chosen(chosen: Option<&str>, accepted: Option<&str>) -> String {
        offered().choose(chosen, accepted).language().to_string()
    }

    #[test]
    fn the_choice_wins_over_the_browser_and_the_browser_over_the_first() {
        assert_eq!(chosen(Some("en"), Some("sq")), "en");
        assert_eq!(chosen(None, Some("en")), "en");
        assert_eq!(chosen(None, None), "sq");
    }

    #[test]
    fn what_is_not_offered_or_no_language_is_passed_over() {
        assert_eq!(chosen(Some("fr"), Some("de, en;q=0.5")), "en");
        assert_eq!(chosen(Some("../etc"), Some(";;q=,,*")), "sq");
    }

    #[test]
    fn weights_and_regions_of_the_browser_count() {
        assert_eq!(chosen(None, Some("sq;q=0.2, en-GB;q=0.9")), "en");
        assert_eq!(chosen(None, Some("en;q=0, sq;q=0.1")), "sq");
    }

    #[test]
    fn no_language_at_all_is_refused() {
        assert!(matches!(
            Languages::load(&[]),
            Err(LanguagesError::Count(0))
        ));
    }
}
