//! The parts of the program that are loaded when they are first asked for: the split points.
//!
//! Each function here becomes an `async fn` whose code, and what only that code needs, is in a file of
//! its own. The first call fetches the file; when it does not arrive the call is an `Err`, and the next
//! call tries again. A part hands out plain function pointers, which are then called without waiting.
//!
//! Nothing else may call what stands behind a split point: one direct call from the page, and all of it
//! is in the main program (`tools/sizes.mjs` would say so).
#![allow(
    unsafe_code,
    reason = "the macro links each part by a symbol of its own"
)]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::{
    browser::{
        quiet,
        work::{self, Work},
    },
    classroom,
    evidence::Evidence,
    explore::Table,
    take_away,
};

/// Does what is asked of a view, which is given as a fragment of the address.
pub type Answer = fn(&'static Evidence, &'static Table, what: &str, fragment: &str) -> Work;

/// A part that did not arrive: the network, the host, or a file of another build.
pub type NotArrived = SplitLoaderError;

/// What readers take away: the dialog of all that can be kept, and the hand-out.
#[wasm_split(take_away, fallible, preload(warm_take_away))]
pub fn take_away() -> Result<Answer, NotArrived> {
    Ok(take_away::answer)
}

/// Lessons, the quiz, the words of the field, presenting.
#[wasm_split(learn, fallible, preload(warm_learn))]
pub fn learn() -> Result<Answer, NotArrived> {
    Ok(classroom::answer)
}

/// Fetches the parts while the browser has nothing else to do, one after the other, so that they are
/// there when they are asked for. Not where the reader pays for each byte.
pub fn fetch_ahead() {
    work::begin(async {
        if !quiet::when_idle().await {
            return;
        }
        // What does not arrive now is fetched when it is asked for.
        drop(warm_learn().await);
        drop(warm_take_away().await);
    });
}
