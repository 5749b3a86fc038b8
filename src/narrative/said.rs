//! A sentence that can be asked where it comes from.

use super::ask::Ask;

/// Words, and the facts they rest on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The words, a whole sentence or more.
    pub words: String,
    /// Where they come from; nothing where there is no fact to show.
    pub ask: Option<Ask>,
    /// Where the words may be folded on a screen, if they end in a long list.
    pub fold: Option<Fold>,
}

/// Where words that end in a long list may be folded: `… Dore 2019 (depression) and 12 more`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fold {
    /// How many bytes of the words stay: up to an item of the list, without the comma behind it.
    pub at: usize,
    /// How many items come after them.
    pub more: usize,
}

impl Said {
    /// Words that are not folded.
    pub(super) fn new(words: String, ask: Option<Ask>) -> Self {
        Self {
            words,
            ask,
            fold: None,
        }
    }

    /// The words up to the fold, and how many items come after them; none where nothing is folded.
    pub fn folded(&self) -> Option<(&str, usize)> {
        let Fold { at, more } = self.fold?;
        Some((self.words.get(..at)?, more))
    }
}
