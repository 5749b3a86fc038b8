//! A row of a grid, with the heading of the group that begins with it. It is made anew in its place,
//! element by element, only when what it shows has changed.

use std::{ops::Range, sync::Arc};

use leptos::prelude::*;

use super::{
    cell::Cell,
    head::{HeadText, Skipped, tab_index},
    place::Place,
    state::use_grid,
};
use crate::{
    components::compared::ComparedPicture,
    evidence::Status,
    figures::{Grid, GridRow, Group},
};

/// What a row is of: it stays the same row wherever it stands.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct RowId {
    study: Option<usize>,
    name: String,
}

impl RowId {
    /// What a row is of.
    pub fn of(row: &GridRow) -> Self {
        Self {
            study: row.head.study,
            name: row.head.text.clone(),
        }
    }

    fn is(&self, row: &GridRow) -> bool {
        self.study == row.head.study && self.name == row.head.text
    }
}

/// What a row shows.
#[derive(Clone)]
struct Shown {
    grid: Arc<Grid>,
    at: usize,
    drawn: Range<usize>,
    stop: Option<usize>,
    /// How many rows stand before it, with the headings, where not all rows are drawn.
    before: Option<usize>,
}

impl Shown {
    fn row(&self) -> &GridRow {
        &self.grid.rows[self.at]
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        let titles = |shown: &Self| {
            let heads = shown.grid.columns[shown.drawn.clone()].iter();
            heads.map(|head| head.text.clone()).collect::<Vec<_>>()
        };
        (self.at, &self.drawn, self.stop, self.before)
            == (other.at, &other.drawn, other.stop, other.before)
            && self.grid.columns.len() == other.grid.columns.len()
            && self.row() == other.row()
            && titles(self) == titles(other)
    }
}

/// The row.
#[component]
pub fn Row(
    /// What it is of.
    id: RowId,
) -> impl IntoView {
    let state = use_grid();
    let shown = Memo::new(move |_| {
        let grid = state.grid.get();
        let at = grid.rows.iter().position(|row| id.is(row))?;
        let groups = || {
            grid.rows[..=at]
                .iter()
                .filter(|row| row.group.is_some())
                .count()
        };
        Some(Shown {
            at,
            drawn: state.columns.get(),
            stop: state.stop_in(at + 1),
            before: state.by_blocks.get().then(|| 1 + at + groups()),
            grid,
        })
    });
    let by_columns = state.by_columns;
    move || {
        let shown = shown.get()?;
        let row = shown.row();
        let width = shown.drawn.len()
            + 1
            + usize::from(shown.drawn.start > 0)
            + usize::from(shown.drawn.end < row.cells.len());
        let number = |at: usize| at.to_string();
        let group = row.group.clone().map(|group| {
            view! { <GroupRow group width number=shown.before.map(number) /> }
        });
        let by_columns = by_columns.get();
        let cells = shown.drawn.clone().map(|at| {
            let place = Place {
                row: shown.at + 1,
                column: at + 1,
            };
            view! {
                <Cell
                    place
                    cell=row.cells[at].clone()
                    title=shown.grid.columns[at].text.clone()
                    is_stop=shown.stop == Some(place.column)
                    number=by_columns.then(|| number(place.column + 1))
                />
            }
        });
        Some(view! {
            {group}
            <tr role="row" aria-rowindex=shown.before.map(|before| number(before + 1))>
                <th
                    role="rowheader"
                    scope="row"
                    tabindex=tab_index(shown.stop == Some(0))
                    data-at=Place { row: shown.at + 1, column: 0 }.to_string()
                    aria-colindex=by_columns.then_some("1")
                >
                    <HeadText head=row.head.clone() />
                    <Share share=row.share.clone() />
                </th>
                <Skipped columns=shown.drawn.start />
                {cells.collect_view()}
                <Skipped columns=row.cells.len() - shown.drawn.end />
            </tr>
        })
    }
}

/// The heading of a group.
#[component]
fn GroupRow(group: Group, width: usize, number: Option<String>) -> impl IntoView {
    let picture = group
        .comparison
        .map(|comparison| view! { <ComparedPicture comparison /> });
    view! {
        <tr role="row" class="grid-group" aria-rowindex=number>
            <th role="rowheader" colspan=width.to_string()>
                <span class="grid-group-title">{picture} {group.text}</span>
            </th>
        </tr>
    }
}

/// How many of a row's values have each status, as a bar.
#[component]
fn Share(share: Vec<(Status, usize)>) -> impl IntoView {
    (!share.is_empty()).then(|| {
        let parts = share.into_iter().map(|(status, count)| {
            view! {
                <span
                    class=format!("share share-{}", status as u8)
                    style:flex-grow=count.to_string()
                ></span>
            }
        });
        view! {
            <span class="share-bar" aria-hidden="true">
                {parts.collect_view()}
            </span>
        }
    })
}
