//! The words of the field in plain words, each with its source (`glossary.json`; `docs/glossary.md`).
//! Knows nothing but that file and the text in which words are looked for.

mod lookup;
mod places;
mod term;

pub use lookup::Glossary;
pub use places::Place;
pub use term::{Kind, Source, Term};
