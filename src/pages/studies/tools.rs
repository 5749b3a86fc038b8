//! Which columns the table of studies shows, and its order where its headings are not shown.

use leptos::prelude::*;

use crate::{
    components::{
        choice::{Choice, Kind, Select, Switch},
        state::use_explorer,
    },
    view::{Column, Sort},
};

/// What stands above the table.
#[component]
pub fn Tools() -> impl IntoView {
    view! {
        <div class="table-tools">
            <ColumnChoice />
            <SortChoice />
        </div>
    }
}

/// Which columns are shown.
#[component]
fn ColumnChoice() -> impl IntoView {
    let explorer = use_explorer();
    let options = Column::ALL
        .into_iter()
        .filter(|&column| column != Column::Name)
        .map(move |column| {
            let chosen = Memo::new(move |_| explorer.view.with(|view| view.columns.shows(column)));
            let choose = move |()| {
                explorer.change(|view| view.columns = view.columns.toggled(column));
            };
            view! { <Choice kind=Kind::Checkbox label=column.title() chosen choose /> }
        });
    view! {
        <details>
            <summary>"Choose columns"</summary>
            <Switch legend="Columns of the table" class="column-choice">
                {options.collect_view()}
            </Switch>
        </details>
    }
}

/// Sorting on a narrow screen.
#[component]
fn SortChoice() -> impl IntoView {
    let explorer = use_explorer();
    let chosen = Memo::new(move |_| {
        let sort = explorer.view.with(|view| view.sort);
        sort.map(Sort::slug).unwrap_or_default()
    });
    let choose = move |slug: String| {
        explorer.change(|view| view.sort = Sort::from_slug(&slug));
    };
    let mut options = vec![(String::new(), "the order of the data".to_owned())];
    for column in Column::ALL {
        for (descending, order) in [(false, "ascending"), (true, "descending")] {
            let name = format!("{}, {order}", column.title());
            options.push((Sort { column, descending }.slug(), name));
        }
    }
    view! { <Select class="sort-choice" label="Sort by " options chosen choose /> }
}
