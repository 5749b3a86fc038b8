//! In what a figure differs between two selections: small tables by hand, and how it reads.

mod recount;

use kap_explorer::evidence::Status;
use kap_explorer::figures::{
    DataCell, DataRow, DataTable, FigureId, Grid, GridCell, GridMark, GridRow, Head, Look, Measure,
    coverage, directions, figure, grid_differences, table_differences,
};

use crate::Data;

const SAME: &str = "A and B do not differ in this figure.";
const DIFFER: &str = "Where A and B differ: ";

/// A table from its lines, in which `|` parts the cells.
fn table(lines: &[&str]) -> DataTable {
    let mut lines = lines.iter().map(|line| line.split(" | "));
    let columns = lines.next().unwrap().map(str::to_owned).collect();
    let cell = |text: &str| DataCell {
        text: text.to_owned(),
        pick: Vec::new(),
        ask: None,
    };
    let rows = lines.map(|mut line| DataRow {
        header: cell(line.next().unwrap()),
        cells: line.map(cell).collect(),
    });
    DataTable {
        caption: String::new(),
        columns,
        rows: rows.collect(),
    }
}

#[test]
fn the_differences_of_two_tables_are_told_cell_by_cell() {
    let a = table(&["Route | 1 | 2", "IV | 3 of 5 | 1", "IM | 2 | 0"]);
    assert_eq!(table_differences(&a, &a), SAME);
    for (b, told) in [
        (
            &["Route | 1 | 2", "IV | 3 of 5 | 4", "IM | 2 | 0"][..],
            "IV × 2: A 1, B 4.",
        ),
        (
            &["Route | 1 | 2", "IM | 3 | 0", "IV | 2 | 1"],
            "IV × 1: A 3 of 5, B 2; IM × 1: A 2, B 3.",
        ),
        // A row, and a column, that is only in one of them.
        (
            &["Route | 1 | 2", "IV | 3 of 5 | 1"],
            "IM × 1: A 2, B nothing; IM × 2: A 0, B nothing.",
        ),
        (
            &[
                "Route | 1 | 2",
                "IV | 3 of 5 | 1",
                "IM | 2 | 0",
                "IN | 7 | 8",
            ],
            "IN × 1: A nothing, B 7; IN × 2: A nothing, B 8.",
        ),
        (
            &["Route | 1 | 6", "IV | 3 of 5 | 1", "IM | 2 | 0"],
            "IV × 2: A 1, B nothing; IM × 2: A 0, B nothing; IV × 6: A nothing, B 1; \
             IM × 6: A nothing, B 0.",
        ),
        // The order of rows and columns is no difference.
        (&["Route | 2 | 1", "IM | 0 | 2", "IV | 1 | 3 of 5"], ""),
    ] {
        let expected = if told.is_empty() {
            SAME.to_owned()
        } else {
            [DIFFER, told].concat()
        };
        assert_eq!(table_differences(&a, &table(b)), expected);
    }
}

#[test]
fn rows_of_one_name_are_told_apart_by_their_order() {
    let a = table(&["Study | Dose", "Smith | 0.5", "Smith | 1", "Ota | 2"]);
    assert_eq!(table_differences(&a, &a), SAME);
    let b = table(&["Study | Dose", "Smith | 0.5", "Smith | 3", "Smith | 1"]);
    assert_eq!(
        table_differences(&a, &b),
        "Where A and B differ: Smith × Dose: A 1, B 3; Ota × Dose: A 2, B nothing; \
         Smith × Dose: A nothing, B 1."
    );
}

#[test]
fn eight_differences_are_told_and_the_others_counted() {
    let columns = |count: usize, cell: &str| {
        let head: Vec<String> = (1..=count).map(|column| format!(" | {column}")).collect();
        let cells = format!(" | {cell}").repeat(count);
        table(&[&format!("Route{}", head.concat()), &format!("IV{cells}")])
    };
    let differences = |count| table_differences(&columns(count, "0"), &columns(count, "1"));
    assert_eq!(differences(1), "Where A and B differ: IV × 1: A 0, B 1.");
    let eight: Vec<String> = (1..=8).map(|at| format!("IV × {at}: A 0, B 1")).collect();
    let eight = [DIFFER, &eight.join("; ")].concat();
    for (count, end) in [
        (8, "."),
        (9, "; and in 1 more place."),
        (10, "; and in 2 more places."),
        (20, "; and in 12 more places."),
    ] {
        assert_eq!(differences(count), [&eight, end].concat());
    }
}

fn head(text: &str) -> Head {
    Head {
        text: text.to_owned(),
        note: String::new(),
        pick: Vec::new(),
        study: None,
        ask: None,
    }
}

