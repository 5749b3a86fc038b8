//! What is known of each field of each study: the holes in the evidence as a figure.

use std::rc::Rc;

use super::{
    controls::section,
    facts::status_mark,
    grid::GridView,
    grids::{Draw, one_grid},
    markup::list,
    sides::for_each_side,
    state::Explorer,
    take_away::take_figure,
    turns::in_turn,
};
use crate::{
    browser::dom::{Node, tag},
    evidence::Status,
    figures::{self, Exhibit},
};

const VIEW: GridView = GridView {
    name: "What is known of each value",
    class: "coverage",
    asks: true,
};

/// The matrix with its key.
pub fn coverage(explorer: Explorer) -> Node {
    let mut body = matrix(explorer);
    body.push(take_figure(explorer, Exhibit::Coverage));
    section(
        explorer,
        "coverage",
        Exhibit::Coverage.title(),
        "Each row is a field, each column a study. Press a cell to see the value and where it comes from; press a field to see it in all studies.",
        body,
    )
}

/// The matrix alone.
pub fn matrix(explorer: Explorer) -> Vec<Node> {
    // Its columns are the studies: two selections share few, and its rows say what differs.
    let matrix = move || {
        let draw: Draw = Rc::new(figures::coverage);
        let matrix = for_each_side(explorer, move |side| {
            vec![one_grid(explorer, VIEW, side, Rc::clone(&draw))]
        });
        vec![matrix]
    };
    let entries = Status::ALL.iter().map(|status| key(*status));
    let keys = list("key", entries.collect()).with("aria-label", "Key");
    vec![keys.into(), in_turn(explorer, matrix)]
}

fn key(status: Status) -> Node {
    let share = ["share share-", &(status as u8).to_string()].concat();
    tag("span")
        .class("key-entry")
        .child(tag("span").with("class", share))
        .child(status_mark(status))
        .child(status.label())
        .into()
}
