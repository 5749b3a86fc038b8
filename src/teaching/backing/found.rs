//! What backs a number, or why nothing does.

use std::fmt;

use crate::evidence::Evidence;
use crate::explore::Table;
use crate::teaching::amount::Amount;

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

/// The facts, and the facets of the facts.
pub(super) struct Data<'a> {
    pub(super) evidence: &'a Evidence,
    pub(super) table: &'a Table,
}

/// What a phrase gives.
pub(super) type Found = Result<Backing, BackingError>;

impl Backing {
    /// A number that must be said as it is.
    pub(super) fn exact(value: f64, words: String, view: Option<String>) -> Found {
        Ok(Backing {
            value: Amount::Exact(value),
            words,
            view,
        })
    }
}
