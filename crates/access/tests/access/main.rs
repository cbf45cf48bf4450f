//! What this crate promises, by feature.

mod agreement;
mod any;
mod caching;
mod cases;
mod floors;
mod loading;
mod matrix;
mod packs;
mod views;
