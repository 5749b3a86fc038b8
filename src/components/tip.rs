//! The tooltip: what is told of what is pointed at. It stands beside it and never moves it; the pointer
//! can go to it, and Escape takes it away.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;

use super::{
    picks,
    pointing::{By, Pointed, use_pointing},
    state::use_explorer,
};
use crate::{
    browser::{keys, page},
    narrative,
};

/// How far it stands from what is pointed at, CSS pixels.
const GAP: f64 = 14.0;

/// The tooltip of the page.
#[component]
pub fn Tip() -> impl IntoView {
    let pointing = use_pointing();
    listen_for_escape();
    // What was pointed at is gone with its page.
    on_cleanup(move || pointing.clear());
    move || pointing.get().map(|pointed| view! { <Told pointed /> })
}

/// Escape takes the tooltip away before it does anything else.
fn listen_for_escape() {
    let pointing = use_pointing();
    let options = EventListenerOptions::run_in_capture_phase();
    let options = EventListenerOptions {
        passive: false,
        ..options
    };
    let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if keys::is_escape(event)
            && !page::has_open_dialog()
            && pointing.with_untracked(|now| now.is_some())
        {
            event.prevent_default();
            event.stop_propagation();
            pointing.clear();
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        listener.try_update_value(Option::take);
    });
}

#[component]
fn Told(pointed: Pointed) -> impl IntoView {
    let explorer = use_explorer();
    let pointing = use_pointing();
    let (x, y) = pointed.at;
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let pixels = |distance: f64| format!("{}px", (distance + GAP).round());
    let beside = |at: f64, whole: f64| match at < whole / 2.0 {
        true => (Some(pixels(at)), None),
        false => (None, Some(pixels(whole - at))),
    };
    let (left, right) = beside(x, width);
    let (top, bottom) = beside(y, height);
    let one = match pointed.studies.as_slice() {
        [row] => explorer
            .evidence
            .studies
            .get(*row)
            .map(|study| (*row, study)),
        _ => None,
    };
    let mut lines = pointed.label.lines().map(str::to_owned);
    let head = lines.next().unwrap_or_default();
    // Of one study, what is known of it in brief; of a value, what its mark says.
    let (name, lines) = match one {
        Some((_, study)) => {
            let what = (head != study.short_name).then_some(head);
            let lines = what.into_iter().chain(narrative::in_brief(study));
            (study.short_name.clone(), lines.collect::<Vec<_>>())
        }
        None => (head, lines.collect()),
    };
    let press = match pointed.with {
        By::Mouse => "Press",
        By::Finger => "Tap again",
        By::Keys => "Enter",
    };
    let promise = picks::promise(explorer, &pointed.pick).map(|kept| format!("{press}: {kept}"));
    let open = one.map(|(row, _)| {
        let press = move |_| {
            pointing.clear();
            explorer.change(|view| view.study = Some(row));
        };
        view! {
            <button class="link-button" on:click=press>
                "Open the study"
            </button>
        }
    });
    view! {
        <div
            class="tip"
            role="tooltip"
            style:left=left
            style:right=right
            style:top=top
            style:bottom=bottom
            on:mouseenter=move |_| pointing.stay()
            on:mouseleave=move |_| pointing.leave()
        >
            <p class="tip-name">{name}</p>
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {promise.map(|promise| view! { <p class="tip-promise">{promise}</p> })}
            {open}
        </div>
    }
}

/// A length of the window, CSS pixels.
fn size(length: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>) -> f64 {
    let length = length.ok().and_then(|length| length.as_f64());
    length.unwrap_or_default()
}
