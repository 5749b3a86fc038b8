//! A cell of a grid: it says in words what it shows. Its element stays; what it shows is made anew only
//! when that has changed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    head::tab_index,
    place::{Line, Place},
    state::use_grid,
};
use crate::{
    components::signs::{Sample, StatusMark},
    evidence::Status,
    figures::{Grid, GridCell, GridMark, Look},
};

/// The row that cells stand in.
#[derive(Clone, Copy)]
pub struct OfRow {
    /// Where it stands, from 0; none when it has gone.
    pub at: Memo<Option<usize>>,
    /// The column at which the Tab key stops in it.
    pub stop: Memo<Option<usize>>,
}

/// What a cell shows.
#[derive(Clone)]
struct Shown {
    grid: Arc<Grid>,
    row: usize,
    column: usize,
}

impl Shown {
    fn cell(&self) -> &GridCell {
        &self.grid.rows[self.row].cells[self.column]
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.cell() == other.cell()
    }
}

/// A cell.
#[component]
pub fn Cell(
    /// Its row.
    row: OfRow,
    /// Its column.
    column: Line,
) -> impl IntoView {
    let state = use_grid();
    // The heading of its column, which stands in it where the grid is a list.
    let title = column.name().to_owned();
    let place = Memo::new(move |_| {
        let column = state.places.with(|places| places.column(&column))?;
        Some(Place {
            row: row.at.get()? + 1,
            column: column + 1,
        })
    });
    let shown = Memo::new(move |_| {
        let Place { row, column } = place.get()?;
        let (grid, row, column) = (state.grid.get(), row - 1, column - 1);
        // Of a grid that is drawn anew, rows and columns may be others by now.
        grid.rows.get(row)?.cells.get(column)?;
        Some(Shown { grid, row, column })
    });
    let at = move || place.get().map(|place| place.to_string());
    let is_stop = move || {
        row.stop
            .get()
            .is_some_and(|stop| place.get().is_some_and(|place| place.column == stop))
    };
    let number = move || place.get().map(|place| (place.column + 1).to_string());
    move || {
        let shown = shown.get()?;
        let cell = shown.cell();
        // What is drawn is for the eye: the label says it all.
        let drawn = drawn(cell);
        let (name, hidden) = match drawn {
            Some(_) => (None, Some(cell.label.clone())),
            None => (Some(cell.label.clone()), None),
        };
        Some(view! {
            <td
                role="gridcell"
                class=class(cell)
                tabindex=move || tab_index(is_stop())
                data-at=at
                data-title=title.clone()
                title=cell.label.clone()
                aria-label=name
                aria-colindex=state.by_columns.get().then_some(number)
            >
                {hidden.map(|label| view! { <span class="visually-hidden">{label}</span> })}
                {drawn}
            </td>
        })
    }
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

/// What is drawn in a cell with elements of its own, if anything is.
fn drawn(cell: &GridCell) -> Option<impl IntoView + use<>> {
    let statuses: &[Status] = match cell.status.as_slice() {
        [_] => &[],
        several => several,
    };
    let has_marks = !cell.marks.is_empty() || !statuses.is_empty();
    if !has_marks && cell.text.is_empty() && cell.note.is_empty() {
        return None;
    }
    let line = |class: &'static str, text: &String| {
        (!text.is_empty()).then(|| view! { <span class=class>{text.clone()}</span> })
    };
    let marks = has_marks.then(|| {
        let marks = cell
            .marks
            .iter()
            .map(|mark| view! { <Mark mark=mark.clone() /> });
        let statuses = statuses
            .iter()
            .map(|status| view! { <StatusMark status=*status /> });
        view! {
            <span class="grid-marks">{marks.collect_view()} {statuses.collect_view()}</span>
        }
    });
    Some(view! {
        <span class="grid-shown" aria-hidden="true">
            {line("grid-number", &cell.text)}
            {line("grid-note", &cell.note)}
            {marks}
        </span>
    })
}

#[component]
fn Mark(mark: GridMark) -> impl IntoView {
    view! {
        <span class="grid-mark" class:is-main=mark.main title=mark.label>
            <Sample sign=mark.sign />
        </span>
    }
}
