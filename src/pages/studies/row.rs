//! A row of the table of studies: its name, which opens its card, its cells, and setting it aside.

use leptos::{ev::Event, html, prelude::*};

use super::cell::Cell;
use crate::{
    browser::page,
    components::{
        link::ViewLink,
        near::drawn_near,
        pointing::{By, Pointed, use_pointing},
        state::use_explorer,
        study_name::SinceMark,
    },
    evidence::Study,
    view::{Column, View},
};

/// The row. In a long table its name is always there, its cells while it is near the screen.
#[component]
pub fn Row(
    /// Its place among the data.
    row: usize,
    /// Its study.
    study: &'static Study,
    /// The columns that are shown, the name first.
    columns: Memo<Vec<Column>>,
    /// What is shown, with no study open.
    base: Memo<View>,
) -> impl IntoView {
    let line = NodeRef::<html::Tr>::new();
    let drawn = drawn_near(line);
    let to = Signal::derive(move || View {
        study: Some(row),
        ..base.get()
    });
    let cells = move || {
        let columns = columns.get().into_iter();
        columns
            .filter(|&column| column != Column::Name)
            .collect::<Vec<_>>()
    };
    let cell = move |column| view! { <Cell column row study /> };
    let pointing = use_pointing();
    let lit = pointing.lit();
    let is_lit = move || lit.with(|lit| lit.as_ref().is_some_and(|lit| lit.contains(&row)));
    let point = move |event: &Event, with: By| {
        let Some(place) = page::place_of(event) else {
            return;
        };
        pointing.point(Pointed {
            studies: vec![row],
            label: study.short_name.clone(),
            pick: Vec::new(),
            at: (place.right() - 24.0, place.bottom() - 12.0),
            with,
        });
    };
    view! {
        <tr
            role="row"
            node_ref=line
            class:is-far=move || !drawn.now.get()
            style:--height=move || drawn.height()
        >
            <th
                scope="row"
                role="rowheader"
                class:is-lit=is_lit
                on:mouseenter=move |event| point(&event, By::Mouse)
                on:mouseleave=move |_| pointing.leave()
                on:click=move |_| pointing.clear()
                on:focusin=move |event| point(&event, By::Keys)
                on:focusout=move |_| pointing.leave()
            >
                <ViewLink to>{study.short_name.as_str()}</ViewLink>
                <SinceMark study />
            </th>
            <Show when=move || drawn.now.get()>
                <For each=cells key=|column| *column children=cell />
                <SetAside row study />
            </Show>
        </tr>
    }
}

/// What if this study were not there: every number follows.
#[component]
fn SetAside(row: usize, study: &'static Study) -> impl IntoView {
    let explorer = use_explorer();
    let press = move |_| {
        explorer.change(|view| view.selection.toggle_aside(row));
        // The row is gone: the keyboard goes on at the table.
        page::focus("studies");
    };
    view! {
        <td role="cell" data-title="What if">
            <button
                class="set-aside"
                aria-label=format!("Set aside {}", study.short_name)
                on:click=press
            >
                "Set aside"
            </button>
        </td>
    }
}
