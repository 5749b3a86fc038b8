//! What one learns and teaches with.

// A test says what went wrong by stopping.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod backing;
mod check;
mod emphasis;
mod glossary;
mod lesson_file;
mod lessons;
mod numbers;
mod own;
mod own_random;
mod place;
mod quiz;
mod step_page;

use std::sync::LazyLock;

use kap_explorer::evidence::{Evidence, facet_table};
use kap_explorer::explore::Table;

/// The published data, read once.
fn data() -> &'static (Evidence, Table) {
    static DATA: LazyLock<(Evidence, Table)> = LazyLock::new(|| {
        let evidence = Evidence::embedded().expect("the package is sound");
        let table = facet_table(&evidence).expect("the facets are sound");
        (evidence, table)
    });
    &DATA
}
