//! KAP Explorer: explore the evidence on ketamine-assisted psychotherapy, entirely in the browser.
//!
//! The map of the house. Imports run one way, down:
//!
//! ```text
//! main → app → pages → components → {downloads, teaching} → view → figures → narrative → evidence → explore
//!                      components → browser
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
//! | `browser` | what gloo and Leptos lack; the only home of own bindings | nothing of ours |
//! | `components` | what pages share, and the one state | all pure floors, `browser` |
//! | `pages` | the pages, each loaded when it is first opened; none knows another | `components` and below |
//! | `app` | the frame, the split points | everything |
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
mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod pages;

#[cfg(target_arch = "wasm32")]
pub use app::start;
