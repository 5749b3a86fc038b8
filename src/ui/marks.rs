//! What a click on a mark, or on a number of a data table, does: it filters to what the mark shows,
//! and a second click takes that back.

use super::state::Explorer;
use crate::{
    explore::{Choice, Column, FacetId, Interval, Table},
    figures::{Pick, What},
};

/// Filters to what was picked; picking again what is already all of these facets' choice removes it.
pub fn pick(explorer: Explorer, picks: &[Pick]) {
    let wanted: Vec<(FacetId, Choice)> = picks
        .iter()
        .filter_map(|pick| choice_of(explorer.table, pick))
        .collect();
    if wanted.is_empty() {
        return;
    }
    explorer.change(|view| {
        let already = wanted
            .iter()
            .all(|(id, choice)| view.selection.choice(*id) == choice);
        for (id, choice) in &wanted {
            if already {
                view.selection.reset(*id);
            } else {
                view.selection.set_choice(*id, choice.clone());
            }
        }
    });
}

fn choice_of(table: &Table, pick: &Pick) -> Option<(FacetId, Choice)> {
    let id = table.find(pick.facet)?;
    let choice = match (&table.facet(id).column, &pick.what) {
        (Column::Categories(column), What::Value(slug)) => {
            Choice::values([column.find(slug)?], false)
        }
        (Column::Categories(_), What::Missing) => Choice::values([], true),
        (Column::Numbers(_), What::Missing) => Choice::range(None, true),
        (Column::Numbers(_), What::Range(low, high)) => {
            Choice::range(Interval::new(*low, *high), false)
        }
        // A pick of the wrong kind names nothing; the figures' tests see to it that there is none.
        (Column::Categories(_), What::Range(..)) | (Column::Numbers(_), What::Value(_)) => {
            return None;
        }
    };
    Some((id, choice))
}
