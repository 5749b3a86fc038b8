//! What is said in a step, the question before it, and what comes after the last.

use std::rc::Rc;

use super::walk::Walk;
use super::{memory, offer, strip};
use crate::browser::dom::{self, Node, tag};
use crate::classroom::{desk::Desk, home, quiz, stage};
use crate::teaching::{self, Number, Span};

/// Where the question and what is said stand.
const QUESTION: &str = "lesson-question";
const WORDS: &str = "lesson-words";

/// The question to be asked before a step is shown; none when it was asked, or when there is no such
/// question.
pub fn question(desk: &'static Desk, walk: &Walk) -> Option<Node> {
    let asked = walk.clone();
    let answered = move || {
        if memory::step().as_ref() == Some(&asked) {
            reveal(desk, &asked);
        }
    };
    quiz::question(desk, walk.question()?, Rc::new(answered))
}

/// The place of both. It scrolls when it is long, so the keyboard must reach it.
pub fn body(question: Option<Node>) -> Node {
    let mut place = tag("div").class("lesson-question").with("id", QUESTION);
    if let Some(question) = question {
        place = place.child(question);
    }
    tag("div")
        .class("lesson-body")
        .with("role", "group")
        .with("aria-label", "Note")
        .with("tabindex", "0")
        .child(place)
        .child(tag("div").class("lesson-words").with("id", WORDS))
        .into()
}

/// Shows the note; or the way past the question, when that is asked first.
pub fn begin(desk: &'static Desk, walk: &Walk, asks: bool) {
    if !asks {
        return desk.show(WORDS, words(desk, walk));
    }
    let walk = walk.clone();
    let show = strip::button("Show without guessing", move || {
        desk.show(QUESTION, Vec::new());
        reveal(desk, &walk);
        // The button is gone.
        strip::focus_heading();
    });
    desk.show(WORDS, vec![show.into()]);
}

/// The question is answered or passed over: the figure and the note are shown.
fn reveal(desk: &'static Desk, walk: &Walk) {
    memory::guessed(walk.place.slug());
    stage::blank(false);
    desk.show(WORDS, words(desk, walk));
}

fn words(desk: &'static Desk, walk: &Walk) -> Vec<Node> {
    let step = walk.step();
    let mut words = paragraphs(&step.note);
    for fault in desk.faults_of(&step.view) {
        let told = ["The view of this step is not whole. ", &fault].concat();
        words.push(tag("p").class("lesson-fault").child(told).into());
    }
    if !step.numbers.is_empty() {
        words.push(numbers(desk, walk));
    }
    if walk.place.step == walk.last() {
        words.push(next(desk, walk));
    }
    words
}

/// A note as paragraphs.
fn paragraphs(note: &str) -> Vec<Node> {
    let paragraphs = teaching::paragraphs(note).into_iter();
    let paragraphs = paragraphs.map(|spans| {
        let spans = spans.into_iter().map(|span| match span {
            Span::Plain(text) => text.into(),
            Span::Emphasis(text) => tag("em").child(text).into(),
            Span::Strong(text) => tag("strong").child(text).into(),
        });
        tag("p").children(spans.collect()).into()
    });
    paragraphs.collect()
}

/// What backs each number of a step.
fn numbers(desk: &'static Desk, walk: &Walk) -> Node {
    let backed = walk.step().numbers.iter().map(|number| {
        tag("li")
            .child(tag("b").child(["“", &number.says, "”"].concat()))
            .child(": ")
            .children(backed(desk, walk, number))
            .into()
    });
    tag("details")
        .class("lesson-numbers")
        .child(tag("summary").child("Where do these numbers come from?"))
        .child(tag("ul").children(backed.collect()))
        .into()
}

/// What a number is in the data, and the way to the view that shows it.
fn backed(desk: &'static Desk, walk: &Walk, number: &Number) -> Vec<Node> {
    let backing = match teaching::backing(desk.evidence, desk.table, number) {
        Ok(backing) => backing,
        Err(error) => return vec![error.to_string().into()],
    };
    let mut said: Vec<Node> = vec![backing.words.into()];
    if let Some(fragment) = backing.view {
        let view = walk.aside(desk, &fragment);
        let link = tag("a")
            .with("href", ["#", &desk.encoded(&view)].concat())
            .with(
                "aria-label",
                ["Show this view: “", &number.says, "”"].concat(),
            )
            .child("Show this view");
        said.push(" ".into());
        said.push(dom::opening(link, move || desk.go(&view)).into());
    }
    said
}

/// What comes after the last step.
fn next(desk: &'static Desk, walk: &Walk) -> Node {
    let mut ways: Vec<Node> = Vec::new();
    if let Some((name, title)) = offer::after(&walk.place.name) {
        let link = ["Next lesson: ", &title].concat();
        ways.push(offer::start(desk, name, link.into()).into());
    }
    ways.push(strip::button("The quiz, and all lessons", move || home::open(desk)).into());
    tag("div")
        .class("lesson-next")
        .child(tag("h3").child("That was the last step"))
        .child(tag("div").class("lesson-tools").children(ways))
        .into()
}
