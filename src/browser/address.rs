//! The address bar: the fragment holds the whole state of the page, and history is undo.

use std::cell::RefCell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::{frames, page::on_event};

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

/// After so many milliseconds a browser that refused is asked again. Safari refuses after a hundred changes
/// in ten seconds.
const AGAIN: u32 = 2_000;

thread_local! {
    /// What a browser refused to put into the bar, until it does.
    static REFUSED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Puts the fragment into the address bar. A browser that refuses leaves the page as it is (the state lives
/// in the page, not in the bar) and is asked again until the bar has followed.
pub fn set_fragment(fragment: &str, entry: Entry) {
    let is_asked = REFUSED.take().is_some();
    if put(fragment, entry).is_ok() {
        return;
    }
    REFUSED.set(Some(fragment.to_owned()));
    // One asks for all: the newest is put.
    if !is_asked {
        frames::after(AGAIN, ask_again);
    }
}

fn ask_again() {
    let Some(refused) = REFUSED.take() else {
        return;
    };
    if put(&refused, Entry::Same).is_err() {
        REFUSED.set(Some(refused));
        frames::after(AGAIN, ask_again);
    }
}

fn put(fragment: &str, entry: Entry) -> Result<(), JsValue> {
    let history = window().history()?;
    // An empty fragment must also remove an old one, and "" alone would keep it.
    let url = if fragment.is_empty() {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        format!("{path}{}", location.search().unwrap_or_default())
    } else {
        format!("#{fragment}")
    };
    match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Over => history.replace_state_with_url(&OVER.into(), "", Some(&url)),
    }
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

/// The address of the page without its fragment; nothing where it is not on the web: a file on this device
/// or in a preview is nowhere else.
pub fn page() -> String {
    let page = without_fragment();
    match page.starts_with("https:") || page.starts_with("http:") {
        true => page,
        false => String::new(),
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
