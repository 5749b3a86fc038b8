//! The numbers of a figure as a table. A number that filters is a button.

use leptos::prelude::*;

use super::{
    live::{button, click},
    marks,
    state::Explorer,
};
use crate::figures::{DataCell, DataTable};

/// The table, with what one must know to read it above.
pub fn data_table(name: String, table: DataTable) -> AnyView {
    let head: Vec<_> = table
        .columns
        .into_iter()
        .map(|title| view! { <th scope="col">{title}</th> }.into_any())
        .collect();
    let rows = table.rows.into_iter().map(|row| {
        let cells: Vec<_> = row
            .cells
            .into_iter()
            .map(|cell| view! { <td>{content(cell)}</td> }.into_any())
            .collect();
        view! {
            <tr>
                <th scope="row">{content(row.header)}</th>
                {cells}
            </tr>
        }
        .into_any()
    });
    view! {
        <p class="table-note">{table.caption}</p>
        <div class="table-frame" role="region" aria-label=format!("Data table: {name}") tabindex="0">
            <table class="data-table">
                <caption class="visually-hidden">{name.clone()}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn content(cell: DataCell) -> AnyView {
    let explorer = Explorer::here();
    let DataCell { text, pick, .. } = cell;
    if pick.is_empty() {
        text.into_any()
    } else {
        button(
            "link-button",
            text,
            click(move || marks::pick(explorer, &pick)),
        )
    }
}
