//! The numbers of a figure as a table, for spreadsheets and programs.
//!
//! Each row stands by itself: its last columns say of which figure, selection and day it is, so that
//! the file has neither comments nor lines of another length. What was not found is called so.

use crate::downloads::tables::{CSV, Decimals, csv_text};
use crate::downloads::{Extract, File};
use crate::figures::{
    DataTable, Estimates, Exhibit, FigureId, coverage, directions, estimates, evidence_map,
};
use crate::narrative::{Field, NOT_FOUND};

use super::frame::ROOM;
use super::requested::chart_of;
use super::sheet::{STATUS, Sheet, headings, status_of};
use super::table_grids::{of_coverage, of_directions, of_map};

/// The numbers of a figure as CSV, with a heading for each column.
pub fn figure_table(extract: &Extract, exhibit: Exhibit, decimals: Decimals) -> File {
    let scene = extract.scene(ROOM);
    let mut sheet = match exhibit {
        Exhibit::Map => of_map(extract, &evidence_map(&extract.view.map, &scene)),
        Exhibit::Directions => of_directions(extract, &directions(&scene)),
        Exhibit::Coverage => of_coverage(&coverage(&scene)),
        Exhibit::Estimates => of_estimates(extract, &estimates(&scene)),
        Exhibit::Chart(id) => of_chart(extract, id),
    };
    let version = &extract.evidence.about().version;
    let same = [
        ("Figure", exhibit.title().to_owned()),
        ("How it counts", sheet.about),
        ("Filters", extract.filters_of_the_view()),
        ("Link", extract.link()),
        ("Data set", format!("KAP Explorer, version {version}")),
        ("Taken on", extract.day.clone()),
    ];
    for (name, value) in same {
        sheet.columns.push(name.to_owned());
        for row in &mut sheet.rows {
            row.push(value.clone());
        }
    }
    let text = csv_text([sheet.columns].iter().chain(&sheet.rows), decimals);
    let name = extract.file_name(&format!("figure-{}", exhibit.slug()));
    let name = decimals.file_name(&name);
    File::text(name, CSV, text)
}

fn of_chart(extract: &Extract, id: FigureId) -> Sheet {
    let DataTable {
        caption,
        columns,
        rows,
    } = chart_of(extract, id).0.table;
    let rows = rows.into_iter().map(|row| {
        let asks = row.cells.iter().chain([&row.header]);
        let status = status_of(extract, asks.filter_map(|cell| cell.ask.as_ref()));
        let cells = row.cells.into_iter().map(|cell| cell.text);
        let cells = [row.header.text].into_iter().chain(cells);
        cells.chain([status]).collect()
    });
    let columns = columns.into_iter().chain([STATUS.to_owned()]).collect();
    Sheet {
        columns,
        rows: rows.collect(),
        about: caption,
    }
}

fn of_estimates(extract: &Extract, found: &Estimates) -> Sheet {
    // The numbers as they are in the data: what is drawn has only places.
    let numbers = |study: usize, fields: &[Field]| {
        let Some(Field::Outcome(at)) = fields.first() else {
            return None;
        };
        let study = extract.evidence.studies.get(study)?;
        study.outcomes.get(*at)?.estimate.as_ref()
    };
    let filters = |dim: bool| {
        if dim {
            "left out by the filters"
        } else {
            "match"
        }
    };
    let number = |value: Option<f64>| value.map_or(NOT_FOUND.to_owned(), |value| value.to_string());
    let mut rows = Vec::new();
    for item in &found.items {
        let estimate = numbers(item.study, &item.ask.fields);
        let interval = estimate.and_then(|estimate| estimate.interval);
        rows.push(vec![
            item.name.clone(),
            item.outcome.clone(),
            item.compared.clone(),
            item.measure.clone(),
            number(estimate.map(|estimate| estimate.value)),
            number(interval.map(|(low, _)| low)),
            number(interval.map(|(_, high)| high)),
            item.text.clone(),
            item.verdict.clone(),
            filters(item.dim).to_owned(),
            status_of(extract, [&item.ask]),
        ]);
    }
    for other in &found.others {
        let estimate = numbers(other.study, &other.ask.fields);
        rows.push(vec![
            other.name.clone(),
            other.outcome.clone(),
            other.compared.clone(),
            estimate.map_or(NOT_FOUND.to_owned(), |estimate| estimate.kind.clone()),
            number(estimate.map(|estimate| estimate.value)),
            NOT_FOUND.to_owned(),
            NOT_FOUND.to_owned(),
            other.text.clone(),
            format!("{}; it is not drawn", other.why),
            filters(other.dim).to_owned(),
            status_of(extract, [&other.ask]),
        ]);
    }
    Sheet {
        columns: headings(&[
            "Study",
            "Outcome",
            "Compared",
            "Kind of estimate",
            "Estimate",
            "Interval from",
            "Interval to",
            "In words",
            "What the interval includes",
            "Filters and this study",
            STATUS,
        ]),
        rows,
        about: found.subtitle.clone(),
    }
}
