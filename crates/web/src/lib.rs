//! The pages: server-rendered, in the reader's language, each working without script.
//!
//! A page asks `office` for what it shows or does and draws the answer. This crate must never
//! know a key, a query or a rule of access: what may be shown was decided before it came here. It
//! reads no clock, no randomness and no environment: they come in with [`App`].
//!
//! How a page is made:
//!
//! - its handler takes a [`Visit`] (who asks, in which language) or, for a form, a [`Posted`];
//! - it answers `Result<Response, Problem>`: a [`Problem`] becomes a calm page by itself;
//! - its template extends `frame.html`, has a field `frame`, and takes parts from
//!   `macros/parts.html` and everything it asks from `macros/forms.html`;
//! - its texts are keys of the crate `words`.

pub mod act;
pub mod app;
pub mod away;
pub mod case_header;
pub mod case_people;
pub mod cases;
pub mod changed;
pub mod clock;
pub mod concern;
pub mod consent;
pub mod correction;
pub mod csrf;
pub mod danger;
pub mod desk;
pub mod documents;
pub mod drafts;
pub mod duty;
pub mod errors;
pub mod fill;
pub mod findings;
pub mod form;
pub mod frame;
pub mod gallery;
pub mod handbook;
pub mod handover;
pub mod headers;
pub mod heed;
pub mod idempotency;
pub mod identity;
pub mod in_words;
pub mod language;
pub mod limits;
pub mod link;
pub mod lists;
pub mod looked;
pub mod looked_by_name;
pub mod meeting;
pub mod missing;
pub mod offer;
pub mod overview;
pub mod pack_answer;
pub mod pack_form;
pub mod paper;
pub mod picture;
pub mod plan;
pub mod posted;
pub mod protection;
pub mod referral;
pub mod refusal;
pub mod router;
pub mod routes;
pub mod samples;
pub mod search;
pub mod session;
pub mod shown;
pub mod sign_in;
pub mod signature;
pub mod site;
pub mod statement;
pub mod static_files;
pub mod step;
pub mod summary;
pub mod timeline;
pub mod tracks;
pub mod twin;
pub mod upload;
pub mod urgent;
pub mod view;
pub mod visit;

pub use app::App;
pub use errors::Problem;
pub use form::Form;
pub use frame::Frame;
pub use posted::Posted;
pub use router::{router, routes};
pub use sign_in::SignIn;
pub use site::{Site, SiteError};
pub use visit::Visit;
