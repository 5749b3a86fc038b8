//! The quiz, question after question, and its end.

use std::rc::Rc;

use super::super::desk::{self, Desk};
use super::{block, kept};
use crate::browser::{
    dom::{Node, Tag, tag},
    page,
};
use crate::teaching::quiz::Question;
use crate::view::View;

const TITLE: &str = "Guess first";

/// Where reading goes on at each question, and at the end.
const HEADING: &str = "quiz-heading";

/// Begins at the first question that is not answered; at the end when all are.
pub fn begin(desk: &'static Desk) {
    let questions = kept::questions(desk);
    let open = questions
        .iter()
        .position(|question| kept::guess(desk, question).is_none());
    ask(desk, open.unwrap_or(questions.len()));
}

/// Asks the question at this place; after the last there is the end.
fn ask(desk: &'static Desk, at: usize) {
    let questions = kept::questions(desk);
    let Some(question) = questions.get(at) else {
        return end(desk);
    };
    let heading = format!("Question {} of {}", at + 1, questions.len());
    let is_last = at + 1 == questions.len();
    let skip = tag("button")
        .class("button")
        .child("Skip")
        .press(move || ask(desk, at + 1));
    let view = question.view.clone();
    let after = move || {
        let view = view.clone();
        let see = tag("button")
            .class("button")
            .child("See it on the page")
            .press(move || {
                desk::close();
                // A lesson that is on goes on.
                desk.go(&View {
                    lesson: desk.view().lesson,
                    ..desk.decoded(&view)
                });
            });
        let next = if is_last {
            "See your score"
        } else {
            "Next question"
        };
        let next = tag("button")
            .class("button button-primary")
            .child(next)
            .press(move || ask(desk, at + 1));
        vec![tools(vec![next.into(), see.into()]).into()]
    };
    let block = block::block(
        desk,
        question.clone(),
        vec![skip.into()],
        Rc::new(after),
        Rc::new(|| {}),
    );
    show(desk, heading, vec![block]);
}

fn tools(buttons: Vec<Node>) -> Tag {
    tag("div").class("quiz-tools").children(buttons)
}

/// Shows this in the dialog, from its head on.
fn show(desk: &'static Desk, heading: String, nodes: Vec<Node>) {
    let heading = tag("h3")
        .class("quiz-heading")
        .with("id", HEADING)
        .with("tabindex", "-1")
        .child(heading);
    let mut body = vec![heading.into()];
    body.extend(nodes);
    desk.dialog(TITLE, body);
    page::read_from(HEADING);
}

/// The score, and each question with its guess.
fn end(desk: &'static Desk) {
    let questions = kept::questions(desk);
    let lines = questions
        .iter()
        .enumerate()
        .map(|(at, question)| line(desk, at, question));
    let again = tag("button")
        .class("button button-primary")
        .child("Start again")
        .press(move || {
            kept::forget();
            ask(desk, 0);
        });
    let forget = tag("button")
        .class("button")
        .child("Forget my score")
        .press(move || {
            let told = kept::forget();
            end(desk);
            desk::say(told);
        });
    let score = tag("p")
        .class("quiz-score")
        .child(kept::tally(desk).words());
    show(
        desk,
        "Your guesses".to_owned(),
        vec![
            score.into(),
            tag("p")
                .child("This is no mark: a guess that was far off shows where a first impression misleads.")
                .into(),
            tools(vec![again.into(), forget.into()]).into(),
            tag("ol").class("quiz-guesses").children(lines.collect()).into(),
        ],
    );
}

fn line(desk: &'static Desk, at: usize, question: &Question) -> Node {
    let line = tag("li").child(tag("p").class("quiz-asked").child(question.ask.clone()));
    let guess = kept::guess(desk, question);
    let told = guess.and_then(|guess| {
        let distance = question.distance(&guess)?.words();
        Some([&question.beside(&guess)?, " ", distance, "."].concat())
    });
    match told {
        Some(told) => line.child(tag("p").child(told)).into(),
        None => line
            .child(
                tag("p").child("Not answered. ").child(
                    tag("button")
                        .class("link-button")
                        .child("Answer this one")
                        .child(
                            tag("span")
                                .class("visually-hidden")
                                .child([": ", &question.ask].concat()),
                        )
                        .press(move || ask(desk, at)),
                ),
            )
            .into(),
    }
}
