//! The numbers of each figure as CSV, read back by the csv crate.

use kap_explorer::downloads::{Decimals, chart_of, figure_table, picture};
use kap_explorer::evidence::Status;
use kap_explorer::figures::{Exhibit, FigureId, coverage, directions, evidence_map};

use crate::Data;

/// The headings, and the rows.
fn read(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::Reader::from_reader(bytes);
    let owned = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let head = owned(reader.headers().unwrap());
    let rows = reader.records().map(|row| owned(&row.unwrap())).collect();
    (head, rows)
}

#[test]
fn each_table_is_rectangular_and_says_where_it_is_from() {
    let data = Data::read();
    for fragment in [
        "",
        "route=iv&place=any&measure=participants",
        "q=nothing%2C%22has%22%20this",
    ] {
        let extract = data.extract(fragment);
        for exhibit in Exhibit::ALL {
            let file = figure_table(&extract, exhibit, Decimals::Point);
            assert_eq!(
                file.name,
                format!("kap-explorer-selection-figure-{}.csv", exhibit.slug())
            );
            let (head, rows) = read(&file.bytes);
            let mut names = head.clone();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), head.len(), "{head:?}");
            for row in &rows {
                // A value is never a blank.
                assert!(
                    row.iter().all(|cell| !cell.is_empty()),
                    "{fragment} {}: {row:?}",
                    exhibit.slug()
                );
                let at = |name| &row[head.iter().position(|column| column == name).unwrap()];
                assert_eq!(at("Figure"), exhibit.title());
                assert_eq!(*at("Filters"), extract.filters());
                assert_eq!(*at("Link"), extract.link());
                assert_eq!(at("Taken on"), "2026-11-23");
            }
        }
    }
}

#[test]
fn the_table_of_a_chart_is_its_data_table() {
    let data = Data::read();
    let extract = data.extract("route=iv");
    for id in FigureId::ALL {
        let table = chart_of(&extract, id).0.table;
        let (head, rows) = read(&figure_table(&extract, Exhibit::Chart(id), Decimals::Point).bytes);
        assert_eq!(head[..table.columns.len()], table.columns[..]);
        assert_eq!(rows.len(), table.rows.len());
        for (row, wanted) in rows.iter().zip(&table.rows) {
            assert_eq!(row[0], wanted.header.text);
            for (cell, wanted) in row[1..].iter().zip(&wanted.cells) {
                assert_eq!(*cell, wanted.text);
            }
        }
    }
}

#[test]
fn each_cell_and_mark_of_a_grid_has_a_row() {
    let data = Data::read();
    let extract = data.extract("route=iv");
    let scene = extract.scene(1000.0);
    let rows = |exhibit| read(&figure_table(&extract, exhibit, Decimals::Point).bytes).1;

    let map = evidence_map(&extract.view.map, &scene);
    assert_eq!(rows(Exhibit::Map).len(), map.rows.len() * map.columns.len());
    let first = &map.rows[0];
    assert_eq!(
        rows(Exhibit::Map)[0][..2],
        [first.head.text.clone(), first.head.note.clone()]
    );

    let plot = directions(&scene);
    let cells = plot.rows.iter().flat_map(|row| &row.cells);
    let wanted = cells.map(|cell| cell.marks.len().max(1)).sum::<usize>();
    assert_eq!(rows(Exhibit::Directions).len(), wanted);

    let cells = coverage(&scene)
        .rows
        .into_iter()
        .flat_map(|row| row.cells.clone());
    let cells: Vec<Vec<Status>> = cells.map(|cell| cell.status).collect();
    for (row, statuses) in rows(Exhibit::Coverage).iter().zip(&cells) {
        let labels: Vec<&str> = statuses.iter().map(|status| status.label()).collect();
        let wanted = if labels.is_empty() {
            "no such row in the data".to_owned()
        } else {
            labels.join(", ")
        };
        assert_eq!(row[5], wanted);
    }
    assert_eq!(rows(Exhibit::Coverage).len(), cells.len());
}

#[test]
fn the_numbers_of_an_estimate_are_those_of_the_data() {
    let data = Data::read();
    let extract = data.extract("");
    let (head, rows) = read(&figure_table(&extract, Exhibit::Estimates, Decimals::Point).bytes);
    assert_eq!(head[4..7], ["Estimate", "Interval from", "Interval to"]);
    let all = extract.studies().flat_map(|(_, study)| &study.outcomes);
    let wanted = all.filter(|outcome| outcome.estimate.is_some()).count();
    assert_eq!(rows.len(), wanted);
    let abstinent = rows
        .iter()
        .find(|row| row[0] == "Dakwar 2019" && row[3] == "odds ratio")
        .unwrap();
    assert_eq!(abstinent[4..7], ["5.7", "1.3", "25.1"]);
    let dore = rows.iter().find(|row| row[0] == "Dore 2019").unwrap();
    assert_eq!(dore[4..7], ["-11.24", "not found", "not found"]);
}

#[test]
fn values_that_are_not_simply_reported_say_so() {
    let data = Data::read();
    let extract = data.extract("");
    let cases = [
        (Exhibit::Estimates, "Krupitsky 2002", "derived: "),
        (
            Exhibit::Chart(FigureId::TimeLine),
            "Shiroma 2020",
            "inferred: ",
        ),
        (
            Exhibit::Chart(FigureId::TimeLine),
            "Wilkinson 2021",
            "conflict: ",
        ),
        (Exhibit::Chart(FigureId::Dose), "Azhari 2021", "conflict: "),
        (Exhibit::Directions, "Dakwar 2020", "conflict: "),
    ];
    for (exhibit, study, status) in cases {
        let (head, rows) = read(&figure_table(&extract, exhibit, Decimals::Point).bytes);
        let column = head
            .iter()
            .position(|name| name.starts_with("Status of the values"));
        let column = column.unwrap();
        let told = rows
            .iter()
            .filter(|row| row.iter().any(|cell| cell == study))
            .any(|row| row[column].contains(status) && row[column].contains(study));
        assert!(told, "{exhibit:?}, {study}: {status}");
    }
    let directions = picture(&extract, Exhibit::Directions, None).unwrap();
    assert!(
        directions
            .svg
            .contains("Values that are not simply reported.")
    );
    // The coverage matrix has a mark for each.
    let coverage = picture(&extract, Exhibit::Coverage, None).unwrap();
    assert!(!coverage.svg.contains("not simply reported"));
}
