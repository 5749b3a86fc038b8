//! What lies over the page, or at its foot, on every page: a study's card, "where from?", taking away,
//! a running lesson, presenting. Each is loaded when it is first asked for, and stays.

use leptos::prelude::*;

use super::parts;
use crate::{
    browser::{frames, page},
    components::{later::LaterWhen, over::Sheet, state::use_explorer, writing::use_writing},
};

/// All of them.
#[component]
pub fn Overlays() -> impl IntoView {
    let explorer = use_explorer();
    let writing = use_writing();
    let sheet = move |is: fn(&Sheet) -> bool| {
        Signal::derive(move || explorer.over.get().is_some_and(|sheet| is(&sheet)))
    };
    let learns = Signal::derive(move || {
        explorer.view.with(|view| view.lesson.is_some())
            || explorer.over.get() == Some(Sheet::AddToLesson)
            || writing.is_shown()
    });
    // Without what makes the hand-out, the page itself is printed, in light.
    let print_all_the_same = move |()| {
        if explorer.over.get_untracked() == Some(Sheet::HandOut) {
            explorer.over.close();
            explorer.printing.set(true);
            frames::soon(page::print);
        }
    };
    view! {
        <div class="overlays">
        <CardsOver />
        <LaterWhen
            when=sheet(|sheet| matches!(sheet, Sheet::TakeAway(_) | Sheet::HandOut))
            load=parts::TAKE_AWAY
            name="What is needed to take something away"
            missing=print_all_the_same
        />
        <LaterWhen when=learns load=parts::LESSON name="The lesson" />
        <LaterWhen when=explorer.presenting load=parts::PRESENTING name="What presents the page" />
        <Asking />
        </div>
    }
}

/// A study's card and "where from?", which a figure alone has, too.
#[component]
pub fn CardsOver() -> impl IntoView {
    let explorer = use_explorer();
    let study = Signal::derive(move || explorer.view.with(|view| view.study.is_some()));
    let asked = Signal::derive(move || explorer.over.asked().is_some());
    view! {
        <LaterWhen when=study load=parts::CARD name="The card of the study" />
        <LaterWhen when=asked load=parts::WHERE_FROM name="Where the number comes from" />
    }
}

/// What the reader is told while asking.
#[component]
fn Asking() -> impl IntoView {
    let explorer = use_explorer();
    let done = move |_| {
        explorer.asking.set(false);
        page::focus("results");
    };
    view! {
        <Show when=move || explorer.asking.get()>
            <div class="asking" role="region" aria-label="Where from?">
                <p>"Press any underlined number, mark or cell to see where it comes from."</p>
                <button class="button" on:click=done>
                    "Done"
                </button>
            </div>
        </Show>
    }
}
