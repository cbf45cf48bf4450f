//! What the macros draw: plain values, already decided, already in the reader's language.
//!
//! Nothing here knows the mechanism, a case or a rule. A page fills these from what `office`
//! answered and hands them to `macros/parts.html` and `macros/forms.html`.

mod parts;
mod question;
mod status;
mod time;
mod track;

pub use parts::{
    Change, Closed, Fact, Happening, IdentityBar, Keyset, NotYet, Notice, Phone, Row, SideEntry,
    Table, Tone,
};
pub use question::{Answer, Apart, Choice, DatePart, Kind, Question, Size};
pub use status::{Shape, Status};
pub use time::{Due, Urgency};
pub use track::{Picture, Track, bar_width, dot_x};
