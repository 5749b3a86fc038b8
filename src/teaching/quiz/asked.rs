//! The questions, one after the other.

use crate::evidence::Evidence;
use crate::explore::Table;

use super::counted::Counted;
use super::question::Question;
use super::{counts_asked, kinds_asked};

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
