//! The data beside the guess, and why it matters.

use leptos::prelude::*;

use crate::teaching::quiz::{Concept, Guess, Item, Kind, Question};

/// A number as the length of a bar that is as long as `most`.
pub fn share(value: u32, most: u32) -> String {
    let share = 100.0 * f64::from(value) / f64::from(most.max(1));
    format!("{share:.2}%")
}

/// The guess and the data as bars with their numbers, why it matters, and the Key Concept.
#[component]
pub fn Answer(
    /// The question.
    question: &'static Question,
    /// What was guessed.
    guess: Guess,
    /// The id of its heading, where reading goes on.
    heading: String,
) -> impl IntoView {
    // No headings: how deep they would be differs from the page to a lesson.
    view! {
        <p class="quiz-head" id=heading tabindex="-1">
            "Your guess and the data"
        </p>
        <ul class="quiz-answers">{drawn(question, &guess)}</ul>
        <p class="quiz-head">"Why it matters"</p>
        <p>{question.why.as_str()}</p>
        <KeyConcept concept=question.concept />
    }
}

#[component]
fn KeyConcept(concept: &'static Concept) -> impl IntoView {
    view! {
        <div class="quiz-concept">
            <p>
                "A Key Concept of Informed Health Choices: " <strong>{concept.name}</strong> "."
            </p>
            <p>{concept.sentence}</p>
            <p class="quiz-source">
                "Source of the name: "
                <a href=concept.url target="_blank" rel="noopener">
                    {concept.source}
                    <span class="visually-hidden">" (opens in a new tab)"</span>
                </a>
            </p>
        </div>
    }
}

/// The lines of the figure.
fn drawn(question: &'static Question, guess: &Guess) -> Vec<AnyView> {
    match (&question.kind, guess) {
        (Kind::Number { truth, most, .. }, Guess::Number(guess)) => {
            vec![view! { <Both guess=*guess truth=*truth most=*most /> }.into_any()]
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
                view! { <OptionLine option marks=marks.join(", ") most /> }.into_any()
            });
            lines.collect()
        }
        (Kind::Bars { bars, most, .. }, Guess::Bars(set)) => {
            let guessed = |bar: &Item| {
                let found = set.iter().find(|(label, _)| *label == bar.label);
                found.map_or(0, |(_, value)| *value)
            };
            let lines = bars.iter().map(|bar| {
                view! { <Both name=bar.words.as_str() guess=guessed(bar) truth=bar.truth most=*most /> }
                    .into_any()
            });
            lines.collect()
        }
        // A guess at another question is never kept.
        _ => Vec::new(),
    }
}

/// A guess above the data.
#[component]
fn Both(
    #[prop(optional)] name: Option<&'static str>,
    guess: u32,
    truth: u32,
    most: u32,
) -> impl IntoView {
    view! {
        <li>
            {name.map(|name| view! { <span class="quiz-name">{name}</span> })}
            <Line name="Your guess" class="quiz-fill quiz-guess" value=guess most />
            <Line name="The data" class="quiz-fill quiz-truth" value=truth most />
        </li>
    }
}

#[component]
fn OptionLine(option: &'static Item, marks: String, most: u32) -> impl IntoView {
    let name = if marks.is_empty() {
        option.words.clone()
    } else {
        format!("{}: {marks}", option.words)
    };
    view! {
        <li>
            <span class="quiz-name">{name}</span>
            <Line name="The data" class="quiz-fill quiz-truth" value=option.truth most />
        </li>
    }
}

/// One bar with its name and its number.
#[component]
fn Line(name: &'static str, class: &'static str, value: u32, most: u32) -> impl IntoView {
    view! {
        <div class="quiz-line">
            <span>{format!("{name}: ")}</span>
            <div class="quiz-track" aria-hidden="true">
                <div class=class style:inline-size=share(value, most)></div>
            </div>
            <span class="quiz-value">{value.to_string()}</span>
        </div>
    }
}
