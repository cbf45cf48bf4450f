//! What every request shares: the site, and the office behind the pages.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use office::Office;

use crate::sign_in::SignIn;
use crate::site::{Site, SiteError};

/// The state shared by all requests. Cheap to clone. Reads like the [`Site`] it holds.
#[derive(Clone)]
pub struct App {
    site: Arc<Site>,
    office: Arc<Office>,
    sign_in: SignIn,
}

/// Says nothing of the office, which holds keys.
impl fmt::Debug for App {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("App")
            .field("sign_in", &self.sign_in)
            .finish_non_exhaustive()
    }
}

impl App {
    /// The pages of an office.
    ///
    /// # Errors
    /// The mechanism's languages, texts or time zone cannot be used.
    pub fn open(office: Arc<Office>, sign_in: SignIn, https: bool) -> Result<Self, SiteError> {
        Ok(Self {
            site: Arc::new(Site::of(&office, https)?),
            office,
            sign_in,
        })
    }

    /// What pages are drawn with.
    #[must_use]
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// The use cases.
    #[must_use]
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// How people sign in.
    #[must_use]
    pub fn sign_in(&self) -> &SignIn {
        &self.sign_in
    }
}

impl Deref for App {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}
