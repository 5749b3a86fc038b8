//! The moment at which the page is drawn and the browser has nothing else to do.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(raw_module = "kap-explorer/quiet")]
extern "C" {
    #[wasm_bindgen(catch, js_name = aheadOfTime)]
    fn ahead_of_time() -> Result<Promise, JsValue>;
}

/// Waits until files may be fetched ahead of time. Returns whether they may at all: not over a slow line,
/// nor where the reader asked to save data.
pub async fn when_idle() -> bool {
    let Ok(waiting) = ahead_of_time() else {
        return false;
    };
    JsFuture::from(waiting)
        .await
        .is_ok_and(|may| may.is_truthy())
}
