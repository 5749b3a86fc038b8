//! The table of studies: sortable, columns can be chosen; on a narrow screen each row is a block.

use leptos::prelude::*;

use super::state::Explorer;
use crate::{
    evidence::Study,
    narrative::{self, NOT_FOUND},
    view::{Column, Sort, ordered},
};

/// The table with its tools.
#[component]
pub fn Studies() -> impl IntoView {
    let explorer = Explorer::here();
    let rows = Memo::new(move |_| {
        let sort = explorer.view.with(|view| view.sort);
        explorer.counts.with(|counts| ordered(explorer.evidence, &counts.matching, sort))
    });
    let columns = Memo::new(move |_| explorer.view.with(|view| view.columns));
    let caption = move || explorer.counts.with(|counts| narrative::studies_of(counts.matching.count(), counts.scope.count()));
    let body = move || {
        let columns = columns.get();
        rows.get()
            .into_iter()
            .filter_map(|row| Some((row, explorer.evidence.studies.get(row)?)))
            .map(|(row, study)| {
                let cells = columns.iter().filter(|&column| column != Column::Name).map(|column| cell(column, study)).collect_view();
                view! {
                    <tr role="row">
                        <th scope="row" role="rowheader">
                            <StudyLink row study />
                        </th>
                        {cells}
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="section" id="studies" tabindex="-1" aria-labelledby="studies-title">
            <h2 id="studies-title">"Studies"</h2>
            <p class="section-lead">
                "Open a study to see every value with its status and source, and what the study can and cannot show."
            </p>
            <div class="table-tools">
                <ColumnChoice />
                <SortChoice />
            </div>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=|| view! { <p class="nothing">"No study matches the filters."</p> }
            >
                <div class="studies-frame" role="region" aria-label="Table of studies" tabindex="0">
                    <table class="studies-table" role="table">
                        <caption class="visually-hidden">{caption}</caption>
                        <thead role="rowgroup">
                            <tr role="row">
                                {move || columns.get().iter().map(|column| view! { <Heading column /> }).collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{body}</tbody>
                    </table>
                </div>
            </Show>
        </section>
    }
}

/// The name of a study: a real link to its card in this view.
#[component]
fn StudyLink(row: usize, study: &'static Study) -> impl IntoView {
    let explorer = Explorer::here();
    let href = move || {
        let mut view = explorer.view.get();
        view.study = Some(row);
        format!("#{}", view.encode(explorer.evidence, explorer.table))
    };
    view! {
        <a
            href=href
            on:click=move |event| {
                // A click with a modifier key opens a new tab, as links do.
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    explorer.change(|view| view.study = Some(row));
                }
            }
        >
            {study.short_name.clone()}
        </a>
    }
}

fn cell(column: Column, study: &Study) -> impl IntoView + use<> {
    let text = column.text(study);
    let missing = text == NOT_FOUND;
    view! {
        <td role="cell" data-title=column.title()>
            <span class:is-missing-text=missing>{text}</span>
        </td>
    }
}

/// A heading that sorts.
#[component]
fn Heading(column: Column) -> impl IntoView {
    let explorer = Explorer::here();
    let sort = move || explorer.view.with(|view| view.sort).filter(|sort| sort.column == column);
    let state = move || match sort() {
        None => "none",
        Some(sort) if sort.descending => "descending",
        Some(_) => "ascending",
    };
    let mark = move || match sort() {
        None => "",
        Some(sort) if sort.descending => "▼",
        Some(_) => "▲",
    };
    view! {
        <th scope="col" role="columnheader" aria-sort=state>
            <button class="sort" on:click=move |_| explorer.change(|view| view.sort = Sort::pressed(view.sort, column))>
                {column.title()}
                <span class="sort-mark" aria-hidden="true">
                    {mark}
                </span>
            </button>
        </th>
    }
}

/// Which columns are shown.
#[component]
fn ColumnChoice() -> impl IntoView {
    let explorer = Explorer::here();
    let options = Column::ALL
        .into_iter()
        .filter(|&column| column != Column::Name)
        .map(|column| {
            view! {
                <label>
                    <input
                        type="checkbox"
                        prop:checked=move || explorer.view.with(|view| view.columns.shows(column))
                        on:change=move |_| explorer.change(|view| view.columns = view.columns.toggled(column))
                    />
                    <span>{column.title()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details>
            <summary>"Choose columns"</summary>
            <fieldset class="column-choice">
                <legend class="visually-hidden">"Columns of the table"</legend>
                {options}
            </fieldset>
        </details>
    }
}

/// Sorting where the headings are not shown: on a narrow screen.
#[component]
fn SortChoice() -> impl IntoView {
    let explorer = Explorer::here();
    let chosen = move || explorer.view.with(|view| view.sort).map(Sort::slug).unwrap_or_default();
    let options = Column::ALL
        .into_iter()
        .flat_map(|column| [(column, false), (column, true)])
        .map(|(column, descending)| {
            let sort = Sort { column, descending };
            let order = if descending { "descending" } else { "ascending" };
            let slug = sort.slug();
            let value = slug.clone();
            view! {
                <option value=value prop:selected=move || chosen() == slug>
                    {format!("{}, {order}", column.title())}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="sort-choice">
            "Sort by "
            <select on:change=move |event| {
                let sort = Sort::from_slug(&event_target_value(&event));
                explorer.change(|view| view.sort = sort);
            }>
                <option value="" prop:selected=move || chosen().is_empty()>
                    "the order of the data"
                </option>
                {options}
            </select>
        </label>
    }
}
