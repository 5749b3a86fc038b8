//! Questions to guess before one sees: ten of them, whose answers are counted from the data each time.
//! May know the view, the engine and the facts; knows no lesson, though lessons ask these questions.

mod asked;
mod concept;
mod counted;
mod counts_asked;
mod judged;
mod kinds_asked;
mod question;
mod score;

pub use asked::questions;
pub use concept::{CONCEPTS, Concept};
pub use judged::Distance;
pub use question::{Guess, Item, Kind, Question};
pub use score::{Score, Tally};
