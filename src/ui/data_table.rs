//! The numbers of a figure as a table. A number that filters is a button.

use leptos::prelude::*;

use super::{marks, state::Explorer};
use crate::figures::{DataCell, DataTable};

/// The table.
#[component]
pub fn FigureTable(table: DataTable) -> impl IntoView {
    let head = table.columns.into_iter().map(|title| view! { <th scope="col">{title}</th> }).collect_view();
    let rows = table
        .rows
        .into_iter()
        .map(|row| {
            let cells = row.cells.into_iter().map(|cell| view! { <td>{content(cell)}</td> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{content(row.header)}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data-table">
            <caption>{table.caption}</caption>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn content(cell: DataCell) -> AnyView {
    let explorer = Explorer::here();
    let DataCell { text, pick } = cell;
    if pick.is_empty() {
        text.into_any()
    } else {
        view! {
            <button class="link-button" on:click=move |_| marks::pick(explorer, &pick)>
                {text}
            </button>
        }
        .into_any()
    }
}
