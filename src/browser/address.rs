//! The address bar: the fragment holds the whole state of the page, and history is undo.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::page::on_event;

/// How a change of state enters the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// A step of its own: Back returns to what was before.
    New,
    /// Part of the step that is under way, as while a slider is dragged.
    Same,
    /// Part of the step of what lies over the page.
    Over,
}

/// How the history knows an entry of what lies over the page.
const OVER: &str = "over";

/// The fragment of the address, without the `#`, still percent-encoded; empty when there is none.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Puts the fragment into the address bar. A browser that refuses (some do after very many
/// changes in a short time) leaves the page as it is: the state lives in the page, not in the bar.
pub fn set_fragment(fragment: &str, entry: Entry) {
    let Ok(history) = window().history() else {
        return;
    };
    // An empty fragment must also remove an old one, and "" alone would keep it.
    let url = if fragment.is_empty() {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        format!("{path}{}", location.search().unwrap_or_default())
    } else {
        format!("#{fragment}")
    };
    let _refused = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Over => history.replace_state_with_url(&OVER.into(), "", Some(&url)),
    };
}

/// Makes an entry for what lies over the page, with the address of what is under it.
pub fn enter_over() {
    if let Ok(history) = window().history() {
        let _refused = history.push_state(&OVER.into(), "");
    }
}

/// Whether the entry of the history that one is at is one of what lies over the page.
pub fn is_over() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state.as_string().as_deref() == Some(OVER))
}

/// Goes back one entry.
pub fn back() {
    if let Ok(history) = window().history() {
        let _refused = history.back();
    }
}

/// The address of the page without its fragment; nothing where it is a file on this device, which is
/// nowhere else.
pub fn page() -> String {
    let page = without_fragment();
    if page.starts_with("file:") {
        String::new()
    } else {
        page
    }
}

/// The whole address of the page with this fragment, for a link that leaves the page.
pub fn link_to(fragment: &str) -> String {
    format!("{}#{fragment}", without_fragment())
}

fn without_fragment() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Calls `changed` with the new fragment whenever the reader steps through history or edits the
/// address. Listens for the life of the page. Pages keep their own places, so the browser does not
/// move the screen.
pub fn on_change(changed: impl Fn(String) + Clone + 'static) {
    if let Ok(history) = window().history() {
        let _refused = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    for name in ["popstate", "hashchange"] {
        let changed = changed.clone();
        on_event(name, move || changed(fragment()));
    }
}
