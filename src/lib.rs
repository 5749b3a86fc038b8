//! KAP Explorer: explore the evidence on ketamine-assisted psychotherapy, entirely in the browser.
//!
//! The map of the house. Imports run one way, down:
//!
//! ```text
//! main → ui → view → figures → narrative → evidence → explore
//!        ui → browser
//!        ui → app → take_away, classroom
//! take_away → downloads → view …
//! classroom → teaching → view …
//!             take_away, classroom → browser
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
//! | `ui` | the only home of Leptos | `app` and below, and the parts loaded later only through `app` |
//! | `app` | the parts that are loaded later | `take_away`, `classroom` |
//! | `take_away` | a part of the screen, loaded when something is taken away | `downloads`, `browser` and below |
//! | `classroom` | a part of the screen, loaded when someone learns or teaches | `teaching`, `browser` and below |
//!
//! All floors but `browser` and the last four compile and are tested natively.

pub mod downloads;
pub mod evidence;
pub mod explore;
pub mod figures;
pub mod narrative;
pub mod teaching;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod classroom;
#[cfg(target_arch = "wasm32")]
mod take_away;
#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
pub use ui::start;
