//! Routes that remember their addresses: whoever walks over every page asks the router which there
//! are, so that a new one cannot be forgotten.

use axum::Router;
use axum::http::Uri;
use axum::response::Redirect;
use axum::routing::MethodRouter;

use crate::app::App;
use crate::visit::local;

/// Whoever asks for an address that only takes what its form posts is led to the page where the form
/// stands, so many levels up: after a reload, and from a draft.
pub(crate) async fn leads_up<const LEVELS: usize>(uri: Uri) -> Redirect {
    let parts: Vec<&str> = uri.path().split('/').collect();
    let page = parts[..parts.len().saturating_sub(LEVELS)].join("/");
    let query = uri.query().map(|query| format!("?{query}"));
    Redirect::to(local(&format!("{page}{}", query.unwrap_or_default())))
}

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

    /// The routes alone, without what stands around them.
    pub fn into_router(self) -> Router<App> {
        self.router
    }
}
