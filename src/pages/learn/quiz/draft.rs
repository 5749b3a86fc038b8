//! What is set of a guess so far. Nothing is guessed until the reader sets it.

use crate::teaching::quiz::{Guess, Kind, Question};

/// A number for each slider, or the place of the option, in the first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft(Vec<Option<u32>>);

impl Draft {
    /// Nothing set yet.
    pub fn of(question: &Question) -> Self {
        let parts = match &question.kind {
            Kind::Number { .. } | Kind::Choice { .. } => 1,
            Kind::Bars { bars, .. } => bars.len(),
        };
        Self(vec![None; parts])
    }

    /// What is set at a place.
    pub fn at(&self, place: usize) -> Option<u32> {
        self.0.get(place).copied().flatten()
    }

    /// Sets something at a place, or takes it back.
    pub fn set(&mut self, place: usize, value: Option<u32>) {
        if let Some(slot) = self.0.get_mut(place) {
            *slot = value;
        }
    }

    /// The guess that is set.
    ///
    /// # Errors
    /// What is still to be set, in words.
    pub fn guess(&self, question: &Question) -> Result<Guess, String> {
        match &question.kind {
            Kind::Number { least, most, .. } => self
                .at(0)
                .map(Guess::Number)
                .ok_or_else(|| format!("Set a whole number from {least} to {most} first.")),
            Kind::Choice { options, .. } => self
                .at(0)
                .and_then(|place| options.get(usize::try_from(place).ok()?))
                .map(|option| Guess::Choice(option.label.clone()))
                .ok_or_else(|| "Choose one first.".to_owned()),
            Kind::Bars { bars, .. } => {
                let mut unset = Vec::new();
                let mut set = Vec::new();
                for (place, bar) in bars.iter().enumerate() {
                    match self.at(place) {
                        Some(value) => set.push((bar.label.clone(), value)),
                        None => unset.push(bar.label.as_str()),
                    }
                }
                if unset.is_empty() {
                    Ok(Guess::Bars(set))
                } else {
                    let unset = unset.join(", ");
                    Err(format!("Set every bar first. Not set: {unset}."))
                }
            }
        }
    }
}
