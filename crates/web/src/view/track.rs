//! The small picture of one track; the text beside it says the same.

use super::Status;

/// Width of the picture, in its own units.
const WIDTH: usize = 180;

/// Free space at each end.
const MARGIN: usize = 8;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// States in a row, with the present one marked. At least two, at most twelve.
    Dots {
        /// How many states lie on the way.
        count: usize,
        /// Which one the case is in, from 0.
        here: usize,
    },
    /// A stretch of time, filled so far.
    Bar {
        /// How much has passed, 0 to 100.
        done_percent: u8,
    },
    /// Not opened, or closed to the reader.
    Nothing,
}

impl Picture {
    /// States in a row. Too many for the picture are drawn as the nearest that fits.
    #[must_use]
    pub fn dots(count: usize, here: usize) -> Self {
        let count = count.clamp(2, 12);
        let here = here.min(count - 1);
        Self::Dots { count, here }
    }
}

/// One track of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// Its name.
    pub name: String,
    /// Its picture.
    pub picture: Picture,
    /// Where it stands, as a mark.
    pub status: Option<Status>,
    /// Where it stands, in words.
    pub text: String,
}

/// Where the dot of an index lies; beyond the last one, where the last one lies.
///
/// By reference, because templates pass what they hold that way.
#[must_use]
pub fn dot_x(count: &usize, index: &usize) -> usize {
    let steps = count.saturating_sub(1).max(1);
    MARGIN + (WIDTH - 2 * MARGIN) * steps.min(*index) / steps
}

/// How wide the filled part of a bar is.
#[must_use]
pub fn bar_width(done_percent: &u8) -> usize {
    (WIDTH - 2) * usize::from(*done_percent.min(&100)) / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_run_from_edge_to_edge() {
        assert_eq!((dot_x(&5, &0), dot_x(&5, &5)), (MARGIN, WIDTH - MARGIN));
        assert_eq!(dot_x(&1, &0), MARGIN);
        assert_eq!(bar_width(&100), WIDTH - 2);
        assert_eq!(bar_width(&255), WIDTH - 2);
    }

    #[test]
    fn a_long_track_fits_its_picture() {
        assert_eq!(
            Picture::dots(40, 39),
            Picture::Dots {
                count: 12,
                here: 11
            }
        );
    }
}
