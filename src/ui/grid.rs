//! A figure that is a table of cells: an accessible grid with one stop of the Tab key, in which the
//! arrow keys move. A press filters, opens a study, or says where a cell comes from.

use std::rc::Rc;

use leptos::prelude::GetUntracked;

use super::{
    compared::compared_picture, facts::status_mark, figure_key::sample, marks, markup::wrap,
    state::Explorer,
};
use crate::{
    browser::{
        cells,
        dom::{Node, Tag, tag},
    },
    figures::{Grid, GridCell, GridRow, Head, Look, Pick},
    narrative::Ask,
};

/// Which grid it is.
#[derive(Clone, Copy)]
pub struct GridView {
    /// Its name, for screen readers.
    pub name: &'static str,
    /// Its class in the style sheet.
    pub class: &'static str,
    /// Whether a press on a cell asks where it comes from even when the reader is not asking.
    pub asks: bool,
}

/// What a press on a place of the grid does.
struct Press<'a> {
    pick: &'a [Pick],
    study: Option<usize>,
    ask: Option<&'a Ask>,
}

/// The grid.
pub fn grid(explorer: Explorer, view: GridView, grid: Rc<Grid>) -> Node {
    let heads = grid.columns.iter().enumerate();
    let heads = heads.map(|(at, column)| {
        place("th", 0, at + 1)
            .with("role", "columnheader")
            .with("scope", "col")
            .child(tag("span").class("grid-head").children(head(column)))
            .into()
    });
    let corner = tag("th")
        .with("role", "columnheader")
        .with("tabindex", "0")
        .with("data-at", "0,0")
        .child(grid.corner.clone());
    let top = row().child(corner).children(heads.collect());
    let mut rows = Vec::new();
    for (at, line) in grid.rows.iter().enumerate() {
        rows.extend(group(line, grid.columns.len() + 1));
        rows.push(grid_row(at + 1, line, &grid.columns));
    }
    let press = Rc::new(move |at: (usize, usize)| {
        let Some(Press { pick, study, ask }) = what(&grid, at) else {
            return;
        };
        let asking = explorer.asking.get_untracked() || (view.asks && at.0 > 0 && at.1 > 0);
        match (asking, study) {
            (true, _) if ask.is_some() => explorer.ask(ask.cloned()),
            (_, Some(study)) => explorer.change(|view| view.study = Some(study)),
            (_, None) if !pick.is_empty() => marks::pick(explorer, pick),
            _ => explorer.ask(ask.cloned()),
        }
    });
    let by_key = Rc::clone(&press);
    let table = tag("table")
        .with("class", ["grid ", view.class].concat())
        .with("role", "grid")
        .with("aria-label", view.name)
        .child(tag("thead").with("role", "rowgroup").child(top))
        .child(tag("tbody").with("role", "rowgroup").children(rows))
        .on(
            "click",
            Box::new(move |event| {
                if let Some(at) = cells::clicked(&event) {
                    press(at);
                }
            }),
        )
        .on(
            "keydown",
            Box::new(move |event| {
                if let Some(at) = cells::key(&event) {
                    by_key(at);
                }
            }),
        );
    wrap("div", "grid-frame", table)
}

/// What a press does at a place; row 0 and column 0 are the headings.
fn what(grid: &Grid, (row, column): (usize, usize)) -> Option<Press<'_>> {
    fn of_head(head: &Head) -> Press<'_> {
        Press {
            pick: &head.pick,
            study: head.study,
            ask: head.ask.as_ref(),
        }
    }
    let Some(row) = row.checked_sub(1) else {
        return grid.columns.get(column.checked_sub(1)?).map(of_head);
    };
    let row = grid.rows.get(row)?;
    let Some(column) = column.checked_sub(1) else {
        return Some(of_head(&row.head));
    };
    row.cells.get(column).map(|cell| Press {
        pick: &cell.pick,
        study: None,
        ask: cell.ask.as_ref(),
    })
}

fn row() -> Tag {
    tag("tr").with("role", "row")
}

/// A place that the keyboard can go to.
fn place(name: &'static str, row: usize, column: usize) -> Tag {
    let at = [&row.to_string(), ",", &column.to_string()].concat();
    tag(name).with("tabindex", "-1").with("data-at", at)
}

fn head(head: &Head) -> Vec<Node> {
    let mut nodes = vec![wrap("span", "grid-text", head.text.clone())];
    if !head.note.is_empty() {
        nodes.push(" ".into());
        nodes.push(wrap("span", "grid-note", head.note.clone()));
    }
    nodes
}

/// The heading of a group that begins with this row.
fn group(line: &GridRow, width: usize) -> Option<Node> {
    let group = line.group.as_ref()?;
    let mut title = tag("span").class("grid-group-title");
    if let Some(comparison) = group.comparison {
        title = title.child(compared_picture(comparison));
    }
    let heading = tag("th")
        .with("role", "rowheader")
        .with("colspan", width.to_string())
        .child(title.child(group.text.clone()));
    Some(row().class("grid-group").child(heading).into())
}

fn grid_row(at: usize, line: &GridRow, columns: &[Head]) -> Node {
    let cells = line.cells.iter().zip(columns).enumerate();
    let cells = cells.map(|(column, (cell, head))| {
        let place = place("td", at, column + 1);
        grid_cell(place, cell, head).into()
    });
    let mut heading = place("th", at, 0)
        .with("role", "rowheader")
        .with("scope", "row")
        .children(head(&line.head));
    if !line.share.is_empty() {
        let parts = line.share.iter().map(|(status, count)| {
            let status = (*status as u8).to_string();
            tag("span")
                .with("class", ["share share-", &status].concat())
                .style("flex-grow", count.to_string())
                .into()
        });
        let bar = tag("span").class("share-bar").with("aria-hidden", "true");
        heading = heading.child(bar.children(parts.collect()));
    }
    row().child(heading).children(cells.collect()).into()
}

fn grid_cell(place: Tag, cell: &GridCell, head: &Head) -> Tag {
    let class = match cell.look {
        Look::Filled => "is-filled",
        Look::NotFound => "is-filled is-missing",
        Look::FilteredOut => "is-out",
        Look::NoStudy => "is-empty",
    };
    let marks = cell.marks.iter().map(|mark| {
        let class = if mark.main {
            "grid-mark is-main"
        } else {
            "grid-mark"
        };
        tag("span")
            .class(class)
            .with("title", mark.label.clone())
            .child(sample(mark.sign))
            .into()
    });
    // The numbers and marks are for the eye: the label says them all.
    let marks = marks.chain(cell.status.iter().map(|status| status_mark(*status)));
    let shown = tag("span")
        .class("grid-shown")
        .with("aria-hidden", "true")
        .child(wrap("span", "grid-number", cell.text.clone()))
        .child(wrap("span", "grid-note", cell.note.clone()))
        .child(tag("span").class("grid-marks").children(marks.collect()));
    place
        .with("role", "gridcell")
        .class(class)
        .with("data-title", head.text.clone())
        .with("title", cell.label.clone())
        .child(wrap("span", "visually-hidden", cell.label.clone()))
        .child(shown)
}
