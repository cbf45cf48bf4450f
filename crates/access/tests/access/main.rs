//! What this crate promises, by feature.

mod any;
mod caching;
mod floors;
mod loading;
mod packs;
