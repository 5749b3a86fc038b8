//! The door between the page and the programs that are loaded later: the page asks one of them for
//! something, and that program, loaded at the first ask, says what it does then.

use std::{future::Future, pin::Pin};

use js_sys::Promise;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

#[wasm_bindgen(raw_module = "kap-explorer/door")]
extern "C" {
    fn arrive(program: &str) -> Promise;
    #[wasm_bindgen(js_name = ask)]
    fn ask_program(program: &str, what: &str, view: &str) -> Promise;
    #[wasm_bindgen(js_name = offer)]
    fn hand_over(program: &str, act: &JsValue);
}

/// A program that is loaded when it is asked for something.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Makes what readers take away.
    TakeAway,
    /// Lessons, the quiz, the words of the field, presenting.
    Classroom,
}

impl Program {
    const fn name(self) -> &'static str {
        match self {
            Self::TakeAway => "take-away",
            Self::Classroom => "classroom",
        }
    }
}

/// Asks a program for something of a view, given as a fragment of the address, and waits until it is
/// done. The view is looked at when the program has arrived. Returns whether it did.
pub async fn ask(program: Program, what: &str, view: impl FnOnce() -> String) -> bool {
    let name = program.name();
    if JsFuture::from(arrive(name)).await.is_err() {
        return false;
    }
    JsFuture::from(ask_program(name, what, &view()))
        .await
        .is_ok()
}

/// Work that a question began.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Gives the page what is done when something is asked of `program`, which is the one that runs here.
/// The question is answered when the work is done.
pub fn offer(program: Program, act: impl Fn(String, String) -> Work + 'static) {
    let act = move |what, view| {
        let work = act(what, view);
        future_to_promise(async {
            work.await;
            Ok(JsValue::UNDEFINED)
        })
    };
    let act = Closure::<dyn Fn(String, String) -> Promise>::new(act).into_js_value();
    hand_over(program.name(), &act);
}
