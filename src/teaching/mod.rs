//! What one learns and teaches with: lessons, questions to guess, the words of the field. Pure.
//!
//! | file | subject |
//! |---|---|
//! | `lesson` | a lesson, its steps, and its file |
//! | `place` | which step of which lesson, as it stands in a link |
//! | `built_in` | the lessons that come with the page |
//! | `numbers` | the numbers that a text says |
//! | `backing` | what backs a number, counted from the data |
//! | `check` | a step held against the data, number by number |
//! | `emphasis` | the simple markup of a note |
//! | `own` | the lessons that a reader makes |
//! | `quiz` | questions whose answers are counted from the data |
//! | `glossary` | the words of the field in plain words |

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

pub use backing::{Amount, Backing, BackingError, backing};
pub use built_in::{BUILT_IN, built_in};
pub use check::{Fault, faults};
pub use emphasis::{Span, paragraphs};
pub use lesson::{Lesson, LessonError, Number, Step, steps_in_words};
pub use numbers::{Said, numbers_in};
pub use place::{Name, Place};

pub use crate::view::Part;
