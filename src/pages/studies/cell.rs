//! A cell of the table of studies.

use leptos::prelude::*;

use crate::{
    components::{askable::Askable, signs::StatusMark},
    evidence::{Basis, Status, Study},
    narrative::{self, NOT_FOUND},
    view::Column,
};

/// The cell; a value that is more than read in a source carries the mark of its status.
#[component]
pub fn Cell(
    /// Its column.
    column: Column,
    /// The place of its study among the data.
    row: usize,
    /// Its study.
    study: &'static Study,
) -> impl IntoView {
    let ask = narrative::ask_column(column.slug(), row, study, column.title());
    view! {
        <td role="cell" data-title=column.title()>
            <Askable ask>
                <Value column study />
            </Askable>
        </td>
    }
}

#[component]
fn Value(column: Column, study: &'static Study) -> impl IntoView {
    let text = column.text(study);
    let missing = text == NOT_FOUND;
    let basis = column
        .basis(study)
        .filter(|&basis| basis != Basis::Reported);
    let mark = basis.map(|basis| {
        let status = Status::from(basis);
        view! {
            <span class="cell-mark" title=status.label()>
                <StatusMark status />
                <span class="visually-hidden">{format!(" ({})", status.label())}</span>
            </span>
        }
    });
    view! { <span class:is-missing-text=missing>{text} {mark}</span> }
}
