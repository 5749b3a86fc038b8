//! The numbers of a figure as a table. A number that filters is a button. Rows and cells keep their
//! elements, and so the keyboard, while what they say changes.

use leptos::prelude::*;

use super::{picks, sides::Side, state::use_explorer};
use crate::figures::{DataCell, DataRow, DataTable};

/// The table, with what one must know to read it above.
#[component]
pub fn FigureTable(
    /// What it is of.
    name: &'static str,
    /// The selection that it shows.
    side: Side,
    /// The numbers.
    table: Memo<DataTable>,
) -> impl IntoView {
    let columns = Memo::new(move |_| table.with(|table| table.columns.clone()));
    let heads = move || {
        columns
            .get()
            .into_iter()
            .map(|title| view! { <th scope="col">{title}</th> })
            .collect_view()
    };
    let rows = Memo::new(move |_| table.with(|table| table.rows.len()));
    // Of two tables each has a name of its own.
    let label = match side {
        Side::A => format!("Data table: {name}, A"),
        Side::B => format!("Data table: {name}"),
    };
    view! {
        <p class="table-note">{move || table.with(|table| table.caption.clone())}</p>
        <div class="table-frame" role="region" aria-label=label tabindex="0">
            <table class="data-table">
                <caption class="visually-hidden">{name}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>
                    <For each=move || 0..rows.get() key=|at| *at let:at>
                        <Row row=Memo::new(move |_| {
                            table.with(|table| table.rows.get(at).cloned())
                        }) />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// One row; none when the table has become shorter and the row is about to go.
#[component]
fn Row(row: Memo<Option<DataRow>>) -> impl IntoView {
    let header = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.header.clone())));
    let cells = Memo::new(move |_| row.with(|row| row.as_ref().map_or(0, |row| row.cells.len())));
    view! {
        <tr>
            <th scope="row">
                <Content cell=header />
            </th>
            <For each=move || 0..cells.get() key=|at| *at let:at>
                <td>
                    <Content cell=Memo::new(move |_| {
                        row.with(|row| row.as_ref()?.cells.get(at).cloned())
                    }) />
                </td>
            </For>
        </tr>
    }
}

/// What a cell is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A number that says where it comes from, while the reader is asking.
    Asks,
    /// A number that filters.
    Filters,
    /// Words.
    Says,
}

/// What stands in a cell.
#[component]
fn Content(cell: Memo<Option<DataCell>>) -> impl IntoView {
    let explorer = use_explorer();
    let kind = Memo::new(move |_| {
        cell.with(|cell| match cell {
            Some(cell) if cell.ask.is_some() && explorer.asking.get() => Kind::Asks,
            Some(cell) if !cell.pick.is_empty() => Kind::Filters,
            _ => Kind::Says,
        })
    });
    let text = move || cell.with(|cell| cell.as_ref().map(|cell| cell.text.clone()));
    let ask = move |_| {
        if let Some(ask) = cell.get_untracked().and_then(|cell| cell.ask) {
            explorer.ask(ask);
        }
    };
    let pick = move |_| {
        if let Some(cell) = cell.get_untracked() {
            picks::pick(explorer, &cell.pick);
        }
    };
    move || match kind.get() {
        Kind::Asks => view! {
            <button class="askable" on:click=ask>
                {text}
                <span class="visually-hidden">": where from?"</span>
            </button>
        }
        .into_any(),
        Kind::Filters => view! {
            <button class="link-button" on:click=pick>
                {text}
            </button>
        }
        .into_any(),
        Kind::Says => text.into_any(),
    }
}
