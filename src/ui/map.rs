//! The evidence map: any two facets crossed.

use leptos::prelude::*;

use super::{
    controls::{choice, section, select, switch},
    grid::GridView,
    grids::grid_figure,
    live::{flag, words},
    state::Explorer,
    take_away::take_figure,
    turns::in_turn,
};
use crate::{
    browser::dom::{Node, tag},
    evidence::FACETS,
    figures::{self, Crossing, Exhibit, Order, Scene},
};

const VIEW: GridView = GridView {
    name: Exhibit::Map.title(),
    class: "map",
    asks: false,
};

/// The map with its controls.
pub fn evidence_map(explorer: Explorer) -> Node {
    let order = |order: Order, name| {
        let chosen = flag(move || explorer.view.with(|view| view.map.order == order));
        choice("radio", "map-order".to_owned(), name, chosen, move || {
            explorer.change(|view| view.map.order = order);
        })
    };
    let orders = vec![
        order(Order::Count, "Most studies first"),
        order(Order::Name, "By name"),
    ];
    let tools = tag("div")
        .class("map-tools")
        .child(choose(explorer, "Rows ", Crossing::down, |map, key| {
            map.with_down(key)
        }))
        .child(choose(
            explorer,
            "Columns ",
            Crossing::across,
            |map, key| map.with_across(key),
        ))
        .child(switch("switch", "Order of rows and columns", orders));
    section(
        explorer,
        "map",
        Exhibit::Map.title(),
        "Two filters crossed: where studies are, and where there are none. Press a cell to keep its studies; press it again to take that back. Arrow keys move from cell to cell.",
        vec![
            tools.into(),
            map(explorer),
            take_figure(explorer, Exhibit::Map),
        ],
    )
}

/// The map alone.
pub fn map(explorer: Explorer) -> Node {
    in_turn(explorer, move || {
        let crossing = move || explorer.view.with_untracked(|view| view.map);
        let draw = move |scene: &Scene| figures::evidence_map(&crossing(), scene);
        grid_figure(explorer, VIEW, draw)
    })
}

/// Chooses a facet for one side of the map.
fn choose(
    explorer: Explorer,
    name: &'static str,
    of: fn(Crossing) -> &'static str,
    with: fn(Crossing, &str) -> Crossing,
) -> Node {
    let chosen = words(move || explorer.view.with(|view| of(view.map)).to_owned());
    let options = FACETS.iter();
    let options = options.map(|info| (info.key.to_owned(), info.title.to_owned()));
    select("choose", name, options.collect(), chosen, move |key| {
        explorer.change(|view| view.map = with(view.map, &key));
    })
}
