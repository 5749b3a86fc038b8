//! The guesses of a reader, and how they are kept: as text, which may come back damaged, or from a
//! page with other questions.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::judged::Distance;
use super::question::{Guess, Question};

/// The key of the guesses in the text.
const GUESSES: &str = "guesses";

/// What a reader guessed, question by question. How far a guess is from the data is never kept: it is
/// told from the data as they are now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Score {
    guesses: BTreeMap<String, Guess>,
}

/// A score in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// How many questions there are.
    pub questions: usize,
    /// How many were answered.
    pub answered: usize,
    /// How many guesses were as in the data.
    pub exact: usize,
    /// How many were close.
    pub close: usize,
    /// How many were further away.
    pub further: usize,
}

impl Score {
    /// Keeps a guess at a question, in place of one before. What is no guess at it is not kept.
    pub fn keep(&mut self, question: &Question, guess: Guess) {
        if question.distance(&guess).is_some() {
            self.guesses.insert(question.name.to_owned(), guess);
        }
    }

    /// Takes in the guesses of another score that this one lacks.
    pub fn take_in(&mut self, other: &Score, questions: &[Question]) {
        for question in questions {
            if let (None, Some(guess)) = (self.guess(question), other.guess(question)) {
                self.keep(question, guess.clone());
            }
        }
    }

    /// The guess at a question; none when there is none that still is one.
    pub fn guess(&self, question: &Question) -> Option<&Guess> {
        let guess = self.guesses.get(question.name)?;
        question.distance(guess).map(|_| guess)
    }

    /// The score among these questions.
    pub fn tally(&self, questions: &[Question]) -> Tally {
        let mut tally = Tally {
            questions: questions.len(),
            ..Tally::default()
        };
        for question in questions {
            let guess = self.guesses.get(question.name);
            let Some(distance) = guess.and_then(|guess| question.distance(guess)) else {
                continue;
            };
            tally.answered += 1;
            match distance {
                Distance::Exact => tally.exact += 1,
                Distance::Close => tally.close += 1,
                Distance::Further => tally.further += 1,
            }
        }
        tally
    }

    /// The score as text, to be kept.
    pub fn write(&self) -> String {
        let guesses: Map<String, Value> = self
            .guesses
            .iter()
            .filter_map(|(name, guess)| Some((name.clone(), serde_json::to_value(guess).ok()?)))
            .collect();
        let mut text = Map::new();
        text.insert(GUESSES.to_owned(), Value::Object(guesses));
        Value::Object(text).to_string()
    }

    /// Reads a kept score. What cannot be used of it is left out: all of it when it is no score, a
    /// guess when its question is no more, or when it is no guess at it.
    pub fn read(text: &str, questions: &[Question]) -> Score {
        let mut score = Score::default();
        let Ok(kept) = serde_json::from_str::<Value>(text) else {
            return score;
        };
        for question in questions {
            let guess = kept.get(GUESSES).and_then(|all| all.get(question.name));
            if let Some(guess) = guess.and_then(|guess| Guess::deserialize(guess).ok()) {
                score.keep(question, guess);
            }
        }
        score
    }
}

impl Tally {
    /// The score in words, such as "You answered 3 of 10 questions: 1 exact, 1 close, 1 further away."
    pub fn words(self) -> String {
        let Tally {
            questions,
            answered,
            exact,
            close,
            further,
        } = self;
        if answered == 0 {
            return format!("You answered 0 of {questions} questions.");
        }
        format!(
            "You answered {answered} of {questions} questions: {exact} exact, {close} close, {further} further away."
        )
    }
}
