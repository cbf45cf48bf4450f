//! Interface texts, dates, time left and writing direction, in every language Besa speaks.
//!
//! Texts are written in Fluent, one file per area of the interface, in `texts/<language>/`.
//! Albanian is written first and by its own phrasing; English says the same in plain words. A
//! mechanism pack adds the texts of its own ids and may put its own text in place of ours by name.
//!
//! This crate must never know a case, a person, a pack or a page: it is given keys, values and
//! instants, and gives back text. It reads no clock (what is *now* is passed in), no environment
//! and no network; the only files it opens are those a test asks it to search for keys
//! ([`used`]).
//!
//! ```
//! use words::{Catalogue, Language};
//!
//! let catalogue = Catalogue::embedded(&Language::english()).expect("embedded texts are checked");
//! assert_eq!(catalogue.text("frame-nav-desk"), "My desk");
//! assert_eq!(catalogue.text("no-such-key"), "⟦no-such-key⟧");
//! assert_eq!(catalogue.faults().count, 1);
//! ```

mod catalogue;
mod check;
mod embedded;
mod entries;
mod faults;
mod isolation;
mod language;
mod list;
mod places;
mod source;
mod time;
mod time_left;
pub mod used;

pub use catalogue::{Catalogue, CatalogueError, Value};
pub use check::{Mistake, Set, check};
pub use embedded::embedded;
pub use faults::Faults;
pub use isolation::without_isolation;
pub use language::{Direction, Language, LanguageError};
pub use places::{COUNTRIES, SPOKEN_LANGUAGES};
pub use source::{Source, SourceError};
pub use time::RecoveryDay;
pub use time_left::{Length, TimeLeft};
