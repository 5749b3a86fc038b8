//! A cell of a grid: it says in words what it shows. Its element stays; of what it shows only what has
//! changed is made anew.

use std::sync::Arc;

use leptos::{either::Either, prelude::*};

use super::{
    place::{Line, Place},
    state::{ColumnPlace, use_grid},
};
use crate::{
    components::signs::{Sample, StatusMark},
    evidence::Status,
    figures::{GridCell, GridMark, GridRow, Look},
};

/// A cell.
#[component]
pub fn Cell(
    /// Where its row stands, from 0; none when it has gone.
    row: Memo<Option<usize>>,
    /// Its row as it is drawn.
    now: Memo<Option<Arc<GridRow>>>,
    /// Its column.
    column: Line,
) -> impl IntoView {
    let state = use_grid();
    // The heading of its column, which stands in it where the grid is a list.
    let heading = column.name().to_owned();
    let ColumnPlace { at: column, number } = state.column(&column);
    let cell = move || {
        let column = column.get()?;
        now.with(|now| now.as_ref()?.cells.get(column).cloned())
    };
    let number = state
        .can_skip
        .then_some(move || number.get().map(|number| number.to_string()));
    let at = move || {
        let place = Place {
            row: row.get()? + 1,
            column: column.get()? + 1,
        };
        Some(place.to_string())
    };
    // Nothing follows in a cell that always shows the same: a large grid has thousands.
    if state.kind.fixed {
        return untrack(cell).map(|cell| {
            Either::Left(view! {
                <td
                    role="gridcell"
                    class=class(&cell)
                    tabindex="-1"
                    data-at=at
                    data-title=heading
                    title=cell.label.clone()
                    aria-label=name(&cell)
                    aria-colindex=number
                >
                    {content(&cell)}
                </td>
            })
        });
    }
    let cell = Memo::new(move |_| cell());
    // What is told beside the pointer is not told twice.
    let title = move || {
        let label = cell.with(|cell| cell.as_ref().map(|cell| cell.label.clone()));
        label.filter(|_| state.lights.is_none())
    };
    let faint = move || {
        state.lights.is_some_and(|lights| {
            cell.with(|cell| cell.as_ref().is_some_and(|cell| lights.is_faint(cell)))
        })
    };
    Some(Either::Right(view! {
        <td
            role="gridcell"
            class=move || cell.with(|cell| cell.as_ref().map(class).unwrap_or_default())
            class:is-faint=faint
            tabindex="-1"
            data-at=at
            data-title=heading
            title=title
            aria-label=move || cell.with(|cell| cell.as_ref().and_then(name))
            aria-colindex=number
        >
            {move || cell.with(|cell| cell.as_ref().map(content))}
        </td>
    }))
}

/// What a cell without text is called.
fn name(cell: &GridCell) -> Option<String> {
    (!has_content(cell)).then(|| cell.label.clone())
}

fn class(cell: &GridCell) -> String {
    let look = match cell.look {
        Look::Filled => "is-filled",
        Look::NotFound => "is-filled is-missing",
        Look::FilteredOut => "is-out",
        Look::NoStudy => "is-empty",
    };
    match cell.status.as_slice() {
        // The style sheet draws its mark.
        [one] => format!("{look} known known-{}", *one as u8),
        _ => look.to_owned(),
    }
}

/// The statuses that are drawn with elements.
fn statuses(cell: &GridCell) -> &[Status] {
    match cell.status.as_slice() {
        [_] => &[],
        several => several,
    }
}

/// Whether something is drawn in a cell with elements of its own.
fn has_content(cell: &GridCell) -> bool {
    let is_written = !cell.text.is_empty() || !cell.note.is_empty();
    is_written || !cell.marks.is_empty() || !statuses(cell).is_empty()
}

/// What is drawn in a cell, which is for the eye, and the label, which says it all.
fn content(cell: &GridCell) -> Option<impl IntoView + use<>> {
    if !has_content(cell) {
        return None;
    }
    let line = |class: &'static str, text: &String| {
        (!text.is_empty()).then(|| view! { <span class=class>{text.clone()}</span> })
    };
    let marks = cell
        .marks
        .iter()
        .map(|mark| view! { <Mark mark=mark.clone() /> });
    let statuses = statuses(cell)
        .iter()
        .map(|status| view! { <StatusMark status=*status /> });
    Some(view! {
        <span class="visually-hidden">{cell.label.clone()}</span>
        <span class="grid-shown" aria-hidden="true">
            {line("grid-number", &cell.text)}
            {line("grid-note", &cell.note)}
            <span class="grid-marks">{marks.collect_view()} {statuses.collect_view()}</span>
        </span>
    })
}

#[component]
fn Mark(mark: GridMark) -> impl IntoView {
    view! {
        <span class="grid-mark" class:is-main=mark.main class:is-since=mark.since title=mark.label>
            <Sample sign=mark.sign />
        </span>
    }
}
