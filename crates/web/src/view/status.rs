//! A status: a shape, words, a colour; each enough on its own.

/// The shape in front of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An empty ring: not begun.
    NotBegun,
    /// A half-filled ring: going on.
    Running,
    /// An hourglass: waits for somebody.
    Waiting,
    /// A ring with a tick: done.
    Done,
    /// A diamond: overdue.
    Late,
    /// A triangle: needs care.
    Care,
    /// A square that is crossed out: ended without being done.
    Ended,
    /// A lock: closed to the reader.
    Closed,
}

impl Shape {
    /// All shapes, for the gallery.
    pub const ALL: [Self; 8] = [
        Self::NotBegun,
        Self::Running,
        Self::Waiting,
        Self::Done,
        Self::Late,
        Self::Care,
        Self::Ended,
        Self::Closed,
    ];

    /// The end of its class name, which gives it its colour.
    #[must_use]
    pub const fn css(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::Running => "running",
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Late => "late",
            Self::Care => "care",
            Self::Ended => "ended",
            Self::Closed => "closed",
        }
    }

    /// The drawing in a box of 16 by 16. Ours and constant: templates put it in unescaped.
    #[must_use]
    pub const fn drawing(self) -> &'static str {
        match self {
            Self::NotBegun => r#"<circle cx="8" cy="8" r="6"/>"#,
            Self::Running => {
                r#"<circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>"#
            }
            Self::Waiting => r#"<path d="M4 2h8L8 8l4 6H4l4-6z"/>"#,
            Self::Done => r#"<circle cx="8" cy="8" r="6.5"/><path d="M5 8.5l2.2 2.2L11.5 6"/>"#,
            Self::Late => r#"<path d="M8 1l7 7-7 7-7-7z" fill="currentColor"/>"#,
            Self::Care => r#"<path d="M8 2l7 12H1z"/><path d="M8 6.5v3.5"/>"#,
            Self::Ended => r#"<rect x="2" y="2" width="12" height="12"/><path d="M4 4l8 8"/>"#,
            Self::Closed => {
                r#"<rect x="3" y="7" width="10" height="7"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>"#
            }
        }
    }
}

/// How something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its shape.
    pub shape: Shape,
    /// Its words.
    pub text: String,
}

impl Status {
    /// A shape with its words.
    #[must_use]
    pub fn new(shape: Shape, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { shape, text }
    }
}
