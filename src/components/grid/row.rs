//! A row of a grid, with the heading of the group that begins with it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    cell::{Cell, OfRow},
    head::{HeadText, Skipped, tab_index},
    place::{Line, Place},
    state::use_grid,
};
use crate::{
    components::compared::ComparedPicture,
    evidence::Status,
    figures::{Grid, GridRow, Group},
};

/// What a row says before its cells.
#[derive(Clone)]
struct Headed {
    grid: Arc<Grid>,
    at: usize,
}

impl Headed {
    fn row(&self) -> &GridRow {
        &self.grid.rows[self.at]
    }
}

impl PartialEq for Headed {
    fn eq(&self, other: &Self) -> bool {
        let (row, other) = (self.row(), other.row());
        row.group == other.group && row.head == other.head && row.share == other.share
    }
}

/// The row.
#[component]
pub fn Row(
    /// What it is of.
    line: Line,
) -> impl IntoView {
    let state = use_grid();
    let at = Memo::new(move |_| state.places.with(|places| places.row(&line)));
    let stop = Memo::new(move |_| state.stop_in(at.get()? + 1));
    let row = OfRow { at, stop };
    let headed = Memo::new(move |_| {
        let (at, grid) = (at.get()?, state.grid.get());
        (at < grid.rows.len()).then_some(Headed { grid, at })
    });
    // How many rows stand before it, with the headings, where not all rows are drawn.
    let before = Memo::new(move |_| {
        let at = at.get().filter(|_| state.by_blocks.get())?;
        let groups = state.grid.with(|grid| {
            let before = grid.rows.iter().take(at + 1);
            before.filter(|row| row.group.is_some()).count()
        });
        Some(1 + at + groups)
    });
    let group = move || {
        let group = headed.get()?.row().group.clone()?;
        Some(view! { <GroupRow group before /> })
    };
    let place = move || {
        Some(
            Place {
                row: at.get()? + 1,
                column: 0,
            }
            .to_string(),
        )
    };
    let head = move || {
        let headed = headed.get()?;
        let row = headed.row();
        Some(view! {
            <HeadText head=row.head.clone() />
            <Share share=row.share.clone() />
        })
    };
    view! {
        {group}
        <tr role="row" aria-rowindex=move || before.get().map(|before| (before + 1).to_string())>
            <th
                role="rowheader"
                scope="row"
                tabindex=move || tab_index(stop.get() == Some(0))
                data-at=place
                aria-colindex=move || state.by_columns.get().then_some("1")
            >
                {head}
            </th>
            {move || view! { <Skipped columns=state.skipped.get().0 /> }}
            <For
                each=move || state.drawn.get()
                key=Line::clone
                children=move |column| view! { <Cell row column /> }
            />
            {move || view! { <Skipped columns=state.skipped.get().1 /> }}
        </tr>
    }
}

/// The heading of a group.
#[component]
fn GroupRow(group: Group, before: Memo<Option<usize>>) -> impl IntoView {
    let state = use_grid();
    let width = move || {
        let (first, last) = state.skipped.get();
        let drawn = state.drawn.with(Vec::len);
        (1 + drawn + usize::from(first > 0) + usize::from(last > 0)).to_string()
    };
    let picture = group
        .comparison
        .map(|comparison| view! { <ComparedPicture comparison /> });
    view! {
        <tr
            role="row"
            class="grid-group"
            aria-rowindex=move || before.get().map(|before| before.to_string())
        >
            <th role="rowheader" colspan=width>
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
