//! The numbers of a chart: its data table, one for each selection where two are compared, and in what
//! they differ.

use leptos::prelude::*;

use crate::{
    components::{
        data_table::FigureTable,
        sides::Side,
        state::{Explorer, use_explorer},
    },
    explore::Counts,
    figures::{self, DataTable, FigureId, Room, Scene},
};

/// The numbers of a chart, of these counts alone.
fn table_of(explorer: Explorer, id: FigureId, counts: &Counts) -> DataTable {
    // A table has no width of its own.
    let table = |scene: &Scene| figures::figure(id, scene).table;
    explorer.with_scene(counts, None, Room::enlarged(0.0), &table)
}

/// The data table of a chart for one selection.
#[component]
pub fn Numbers(
    /// Which chart.
    id: FigureId,
    /// Which selection.
    side: Side,
) -> impl IntoView {
    let explorer = use_explorer();
    let table =
        Memo::new(move |_| side.with_counts(explorer, |counts| table_of(explorer, id, counts)));
    view! { <FigureTable name=id.title() side table /> }
}

/// In what a chart differs between the two selections that are compared.
#[component]
pub fn Difference(
    /// Which chart.
    id: FigureId,
) -> impl IntoView {
    let explorer = use_explorer();
    let text = Memo::new(move |_| {
        explorer.comparing.get().then(|| {
            let [a, b] = [Side::A, Side::B]
                .map(|side| side.with_counts(explorer, |counts| table_of(explorer, id, counts)));
            figures::table_differences(&a, &b)
        })
    });
    move || {
        text.get()
            .map(|text| view! { <p class="side-difference">{text}</p> })
    }
}
