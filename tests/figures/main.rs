//! The figures: how they look as text, and what must hold for every selection.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, its helpers too"
)]

mod coverage;
mod differences;
mod directions;
mod dose_lens;
mod drawn;
mod estimates;
mod evidence_map;
mod provenance;
mod recount;
mod rests;
mod seen;
mod since;
mod snapshots;
mod sound;
mod time_line;

use kap_explorer::evidence::{Evidence, Place, Study, facet_table};
use kap_explorer::explore::link::decode;
use kap_explorer::explore::{Bits, Counts, Table};
use kap_explorer::figures::{DoseLens, FigureId, Measure, Palette, Room, Scene, figure};
use proptest::prelude::*;

/// The real data, read once for a test.
struct Data {
    evidence: Evidence,
    table: Table,
}

/// The name of a study as a figure shows it: with a plus if it was published since the review.
fn worn(study: &Study) -> String {
    let plus = if study.place == Place::Since {
        "⁺"
    } else {
        ""
    };
    format!("{}{plus}", study.short_name)
}

impl Data {
    fn read() -> Data {
        let evidence = Evidence::embedded().unwrap();
        let table = facet_table(&evidence).unwrap();
        Data { evidence, table }
    }

    fn counts(&self, link: &str) -> Counts {
        let decoded = decode(&self.table, link, &[]);
        assert_eq!(decoded.notices.len(), 0, "{link}");
        Counts::of(&self.table, &decoded.selection)
    }

    fn scene<'a>(&'a self, matching: &'a Bits, scope: &'a Bits, measure: Measure) -> Scene<'a> {
        Scene {
            evidence: &self.evidence,
            table: &self.table,
            matching,
            scope,
            measure,
            lens: DoseLens::default(),
            palette: Palette::light(),
            other: None,
            room: Room::enlarged(700.0),
        }
    }

    /// The studies at one of three places in the review, and those among all that are chosen by row.
    fn chosen(&self, place: usize, chosen: impl Fn(usize) -> bool) -> (Bits, Bits) {
        let link = ["", "place=any", "place=cited-inclusion-unresolved"][place];
        let rows = self.table.rows();
        let chosen = Bits::of(rows, (0..rows).filter(|row| chosen(*row)));
        (self.counts(link).scope, chosen)
    }

    fn studies(&self, rows: &Bits) -> Vec<&Study> {
        rows.iter().map(|row| &self.evidence.studies[row]).collect()
    }
}

const MEASURES: [Measure; 2] = [Measure::Studies, Measure::Participants];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        // A failure prints the selection; nothing is written beside the tests.
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn tables_marks_and_texts_hold_for_every_selection(
        bits in proptest::collection::vec(any::<bool>(), 47),
        place in 0usize..3,
        measure in 0usize..2,
        others in proptest::option::of(proptest::collection::vec(any::<bool>(), 47)),
        width in prop_oneof![Just(240.0), Just(330.0), Just(448.0), Just(600.0), Just(1100.0)],
        height in proptest::option::of(prop_oneof![Just(190.0), Just(260.0), Just(420.0)]),
        glance in any::<bool>(),
        text in prop_oneof![Just(16.0), Just(24.0), Just(32.0)],
        dark in any::<bool>(),
    ) {
        let data = Data::read();
        let (scope, chosen) = data.chosen(place, |row| bits[row]);
        let matching = chosen.and(&scope);
        let other = others.map(|bits| data.chosen(place, |row| bits[row]).1.and(&scope));
        let room = match glance {
            true => Room::glance(width, height),
            false => Room::enlarged(width),
        };
        let scene = Scene {
            other: other.as_ref(),
            room: Room { text, ..room },
            palette: if dark { Palette::dark() } else { Palette::light() },
            ..data.scene(&matching, &scope, MEASURES[measure])
        };
        for id in FigureId::ALL {
            let drawn = figure(id, &scene);
            sound::check(&data, &drawn);
            sound::check_marks(&scene, &drawn);
            drawn::check(&scene, &drawn);
        }
        provenance::check(&data, &scene);
        recount::routes(&data, &scene);
        recount::doses(&data, &scene);
        recount::timing(&data, &scene);
        recount::diagnoses(&data, &scene);
        recount::groups(&data, &scene);
        estimates::check(&scene);
        time_line::check(&data, &scene);
    }
}
