//! What a press on a place of a grid does: it filters, opens a study, or says where a cell comes from.

use leptos::prelude::*;

use super::{kind::GridKind, place::Place};
use crate::{
    components::{picks::pick, state::Explorer},
    figures::{Grid, Head, Pick},
    narrative::Ask,
};

/// What a press could do.
struct Press<'a> {
    pick: &'a [Pick],
    study: Option<usize>,
    ask: Option<&'a Ask>,
}

/// Does what a press on a place does.
pub fn press(explorer: Explorer, kind: GridKind, grid: &Grid, place: Place) {
    let Some(Press {
        pick: picks,
        study,
        ask,
    }) = at(grid, place)
    else {
        return;
    };
    let is_cell = place.row > 0 && place.column > 0;
    let asking = explorer.asking.get_untracked() || (kind.asks && is_cell);
    match (ask, study) {
        (Some(ask), _) if asking => explorer.ask(ask.clone()),
        (_, Some(study)) => explorer.change(|view| view.study = Some(study)),
        (_, None) if !picks.is_empty() => pick(explorer, picks),
        (Some(ask), None) => explorer.ask(ask.clone()),
        (None, None) => {}
    }
}

fn at(grid: &Grid, place: Place) -> Option<Press<'_>> {
    let Some(row) = place.row.checked_sub(1) else {
        return grid.columns.get(place.column.checked_sub(1)?).map(of_head);
    };
    let row = grid.rows.get(row)?;
    let Some(column) = place.column.checked_sub(1) else {
        return Some(of_head(&row.head));
    };
    row.cells.get(column).map(|cell| Press {
        pick: &cell.pick,
        study: None,
        ask: cell.ask.as_ref(),
    })
}

fn of_head(head: &Head) -> Press<'_> {
    Press {
        pick: &head.pick,
        study: head.study,
        ask: head.ask.as_ref(),
    }
}
