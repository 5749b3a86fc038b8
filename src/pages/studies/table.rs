//! The table of studies: sortable, columns can be chosen; on a narrow screen each row is a block.

use leptos::prelude::*;

use super::{row::Row, tools::Tools};
use crate::{
    components::{heads, pointing::Pointing, section::Section, state::use_explorer, tip::Tip},
    narrative,
    view::{Column, Sort, View, ordered},
};

/// The table with its tools.
#[component]
pub fn Studies() -> impl IntoView {
    provide_context(Pointing::new());
    let explorer = use_explorer();
    let sort = Memo::new(move |_| explorer.view.with(|view| view.sort));
    let rows = Memo::new(move |_| {
        let sort = sort.get();
        explorer
            .counts
            .with(|counts| ordered(explorer.evidence, &counts.matching, sort))
    });
    let nothing = || view! { <p class="nothing">"No study matches the filters."</p> };
    view! {
        <Section
            id="studies"
            title="Studies"
            lead="Open a study to see every value with its status and source, and what the study can and cannot show. A value that is derived, inferred or in conflict carries a mark. Set a study aside to see every number without it."
        >
            <Tools />
            <Show when=move || rows.with(|rows| !rows.is_empty()) fallback=nothing>
                <Table rows sort />
            </Show>
            <Tip />
        </Section>
    }
}

/// The rows in their order. A row and a cell keep their elements while they are there.
#[component]
fn Table(rows: Memo<Vec<usize>>, sort: Memo<Option<Sort>>) -> impl IntoView {
    let explorer = use_explorer();
    let columns = Memo::new(move |_| {
        explorer
            .view
            .with(|view| view.columns.iter().collect::<Vec<Column>>())
    });
    // Without the study that is open: opening one leaves the links of all as they are.
    let base = Memo::new(move |_| View {
        study: None,
        ..explorer.view.get()
    });
    let caption = Memo::new(move |_| explorer.counts.with(narrative::matching_studies));
    let heading = move |column| view! { <Heading column sort /> };
    let line = move |row: usize| {
        let study = explorer.evidence.studies.get(row)?;
        Some(view! { <Row row study columns base /> })
    };
    let (frame, table) = (NodeRef::new(), NodeRef::new());
    let fits = heads::fits(frame, table);
    view! {
        <div
            class="studies-frame heads"
            class:is-fitting=fits
            role="region"
            aria-label="Table of studies"
            tabindex="0"
            node_ref=frame
        >
            <table class="studies-table" role="table" node_ref=table>
                <caption class="visually-hidden">{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <For each=move || columns.get() key=|column| *column children=heading />
                        <th scope="col" role="columnheader">
                            "What if"
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || rows.get() key=|row| *row children=line />
                </tbody>
            </table>
        </div>
    }
}

/// A heading that sorts.
#[component]
fn Heading(column: Column, sort: Memo<Option<Sort>>) -> impl IntoView {
    let explorer = use_explorer();
    let sorted = Memo::new(move |_| sort.get().filter(|sort| sort.column == column));
    let name = move || match sorted.get() {
        None => "none",
        Some(sort) if sort.descending => "descending",
        Some(_) => "ascending",
    };
    let mark = move || match sorted.get() {
        None => "",
        Some(sort) if sort.descending => "▼",
        Some(_) => "▲",
    };
    let press = move |_| explorer.change(|view| view.sort = Sort::pressed(view.sort, column));
    view! {
        <th scope="col" role="columnheader" aria-sort=name>
            <button class="sort" on:click=press>
                {column.title()}
                <span class="sort-mark" aria-hidden="true">
                    {mark}
                </span>
            </button>
        </th>
    }
}
