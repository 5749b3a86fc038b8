//! The table of studies: sortable, columns can be chosen; on a narrow screen each row is a block.

use leptos::prelude::*;

use super::{
    controls::{choice, section, select, switch},
    facts::status_mark,
    live::{flag, follow, words},
    markup::{Live, part, wrap},
    state::Explorer,
    where_from::askable,
};
use crate::{
    browser::{
        dom::{self, Node, Tag, tag},
        page,
    },
    evidence::{Basis, Status, Study},
    explore::Counts,
    narrative::{self, NOT_FOUND},
    view::{Column, Sort, View, ordered},
};

/// The table with its tools.
pub fn studies(explorer: Explorer) -> Node {
    // What else is in the view leaves the table as it is: a press that ends the typing of a number
    // elsewhere must not find its button made anew.
    let look = words(move || {
        explorer.view.with(|view| {
            let look = View {
                sort: view.sort,
                columns: view.columns,
                ..View::default_of(explorer.table)
            };
            look.encode(explorer.evidence, explorer.table)
        })
    });
    let table = move || {
        follow(look);
        let view = explorer.view.get_untracked();
        let matching = |counts: &Counts| ordered(explorer.evidence, &counts.matching, view.sort);
        let rows = explorer.counts.with(matching);
        if rows.is_empty() {
            vec![wrap("p", "nothing", "No study matches the filters.")]
        } else {
            vec![studies_table(explorer, &view, &rows)]
        }
    };
    let tools = tag("div")
        .class("table-tools")
        .child(column_choice(explorer))
        .child(sort_choice(explorer));
    section(
        explorer,
        "studies",
        "Studies",
        "Open a study to see every value with its status and source, and what the study can and cannot show. A value that is derived, inferred or in conflict carries a mark. Set a study aside to see every number without it.",
        vec![tools.into(), part(table)],
    )
}

fn studies_table(explorer: Explorer, view: &View, rows: &[usize]) -> Node {
    let shown = || view.columns.iter().filter(|&column| column != Column::Name);
    let mut body = Vec::new();
    for &row in rows {
        if let Some(study) = explorer.evidence.studies.get(row) {
            let name = tag("th")
                .with("scope", "row")
                .with("role", "rowheader")
                .child(study_link(explorer, row, study));
            let cells = shown().map(|column| cell(explorer, column, row, study));
            let line = tag("tr").with("role", "row").child(name);
            let line = line.children(cells.collect());
            body.push(line.child(set_aside(explorer, row, study)).into());
        }
    }
    let headings = view.columns.iter();
    let headings = headings.map(|column| heading(explorer, view.sort, column));
    let what_if = tag("th")
        .with("scope", "col")
        .with("role", "columnheader")
        .child("What if");
    let head = tag("tr")
        .with("role", "row")
        .children(headings.collect())
        .child(what_if);
    let caption = explorer.counts.with_untracked(narrative::matching_studies);
    let table = tag("table")
        .class("studies-table")
        .with("role", "table")
        .child(wrap("caption", "visually-hidden", caption))
        .child(tag("thead").with("role", "rowgroup").child(head))
        .child(tag("tbody").with("role", "rowgroup").children(body));
    tag("div")
        .class("studies-frame")
        .with("role", "region")
        .with("aria-label", "Table of studies")
        .with("tabindex", "0")
        .child(table)
        .into()
}

/// The name of a study: a real link to its card in this view.
fn study_link(explorer: Explorer, row: usize, study: &Study) -> Tag {
    let href = words(move || {
        let opened = View {
            study: Some(row),
            ..explorer.view.get()
        };
        ["#", &opened.encode(explorer.evidence, explorer.table)].concat()
    });
    let link = tag("a").live("href", href).child(study.short_name.clone());
    dom::opening(link, move || explorer.change(|view| view.study = Some(row)))
}

/// What if this study were not there: every number follows.
fn set_aside(explorer: Explorer, row: usize, study: &Study) -> Tag {
    let name = ["Set aside ", &study.short_name].concat();
    let button = tag("button")
        .class("set-aside")
        .with("aria-label", name)
        .child("Set aside")
        .press(move || {
            explorer.change(|view| view.selection.toggle_aside(row));
            // The row is gone: the keyboard goes on at the table.
            page::focus("studies");
        });
    tag("td")
        .with("role", "cell")
        .with("data-title", "What if")
        .child(button)
}

/// A cell; a value that is more than read in a source carries the mark of its status.
fn cell(explorer: Explorer, column: Column, row: usize, study: &'static Study) -> Node {
    let text = column.text(study);
    let class = if text == NOT_FOUND {
        "is-missing-text"
    } else {
        ""
    };
    let basis = column
        .basis(study)
        .filter(|&basis| basis != Basis::Reported);
    let shown = move || {
        let mut shown = tag("span").class(class).child(text.clone());
        let Some(basis) = basis else {
            return shown.into();
        };
        let status = Status::from(basis);
        let words = [" (", status.label(), ")"].concat();
        let mark = tag("span")
            .class("cell-mark")
            .with("title", status.label())
            .child(status_mark(status))
            .child(wrap("span", "visually-hidden", words));
        shown = shown.child(mark);
        shown.into()
    };
    let ask = narrative::ask_column(column.slug(), row, study, column.title());
    tag("td")
        .with("role", "cell")
        .with("data-title", column.title())
        .child(askable(explorer, shown, ask))
        .into()
}

/// A heading that sorts.
fn heading(explorer: Explorer, sort: Option<Sort>, column: Column) -> Node {
    let (sorted, mark) = match sort.filter(|sort| sort.column == column) {
        None => ("none", ""),
        Some(sort) if sort.descending => ("descending", "▼"),
        Some(_) => ("ascending", "▲"),
    };
    let press = move || {
        explorer.change(|view| view.sort = Sort::pressed(view.sort, column));
    };
    let mark = tag("span")
        .class("sort-mark")
        .with("aria-hidden", "true")
        .child(mark);
    let button = tag("button")
        .class("sort")
        .child(column.title())
        .child(mark)
        .press(press);
    tag("th")
        .with("scope", "col")
        .with("role", "columnheader")
        .with("aria-sort", sorted)
        .child(button)
        .into()
}

/// Which columns are shown.
fn column_choice(explorer: Explorer) -> Node {
    let options = Column::ALL
        .into_iter()
        .filter(|&column| column != Column::Name);
    let options = options.map(|column| {
        let chosen = flag(move || explorer.view.with(|view| view.columns.shows(column)));
        choice(
            "checkbox",
            String::new(),
            column.title(),
            chosen,
            move || {
                explorer.change(|view| view.columns = view.columns.toggled(column));
            },
        )
    });
    tag("details")
        .child(tag("summary").child("Choose columns"))
        .child(switch(
            "column-choice",
            "Columns of the table",
            options.collect(),
        ))
        .into()
}

/// Sorting where the headings are not shown: on a narrow screen.
fn sort_choice(explorer: Explorer) -> Node {
    let chosen = words(move || {
        explorer
            .view
            .with(|view| view.sort)
            .map(Sort::slug)
            .unwrap_or_default()
    });
    let mut options = vec![(String::new(), "the order of the data".to_owned())];
    for column in Column::ALL {
        for (descending, order) in [(false, ", ascending"), (true, ", descending")] {
            let name = [column.title(), order].concat();
            options.push((Sort { column, descending }.slug(), name));
        }
    }
    select("sort-choice", "Sort by ", options, chosen, move |slug| {
        explorer.change(|view| view.sort = Sort::from_slug(&slug));
    })
}
