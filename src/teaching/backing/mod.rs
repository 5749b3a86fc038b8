//! What backs a number in a note: a short phrase that is counted from the data.
//!
//! A phrase begins with what is counted or read, then says of which studies. `docs/lessons.md`
//! lists them all for those who write lessons.
//!
//! | file | subject |
//! |---|---|
//! | `those` | the studies that a phrase speaks of |
//! | `counted` | what is counted over studies |
//! | `stated` | what the data say of a study or of an outcome |

mod counted;
mod stated;
mod those;

use std::fmt;

use crate::evidence::Evidence;
use crate::explore::Table;

use super::Number;
use those::Those;

/// What a number is in the data.
#[derive(Clone, PartialEq, Debug)]
pub struct Backing {
    /// The number itself.
    pub value: Amount,
    /// What it is, in plain words: `10 of 15 studies (Route: IV)`.
    pub words: String,
    /// The view that shows it, as the fragment of a link; none where no view shows it alone.
    pub view: Option<String>,
}

/// A number in the data.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Amount {
    /// A count, or a number that the data hold.
    Exact(f64),
    /// A percentage that the data hold.
    Percent(f64),
    /// A part of a whole.
    Share {
        /// The part.
        part: f64,
        /// The whole; above 0.
        whole: f64,
    },
}

/// Why nothing backs a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BackingError {
    /// The phrase begins with a word that is not known, or lacks a part.
    Unreadable(String),
    /// The studies it speaks of are none: why, in a sentence.
    Those(String),
    /// The data hold no such number: what was asked for.
    NotFound(String),
}

impl fmt::Display for BackingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(phrase) => {
                write!(f, "“{phrase}” does not say what the number is.")
            }
            Self::Those(why) => f.write_str(why),
            Self::NotFound(what) => write!(f, "The data hold no {what}."),
        }
    }
}

impl std::error::Error for BackingError {}

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

/// The facts, and the facets of the facts.
struct Data<'a> {
    evidence: &'a Evidence,
    table: &'a Table,
}

/// What a phrase gives.
type Found = Result<Backing, BackingError>;

impl Backing {
    fn exact(value: f64, words: String, view: Option<String>) -> Found {
        Ok(Backing {
            value: Amount::Exact(value),
            words,
            view,
        })
    }

    fn count(count: usize, words: String, those: &Those<'_>) -> Found {
        Self::exact(count as f64, words, Some(those.link.clone()))
    }
}
