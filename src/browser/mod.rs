//! What gloo and Leptos lack: one file for each thing that the page asks of its browser. The only
//! home of own bindings. Knows nothing of the evidence, nor of any floor above.

pub mod address;
pub mod chart;
pub mod clock;
pub mod files;
pub mod frames;
pub mod full_screen;
pub mod keys;
pub mod observe;
pub mod page;
pub mod paint;
pub mod paper;
pub mod quiet;
pub mod root;
pub mod save;
pub mod share;
pub mod steady;
pub mod storage;
pub mod theme;
pub mod turn;
pub mod words;

use wasm_bindgen::{JsCast, JsValue};

/// A browser fault in words, for a message or the console.
fn in_words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || format!("{error:?}"),
        |error| String::from(error.message()),
    )
}
