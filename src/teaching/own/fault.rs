//! Why a lesson cannot be read, or must not grow.

use std::fmt;

use crate::teaching::lesson::LessonError;

use super::limits::{LONGEST_LINK, LONGEST_TEXT, MOST_STEPS};

/// Why a lesson cannot be read, changed or put into a link, in words that a reader can act on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It is no lesson that this page reads.
    Lesson(LessonError),
    /// Its text is longer than a lesson may be; its length in bytes.
    TooLong(usize),
    /// It has more steps than a lesson may have.
    TooManySteps(usize),
    /// The link that carries it is longer than a link should be; its length in characters.
    LongLink(usize),
}

impl From<LessonError> for Fault {
    fn from(error: LessonError) -> Fault {
        Fault::Lesson(error)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lesson(error) => error.fmt(f),
            Self::TooLong(bytes) => write!(
                f,
                "This is too long for a lesson: {} kB, where a lesson has at most {} kB.",
                bytes.div_ceil(1024),
                LONGEST_TEXT / 1024,
            ),
            Self::TooManySteps(steps) => write!(
                f,
                "This would be a lesson of {steps} steps. A lesson has at most {MOST_STEPS}.",
            ),
            Self::LongLink(letters) => write!(
                f,
                "The link of this lesson would have {letters} characters. Links of more than {LONGEST_LINK} are cut by some programs. Save it as a file instead.",
            ),
        }
    }
}

impl std::error::Error for Fault {}

/// Why the text of a shelf could not be read, or not all of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ShelfFault {
    /// It is not JSON, or not of this kind.
    Damaged,
    /// It was kept by a newer page, in this version of the format.
    Newer(u64),
    /// So many of its lessons could not be read, of so many.
    Lessons(usize, usize),
}

impl fmt::Display for ShelfFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str(
                "What this browser kept of your lessons is damaged and could not be read.",
            ),
            Self::Newer(version) => write!(
                f,
                "Your lessons were kept by a newer page (version {version} of the format). Reload the page to get the newest.",
            ),
            Self::Lessons(damaged, all) => write!(
                f,
                "{damaged} of the {all} lessons that this browser kept could not be read.",
            ),
        }
    }
}

impl std::error::Error for ShelfFault {}
