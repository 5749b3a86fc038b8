//! Questions to guess before one sees: ten of them, whose answers are counted from the data each time
//! they are asked, by the engine that counts for the page.
//!
//! | file | subject |
//! |---|---|
//! | `question` | a question, and what can be guessed |
//! | `counted` | the counts that answers are made of |
//! | `counts_asked` | the questions on how many studies |
//! | `kinds_asked` | the questions on which, and how many of each |
//! | `concept` | the Key Concepts that the questions are tied to |
//! | `judged` | a guess beside the data |
//! | `score` | the guesses of a reader, and how they are kept |

mod concept;
mod counted;
mod counts_asked;
mod judged;
mod kinds_asked;
mod question;
mod score;

pub use concept::{CONCEPTS, Concept};
pub use judged::Distance;
pub use question::{Guess, Item, Kind, Question};
pub use score::{Score, Tally};

use crate::evidence::Evidence;
use crate::explore::Table;
use counted::Counted;

/// The questions, in the order in which they are asked. One that the data cannot answer, such as a
/// share of participants where no size is known, is left out; the published data answer all ten.
pub fn questions(evidence: &Evidence, table: &Table) -> Vec<Question> {
    let data = Counted::of(evidence, table);
    let asked = [
        counts_asked::randomised(&data),
        kinds_asked::route(&data),
        counts_asked::compare_nothing(&data),
        counts_asked::therapy_tested(&data),
        kinds_asked::routes(&data),
        counts_asked::largest_share(&data),
        kinds_asked::conditions(&data),
        counts_asked::not_found_size(&data),
        counts_asked::doses_known(&data),
        counts_asked::review_articles(&data),
    ];
    asked.into_iter().flatten().collect()
}
