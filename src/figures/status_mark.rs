//! The mark of a status: the same wherever a value stands, on the page, on paper and in pictures.

use crate::evidence::Status;

/// The mark of a status, in a box of 16 × 16, to be drawn with a line of 1.6 in one colour. Each has
/// its own shape, so that no colour is needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StatusMark {
    /// Its path, as in the `d` of an SVG `path`.
    pub path: &'static str,
    /// Whether it is filled with the colour of its line.
    pub filled: bool,
    /// The dashes of its line, or `none`.
    pub dashes: &'static str,
}

const RING: &str = "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z";

/// The mark of a status.
pub const fn status_mark(status: Status) -> StatusMark {
    let (path, filled, dashes) = match status {
        Status::Reported => (RING, true, "none"),
        Status::Derived => ("M12.5 3.5h-9l5 4.5-5 4.5h9", false, "none"),
        Status::Inferred => (RING, false, "2.6 2.1"),
        Status::Conflict => ("M2 6h12M2 10h12M10.5 2l-5 12", false, "none"),
        Status::NotFound => (
            "M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4zM5.9 6.3a2.1 2.1 0 1 1 2.9 2c-.6.3-.8.6-.8 1.2M8 11v1.3",
            false,
            "none",
        ),
        Status::NotApplicable => ("M3 8h10", false, "none"),
    };
    StatusMark {
        path,
        filled,
        dashes,
    }
}
