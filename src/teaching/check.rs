//! A step held against the data: every number that it says, and what backs it.

use std::fmt;

use crate::evidence::Evidence;
use crate::explore::Table;

use super::backing::{BackingError, backing};
use super::lesson::Step;
use super::numbers::{Said, numbers_in};

/// What is wrong with a number of a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The text says it, and nothing backs it.
    Unbacked(String),
    /// It is backed, and the text does not say it there.
    Unused(String),
    /// No count could back it: "one", "most", "1,000".
    Vague(String),
    /// What should back it cannot be had.
    NoBacking(String, BackingError),
    /// The data say another number: what the text says, and what the data say in words.
    Wrong(String, String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unbacked(says) => write!(f, "Nothing backs “{says}”."),
            Self::Unused(says) => write!(f, "“{says}” is backed, but is not said there."),
            Self::Vague(says) => write!(f, "“{says}” is no number that can be checked."),
            Self::NoBacking(says, why) => write!(f, "“{says}”: {why}"),
            Self::Wrong(says, words) => write!(f, "“{says}” is not so. In the data: {words}."),
        }
    }
}

/// What is wrong with the numbers of a step; nothing when all hold.
///
/// The numbers are those of the title, then of the note. What backs them stands in the same order,
/// one for each time that a number is said.
pub fn faults(evidence: &Evidence, table: &Table, step: &Step) -> Vec<Fault> {
    let names: Vec<&str> = evidence
        .studies
        .iter()
        .map(|study| study.short_name.as_str())
        .collect();
    let mut said: Vec<Said> = numbers_in(&step.title, &names);
    said.extend(numbers_in(&step.note, &names));
    let mut said = said.as_slice();
    let mut faults = Vec::new();
    for number in &step.numbers {
        let Some(at) = said.iter().position(|one| one.text == number.says) else {
            faults.push(Fault::Unused(number.says.clone()));
            continue;
        };
        let (before, rest) = said.split_at(at);
        faults.extend(before.iter().map(unbacked));
        let fault = rest.first().and_then(|one| {
            if one.is_vague() {
                return Some(Fault::Vague(one.text.clone()));
            }
            match backing(evidence, table, number) {
                Err(why) => Some(Fault::NoBacking(one.text.clone(), why)),
                Ok(found) if one.says(found.value) => None,
                Ok(found) => Some(Fault::Wrong(one.text.clone(), found.words)),
            }
        });
        faults.extend(fault);
        said = rest.get(1..).unwrap_or_default();
    }
    faults.extend(said.iter().map(unbacked));
    faults
}

fn unbacked(said: &Said) -> Fault {
    if said.is_vague() {
        Fault::Vague(said.text.clone())
    } else {
        Fault::Unbacked(said.text.clone())
    }
}
