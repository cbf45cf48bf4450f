//! Routes that remember their addresses: whoever walks over every page asks the router which there
//! are, so that a new one cannot be forgotten.

use axum::Router;
use axum::routing::MethodRouter;

use crate::app::App;

/// The routes of one feature, or of several.
#[derive(Default)]
pub struct Routes {
    router: Router<App>,
    addresses: Vec<String>,
}

impl Routes {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more address and what answers there.
    #[must_use]
    pub fn route(mut self, address: &str, answers: MethodRouter<App>) -> Self {
        self.router = self.router.route(address, answers);
        self.addresses.push(address.to_owned());
        self
    }

    /// Those of another feature too.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.addresses.extend(other.addresses);
        self
    }

    /// Their addresses, each variable part in braces.
    #[must_use]
    pub fn addresses(&self) -> &[String] {
        &self.addresses
    }

    pub(crate) fn into_router(self) -> Router<App> {
        self.router
    }
}
