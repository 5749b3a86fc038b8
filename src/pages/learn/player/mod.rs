//! A lesson, step by step: a strip at the foot of the screen, beside which the page can be used as ever.
//! Knows the quiz, whose questions a step asks, and where lessons are kept; knows nothing of the page of lessons.
//!
//! | file | subject |
//! |---|---|
//! | `walk` | where a reader is in a lesson, and the ways from there |
//! | `start` | the link that begins a lesson |
//! | `state` | what the player remembers while the page is open |
//! | `follow` | what an arrival at a step does to the page; the keys that step |
//! | `strip` | the strip, and its head: the way through the lesson |
//! | `note` | what is said in a step, the question before it, what comes after the last |
//! | `numbers` | what backs each number of a step |
//! | `tools` | what can be done with the step |
//! | `trouble` | what stands in the strip when there is no step to show |

mod follow;
mod note;
mod numbers;
mod start;
mod state;
mod strip;
mod tools;
mod trouble;
mod walk;

pub use start::StartLesson;
pub use strip::Strip;
