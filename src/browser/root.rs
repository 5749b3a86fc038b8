//! The root of the document: what style sheets read of it, and the screen that it fills.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Sets or removes the attribute `data-<name>`, which style sheets read.
pub fn set_data(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let name = ["data-", name].concat();
        let set = match value {
            Some(value) => root.set_attribute(&name, value),
            None => root.remove_attribute(&name),
        };
        drop(set);
    }
}

/// What the attribute `data-<name>` says; nothing when it is not there.
pub fn data(name: &str) -> Option<String> {
    root()?.get_attribute(&["data-", name].concat())
}

/// Sets a property of style, such as a length that style sheets read, or takes it away.
pub fn set_style(name: &str, value: Option<&str>) {
    let Some(root) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let style = root.style();
    match value {
        Some(value) => drop(style.set_property(name, value)),
        None => drop(style.remove_property(name)),
    }
    // What is empty would stay as an attribute. It must be read: Chromium removes only what it wrote out.
    if root.get_attribute("style").as_deref() == Some("") {
        drop(root.remove_attribute("style"));
    }
}

/// Fills the screen with the page, or stops it. A browser may refuse.
pub fn toggle_full_screen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        let asked = root.request_fullscreen();
        drop(asked);
    }
}

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}
