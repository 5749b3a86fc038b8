//! A row of a grid, with the heading of the group that begins with it.

use leptos::prelude::*;

use super::{
    cell::Cell,
    head::{HeadText, Skipped},
    place::{Line, Place},
    state::use_grid,
};
use crate::{components::compared::ComparedPicture, evidence::Status, figures::Group};

/// The row.
#[component]
pub fn Row(
    /// What it is of.
    line: Line,
) -> impl IntoView {
    let state = use_grid();
    let row = Memo::new(move |_| state.places.with(|places| places.row(&line)));
    // Who draws a part of it follows it, and is at rest while nothing of it changes.
    let now = Memo::new(move |_| {
        let at = row.get()?;
        state.grid.with(|grid| grid.rows.get(at).cloned())
    });
    // How many rows stand before it, with the headings, where not all rows are drawn.
    let before = Memo::new(move |_| {
        let at = row.get().filter(|_| state.by_blocks.get())?;
        state.places.with(|places| places.before(at))
    });
    let group = Memo::new(move |_| now.with(|now| now.as_ref()?.group.clone()));
    let head = Memo::new(move |_| now.with(|now| Some(now.as_ref()?.head.clone())));
    let share = Memo::new(move |_| now.with(|now| Some(now.as_ref()?.share.clone())));
    let place = move || {
        Some(
            Place {
                row: row.get()? + 1,
                column: 0,
            }
            .to_string(),
        )
    };
    view! {
        {move || group.get().map(|group| view! { <GroupRow group before /> })}
        <tr role="row" aria-rowindex=move || before.get().map(|before| (before + 1).to_string())>
            <th
                role="rowheader"
                scope="row"
                tabindex="-1"
                data-at=place
                aria-colindex=move || state.by_columns.get().then_some("1")
            >
                <HeadText head />
                <Share share />
            </th>
            <Skipped columns=Signal::derive(move || state.skipped.get().0) />
            <For
                each=move || state.drawn.get()
                key=Line::clone
                children=move |column| view! { <Cell row now column /> }
            />
            <Skipped columns=Signal::derive(move || state.skipped.get().1) />
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
fn Share(share: Memo<Option<Vec<(Status, usize)>>>) -> impl IntoView {
    let parts = move || share.get().unwrap_or_default();
    let part = move |(status, _): (Status, usize)| {
        let count = move || {
            let parts = parts().into_iter();
            let mut of_it = parts.filter(|(other, _)| *other == status);
            of_it.next().map_or(0, |(_, count)| count).to_string()
        };
        view! {
            <span class=format!("share share-{}", status as u8) style:flex-grow=count></span>
        }
    };
    view! {
        <Show when=move || share.with(|share| share.as_ref().is_some_and(|share| !share.is_empty()))>
            <span class="share-bar" aria-hidden="true">
                <For each=parts key=|(status, _)| *status as u8 children=part />
            </span>
        </Show>
    }
}
