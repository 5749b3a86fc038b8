//! What is said in a step, the question before it, and what comes after the last.

use leptos::prelude::*;

use super::{
    super::quiz::Guessing,
    numbers::Numbers,
    start::{StartLesson, after},
    state::{focus_heading, use_player},
    walk::Walk,
};
use crate::{
    teaching::{Span, paragraphs},
    view::Page,
};

/// The note of the step, or the question that is asked before it is shown. Made anew for each step.
#[component]
pub fn Note() -> impl IntoView {
    let player = use_player();
    move || player.walk.get().map(|walk| view! { <NoteOf walk /> })
}

/// Where a question stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    /// It is asked; the note is not shown.
    Asked,
    /// It is answered, and stays beside the note.
    Answered,
    /// There is none, or it was passed over.
    Gone,
}

/// The place of both. It scrolls when it is long, so the keyboard must reach it.
#[component]
fn NoteOf(walk: Walk) -> impl IntoView {
    let player = use_player();
    let question = untrack(|| player.question(&walk));
    let now = RwSignal::new(if question.is_some() {
        Question::Asked
    } else {
        Question::Gone
    });
    let walk = StoredValue::new(walk);
    let reveal = move |then: Question| {
        now.set(then);
        walk.with_value(|walk| player.guessed(walk));
    };
    let pass = move |_| {
        reveal(Question::Gone);
        // The button is gone.
        focus_heading();
    };
    view! {
        <div class="lesson-body" role="group" aria-label="Note" tabindex="0">
            <div class="lesson-question" id="lesson-question">
                <Show when=move || now.get() != Question::Gone>
                    {question
                        .map(|question| {
                            view! {
                                <Guessing
                                    question
                                    answered=move |()| reveal(Question::Answered)
                                />
                            }
                        })}
                </Show>
            </div>
            <div class="lesson-words" id="lesson-words">
                <Show
                    when=move || now.get() != Question::Asked
                    fallback=move || {
                        view! {
                            <button class="button" on:click=pass>
                                "Show without guessing"
                            </button>
                        }
                    }
                >
                    <Words walk=walk.get_value() />
                </Show>
            </div>
        </div>
    }
}

#[component]
fn Words(walk: Walk) -> impl IntoView {
    let explorer = use_player().explorer;
    let notes = paragraphs(&walk.step().note).into_iter().map(|spans| {
        let spans = spans.into_iter().map(|span| match span {
            Span::Plain(text) => text.into_any(),
            Span::Emphasis(text) => view! { <em>{text}</em> }.into_any(),
            Span::Strong(text) => view! { <strong>{text}</strong> }.into_any(),
        });
        view! { <p>{spans.collect_view()}</p> }
    });
    let faults = walk.faults(explorer).into_iter().map(|fault| {
        let told = format!("The view of this step is not whole. {fault}");
        view! { <p class="lesson-fault">{told}</p> }
    });
    let has_numbers = !walk.step().numbers.is_empty();
    let is_last = walk.place.step == walk.last();
    view! {
        {notes.collect_view()}
        {faults.collect_view()}
        {has_numbers.then(|| view! { <Numbers walk=walk.clone() /> })}
        {is_last.then(|| view! { <WhatNext walk=walk.clone() /> })}
    }
}

/// What comes after the last step.
#[component]
fn WhatNext(walk: Walk) -> impl IntoView {
    let explorer = use_player().explorer;
    let next = after(&walk.place.name).map(|(name, title)| {
        view! { <StartLesson name>{format!("Next lesson: {title}")}</StartLesson> }
    });
    view! {
        <div class="lesson-next">
            <h3>"That was the last step"</h3>
            <div class="lesson-tools">
                {next}
                <button class="button" on:click=move |_| explorer.go_to(Page::Learn, "lessons")>
                    "The quiz, and all lessons"
                </button>
            </div>
        </div>
    }
}
