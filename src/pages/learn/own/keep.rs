//! The lesson of another becomes one's own.

use leptos::prelude::*;

use super::{fields::Button, going, kept};
use crate::{
    components::{
        state::{Explorer, use_explorer},
        writing::{Writing, use_writing},
    },
    teaching::{Lesson, Name, own::unpack},
};

/// Keeps a lesson among the reader's own, unless the same is there, and opens it.
fn keep(explorer: Explorer, writing: Writing, lesson: &Lesson) {
    let there = kept::shelf().find(lesson).map(str::to_owned);
    let (key, said) = match there {
        Some(key) => (key, "You keep this lesson already. Here it is."),
        None => (
            kept::add(lesson.clone()),
            "This is your own copy. You can change it.",
        ),
    };
    going::open(explorer, writing, &key, said);
}

/// What makes a lesson that comes with the page one's own.
#[component]
pub fn CopyLesson(
    /// The lesson.
    lesson: Lesson,
) -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let of = format!(" “{}”", lesson.title);
    let press = move |()| keep(explorer, writing, &lesson);
    view! { <Button name="Make it your own" of press /> }
}

/// What keeps the lesson that a link carried; nothing for a lesson that needs no keeping.
#[component]
pub fn KeepLesson(
    /// The name of the lesson.
    name: Name,
) -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let lesson = match &name {
        Name::Carried(packed) => unpack(packed).ok(),
        Name::BuiltIn(_) | Name::Own(_) => None,
    };
    lesson.map(|lesson| {
        let press = move |()| keep(explorer, writing, &lesson);
        view! { <Button name="Keep this lesson" press /> }
    })
}
