//! A cell of a grid: it says in words what it shows.

use leptos::prelude::*;

use super::{head::tab_index, place::Place};
use crate::{
    components::signs::{Sample, StatusMark},
    evidence::Status,
    figures::{GridCell, GridMark, Look},
};

/// A cell.
#[component]
pub fn Cell(
    /// Where it is.
    place: Place,
    /// What it shows.
    cell: GridCell,
    /// The heading of its column, which stands in it where the grid is a list.
    title: String,
    /// Whether the Tab key stops at it.
    is_stop: bool,
    /// The number of its column, where not all are drawn.
    number: Option<String>,
) -> impl IntoView {
    // What is drawn is for the eye: the label says it all.
    let shown = shown(&cell);
    let (name, hidden) = match shown {
        Some(_) => (None, Some(cell.label.clone())),
        None => (Some(cell.label.clone()), None),
    };
    view! {
        <td
            role="gridcell"
            class=class(&cell)
            tabindex=tab_index(is_stop)
            data-at=place.to_string()
            data-title=title
            title=cell.label
            aria-label=name
            aria-colindex=number
        >
            {hidden.map(|label| view! { <span class="visually-hidden">{label}</span> })}
            {shown}
        </td>
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
fn shown(cell: &GridCell) -> Option<impl IntoView + use<>> {
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
