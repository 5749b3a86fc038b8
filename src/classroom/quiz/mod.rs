//! The quiz, and a question before a figure is shown.
//!
//! | file | subject |
//! |---|---|
//! | `kept` | the questions, and the score that the browser keeps |
//! | `block` | one question: what is guessed, and then the data beside it |
//! | `inputs` | with what each kind of guess is made |
//! | `answer` | the data beside the guess, and why it matters |
//! | `run` | the quiz, question after question, and its end |

mod answer;
mod block;
mod inputs;
mod kept;
mod run;

use std::rc::Rc;

use super::desk::{self, Desk};
use crate::browser::{
    dom::{Node, tag},
    page,
};

/// Where the invitation tells the score.
const SCORE: &str = "quiz-score";

/// The button that begins the quiz.
const TAKE: &str = "quiz-take";

/// What leads to the quiz, for the dialog.
pub fn invitation(desk: &'static Desk) -> Vec<Node> {
    let heading = tag("h3").child("Guess first");
    let about = format!(
        "{} questions, counted from the data as they are asked. Guess, then see the data beside your guess.",
        kept::questions(desk).len(),
    );
    let score = tag("div").with("id", SCORE).children(score(desk));
    vec![heading.into(), tag("p").child(about).into(), score.into()]
}

/// The score, and what one can do.
fn score(desk: &'static Desk) -> Vec<Node> {
    let tally = kept::tally(desk);
    let take = tag("button")
        .class("button button-primary")
        .with("id", TAKE)
        .child("Take the quiz")
        .press(move || run::begin(desk));
    let mut buttons = vec![take.into()];
    if tally.answered > 0 {
        let forget = move || {
            desk::say(kept::forget());
            desk.show(SCORE, score(desk));
            // The button that was pressed is gone.
            page::focus(TAKE);
        };
        let forget = tag("button")
            .class("button")
            .child("Forget my score")
            .press(forget);
        buttons.push(forget.into());
    }
    let buttons = tag("div").class("quiz-tools").children(buttons);
    vec![
        tag("p").class("quiz-score").child(tally.words()).into(),
        buttons.into(),
    ]
}

/// The question with this name, to be answered in its place; `answered` is called once it is. None when
/// there is no such question.
pub fn question(desk: &'static Desk, name: &str, answered: Rc<dyn Fn()>) -> Option<Node> {
    let question = kept::find(desk, name)?;
    Some(block::block(
        desk,
        question,
        Vec::new(),
        Rc::new(Vec::new),
        answered,
    ))
}
