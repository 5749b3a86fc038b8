//! The questions, and the score that the browser keeps. There is one of each, in the quiz and in
//! lessons alike.

use std::sync::{
    OnceLock,
    atomic::{AtomicBool, Ordering},
};

use leptos::prelude::*;

use crate::{
    browser::storage,
    components::state::Explorer,
    teaching::quiz::{Guess, Question, Score, Tally, questions as counted},
};

/// Under which name the browser keeps the score.
const KEY: &str = "kap-quiz";

/// The questions. The data of a page never change, so they are counted once.
pub fn questions(explorer: Explorer) -> &'static [Question] {
    static QUESTIONS: OnceLock<Vec<Question>> = OnceLock::new();
    QUESTIONS.get_or_init(|| counted(explorer.evidence, explorer.table))
}

/// The question with this name.
pub fn find(explorer: Explorer, name: &str) -> Option<&'static Question> {
    let questions = questions(explorer);
    questions.iter().find(|question| question.name == name)
}

/// The score, which holds while the page is open, whether or not the browser keeps it.
fn score(explorer: Explorer) -> &'static ArcRwSignal<Score> {
    static SCORE: OnceLock<ArcRwSignal<Score>> = OnceLock::new();
    SCORE.get_or_init(|| ArcRwSignal::new(stored(explorer).unwrap_or_default()))
}

fn stored(explorer: Explorer) -> Option<Score> {
    let text = storage::get(KEY)?;
    Some(Score::read(&text, questions(explorer)))
}

/// The score in numbers.
pub fn tally(explorer: Explorer) -> Tally {
    score(explorer).with(|score| score.tally(questions(explorer)))
}

/// What was guessed.
pub fn guess(explorer: Explorer, question: &Question) -> Option<Guess> {
    score(explorer).with(|score| score.guess(question).cloned())
}

/// Keeps a guess. Returns what the reader should know when the browser does not keep it: once.
pub fn keep(explorer: Explorer, question: &Question, guess: Guess) -> Option<&'static str> {
    static TOLD: AtomicBool = AtomicBool::new(false);
    // Another tab may have answered since.
    let elsewhere = stored(explorer);
    score(explorer).update(|score| {
        if let Some(elsewhere) = elsewhere {
            score.take_in(&elsewhere, questions(explorer));
        }
        score.keep(question, guess);
    });
    let text = score(explorer).with_untracked(Score::write);
    let is_kept = storage::set(KEY, &text);
    (!is_kept && !TOLD.swap(true, Ordering::Relaxed))
        .then_some("This browser keeps nothing for this page: your score holds until you leave it.")
}

/// Forgets the score. Returns what is told of it.
pub fn forget(explorer: Explorer) -> &'static str {
    score(explorer).set(Score::default());
    // Where nothing can be kept nothing is.
    storage::forget(KEY);
    "Your score is forgotten."
}
