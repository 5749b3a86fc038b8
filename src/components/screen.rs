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
/// changes with the zoom of the browser, which makes the window smaller or larger, and with the screen
/// that the window is on.
pub fn density() -> Memo<f64> {
    let (now, set) = signal(window().device_pixel_ratio());
    let look = move || set.set(window().device_pixel_ratio());
    let density = Memo::new(move |_| now.get());
    let zoomed = EventListener::new(&window(), "resize", move |_| look());
    let listening = StoredValue::new_local((zoomed, None));
    Effect::new(move || {
        // A query of one density holds no longer when that changes; then the next is asked.
        let query = format!("(resolution: {}dppx)", density.get());
        let list = window().match_media(&query).ok().flatten();
        let moved = list.map(|list| EventListener::new(&list, "change", move |_| look()));
        listening.update_value(|(_, before)| *before = moved);
    });
    density
}
