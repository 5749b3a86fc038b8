//! The taken studies, and the review itself, for programs that keep references.
//! They know the extract and the published references, and no other download.
//!
//! Each work carries notes: its place in the review, key values with their status, and what was
//! looked for and not found. What is missing is left out of its field.

mod bibtex;
mod csl;
mod name;
mod ris;
mod work;

pub use bibtex::bibtex;
pub use csl::csl_json;
pub use ris::ris;

pub(super) use bibtex::to_bibtex;
pub(super) use csl::to_csl;
pub(super) use ris::to_ris;
pub(super) use work::{Work, works};
