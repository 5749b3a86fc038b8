//! A number in the data.

/// A number in the data.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Amount {
    /// A count, or a number that the data hold.
    Exact(f64),
    /// A percentage that the data hold.
    Percent(f64),
    /// A part of a whole.
    Share {
        /// The part.
        part: f64,
        /// The whole; above 0.
        whole: f64,
    },
}
