//! The address bar: the fragment holds the whole state of the page, and history is undo.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::page::on_event;

/// The event by which one program of the page goes to a view that the others follow.
const GO: &str = "kap-go";

/// How a change of state enters the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// A step of its own: Back returns to what was before.
    New,
    /// Part of the step that is under way, as while a slider is dragged.
    Same,
}

/// The fragment of the address, without the `#`, still percent-encoded; empty when there is none.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Puts the fragment into the address bar. A browser that refuses (some do after very many
/// changes in a short time) leaves the page as it is: the state lives in the page, not in the bar.
pub fn set_fragment(fragment: &str, entry: Entry) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    // An empty fragment must also remove an old one, and "" alone would keep it.
    let path = window.location().pathname().unwrap_or_default();
    let query = window.location().search().unwrap_or_default();
    let url = if fragment.is_empty() {
        format!("{path}{query}")
    } else {
        format!("#{fragment}")
    };
    let set = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
    drop(set);
}

/// Goes to a view: a step of history that the page follows as if the reader had edited the address.
pub fn go(fragment: &str) {
    enter(fragment, Entry::New);
}

/// Goes to a view in place of the one that the address names: no step of history.
pub fn correct(fragment: &str) {
    enter(fragment, Entry::Same);
}

fn enter(fragment: &str, entry: Entry) {
    set_fragment(fragment, entry);
    // The event itself says where to: the bar may have refused.
    let said = CustomEventInit::new();
    said.set_detail(&fragment.into());
    let told = CustomEvent::new_with_event_init_dict(GO, &said).and_then(|event| {
        web_sys::window().map_or(Ok(false), |window| window.dispatch_event(&event))
    });
    drop(told);
}

/// The address of the page without its fragment; nothing where it is a file on this device, which is
/// nowhere else.
pub fn page() -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    if page.starts_with("file:") {
        String::new()
    } else {
        page.to_owned()
    }
}

/// The whole address of the page with this fragment, for a link that leaves the page.
pub fn link_to(fragment: &str) -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Calls `changed` with the new fragment whenever the reader steps through history or edits the
/// address, or another program of the page goes to a view. Listens for the life of the page.
pub fn on_change(changed: impl Fn(String) + Clone + 'static) {
    for name in ["popstate", "hashchange", GO] {
        let changed = changed.clone();
        on_event(name, move |event| {
            let event = event.dyn_ref::<CustomEvent>();
            let said = event.and_then(|event| event.detail().as_string());
            changed(said.unwrap_or_else(fragment));
        });
    }
}
