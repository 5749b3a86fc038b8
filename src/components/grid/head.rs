//! The headings of a grid.

use std::{ops::Range, sync::Arc};

use leptos::prelude::*;

use super::{place::Place, state::use_grid};
use crate::figures::{Grid, Head};

/// The heading of a row or a column: its words, and a count below them.
#[component]
pub fn HeadText(
    /// The heading.
    head: Head,
) -> impl IntoView {
    let note = (!head.note.is_empty()).then(|| {
        view! {
            " "
            <span class="grid-note">{head.note}</span>
        }
    });
    view! {
        <span class="grid-text">{head.text}</span>
        {note}
    }
}

/// The columns that stand before or after those that are drawn.
#[component]
pub fn Skipped(
    /// How many.
    columns: usize,
) -> impl IntoView {
    (columns > 0).then(|| {
        view! {
            <td class="grid-skipped" aria-hidden="true" style:--columns=columns.to_string()></td>
        }
    })
}

/// `0` for the one place of a grid at which the Tab key stops.
pub const fn tab_index(is_stop: bool) -> &'static str {
    if is_stop { "0" } else { "-1" }
}

/// The headings of the columns that are drawn.
#[derive(Clone)]
struct Heads {
    grid: Arc<Grid>,
    drawn: Range<usize>,
    stop: Option<usize>,
}

impl PartialEq for Heads {
    fn eq(&self, other: &Self) -> bool {
        self.drawn == other.drawn
            && self.stop == other.stop
            && self.grid.corner == other.grid.corner
            && self.grid.columns == other.grid.columns
    }
}

/// The row of the headings of the columns.
#[component]
pub fn HeadRow() -> impl IntoView {
    let state = use_grid();
    let heads = Memo::new(move |_| Heads {
        grid: state.grid.get(),
        drawn: state.columns.get(),
        stop: state.stop_in(0),
    });
    let number = move |column: usize| state.by_columns.get().then(|| (column + 1).to_string());
    let row = move || {
        let Heads { grid, drawn, stop } = heads.get();
        let columns = drawn.clone().zip(&grid.columns[drawn.clone()]);
        let columns = columns.map(|(at, head)| {
            let column = at + 1;
            view! {
                <th
                    role="columnheader"
                    scope="col"
                    class="grid-column"
                    tabindex=tab_index(stop == Some(column))
                    data-at=Place { row: 0, column }.to_string()
                    aria-colindex=number(column)
                >
                    <span class="grid-head">
                        <HeadText head=head.clone() />
                    </span>
                </th>
            }
        });
        view! {
            <th
                role="columnheader"
                tabindex=tab_index(stop == Some(0))
                data-at=Place::default().to_string()
                aria-colindex=number(0)
            >
                {grid.corner.clone()}
            </th>
            <Skipped columns=drawn.start />
            {columns.collect_view()}
            <Skipped columns=grid.columns.len() - drawn.end />
        }
    };
    view! {
        <tr role="row" aria-rowindex=move || state.by_blocks.get().then_some("1")>
            {row}
        </tr>
    }
}
