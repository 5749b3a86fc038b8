//! What is found that bears on a claim.

use crate::narrative::{Ask, Said};

/// One thing that bears on a claim: an outcome of a study, or the study as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bearing {
    /// The row of the study.
    pub study: usize,
    /// The study and what it holds, in one line.
    pub words: String,
    /// Where this comes from.
    pub ask: Ask,
}

/// The three answers to a claim.
#[derive(Default)]
pub(super) struct Found {
    pub(super) bearing: Vec<Bearing>,
    pub(super) kind: Vec<Said>,
    pub(super) missing: Vec<Said>,
}
