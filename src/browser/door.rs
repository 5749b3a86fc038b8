//! The door between the page and the second program, which makes what readers take away: the page asks,
//! and the program, loaded at the first ask, says what it does then.

use std::{future::Future, pin::Pin};

use js_sys::Promise;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

#[wasm_bindgen(raw_module = "kap-explorer/door")]
extern "C" {
    #[wasm_bindgen(js_name = ask)]
    fn ask_program(what: &str, view: &str) -> Promise;
    #[wasm_bindgen(js_name = offer)]
    fn hand_over(act: &JsValue);
}

/// Asks the second program for something of a view, given as a fragment of the address, and waits until
/// it is done. Returns whether the program arrived.
pub async fn ask(what: &str, view: &str) -> bool {
    JsFuture::from(ask_program(what, view)).await.is_ok()
}

/// Work that a question began.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Gives the page what is done when something is asked of this program. The question is answered when
/// the work is done.
pub fn offer(act: impl Fn(String, String) -> Work + 'static) {
    let act = move |what, view| {
        let work = act(what, view);
        future_to_promise(async {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    };
    let act = Closure::<dyn Fn(String, String) -> Promise>::new(act).into_js_value();
    hand_over(&act);
}
