//! The headings of a grid.

use leptos::prelude::*;

use super::{
    place::{Line, Place},
    state::use_grid,
};
use crate::figures::Head;

/// The heading of a row or a column: its words, and a count below them.
#[component]
pub fn HeadText(
    /// The heading; none when its row or column has gone.
    head: Memo<Option<Head>>,
) -> impl IntoView {
    let part = move |part: fn(&Head) -> &String| {
        Memo::new(move |_| head.with(|head| head.as_ref().map(part).cloned().unwrap_or_default()))
    };
    let text = part(|head| &head.text);
    let note = part(|head| &head.note);
    view! {
        <span class="grid-text">{text}</span>
        <Show when=move || note.with(|note| !note.is_empty())>
            " " <span class="grid-note">{note}</span>
        </Show>
    }
}

/// The columns that stand before or after those that are drawn.
#[component]
pub fn Skipped(
    /// How many.
    #[prop(into)]
    columns: Signal<usize>,
) -> impl IntoView {
    view! {
        <Show when=move || { columns.get() > 0 }>
            <td
                class="grid-skipped"
                aria-hidden="true"
                style:--columns=move || columns.get().to_string()
            ></td>
        </Show>
    }
}

/// The row of the headings of the columns. The Tab key stops at its corner until the keyboard has gone
/// on from there.
#[component]
pub fn HeadRow() -> impl IntoView {
    let state = use_grid();
    let corner = Memo::new(move |_| state.grid.with(|grid| grid.corner.clone()));
    view! {
        <tr role="row" aria-rowindex=move || state.by_blocks.get().then_some("1")>
            <th
                role="columnheader"
                tabindex="0"
                data-at=Place::default().to_string()
                aria-colindex=move || state.by_columns.get().then_some("1")
            >
                {corner}
            </th>
            <Skipped columns=Signal::derive(move || state.skipped.get().0) />
            <For
                each=move || state.drawn.get()
                key=Line::clone
                children=|column| view! { <ColumnHead column /> }
            />
            <Skipped columns=Signal::derive(move || state.skipped.get().1) />
        </tr>
    }
}

#[component]
fn ColumnHead(column: Line) -> impl IntoView {
    let state = use_grid();
    let at = Memo::new(move |_| state.places.with(|places| places.column(&column)));
    let head = Memo::new(move |_| {
        let at = at.get()?;
        state.grid.with(|grid| grid.columns.get(at).cloned())
    });
    let place = move || {
        Some(
            Place {
                row: 0,
                column: at.get()? + 1,
            }
            .to_string(),
        )
    };
    let number = move || {
        let at = at.get().filter(|_| state.by_columns.get())?;
        Some((at + 2).to_string())
    };
    view! {
        <th
            role="columnheader"
            scope="col"
            class="grid-column"
            tabindex="-1"
            data-at=place
            aria-colindex=number
        >
            <span class="grid-head">
                <HeadText head />
            </span>
        </th>
    }
}
