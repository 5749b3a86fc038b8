//! What one learns and teaches with: lessons, questions to guess, the words of the field. Pure.
//! May know the view and all below it; knows nothing of a screen, nor of what is taken away.

mod amount;
mod backing;
mod built_in;
mod check;
mod emphasis;
pub mod glossary;
mod lesson;
mod numbers;
pub mod own;
mod place;
pub mod quiz;

pub use amount::Amount;
pub use backing::{Backing, BackingError, backing};
pub use built_in::{BUILT_IN, built_in};
pub use check::{Fault, faults};
pub use emphasis::{Span, paragraphs};
pub use lesson::{Lesson, LessonError, Number, Step, steps_in_words};
pub use numbers::{Said, numbers_in};
pub use place::{Name, Place};

pub use crate::view::Part;
