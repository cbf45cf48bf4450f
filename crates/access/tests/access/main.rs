//! What this crate promises, by feature.

mod loading;
mod packs;
