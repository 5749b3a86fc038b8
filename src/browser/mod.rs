//! The only home of `web-sys`, `js-sys` and `wasm-bindgen`. One file for each thing that the page
//! asks of its browser. Knows nothing of the evidence.

pub mod address;
pub mod cells;
pub mod chart;
pub mod dom;
pub mod files;
pub mod focus;
pub mod frames;
pub mod keys;
pub mod observe;
pub mod page;
pub mod paint;
pub mod quiet;
pub mod root;
pub mod save;
pub mod storage;
pub mod theme;
pub mod words;
pub mod work;

use wasm_bindgen::{JsCast, JsValue};

/// A browser fault in words, for a message or the console.
fn in_words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || format!("{error:?}"),
        |error| String::from(error.message()),
    )
}
