//! The keys of presenting.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::{blank::Blank, stage};
use crate::{
    browser::{
        keys, page,
        turn::{self, Way},
    },
    components::{letter_keys, state::Explorer},
};

/// What covers the foot of the window.
const FEET: [&str; 2] = [".presenting-bar", ".lesson"];

/// Listens for the keys of presenting as long as what presents is there.
pub fn listen(explorer: Explorer, blank: Blank) {
    let first = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    let second = EventListenerOptions::enable_prevent_default();
    let listeners = [
        (first, on_the_way_down as Act),
        (second, on_the_way_up as Act),
    ]
    .map(|(how, act)| {
        EventListener::new_with_options(&window(), "keydown", how, move |event| {
            let stands = explorer.presenting.get_untracked();
            if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|_| stands) {
                act(explorer, blank, key);
            }
        })
    });
    let listeners = StoredValue::new_local(Some(listeners));
    on_cleanup(move || {
        listeners.try_update_value(Option::take);
    });
}

type Act = fn(Explorer, Blank, &KeyboardEvent);

/// Before anything else hears of a key: what is taller than the window is turned over before anything
/// goes on, be it a part or a step of a lesson; and Escape shows a blank screen again.
fn on_the_way_down(_: Explorer, blank: Blank, key: &KeyboardEvent) {
    if key.key() == "Escape" && blank.get_untracked() {
        key.prevent_default();
        return blank.end();
    }
    let turns = way_of(key).filter(|_| !keys::is_taken(key));
    if turns.is_some_and(|way| turn::over("results", &FEET, way)) {
        key.prevent_default();
        blank.end();
    }
}

/// After everything else.
fn on_the_way_up(explorer: Explorer, blank: Blank, key: &KeyboardEvent) {
    if key.key() == "Escape" {
        // It empties a field, puts a note away, closes a dialog: one thing at a time.
        let means_else = key.default_prevented() || keys::is_typed_in(key);
        if !means_else && !page::has_open_dialog() {
            stage::leave(explorer);
        }
        return;
    }
    if keys::is_taken(key) {
        return;
    }
    if matches!(key.key().as_str(), "." | "b" | "B") {
        if letter_keys::are_on() {
            key.prevent_default();
            blank.toggle();
        }
        return;
    }
    // A lesson steps by itself.
    let in_lesson = explorer.view.with_untracked(|view| view.lesson.is_some());
    let Some(way) = way_of(key).filter(|_| !in_lesson) else {
        return;
    };
    key.prevent_default();
    blank.end();
    stage::step(
        explorer,
        match way {
            Way::On => 1,
            Way::Back => -1,
        },
    );
}

/// Which way a key goes.
fn way_of(key: &KeyboardEvent) -> Option<Way> {
    match key.key().as_str() {
        "ArrowRight" | "PageDown" | " " => Some(Way::On),
        "ArrowLeft" | "PageUp" => Some(Way::Back),
        _ => None,
    }
}
