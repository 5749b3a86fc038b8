//! The part of the page for own lessons: all of them, or the one that is written.

use leptos::prelude::*;

use super::{
    super::section::SaidHere,
    edit::Editor,
    fields::Button,
    keyboard::{HEADING, list_id, move_to},
    list::List,
};
use crate::components::writing::use_writing;

/// All own lessons; while one is written, that one in their place.
#[component]
pub fn OwnLessons() -> impl IntoView {
    let writing = use_writing();
    let is_written = Memo::new(move |_| writing.lesson.with(Option::is_some));
    let heading = move || {
        if is_written.get() {
            "Edit the lesson"
        } else {
            "Your own lessons"
        }
    };
    // The keyboard goes on at the lesson that was written.
    let close = move |()| {
        let key = writing.lesson.get_untracked().unwrap_or_default();
        writing.said.set(String::new());
        writing.lesson.set(None);
        move_to([list_id("edit", &key), HEADING.to_owned()]);
    };
    let body = move || match writing.lesson.get() {
        Some(key) => view! { <Editor key close /> }.into_any(),
        None => view! { <List /> }.into_any(),
    };
    view! {
        <section
            class="section learn-section own"
            id="own-lessons"
            tabindex="-1"
            aria-labelledby=HEADING
        >
            <h2 id=HEADING tabindex="-1">
                {heading}
            </h2>
            <div class="own-bar">
                <SaidHere said=writing.said />
                <Show when=move || is_written.get()>
                    <Button name="All your lessons" press=close />
                </Show>
            </div>
            {body}
        </section>
    }
}
