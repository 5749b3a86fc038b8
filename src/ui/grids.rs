//! The figures that are grids: the evidence map, the effect direction plot, the coverage matrix.

use std::rc::Rc;

use leptos::prelude::*;

use super::{
    figure_key::figure_key,
    grid::{GridView, grid},
    markup::{part, wrap},
    sides::{Side, figure_for_each_side},
    state::Explorer,
    turns::following,
};
use crate::{
    browser::dom::Node,
    explore::Counts,
    figures::{self, Grid, Scene},
};

/// Draws a grid of what is selected.
pub type Draw = Rc<dyn Fn(&Scene) -> Grid>;

/// A figure that is a grid, for each selection that is compared.
pub fn grid_figure(
    explorer: Explorer,
    kind: GridView,
    draw: impl Fn(&Scene) -> Grid + 'static,
) -> Vec<Node> {
    let draw: Draw = Rc::new(draw);
    let other = Rc::clone(&draw);
    let figure = figure_for_each_side(
        explorer,
        move |side| vec![one_grid(explorer, kind, side, Rc::clone(&draw))],
        move |a, b| {
            let drawn = |counts: &Counts| explorer.with_scene(counts, 1000.0, &*other);
            figures::grid_differences(&drawn(a), &drawn(b))
        },
    );
    vec![figure]
}

/// Its words, the grid and its key, for one selection.
pub fn one_grid(explorer: Explorer, kind: GridView, side: Side, draw: Draw) -> Node {
    let kept = following(explorer, side);
    part(move || {
        let figure = kept.with(|(_, counts)| explorer.with_scene(counts, 1000.0, &*draw));
        let figure = Rc::new(figure);
        let drawn = grid(explorer, kind, Rc::clone(&figure));
        // What stands above the grid already is not said again.
        let summary = figure.summary.strip_prefix(&figure.subtitle);
        let summary = summary.unwrap_or(&figure.summary).trim_start().to_owned();
        vec![
            wrap("p", "figure-subtitle", figure.subtitle.clone()),
            drawn,
            figure_key(&figure.key),
            wrap("p", "figure-summary", summary),
        ]
    })
}
