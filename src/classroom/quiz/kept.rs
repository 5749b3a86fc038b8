//! The questions, and the score that the browser keeps.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::super::desk::Desk;
use crate::browser::storage;
use crate::teaching::quiz::{Guess, Question, Score, Tally, questions as counted};

/// Under which name the browser keeps the score.
const KEY: &str = "kap-quiz";

thread_local! {
    static QUESTIONS: RefCell<Option<Rc<[Question]>>> = const { RefCell::new(None) };
    // What holds while the page is open, whether or not the browser keeps it.
    static SCORE: RefCell<Option<Score>> = const { RefCell::new(None) };
    static TOLD: Cell<bool> = const { Cell::new(false) };
}

/// The questions. The data of a page never change, so they are counted once.
pub fn questions(desk: &Desk) -> Rc<[Question]> {
    QUESTIONS.with_borrow_mut(|kept| {
        let made = kept.get_or_insert_with(|| counted(desk.evidence, desk.table).into());
        Rc::clone(made)
    })
}

/// The question with this name.
pub fn find(desk: &Desk, name: &str) -> Option<Question> {
    let questions = questions(desk);
    questions
        .iter()
        .find(|question| question.name == name)
        .cloned()
}

/// Does something with the score, which is read first if it was not.
fn with_score<T>(desk: &Desk, act: impl FnOnce(&mut Score) -> T) -> T {
    let questions = questions(desk);
    SCORE.with_borrow_mut(|score| {
        let read =
            || storage::get(KEY).map_or_else(Score::default, |text| Score::read(&text, &questions));
        act(score.get_or_insert_with(read))
    })
}

/// The score in numbers.
pub fn tally(desk: &Desk) -> Tally {
    let questions = questions(desk);
    with_score(desk, |score| score.tally(&questions))
}

/// What was guessed.
pub fn guess(desk: &Desk, question: &Question) -> Option<Guess> {
    with_score(desk, |score| score.guess(question).cloned())
}

/// Keeps a guess. Returns what the reader should know when the browser does not keep it: once.
pub fn keep(desk: &Desk, question: &Question, guess: Guess) -> Option<&'static str> {
    let questions = questions(desk);
    // Another tab may have answered since.
    let elsewhere = storage::get(KEY).map(|text| Score::read(&text, &questions));
    let text = with_score(desk, |score| {
        if let Some(elsewhere) = elsewhere {
            score.take_in(&elsewhere, &questions);
        }
        score.keep(question, guess);
        score.write()
    });
    let is_kept = storage::set(KEY, &text);
    (!is_kept && !TOLD.replace(true))
        .then_some("This browser keeps nothing for this page: your score holds until you leave it.")
}

/// Forgets the score. Returns what is told of it.
pub fn forget() -> &'static str {
    SCORE.set(Some(Score::default()));
    // Where nothing can be kept nothing is.
    storage::forget(KEY);
    "Your score is forgotten."
}
