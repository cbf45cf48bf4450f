//! The procedure as a picture: one ladder for each track, drawn as SVG.
//!
//! States stand below one another with the steps that leave them; a line on the left leads from each
//! step to where it goes. The same pack gives the same picture, and it is narrow enough for a telephone.
//! Every mark has its words in the picture, so that it can be read aloud; colours are classes of the
//! page's style.
//!
//! This module must never know a language, a colour or a page: words come from whoever asks, by key.

mod draw;
mod lanes;
mod layout;
mod measure;
mod tell;
mod words;

pub use words::{Worded, Words};

use crate::show::Say;
use crate::{Mechanism, StateId, Track};

/// Where a case stands on a track.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The state it is in.
    pub here: Option<StateId>,
    /// The states it came through.
    pub walked: Vec<StateId>,
}

/// What is drawn beside the procedure itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct With<'a> {
    /// Where a case stands.
    pub place: Option<&'a Place>,
    /// The page that tells the track in words: states and steps lead to their place on it.
    pub href: Option<&'a str>,
}

impl Mechanism {
    /// One track as an SVG element, with a title and a description that say what it shows; and once more
    /// row by row, for paper, where a page may end between two rows and never within one.
    pub fn picture(&self, track: &Track, say: &dyn Say, with: With<'_>) -> String {
        let ladder = layout::ladder(self, track, say, with.place);
        draw::svg(track, &ladder, say, with.href)
    }

    /// What the picture of a track shows, in words.
    pub fn picture_in_words(&self, track: &Track, say: &dyn Say) -> Words {
        words::words(self, track, say)
    }

    /// The tracks in the order they are drawn: the one that says what the person is first.
    pub fn drawn_tracks(&self) -> Vec<&Track> {
        let stands = |track: &&Track| track.states.iter().any(|state| state.standing.is_some());
        let mut tracks: Vec<&Track> = self.procedure.tracks.iter().collect();
        tracks.sort_by_key(|track| !stands(track));
        tracks
    }

    /// All tracks side by side in one SVG that carries its own style.
    pub fn picture_of_all(&self, say: &dyn Say, style: &str) -> String {
        let ladders = self.drawn_tracks().into_iter().map(|track| {
            let ladder = layout::ladder(self, track, say, None);
            (track, ladder, self.picture_in_words(track, say))
        });
        draw::side_by_side(&ladders.collect::<Vec<_>>(), say, style)
    }
}
