//! A figure that is a grid: its words, the grid and its key.

use std::sync::Arc;

use leptos::{context::Provider, prelude::*};

use super::{kind::GridKind, state::GridState, table::GridTable};
use crate::{
    components::{
        sides::Side,
        signs::FigureKey,
        state::{Explorer, use_explorer},
    },
    explore::Counts,
    figures::{Grid, Room, grid_differences},
};

fn drawn(explorer: Explorer, kind: GridKind, counts: &Counts) -> Grid {
    // A grid has no width of its own.
    explorer.with_scene(counts, None, Room::enlarged(0.0), &|scene| {
        (kind.draw)(explorer, scene)
    })
}

/// The figure for one selection.
#[component]
pub fn OneGrid(
    /// Which grid it is.
    kind: GridKind,
    /// The selection.
    side: Side,
) -> impl IntoView {
    let explorer = use_explorer();
    let kept = side.memo(explorer);
    let grid = Memo::new(move |_| kept.with(|(_, counts)| Arc::new(drawn(explorer, kind, counts))));
    let subtitle = Memo::new(move |_| grid.with(|grid| grid.subtitle.clone()));
    // What stands above the grid already is not said again.
    let summary = Memo::new(move |_| {
        grid.with(|grid| {
            let rest = grid.summary.strip_prefix(&grid.subtitle);
            rest.unwrap_or(&grid.summary).trim_start().to_owned()
        })
    });
    let key = Memo::new(move |_| grid.with(|grid| grid.key.clone()));
    let key = move || {
        let entries = key.get();
        (!entries.is_empty()).then(|| view! { <FigureKey entries /> })
    };
    view! {
        <p class="figure-subtitle">{subtitle}</p>
        <Provider value=GridState::new(explorer, kind, grid)>
            <GridTable />
        </Provider>
        {key}
        <p class="figure-summary">{summary}</p>
    }
}

/// In what a grid differs between the selections A and B.
pub fn differences(kind: GridKind) -> Callback<(Counts, Counts), String> {
    let explorer = use_explorer();
    Callback::new(move |(a, b)| {
        grid_differences(&drawn(explorer, kind, &a), &drawn(explorer, kind, &b))
    })
}
