//! The words of the page: what they say, and that their numbers are those of the data.

// A test says what went wrong by stopping.
#![allow(clippy::expect_used)]

mod about;
mod ask;
mod claims;
mod compare;
mod compared;
mod facet_ask;
mod lead;
mod recount;
mod sentence;
mod study;
mod summary;
mod words;

use std::sync::LazyLock;

use kap_explorer::evidence::{Evidence, Study, facet_table};
use kap_explorer::explore::{Counts, Selection, Table, link};

/// The published data, read once.
fn data() -> &'static (Evidence, Table) {
    static DATA: LazyLock<(Evidence, Table)> = LazyLock::new(|| {
        let evidence = Evidence::embedded().expect("the package is sound");
        let table = facet_table(&evidence).expect("the facets are sound");
        (evidence, table)
    });
    &DATA
}

fn selected(table: &Table, fragment: &str) -> Selection {
    let decoded = link::decode(table, fragment, &[]);
    assert!(
        decoded.notices.is_empty(),
        "{fragment}: {:?}",
        decoded.notices
    );
    decoded.selection
}

fn say(evidence: &Evidence, table: &Table, selection: &Selection) -> String {
    kap_explorer::narrative::sentence(evidence, table, selection, &Counts::of(table, selection))
}

fn study<'a>(evidence: &'a Evidence, id: &str) -> &'a Study {
    evidence.study(id).expect("the study is in the data").1
}
