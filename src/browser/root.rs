//! The root of the document: what style sheets read of it.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Sets or removes the attribute `data-<name>`, which style sheets read.
pub fn set_data(name: &str, value: Option<&str>) {
    let Some(root) = root() else {
        return;
    };
    let name = format!("data-{name}");
    let _refused = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// What the attribute `data-<name>` says; nothing when it is not there.
pub fn data(name: &str) -> Option<String> {
    root()?.get_attribute(&format!("data-{name}"))
}

/// Sets a property of style, such as a length that style sheets read, or takes it away.
pub fn set_style(name: &str, value: Option<&str>) {
    let Some(root) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let style = root.style();
    let _refused = match value {
        Some(value) => style.set_property(name, value),
        None => style.remove_property(name).map(|_| ()),
    };
    // What is empty would stay as an attribute. It must be read: Chromium removes only what it wrote out.
    if root.get_attribute("style").as_deref() == Some("") {
        let _refused = root.remove_attribute("style");
    }
}

/// The size of the page's text as the reader has set it, CSS pixels.
pub fn text_size() -> f64 {
    let style = root().and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let pixels = size.map(|size| js_sys::parse_float(&size));
    pixels.filter(|pixels| pixels.is_finite()).unwrap_or(16.0)
}

fn root() -> Option<Element> {
    document().document_element()
}
