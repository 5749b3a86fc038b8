//! What kind of screen the page is on.

use gloo::events::EventListener;
use leptos::prelude::*;

/// Whether a media query holds, followed for as long as the owner lives.
pub fn holds(query: &str) -> ReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (now, set) = signal(list.as_ref().is_some_and(|list| list.matches()));
    let listening = list.map(|list| {
        let asked = list.clone();
        EventListener::new(&list, "change", move |_| set.set(asked.matches()))
    });
    // Listens until it is dropped with its owner.
    StoredValue::new_local(listening);
    now
}

/// How many pixels of the screen a pixel of the page has, followed for as long as the owner lives: it
/// changes with the zoom of the browser, and with the screen that the window is on.
pub fn density() -> ReadSignal<f64> {
    let (now, set) = signal(window().device_pixel_ratio());
    let listening = StoredValue::new_local(None);
    Effect::new(move || {
        // A query of one density stops to hold when that changes; then the next is asked.
        let query = format!("(resolution: {}dppx)", now.get());
        let list = window().match_media(&query).ok().flatten();
        listening.set_value(list.map(|list| {
            EventListener::new(&list, "change", move |_| {
                set.set(window().device_pixel_ratio());
            })
        }));
    });
    now
}
