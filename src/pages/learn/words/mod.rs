//! The words of the field: all of them, those used in a part of the page, and the one that is tapped.
//! Knows what a word is from [`crate::teaching::glossary`]; knows nothing of lessons.
//!
//! | file | subject |
//! |---|---|
//! | `glossary` | all words, read once, and the way to them from anywhere |
//! | `entry` | a word with its definition and source |
//! | `used` | the words that are used in a part of the page |
//! | `all` | the part of the page: all words, to be looked through and searched |
//! | `explain` | words underlined in the page, explained when tapped |

mod all;
mod entry;
mod explain;
mod glossary;
mod used;

pub use all::AllWords;
pub use used::UsedWords;
