//! The whole state of the page: its link, and the table of studies.

// A test says what went wrong by stopping.
#![allow(clippy::expect_used)]

mod every_link;
mod link;
mod mangled;
mod pages;
mod table;

use std::sync::LazyLock;

use kap_explorer::evidence::{Evidence, facet_table};
use kap_explorer::explore::Table;
use kap_explorer::view::{Opened, View};

/// The published data, read once.
fn data() -> &'static (Evidence, Table) {
    static DATA: LazyLock<(Evidence, Table)> = LazyLock::new(|| {
        let evidence = Evidence::embedded().expect("the package is sound");
        let table = facet_table(&evidence).expect("the facets are sound");
        (evidence, table)
    });
    &DATA
}

/// A view that was opened without a notice by a link that names no page.
fn unnamed(view: View) -> Opened {
    Opened {
        view,
        notices: Vec::new(),
        names_page: false,
    }
}
