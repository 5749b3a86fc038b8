//! KAP Explorer: explore the evidence on ketamine-assisted psychotherapy, entirely in the browser.
//!
//! The map of the house. Imports run one way, down:
//!
//! ```text
//! main → ui → view → figures → narrative → evidence → explore
//!        ui → browser
//! take-away → take_away → downloads → view …
//!             take_away → browser
//! classroom → classroom → teaching → view …
//!             classroom → browser
//! ```
//!
//! | floor | what it holds | knows of |
//! |---|---|---|
//! | [`explore`] | tables, selections, counts, cross-tabulations, links | nothing of ours, and no ketamine |
//! | [`evidence`] | the studies, each value with its status and source | `explore` |
//! | [`narrative`] | counts and facts as plain text | `evidence`, `explore` |
//! | [`figures`] | counts and facts as charts, keys and data tables | `narrative`, `evidence`, `explore` |
//! | [`view`] | the whole state of the page and its link | `figures` and below |
//! | [`downloads`] | what readers take away: tables, citations, pictures, hand-outs | `view` and below |
//! | [`teaching`] | lessons, questions to guess, the words of the field | `view` and below |
//! | `browser` | the only home of `web-sys`, `js-sys` and `wasm-bindgen` | nothing of ours |
//! | `ui` | the only home of Leptos | everything but the programs loaded later |
//! | `take_away` | the second program's screen, loaded when something is taken away | `downloads`, `browser` and below |
//! | `classroom` | the third program's screen, loaded when someone learns or teaches | `teaching`, `browser` and below |
//!
//! All floors but the last four compile and are tested natively.

pub mod downloads;
pub mod evidence;
pub mod explore;
pub mod figures;
pub mod narrative;
pub mod teaching;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod classroom;
#[cfg(target_arch = "wasm32")]
mod take_away;
#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
pub use classroom::offer as offer_classroom;
#[cfg(target_arch = "wasm32")]
pub use take_away::offer as offer_take_away;
#[cfg(target_arch = "wasm32")]
pub use ui::start;