/// A cell with a number, marks, and what is known of its values.
fn cell(look: Look, text: &str, marks: usize, status: &[Status]) -> GridCell {
    let data = Data::read();
    let counts = data.counts("");
    let grid = directions(&data.scene(&counts.matching, &counts.scope, Measure::Studies));
    let mark = GridMark {
        // Any sign will do.
        sign: grid.key[0].sign,
        label: String::new(),
        main: false,
        since: false,
    };
    GridCell {
        look,
        text: text.to_owned(),
        note: String::new(),
        label: String::new(),
        marks: vec![mark; marks],
        status: status.to_vec(),
        pick: Vec::new(),
        ask: None,
    }
}

#[test]
fn a_cell_of_a_grid_is_told_by_its_number_its_marks_or_what_is_known() {
    let grid = |cell: GridCell| Grid {
        subtitle: String::new(),
        summary: String::new(),
        corner: String::new(),
        columns: vec![head("Pain")],
        rows: vec![
            GridRow {
                group: None,
                head: head("Smith"),
                cells: vec![cell],
                share: Vec::new(),
            }
            .into(),
        ],
        key: Vec::new(),
    };
    use Status::{NotFound, Reported};
    let cells = [
        (cell(Look::Filled, "3", 5, &[]), "3"),
        (cell(Look::NotFound, "2", 2, &[]), "2"),
        (cell(Look::FilteredOut, "0", 2, &[]), "0"),
        (cell(Look::Filled, "", 1, &[]), "1"),
        (cell(Look::FilteredOut, "", 2, &[]), "left out"),
        (
            cell(Look::Filled, "", 0, &[Reported, NotFound]),
            "reported, not found",
        ),
        (cell(Look::NotFound, "", 0, &[NotFound]), "not found"),
        (cell(Look::NoStudy, "", 0, &[]), "nothing"),
    ];
    let empty = Grid {
        columns: Vec::new(),
        rows: Vec::new(),
        ..grid(cells[0].0.clone())
    };
    for (a, in_a) in &cells {
        for (b, in_b) in &cells {
            let told = grid_differences(&grid(a.clone()), &grid(b.clone()));
            let expected = if in_a == in_b {
                SAME.to_owned()
            } else {
                format!("{DIFFER}Smith × Pain: A {in_a}, B {in_b}.")
            };
            assert_eq!(told, expected);
        }
        let told = grid_differences(&grid(a.clone()), &empty);
        let expected = match *in_a {
            "nothing" => SAME.to_owned(),
            some => format!("{DIFFER}Smith × Pain: A {some}, B nothing."),
        };
        assert_eq!(told, expected);
    }
}

#[test]
fn the_differences_of_two_conditions_read_so() {
    let data = Data::read();
    let [a, b] = ["condition=depression", "condition=substance-use"].map(|link| data.counts(link));
    let [a, b] = [&a, &b].map(|one| data.scene(&one.matching, &one.scope, Measure::Studies));
    let (a_table, b_table) = (
        figure(FigureId::RouteFrequency, &a).table,
        figure(FigureId::RouteFrequency, &b).table,
    );
    assert_eq!(
        table_differences(&a_table, &b_table),
        "Where A and B differ: IV (into a vein) × 1 session: A filtered out (5), B 2 of 5; IV \
         (into a vein) × 1 to 2 sessions: A filtered out (1), B 1; IV (into a vein) × 4 sessions: \
         A 1, B filtered out (1); IV (into a vein) × 6 sessions: A 1, B filtered out (1); IV (into \
         a vein) × Any number: A 2 of 10, B 3 of 10; IM (into a muscle) × 1 session: A filtered \
         out (1), B 1; IM (into a muscle) × 3 sessions: A filtered out (1), B 1; IM (into a \
         muscle) × Sessions not found: A 1, B filtered out (1); and in 10 more places."
    );
    assert_eq!(
        grid_differences(&directions(&a), &directions(&b)),
        "Where A and B differ: Dakwar 2019 × Craving: A left out, B 1; Dakwar 2019 × Cocaine use: \
         A left out, B 3; Dakwar 2020 × Alcohol use: A left out, B 3; Krupitsky 2002 × Craving: A \
         left out, B 1; Krupitsky 2002 × Opioid use: A left out, B 1; Wilkinson 2021 × Depression: \
         A 3, B left out; Wilkinson 2021 × Cognition: A 1, B left out; Krupitsky 2007 × \
         Depression: A left out, B 1; and in 10 more places."
    );
    let told = grid_differences(&coverage(&a), &coverage(&b));
    let start = "Where A and B differ: Study design × Dore 2019: A reported, B nothing; ";
    assert!(told.starts_with(start), "{told}");
}
