//! The evidence: the published package, how it is read, and the facets made of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

use std::collections::BTreeMap;

use kap_explorer::evidence::{Evidence, Study};

// The reader that `build.rs` uses.
#[path = "../../build/about.rs"]
mod about;
mod breaking;
mod broken_cells;
mod broken_links;
mod data_package;
mod facets;
mod reading;
mod schema;
mod sums;

fn evidence() -> Evidence {
    Evidence::embedded().unwrap()
}

fn study<'a>(evidence: &'a Evidence, id: &str) -> &'a Study {
    evidence.study(id).unwrap().1
}

fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}
