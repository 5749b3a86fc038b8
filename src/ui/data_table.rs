//! The numbers of a figure as a table. A number that filters is a button.

use leptos::prelude::GetUntracked;

use super::{
    marks,
    markup::{button, wrap},
    state::Explorer,
    where_from::askable,
};
use crate::{
    browser::dom::{Node, tag},
    figures::{DataCell, DataTable},
};

/// The table, with what one must know to read it above.
pub fn data_table(explorer: Explorer, name: &'static str, table: &DataTable) -> Vec<Node> {
    let titles = table.columns.iter();
    let titles = titles.map(|title| tag("th").with("scope", "col").child(title.clone()).into());
    let head = tag("thead").child(tag("tr").children(titles.collect()));
    let rows = table.rows.iter().map(|row| {
        let header = tag("th")
            .with("scope", "row")
            .child(content(explorer, &row.header));
        let cells = row.cells.iter();
        let cells = cells.map(|cell| tag("td").child(content(explorer, cell)).into());
        tag("tr").child(header).children(cells.collect()).into()
    });
    let frame = tag("div")
        .class("table-frame")
        .with("role", "region")
        .with("aria-label", ["Data table: ", name].concat())
        .with("tabindex", "0")
        .child(
            tag("table")
                .class("data-table")
                .child(wrap("caption", "visually-hidden", name))
                .child(head)
                .child(tag("tbody").children(rows.collect())),
        );
    vec![wrap("p", "table-note", table.caption.clone()), frame.into()]
}

/// A number that filters; while the reader is asking, one that says where it comes from.
fn content(explorer: Explorer, cell: &DataCell) -> Node {
    let DataCell { text, pick, ask } = cell.clone();
    let asks = ask.is_some();
    let shown = move || {
        let text = text.clone();
        if pick.is_empty() || (asks && explorer.asking.get_untracked()) {
            return text.into();
        }
        let pick = pick.clone();
        button("link-button", text, move || marks::pick(explorer, &pick))
    };
    askable(explorer, shown, ask)
}
