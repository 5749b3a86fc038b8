//! A sentence that can be asked where it comes from.

use super::ask::Ask;

/// Words, and the facts they rest on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The words, a whole sentence or more.
    pub words: String,
    /// Where they come from; nothing where there is no fact to show.
    pub ask: Option<Ask>,
}
