//! The data beside the guess, and why it matters.

use crate::browser::dom::{Node, Tag, tag};
use crate::teaching::quiz::{Concept, Guess, Item, Kind, Question};

/// A number as the length of a bar that is as long as `most`.
pub fn share(value: u32, most: u32) -> String {
    let share = 100.0 * f64::from(value) / f64::from(most.max(1));
    [&crate::narrative::number(share), "%"].concat()
}

/// The guess and the data as bars with their numbers, why it matters, and the Key Concept. `heading` is
/// the id of its heading, where reading goes on.
pub fn answer(question: &Question, guess: &Guess, heading: String) -> Vec<Node> {
    // No headings: how deep they would be differs from the dialog to a lesson.
    let head = tag("p")
        .class("quiz-head")
        .with("id", heading)
        .with("tabindex", "-1")
        .child("Your guess and the data");
    let why = tag("p").child(question.why.clone());
    vec![
        head.into(),
        drawn(question, guess).into(),
        tag("p").class("quiz-head").child("Why it matters").into(),
        why.into(),
        concept(question.concept),
    ]
}

fn concept(concept: &'static Concept) -> Node {
    let link = tag("a")
        .with("href", concept.url)
        .with("target", "_blank")
        .with("rel", "noopener")
        .child(concept.source)
        .child(
            tag("span")
                .class("visually-hidden")
                .child(" (opens in a new tab)"),
        );
    tag("div")
        .class("quiz-concept")
        .child(
            tag("p")
                .child("A Key Concept of Informed Health Choices: ")
                .child(tag("strong").child(concept.name))
                .child("."),
        )
        .child(tag("p").child(concept.sentence))
        .child(
            tag("p")
                .class("quiz-source")
                .child("Source of the name: ")
                .child(link),
        )
        .into()
}

/// The lines of the figure.
fn drawn(question: &Question, guess: &Guess) -> Tag {
    let list = tag("ul").class("quiz-answers");
    match (&question.kind, guess) {
        (Kind::Number { truth, most, .. }, Guess::Number(guess)) => {
            list.child(both(None, *guess, *truth, *most))
        }
        (Kind::Choice { options, right, .. }, Guess::Choice(chosen)) => {
            let most = options.iter().map(|option| option.truth).max().unwrap_or(1);
            let lines = options.iter().enumerate().map(|(place, option)| {
                let marks = [
                    (right.contains(&place), "most"),
                    (option.label == *chosen, "your guess"),
                ];
                let marks: Vec<&str> = marks
                    .into_iter()
                    .filter_map(|(is, mark)| is.then_some(mark))
                    .collect();
                option_line(option, &marks.join(", "), most)
            });
            list.children(lines.collect())
        }
        (Kind::Bars { bars, most, .. }, Guess::Bars(set)) => {
            let guessed = |bar: &Item| {
                let found = set.iter().find(|(label, _)| *label == bar.label);
                found.map_or(0, |(_, value)| *value)
            };
            let lines = bars
                .iter()
                .map(|bar| both(Some(&bar.words), guessed(bar), bar.truth, *most));
            list.children(lines.collect())
        }
        // A guess at another question is never kept.
        _ => list,
    }
}

/// A guess above the data.
fn both(name: Option<&str>, guess: u32, truth: u32, most: u32) -> Node {
    let line = tag("li");
    let line = match name {
        Some(name) => line.child(tag("span").class("quiz-name").child(name.to_owned())),
        None => line,
    };
    line.child(bar("Your guess", "quiz-fill quiz-guess", guess, most))
        .child(bar("The data", "quiz-fill quiz-truth", truth, most))
        .into()
}

fn option_line(option: &Item, marks: &str, most: u32) -> Node {
    let name = if marks.is_empty() {
        option.words.clone()
    } else {
        [&option.words, ": ", marks].concat()
    };
    tag("li")
        .child(tag("span").class("quiz-name").child(name))
        .child(bar("The data", "quiz-fill quiz-truth", option.truth, most))
        .into()
}

/// One bar with its name and its number.
fn bar(name: &'static str, class: &'static str, value: u32, most: u32) -> Node {
    let fill = tag("div")
        .class(class)
        .style("inline-size", share(value, most));
    let track = tag("div")
        .class("quiz-track")
        .with("aria-hidden", "true")
        .child(fill);
    tag("div")
        .class("quiz-line")
        .child(tag("span").child([name, ": "].concat()))
        .child(track)
        .child(tag("span").class("quiz-value").child(value.to_string()))
        .into()
}
