//! The keyboard in a chart: arrows go from mark to mark in reading order, Enter filters, and a live text
//! says each.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::pointer::Hands;
use crate::{
    browser::chart::{At, Hit},
    components::{
        picks,
        pointing::{By, use_pointing},
        state::use_explorer,
    },
};

/// The stop of the Tab key in a chart.
#[component]
pub fn Walk(
    /// What the marks do.
    hands: StoredValue<Hands, LocalStorage>,
    /// The name of the figure.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let explorer = use_explorer();
    let pointing = use_pointing();
    let now = RwSignal::new(None::<Hit>);
    let go = move |way: Way| {
        let marks = hands.with_value(|hands| hands.shown.in_order());
        let here = now.get_untracked().map(|hit| hit.at);
        let Some(hit) = way.from(&marks, here) else {
            return;
        };
        now.set(Some(hit));
        hands.with_value(|hands| hands.tell(hit, By::Keys));
    };
    let on_key = move |event: KeyboardEvent| {
        // Arrows turn what is presented.
        if event.ctrl_key()
            || event.alt_key()
            || event.meta_key()
            || explorer.presenting.get_untracked()
        {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => go(Way::On),
            "ArrowLeft" | "ArrowUp" => go(Way::Back),
            "Home" => go(Way::First),
            "End" => go(Way::Last),
            "Enter" | " " => match now.get_untracked() {
                Some(hit) => hands.with_value(|hands| hands.press(hit.at)),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    };
    let said = move || {
        let pointed = pointing.get().filter(|pointed| pointed.with == By::Keys);
        let here = now.get().is_some();
        pointed.filter(|_| here).map(|pointed| {
            let promise = picks::promise(explorer, &pointed.pick);
            let promise = promise.map(|kept| format!(" Enter: {kept}."));
            format!(
                "{}.{}",
                pointed.label.replace('\n', ". "),
                promise.unwrap_or_default()
            )
        })
    };
    let ring = move || {
        let told = pointing
            .get()
            .is_some_and(|pointed| pointed.with == By::Keys);
        now.get().filter(|_| told).map(|hit| {
            let pixels = |at: f64| format!("{}px", at.round());
            view! { <div class="walk-ring" style:left=pixels(hit.x) style:top=pixels(hit.y)></div> }
        })
    };
    view! {
        <div
            class="walk"
            role="application"
            tabindex="0"
            aria-label=move || format!("{}: marks. The arrow keys go from mark to mark, Enter filters.", name.get())
            on:keydown=on_key
            on:blur=move |_| {
                now.set(None);
                pointing.clear();
            }
        >
            {ring}
        </div>
        <p class="visually-hidden" aria-live="polite">
            {said}
        </p>
    }
}

/// Where an arrow leads.
#[derive(Clone, Copy)]
enum Way {
    On,
    Back,
    First,
    Last,
}

impl Way {
    fn from(self, marks: &[Hit], here: Option<At>) -> Option<Hit> {
        let here = here.and_then(|here| marks.iter().position(|hit| hit.at == here));
        let to = match (self, here) {
            (Way::First, _) | (Way::On, None) => 0,
            (Way::Last, _) | (Way::Back, None) => marks.len().checked_sub(1)?,
            (Way::On, Some(here)) => (here + 1).min(marks.len() - 1),
            (Way::Back, Some(here)) => here.saturating_sub(1),
        };
        marks.get(to).copied()
    }
}
