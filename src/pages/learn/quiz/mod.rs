//! The quiz, and a question before a step of a lesson is shown. Knows what is asked from
//! [`crate::teaching::quiz`], and the browser's store; knows nothing of lessons.
//!
//! | file | subject |
//! |---|---|
//! | `kept` | the questions, and the score that the browser keeps |
//! | `draft` | what is set of a guess so far |
//! | `inputs` | with what each kind of guess is made |
//! | `guessing` | one question: what is guessed, and then the data beside it |
//! | `answer` | the data beside the guess, and why it matters |
//! | `section` | the part of the page: the quiz, question after question, and its end |

mod answer;
mod draft;
mod guessing;
mod inputs;
mod kept;
mod section;

pub use guessing::Guessing;
pub use kept::find;
pub use section::Quiz;
