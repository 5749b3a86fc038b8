//! The screen, filled with the page. A browser may not offer it (on an iPhone, in a frame of another page)
//! or refuse it when it is asked.

use js_sys::Promise;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// The root of the document. web-sys drops the promise, and a refusal with it.
    type Root;

    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request_fullscreen(this: &Root) -> Result<Promise, JsValue>;
}

/// Whether this browser offers it here.
pub fn is_offered() -> bool {
    document().fullscreen_enabled()
}

/// Whether the page fills the screen.
pub fn is_on() -> bool {
    document().fullscreen_element().is_some()
}

/// Fills the screen with the page. Returns whether the browser did.
pub async fn enter() -> bool {
    let root = document().document_element();
    let asked = root.and_then(|root| root.unchecked_ref::<Root>().request_fullscreen().ok());
    match asked {
        Some(asked) => JsFuture::from(asked).await.is_ok(),
        None => false,
    }
}

/// Gives the screen back, if the page has it.
pub fn leave() {
    if is_on() {
        document().exit_fullscreen();
    }
}
