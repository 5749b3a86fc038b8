//! How large a chart is drawn, and the room that it has.

/// How large a chart is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Size {
    /// Beside the others, to be taken in at a glance: every number, not every name.
    Glance,
    /// By itself, over the whole width: every study and every therapy is named.
    Enlarged,
}

/// The room for a chart.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Room {
    /// How large it is drawn.
    pub size: Size,
    /// Its width, CSS px.
    pub width: f64,
    /// The height that it has to fit, CSS px; it takes what it needs where there is none.
    pub height: Option<f64>,
    /// The size of the page's own text, CSS px: larger where the reader's browser is set so.
    pub text: f64,
    /// Whether marks travel to their new places.
    pub moves: bool,
}

impl Room {
    /// The size of a browser's text until a reader changes it, CSS px.
    pub const TEXT: f64 = 16.0;

    /// A chart by itself, of this width in CSS px.
    pub const fn enlarged(width: f64) -> Room {
        Room {
            size: Size::Enlarged,
            width,
            height: None,
            text: Room::TEXT,
            moves: false,
        }
    }

    /// A chart beside others, of this width and height in CSS px.
    pub const fn glance(width: f64, height: Option<f64>) -> Room {
        Room {
            size: Size::Glance,
            height,
            ..Room::enlarged(width)
        }
    }
}
