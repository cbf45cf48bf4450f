//! All addresses, in one place. Each feature gives its own routes; the layers are the same for all.

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use crate::app::App;
use crate::errors::Problem;
use crate::routes::Routes;
use crate::{
    desk, drafts, duty, gallery, headers, limits, offer, overview, protection, referral, sign_in,
    static_files, tracks, visit,
};

/// Every address of Besa with what answers there. The gallery belongs to a practice only.
pub fn routes(is_practice: bool) -> Routes {
    let pages = Routes::new()
        .merge(sign_in::routes())
        .merge(desk::routes())
        .merge(drafts::routes())
        .merge(duty::routes())
        .merge(crate::away::routes())
        .merge(overview::routes())
        .merge(tracks::routes())
        .merge(crate::paper::blank::routes())
        .merge(crate::paper::destroyed::routes())
        .merge(crate::picture::routes())
        .merge(crate::summary::routes())
        .merge(crate::cases::routes())
        .merge(crate::timeline::routes())
        .merge(crate::case_people::routes())
        .merge(crate::looked::routes())
        .merge(crate::meeting::routes())
        .merge(crate::looked_by_name::routes())
        .merge(protection::routes())
        .merge(referral::routes())
        .merge(crate::clock::routes())
        .merge(crate::statement::routes())
        .merge(crate::step::routes())
        .merge(crate::act::routes())
        .merge(crate::fill::routes())
        .merge(crate::signature::routes())
        .merge(offer::routes())
        .merge(crate::concern::routes())
        .merge(crate::consent::routes())
        .merge(crate::correction::routes())
        .merge(crate::link::routes())
        .merge(crate::twin::routes())
        .merge(crate::missing::routes())
        .merge(crate::plan::routes())
        .merge(crate::documents::routes())
        .merge(crate::danger::routes())
        .merge(crate::handbook::routes())
        .merge(crate::handover::routes())
        .merge(crate::identity::routes())
        .merge(crate::urgent::routes())
        .merge(crate::search::routes());
    let pages = match is_practice {
        true => pages.merge(gallery::routes()),
        false => pages,
    };
    pages.route("/assets/{file}", get(static_files::show))
}

/// The pages of Besa, ready to be served.
///
/// From the outside in: headers on every answer, limits, then [`visit::meet`], which knows
/// language and session and draws whatever went wrong.
pub fn router(app: App) -> Router {
    routes(app.is_practice)
        .into_router()
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .layer(axum::middleware::from_fn(limits::apply))
        .layer(from_fn_with_state(app.clone(), visit::meet))
        .layer(from_fn_with_state(app.clone(), headers::add))
        .with_state(app)
}

/// An address nobody uses looks like one that is not to be known.
async fn not_found() -> Problem {
    Problem::NotFound
}
