//! What backs a number in a note: a short phrase that is counted from the data (`docs/lessons.md` lists them).
//! May know the numbers that a text says and all below this floor; knows no lesson but its numbers.

mod counted;
mod found;
mod phrase;
mod stated;
mod those;

pub use found::{Backing, BackingError};
pub use phrase::backing;
