//! The page: all there is to learn with, one below the other.

use leptos::prelude::*;

use super::{
    lessons::Lessons, own::OwnLessons, presenting::PresentingHelp, quiz::Quiz, words::AllWords,
};
use crate::browser::page;

/// The parts of the page: their ids and their headings.
const PARTS: [(&str, &str); 5] = [
    ("lessons", "Lessons"),
    ("own-lessons", "Your own lessons"),
    ("quiz", "Guess first"),
    ("presenting-help", "Present"),
    ("words", "Words of the field"),
];

/// Lessons, own lessons, the quiz, how to present, the words of the field.
#[component]
pub fn Learn() -> impl IntoView {
    let ways = PARTS.map(|(id, title)| {
        view! {
            <li>
                <button class="link-button" on:click=move |_| page::go_to(id)>
                    {title}
                </button>
            </li>
        }
    });
    view! {
        <nav class="learn-parts" aria-label="On this page">
            <ul>{ways.collect_view()}</ul>
        </nav>
        <Lessons />
        <OwnLessons />
        <Quiz />
        <PresentingHelp />
        <AllWords />
    }
}
