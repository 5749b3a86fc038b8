//! The way back to the lesson whose step the page shows.

use leptos::prelude::*;

use super::{fields::Button, going, keyboard::move_to, words};
use crate::{
    browser::page,
    components::{
        state::use_explorer,
        writing::{Shown, use_writing},
    },
};

const BACK: &str = "own-back";

/// The bar at the foot of the page; nothing while no step of a lesson that is written is looked at.
#[component]
pub fn WayBack() -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    // Nothing stands at the foot of what is presented but its own bar.
    Effect::new(move || {
        if explorer.presenting.get() {
            writing.shown.set(None);
        }
    });
    Effect::new(move || {
        if writing.is_shown() {
            move_to([BACK.to_owned()]);
        }
    });
    move || writing.shown.get().map(|shown| view! { <Bar shown /> })
}

#[component]
fn Bar(shown: Shown) -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let said = format!(
        "{} of your lesson “{}”",
        words::number(shown.at),
        shown.title
    );
    let of = format!(" for {}", words::number(shown.at));
    let key = shown.key.clone();
    let back = move |()| going::open(explorer, writing, &key, "");
    let take = move |()| going::take_view(explorer, writing, &shown);
    let close = move |()| {
        writing.shown.set(None);
        // The button is gone.
        page::focus("results");
    };
    view! {
        <div id="own-return">
            <section class="own-return" aria-label="Your lesson">
                <p>{said}</p>
                <Button name="Back to the lesson" id=BACK press=back />
                <Button name="Use the page’s view now" of press=take />
                <Button name="Close" of=" the way back to your lesson" press=close />
            </section>
        </div>
    }
}
