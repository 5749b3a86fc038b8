//! What is said where the browser does not keep lessons, or kept some that cannot be read.

use leptos::prelude::*;

use super::{fields::Button, kept, keyboard::move_to, share::save};
use crate::components::writing::use_writing;

const NOT_KEPT: &str = "This browser does not keep your changes: its store is closed to this page, or full. They hold until you leave the page or reload it. To keep a lesson, save it as a file.";

const DAMAGED: &str = "Some of what this browser kept of your lessons is damaged and could not be read. Nothing of it was deleted: it is kept as it was, and you can save it as a file.";

/// Says that lessons could not be kept, while it is so.
#[component]
pub fn Warning() -> impl IntoView {
    let warning = Memo::new(|_| {
        kept::follow();
        if kept::is_kept() {
            return None;
        }
        Some(match kept::newer() {
            Some(newer) => format!(
                "{newer} What you changed here holds until then. To keep a lesson, save it as a file."
            ),
            None => NOT_KEPT.to_owned(),
        })
    });
    view! {
        <div class="own-warning" aria-live="polite">
            {move || warning.get().map(|warning| view! { <p class="banner">{warning}</p> })}
        </div>
    }
}

/// What is said of lessons that could not be read, and what can be done with them.
#[component]
pub fn Unreadable() -> impl IntoView {
    let newer = Memo::new(|_| {
        kept::follow();
        kept::newer()
    });
    let unreadable = Memo::new(|_| {
        kept::follow();
        // What could not be read is put aside at the first reading.
        drop(kept::shelf());
        kept::unreadable()
    });
    move || match (newer.get(), unreadable.get()) {
        (Some(newer), _) => view! { <p class="banner">{newer}</p> }.into_any(),
        (None, Some(text)) => view! { <Damaged text /> }.into_any(),
        (None, None) => ().into_any(),
    }
}

#[component]
fn Damaged(text: String) -> impl IntoView {
    let writing = use_writing();
    let keep = move |()| {
        writing
            .said
            .set(save("kap-lessons-unreadable.txt", "text/plain", &text));
    };
    let forget = move |()| {
        if kept::forget_unreadable() {
            kept::look_again();
            writing.said.set("It is deleted.".to_owned());
            move_to(["own-file".to_owned()]);
        }
    };
    view! {
        <p class="banner">{DAMAGED}</p>
        <div class="own-tools">
            <Button name="Save what could not be read" press=keep />
            <Button name="Delete what could not be read" press=forget />
        </div>
    }
}
