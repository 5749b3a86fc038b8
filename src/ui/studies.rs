//! The table of studies: sortable, columns can be chosen; on a narrow screen each row is a block.

use leptos::{ev::MouseEvent, prelude::*};

use super::{
    facts::status_mark,
    live::{Click, changed, click, flag, live, with_text, words},
    state::Explorer,
};
use crate::{
    evidence::{Basis, Status, Study},
    narrative::{self, NOT_FOUND},
    view::{Column, Columns, Sort, ordered},
};

/// The table with its tools.
#[component]
pub fn Studies() -> impl IntoView {
    let explorer = Explorer::here();
    let rows = Memo::new(move |_| {
        let sort = explorer.view.with(|view| view.sort);
        explorer
            .counts
            .with(|counts| ordered(explorer.evidence, &counts.matching, sort))
    });
    let columns = Memo::new(move |_| explorer.view.with(|view| view.columns));
    let table = move || {
        let rows = rows.get();
        if rows.is_empty() {
            view! { <p class="nothing">"No study matches the filters."</p> }.into_any()
        } else {
            studies_table(&rows, columns.get())
        }
    };
    view! {
        <section class="section" id="studies" tabindex="-1" aria-labelledby="studies-title">
            <h2 id="studies-title">"Studies"</h2>
            <p class="section-lead">
                "Open a study to see every value with its status and source, and what the study can and cannot show. A value that is derived, inferred or in conflict carries a mark."
            </p>
            <div class="table-tools">{column_choice()} {sort_choice()}</div>
            {live(table)}
        </section>
    }
}

fn studies_table(rows: &[usize], columns: Columns) -> AnyView {
    let explorer = Explorer::here();
    let caption = words(move || explorer.counts.with(narrative::matching_studies));
    let studies = rows
        .iter()
        .filter_map(|&row| Some((row, explorer.evidence.studies.get(row)?)));
    let body: Vec<_> = studies
        .map(|(row, study)| {
            let cells: Vec<_> = columns
                .iter()
                .filter(|&column| column != Column::Name)
                .map(|column| cell(column, study))
                .collect();
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        {study_link(row, study)}
                    </th>
                    {cells}
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="studies-frame" role="region" aria-label="Table of studies" tabindex="0">
            <table class="studies-table" role="table">
                <caption class="visually-hidden">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{columns.iter().map(heading).collect::<Vec<_>>()}</tr>
                </thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The name of a study: a real link to its card in this view.
fn study_link(row: usize, study: &'static Study) -> AnyView {
    let explorer = Explorer::here();
    let href = words(move || {
        let mut view = explorer.view.get();
        view.study = Some(row);
        format!("#{}", view.encode(explorer.evidence, explorer.table))
    });
    let open: Click = Box::new(move |event: MouseEvent| {
        // A click with a modifier key opens a new tab, as links do.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            explorer.change(|view| view.study = Some(row));
        }
    });
    view! {
        <a href=href on:click=open>
            {study.short_name.clone()}
        </a>
    }
    .into_any()
}

/// A cell; a value that is more than read in a source carries the mark of its status.
fn cell(column: Column, study: &Study) -> AnyView {
    let text = column.text(study);
    let missing = text == NOT_FOUND;
    let basis = column
        .basis(study)
        .filter(|&basis| basis != Basis::Reported);
    let mark = basis.map(|basis| {
        let status = Status::from(basis);
        view! {
            <span class="cell-mark" title=status.label()>
                {status_mark(status)}
                <span class="visually-hidden">{format!(" ({})", status.label())}</span>
            </span>
        }
        .into_any()
    });
    view! {
        <td role="cell" data-title=column.title()>
            <span class:is-missing-text=missing>{text} {mark}</span>
        </td>
    }
    .into_any()
}

/// A heading that sorts.
fn heading(column: Column) -> AnyView {
    let explorer = Explorer::here();
    let sorted = move |none: &'static str, up: &'static str, down: &'static str| {
        words(move || {
            let sort = explorer
                .view
                .with(|view| view.sort)
                .filter(|sort| sort.column == column);
            sort.map_or(none, |sort| if sort.descending { down } else { up })
                .to_owned()
        })
    };
    let press = click(move || explorer.change(|view| view.sort = Sort::pressed(view.sort, column)));
    view! {
        <th scope="col" role="columnheader" aria-sort=sorted("none", "ascending", "descending")>
            <button class="sort" on:click=press>
                {column.title()}
                <span class="sort-mark" aria-hidden="true">
                    {sorted("", "▲", "▼")}
                </span>
            </button>
        </th>
    }
    .into_any()
}

/// Which columns are shown.
fn column_choice() -> AnyView {
    let explorer = Explorer::here();
    let option = |column: Column| {
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=flag(move || explorer.view.with(|view| view.columns.shows(column)))
                    on:change=changed(move || explorer.change(|view| view.columns = view.columns.toggled(column)))
                />
                <span>{column.title()}</span>
            </label>
        }
        .into_any()
    };
    let options: Vec<_> = Column::ALL
        .into_iter()
        .filter(|&column| column != Column::Name)
        .map(option)
        .collect();
    view! {
        <details>
            <summary>"Choose columns"</summary>
            <fieldset class="column-choice">
                <legend class="visually-hidden">"Columns of the table"</legend>
                {options}
            </fieldset>
        </details>
    }
    .into_any()
}

/// Sorting where the headings are not shown: on a narrow screen.
fn sort_choice() -> AnyView {
    let explorer = Explorer::here();
    let chosen = words(move || {
        explorer
            .view
            .with(|view| view.sort)
            .map(Sort::slug)
            .unwrap_or_default()
    });
    let option = move |slug: String, name: String| {
        let value = slug.clone();
        view! { <option value=value prop:selected=flag(move || chosen.with(|chosen| *chosen == slug))>{name}</option> }.into_any()
    };
    let mut options = vec![option(String::new(), "the order of the data".to_owned())];
    for column in Column::ALL {
        for (descending, order) in [(false, "ascending"), (true, "descending")] {
            options.push(option(
                Sort { column, descending }.slug(),
                format!("{}, {order}", column.title()),
            ));
        }
    }
    let choose = with_text(move |slug| explorer.change(|view| view.sort = Sort::from_slug(&slug)));
    view! {
        <label class="sort-choice">
            "Sort by "
            <select on:change=choose>{options}</select>
        </label>
    }
    .into_any()
}
