//! A question, and what can be guessed.

use serde::{Deserialize, Serialize};

use super::concept::Concept;

/// A question whose answer is counted from the data.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// Its name, by which a lesson asks it and a score keeps it.
    pub name: &'static str,
    /// What is asked, a whole sentence.
    pub ask: String,
    /// What can be guessed, and what the data hold.
    pub kind: Kind,
    /// Why it matters, with the numbers of the data.
    pub why: String,
    /// The Key Concept that it is tied to.
    pub concept: &'static Concept,
    /// The view that shows the answer, as the fragment of a link, without `#`; empty is the page as it
    /// is first met.
    pub view: String,
}

/// What kind of guess a question asks for, and what the data hold.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// A whole number.
    Number {
        /// The least that can be guessed.
        least: u32,
        /// The most that can be guessed.
        most: u32,
        /// What the data hold.
        truth: u32,
        /// What follows the number, such as "of the 15 studies".
        unit: String,
    },
    /// One of several.
    Choice {
        /// What can be chosen, each with its count in the data.
        options: Vec<Item>,
        /// The places of the right ones: several where counts are equal.
        right: Vec<usize>,
        /// What follows a count.
        unit: String,
    },
    /// A number for each of several, guessed as bars.
    Bars {
        /// The bars, each with its count in the data.
        bars: Vec<Item>,
        /// The most that a bar can be set to.
        most: u32,
        /// What follows a count.
        unit: String,
    },
}

/// One of several things that are counted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its name in the data, by which a guess is kept.
    pub label: String,
    /// The same as a reader meets it.
    pub words: String,
    /// How many there are in the data.
    pub truth: u32,
}

/// What a reader guessed. What was chosen or set is named as in the data, so that a guess keeps its
/// meaning when the data gain a value.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Guess {
    /// A number.
    Number(u32),
    /// One of several.
    Choice(String),
    /// A number for each of several.
    Bars(Vec<(String, u32)>),
}
