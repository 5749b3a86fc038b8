//! What stands in the strip when there is no step to show: why, and the ways out.

use leptos::prelude::*;

use super::{
    state::{HEADING, Missing, use_player},
    walk::{Trouble, Walk},
};
use crate::{
    teaching::{Place, steps_in_words},
    view::Page,
};

/// How much of a name that is not known is shown, in letters.
const SHOWN_OF_NAME: usize = 40;

/// Why there is no step, and the ways out.
#[component]
pub fn NoStep() -> impl IntoView {
    let player = use_player();
    move || {
        player
            .missing
            .get()
            .map(|missing| view! { <Told missing /> })
    }
}

#[component]
fn Told(missing: Missing) -> impl IntoView {
    let player = use_player();
    let explorer = player.explorer;
    let Missing { slug, trouble } = missing;
    let mut name: String = slug.chars().take(SHOWN_OF_NAME).collect();
    if name.len() < slug.len() {
        name.push('…');
    }
    let (title, words, last) = match trouble {
        Trouble::NoPlace | Trouble::NoLesson => (
            "This lesson is not here".to_owned(),
            format!(
                "The link asks for “{name}”, and no lesson of this page, or no step of one, has that name. The rest of the link is used."
            ),
            None,
        ),
        Trouble::Unreadable(why) => ("This lesson cannot be opened".to_owned(), why, None),
        Trouble::NoStep(place, steps) => (
            format!("This lesson has no step {}", place.step.saturating_add(1)),
            format!("It has {}.", steps_in_words(steps)),
            Some(Place {
                step: steps.saturating_sub(1),
                ..place
            }),
        ),
    };
    let go = last.map(|last| {
        let go = move |_| {
            if let Ok(walk) = untrack(|| Walk::find(&last.slug())) {
                walk.to(explorer, last.step);
            }
        };
        view! {
            <button class="button" on:click=go>
                "Go to the last step"
            </button>
        }
    });
    view! {
        <h2 id=HEADING tabindex="-1">
            {title}
        </h2>
        <p class="lesson-words">{words}</p>
        <div class="lesson-tools">
            {go}
            <button class="button" on:click=move |_| explorer.go_to(Page::Learn, "lessons")>
                "All lessons"
            </button>
            <button class="button" on:click=move |_| player.end()>
                "Close"
            </button>
        </div>
    }
}
