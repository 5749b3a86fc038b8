//! The table of studies: its cells, its columns, its order.

use kap_explorer::evidence::Evidence;
use kap_explorer::explore::{Bits, Counts, Selection};
use kap_explorer::view::{Column, Columns, Sort, neighbours, ordered};

use crate::data;

fn names(evidence: &Evidence, rows: &[usize]) -> Vec<String> {
    rows.iter()
        .map(|&row| evidence.studies[row].id.clone())
        .collect()
}

#[test]
fn every_column_has_a_link_a_title_and_a_cell_for_every_study() {
    let (evidence, _) = data();
    for column in Column::ALL {
        assert_eq!(Column::from_slug(column.slug()), Some(column));
        assert!(!column.title().is_empty());
        for study in &evidence.studies {
            let text = column.text(study);
            assert!(
                !text.trim().is_empty(),
                "{} of {}",
                column.title(),
                study.id
            );
            assert_ne!(
                text,
                "0",
                "{} of {}: a missing value is not 0",
                column.title(),
                study.id
            );
        }
    }
}

#[test]
fn the_table_tells_the_facts_of_a_study_in_short() {
    let (evidence, _) = data();
    let row = |id: &str| {
        let (_, study) = evidence.study(id).expect("the study is in the data");
        Column::ALL.map(|column| column.text(study)).join(" | ")
    };
    assert_eq!(
        row("azhari-2021"),
        "Azhari 2021 | 2021 | single-arm trial | 8 | substance use | IV | 0.71 to 1.41 mg/kg | 1 to 2 | \
         MET, MBRP | nothing: no comparison group | improved, nothing to compare with | \
         United States | participant only | 4 weeks"
    );
    assert_eq!(
        row("fontana-1974"),
        "Fontana & Loschi 1974 | 1974 | not found | not found | depression | not found | not found | \
         not found | unspecified psychotherapy | not found | not found | Argentina | not found | \
         not found"
    );
    let (_, dore) = evidence
        .study("dore-2019")
        .expect("the study is in the data");
    assert_eq!(Column::Route.text(dore), "sublingual, IM");
}

#[test]
fn the_name_is_always_among_the_columns() {
    let columns = Columns::default();
    assert!(columns.toggled(Column::Name).shows(Column::Name));
    assert!(!columns.toggled(Column::Year).shows(Column::Year));
    assert_eq!(columns.toggled(Column::Year).toggled(Column::Year), columns);
    assert!(Columns::of([]).iter().eq([Column::Name]));
    let shown: Vec<Column> = Columns::of([Column::Route, Column::Year]).iter().collect();
    assert_eq!(shown, [Column::Name, Column::Year, Column::Route]);
}

#[test]
fn a_press_on_a_heading_sorts_up_then_down_then_not() {
    let up = Sort::pressed(None, Column::Year);
    let down = Sort::pressed(up, Column::Year);
    assert_eq!(
        up,
        Some(Sort {
            column: Column::Year,
            descending: false
        })
    );
    assert_eq!(
        down,
        Some(Sort {
            column: Column::Year,
            descending: true
        })
    );
    assert_eq!(Sort::pressed(down, Column::Year), None);
    assert_eq!(
        Sort::pressed(down, Column::Dose),
        Some(Sort {
            column: Column::Dose,
            descending: false
        })
    );
}

#[test]
fn studies_are_sorted_with_the_missing_last_either_way() {
    let (evidence, _) = data();
    let all = Bits::all(evidence.studies.len());
    for column in Column::ALL {
        let up = ordered(
            evidence,
            &all,
            Some(Sort {
                column,
                descending: false,
            }),
        );
        let down = ordered(
            evidence,
            &all,
            Some(Sort {
                column,
                descending: true,
            }),
        );
        for rows in [&up, &down] {
            let missing: Vec<bool> = rows
                .iter()
                .map(|&row| column.text(&evidence.studies[row]) == "not found")
                .collect();
            assert!(missing.is_sorted(), "{}: {missing:?}", column.title());
            let mut each = rows.clone();
            each.sort_unstable();
            assert_eq!(each, Vec::from_iter(all.iter()), "{}", column.title());
        }
    }
}

#[test]
fn equal_studies_keep_the_order_of_the_data_either_way() {
    let (evidence, _) = data();
    let all = Bits::all(evidence.studies.len());
    for descending in [false, true] {
        let sort = Sort {
            column: Column::Year,
            descending,
        };
        let rows = ordered(evidence, &all, Some(sort));
        for pair in rows.windows(2) {
            let year = |row: usize| evidence.studies[row].citation.year;
            let (first, second) = (pair[0], pair[1]);
            if descending {
                assert!(year(first) >= year(second));
            } else {
                assert!(year(first) <= year(second));
            }
            assert!(year(first) != year(second) || first < second);
        }
    }
}

#[test]
fn numbers_sort_by_size_and_vocabularies_by_their_own_order() {
    let (evidence, _) = data();
    let rows = Bits::all(evidence.studies.len());
    let by = |column, descending| {
        names(
            evidence,
            &ordered(evidence, &rows, Some(Sort { column, descending })),
        )
    };
    assert_eq!(
        by(Column::Participants, true)[..3],
        ["yermus-2024", "moore-2025", "dore-2019"]
    );
    assert_eq!(by(Column::Dose, false)[0], "khorramzadeh-1973");
    // Doses in mg are not compared with those in mg/kg.
    let doses = by(Column::Dose, true);
    assert_eq!(doses[..3], ["hull-2022", "gent-2024", "krupitsky-1997"]);
    let design = |id: &str| {
        let (_, study) = evidence.study(id).expect("the study is in the data");
        Column::Design.text(study)
    };
    assert_eq!(
        design(&by(Column::Design, false)[0]),
        "randomised controlled trial"
    );
    assert_eq!(design(&by(Column::Design, true)[0]), "case report");
}

#[test]
fn without_a_sort_the_studies_stand_as_in_the_data() {
    let (evidence, table) = data();
    let counts = Counts::of(table, &Selection::default_of(table));
    let rows = ordered(evidence, &counts.matching, None);
    assert_eq!(rows, Vec::from_iter(counts.matching.iter()));
    assert_eq!(rows.len(), 15);
}

#[test]
fn a_study_has_neighbours_only_within_the_list() {
    assert_eq!(neighbours(4, &[9, 4, 7]), (Some(9), Some(7)));
    assert_eq!(neighbours(9, &[9, 4, 7]), (None, Some(4)));
    assert_eq!(neighbours(7, &[9, 4, 7]), (Some(4), None));
    assert_eq!(neighbours(1, &[9, 4, 7]), (None, None));
    assert_eq!(neighbours(9, &[9]), (None, None));
}
