//! What a click on a mark, or on a number of a data table, does: it filters to what the mark shows,
//! and a second click takes that back.

use leptos::prelude::GetUntracked;

use super::state::Explorer;
use crate::{
    explore::{Choice, Column, Counts, FacetId, Interval, Selection, Table},
    figures::{Pick, What},
    narrative,
};

/// Filters to what was picked; picking again what is already all of these facets' choice removes it.
pub fn pick(explorer: Explorer, picks: &[Pick]) {
    explorer.change(|view| view.selection = picked(explorer.table, &view.selection, picks));
}

fn picked(table: &Table, before: &Selection, picks: &[Pick]) -> Selection {
    let wanted: Vec<_> = picks
        .iter()
        .filter_map(|pick| choice_of(table, pick))
        .collect();
    let already = wanted
        .iter()
        .all(|(id, choice)| before.choice(*id) == choice);
    let mut after = before.clone();
    for (id, choice) in wanted {
        if already {
            after.reset(id);
        } else {
            after.set_choice(id, choice);
        }
    }
    after
}

/// What a press would keep, in words, if it changes anything: a mark shows the parts of studies, a filter
/// keeps whole ones.
pub fn promise(explorer: Explorer, picks: &[Pick]) -> Option<String> {
    let before = explorer.view.get_untracked().selection;
    let after = picked(explorer.table, &before, picks);
    if after == before {
        return None;
    }
    let counts = Counts::of(explorer.table, &after);
    Some(format!("keeps {}", narrative::matching_studies(&counts)))
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
        (Column::Numbers(column), What::Value(slug)) => {
            Choice::range(None, false).or_values([column.find(slug)?])
        }
        // A pick of the wrong kind names nothing; the figures' tests see to it that there is none.
        (Column::Categories(_), What::Range(..)) => return None,
    };
    Some((id, choice))
}
