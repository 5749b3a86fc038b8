//! What readers take away: read back, and held against the data.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod citations;
mod embed;
mod extract;
mod handout;
mod hostile;
mod json;
mod markup;
mod package;
mod pictures;
mod pictures_chart;
mod pictures_sound;
mod pictures_table;
mod qr;
mod readme;
mod studies_page;
mod tables;
mod tree;

use kap_explorer::downloads::Extract;
use kap_explorer::evidence::{Evidence, facet_table};
use kap_explorer::explore::Table;
use kap_explorer::view::{Opened, View};

/// The real data, read once for a test.
struct Data {
    evidence: Evidence,
    table: Table,
}

impl Data {
    fn read() -> Data {
        let evidence = Evidence::embedded().unwrap();
        let table = facet_table(&evidence).unwrap();
        Data { evidence, table }
    }

    /// The extract of a link, which must be sound.
    fn extract(&self, fragment: &str) -> Extract<'_> {
        let Opened { view, notices, .. } = View::decode(&self.evidence, &self.table, fragment);
        assert_eq!(notices, Vec::<String>::new(), "{fragment}");
        Extract::of(
            &self.evidence,
            &self.table,
            view,
            "https://example.org/kap/",
            "2026-11-23",
        )
    }
}
