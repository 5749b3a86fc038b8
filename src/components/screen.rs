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
