//! A phrase, read by the first that knows the word it begins with.

use crate::evidence::Evidence;
use crate::explore::Table;
use crate::teaching::lesson::Number;

use super::found::{Backing, BackingError, Data};
use super::{counted, stated};

/// What the phrase of a number stands for in the data.
///
/// Row `i` of `table` is `evidence.studies[i]`.
///
/// # Errors
/// When the phrase cannot be read, or the data hold no such number.
pub fn backing(
    evidence: &Evidence,
    table: &Table,
    number: &Number,
) -> Result<Backing, BackingError> {
    let phrase = number.is.trim();
    let (kind, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let data = Data { evidence, table };
    let found = match counted::read(&data, kind, rest.trim()) {
        Some(found) => found,
        None => match stated::read(&data, kind, rest.trim()) {
            Some(found) => found,
            None => Err(BackingError::Unreadable(phrase.to_owned())),
        },
    };
    found.map_err(|fault| match fault {
        // A part that could not be read is said with the whole phrase.
        BackingError::Unreadable(_) => BackingError::Unreadable(phrase.to_owned()),
        other => other,
    })
}
