//! What every request shares: the site, and who stands behind the pages.

use std::ops::Deref;
use std::sync::Arc;

use crate::session::Sessions;
use crate::sign_in::SignIn;
use crate::site::Site;

/// The state shared by all requests. Cheap to clone. Reads like the [`Site`] it holds.
#[derive(Clone, Debug)]
pub struct App {
    site: Arc<Site>,
    sessions: Sessions,
    sign_in: SignIn,
}

impl App {
    /// Puts the parts together.
    #[must_use]
    pub fn new(site: Site, sessions: Sessions, sign_in: SignIn) -> Self {
        Self {
            site: Arc::new(site),
            sessions,
            sign_in,
        }
    }

    /// What pages are drawn with.
    #[must_use]
    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// Who is signed in.
    #[must_use]
    pub fn sessions(&self) -> &Sessions {
        &self.sessions
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
