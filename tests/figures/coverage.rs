//! The coverage of the fields, counted anew from the lines of `evidence.csv`.

use kap_explorer::evidence::Status;
use kap_explorer::explore::Bits;
use kap_explorer::figures::{Grid, GridCell, Look, Measure, coverage};
use kap_explorer::narrative::{answer, card};
use proptest::prelude::*;

use crate::Data;
use crate::evidence_map::text_of;

/// Each row with the table and the column of its values. Of a value with two ends, the low one.
const COLUMNS: [(&str, &str, &str); 35] = [
    ("Study design", "studies", "design"),
    ("What the comparison tests", "studies", "comparison_tests"),
    ("Comparator", "studies", "comparator"),
    ("Blinding", "studies", "blinding"),
    ("Population", "studies", "population"),
    ("Diagnosis", "diagnoses", "diagnosis"),
    ("Participants enrolled, all arms", "studies", "n_enrolled"),
    ("Participants who had KAP, in any arm", "studies", "n_kap"),
    ("Participants analysed", "studies", "n_analysed"),
    ("Mean age", "studies", "mean_age"),
    ("Women", "studies", "female_percent"),
    ("Country", "studies", "country"),
    ("Setting", "studies", "setting"),
    ("Years of the study", "studies", "years"),
    ("Route", "regimens", "route"),
    ("Form of ketamine", "regimens", "formulation"),
    ("Dose per session", "regimens", "dose_low"),
    ("Length of an infusion", "regimens", "infusion_minutes"),
    ("Ketamine sessions", "regimens", "sessions_low"),
    ("Schedule", "regimens", "schedule"),
    ("Before the first ketamine session", "therapies", "before"),
    ("During a ketamine session", "therapies", "during"),
    ("Between ketamine sessions", "therapies", "between"),
    ("After the last ketamine session", "therapies", "after"),
    ("Therapy sessions", "therapies", "sessions"),
    (
        "Length of a therapy session",
        "therapies",
        "session_minutes_low",
    ),
    ("Length of the therapy", "therapies", "weeks"),
    ("Delivered by", "therapies", "delivered_by"),
    ("Length of the treatment", "studies", "treatment_weeks"),
    ("Longest follow-up", "studies", "follow_up_weeks"),
    ("Adverse events", "studies", "adverse_events"),
    ("Withdrawals", "studies", "withdrawals"),
    ("Funding", "studies", "funding"),
    ("Registration", "studies", "registration"),
    ("Result of an outcome", "outcomes", "result"),
];

/// The statuses in the published table for one field of one study. A value with two ends has the
/// status of the less firm.
fn published(study: &str, table: &str, field: &str) -> Vec<Status> {
    let low = lines(study, table, field);
    match field.strip_suffix("_low") {
        None => low,
        Some(stem) => {
            let high = lines(study, table, &format!("{stem}_high"));
            assert_eq!(low.len(), high.len());
            low.into_iter()
                .zip(high)
                .map(|(low, high)| low.max(high))
                .collect()
        }
    }
}

fn lines(study: &str, table: &str, field: &str) -> Vec<Status> {
    let lines = include_str!("../../public/data/evidence.csv").lines();
    // A note may go over several lines; such a line does not begin with table and study.
    let begin = format!("{table},{study},");
    let lines = lines.filter_map(|line| line.strip_prefix(&begin));
    let mut found = Vec::new();
    for line in lines {
        // The name of a diagnosis may have a comma.
        let (_, rest) = if let Some(quoted) = line.strip_prefix('"') {
            quoted.split_once("\",").unwrap()
        } else {
            line.split_once(',').unwrap()
        };
        let mut cells = rest.split(',');
        if cells.next() == Some(field) {
            found.push(Status::from_label(cells.next().unwrap()).unwrap());
        }
    }
    found
}

fn is_found(status: &Status) -> bool {
    status.basis().is_some()
}

fn draw(data: &Data, matching: &Bits, scope: &Bits) -> Grid {
    coverage(&data.scene(matching, scope, Measure::Studies))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_status_is_that_of_the_published_table(
        bits in proptest::collection::vec(any::<bool>(), 47),
        any in any::<bool>(),
    ) {
        let data = Data::read();
        let scope = data.counts(if any { "place=any" } else { "" }).scope;
        let chosen = bits.iter().enumerate().filter(|(_, on)| **on).map(|(row, _)| row);
        let matching = Bits::of(data.table.rows(), chosen);
        check(&data, &matching, &scope);
    }
}

#[test]
fn every_status_of_all_studies_is_that_of_the_published_table() {
    let data = Data::read();
    for link in ["", "place=any", "q=dakwar"] {
        let counts = data.counts(link);
        check(&data, &counts.matching, &counts.scope);
    }
}

fn check(data: &Data, matching: &Bits, scope: &Bits) {
    let grid = draw(data, matching, scope);
    let rows: Vec<usize> = scope.and(matching).iter().collect();
    if rows.is_empty() {
        assert!(grid.rows.is_empty() && grid.columns.is_empty());
        assert_eq!(grid.subtitle, "No study matches the filters.");
        return;
    }
    let heads: Vec<Option<usize>> = grid.columns.iter().map(|head| head.study).collect();
    assert_eq!(heads, rows.iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(grid.rows.len(), COLUMNS.len());
    let mut total: Vec<Status> = Vec::new();
    let mut by_study: Vec<Vec<Status>> = vec![Vec::new(); rows.len()];
    for (row, (name, table, field)) in grid.rows.iter().zip(COLUMNS) {
        assert_eq!(row.head.text, name);
        let mut values: Vec<Status> = Vec::new();
        let (mut found, mut part, mut lost, mut not_applicable, mut no_row) = (0, 0, 0, 0, 0);
        assert_eq!(row.cells.len(), rows.len());
        for (at, cell) in row.cells.iter().enumerate() {
            let study = &data.evidence.studies[rows[at]];
            let own = published(&study.id, table, field);
            let each: Vec<Status> = Status::ALL
                .iter()
                .copied()
                .filter(|s| own.contains(s))
                .collect();
            assert_eq!(cell.status, each, "{name}, {}", study.id);
            let is_lost = own.contains(&Status::NotFound);
            match (own.is_empty(), own.iter().any(is_found), is_lost) {
                (true, _, _) => no_row += 1,
                (_, true, true) => part += 1,
                (_, true, false) => found += 1,
                (_, false, true) => lost += 1,
                (_, false, false) => not_applicable += 1,
            }
            let look = match each.as_slice() {
                [] => Look::NoStudy,
                [Status::NotFound] => Look::NotFound,
                _ => Look::Filled,
            };
            assert_eq!(cell.look, look);
            let words: Vec<&str> = each.iter().map(|status| status.label()).collect();
            let words = if own.is_empty() {
                "no such row".into()
            } else {
                words.join(", ")
            };
            assert_eq!(cell.label, format!("{name}, {}: {words}", study.short_name));
            // "Where from?" gives exactly the values whose status is shown.
            assert_eq!(cell.ask.is_some(), !own.is_empty());
            if let Some(ask) = &cell.ask {
                assert_eq!(ask.studies, [rows[at]]);
                let answers = answer(&data.evidence, ask);
                let lines = answers.iter().flat_map(|answer| &answer.lines);
                let given: Vec<Status> = lines.filter_map(|line| line.status).collect();
                assert!(
                    each.iter().all(|status| given.contains(status)),
                    "{}",
                    cell.label
                );
            }
            by_study[at].extend(&own);
            values.extend(own);
        }
        let share: Vec<(Status, usize)> = Status::ALL
            .iter()
            .map(|status| {
                (
                    *status,
                    values.iter().filter(|value| *value == status).count(),
                )
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        assert_eq!(row.share, share, "{name}");
        let mut note = format!("found for {found} of {} studies", rows.len() - no_row);
        let kinds: Vec<String> = [
            (Status::Derived, "derived"),
            (Status::Inferred, "inferred"),
            (Status::Conflict, "with conflicting sources"),
        ]
        .iter()
        .map(|(kind, words)| {
            (
                row.cells
                    .iter()
                    .filter(|cell| cell.status.contains(kind))
                    .count(),
                words,
            )
        })
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{words} for {count}"))
        .collect();
        if !kinds.is_empty() {
            note = format!("{note} ({})", kinds.join(", "));
        }
        for (before, count) in [
            ("; found in part for ", part),
            ("; not found for ", lost),
            ("; not applicable to ", not_applicable),
            ("; no such row in ", no_row),
        ] {
            if count > 0 {
                note.push_str(&format!("{before}{count}"));
            }
        }
        assert_eq!(row.head.note, note, "{name}");
        assert_eq!(row.head.ask.as_ref().unwrap().studies, rows);
        total.extend(values);
    }
    for (head, own) in grid.columns.iter().zip(&by_study) {
        let found = own.iter().filter(|status| is_found(status)).count();
        let sought = own
            .iter()
            .filter(|status| **status != Status::NotApplicable);
        assert_eq!(
            head.note,
            format!("{found} of {} values found", sought.count())
        );
    }
    for (lead, every) in [
        ("Found for every study: ", true),
        ("Found for no study: ", false),
    ] {
        let is = |cell: &GridCell| cell.status.iter().any(is_found);
        let whole = |cell: &GridCell| is(cell) && !cell.status.contains(&Status::NotFound);
        let names: Vec<&str> = grid
            .rows
            .iter()
            .filter(|row| match every {
                true => row.cells.iter().all(whole),
                false => !row.cells.iter().any(is),
            })
            .map(|row| row.head.text.as_str())
            .collect();
        let says = format!(" {lead}{}.", names.join("; "));
        assert_eq!(grid.summary.contains(lead), !names.is_empty());
        assert!(names.is_empty() || grid.summary.contains(&says), "{says}");
    }
    let apart = total.len()
        - total
            .iter()
            .filter(|status| **status != Status::NotApplicable)
            .count();
    assert_eq!(
        grid.subtitle.contains(&format!(" {apart} more ")),
        apart > 0,
        "{}",
        grid.subtitle
    );
    let found = total.iter().filter(|status| is_found(status)).count();
    let lost = total
        .iter()
        .filter(|status| **status == Status::NotFound)
        .count();
    let sought = found + lost;
    let percent = (100.0 * found as f64 / sought as f64).round();
    assert!(
        grid.subtitle
            .starts_with(&format!("Of {sought} values looked for in "))
    );
    assert!(
        grid.subtitle
            .contains(&format!(", {found} ({percent}%) were found: ")),
        "{}",
        grid.subtitle
    );
    assert!(
        grid.subtitle.contains(&format!("; {lost} not found.")),
        "{}",
        grid.subtitle
    );
}

#[test]
fn every_field_of_every_study_card_has_its_row() {
    let data = Data::read();
    let all = data.counts("place=any").scope;
    let grid = draw(&data, &all, &all);
    let rows: Vec<&str> = grid.rows.iter().map(|row| row.head.text.as_str()).collect();
    let mut met = vec!["Result of an outcome"];
    for study in &data.evidence.studies {
        for line in card(study).into_iter().flat_map(|group| group.lines) {
            let name = line.name.split(", ").next().unwrap();
            let name = if name == "Diagnosis" {
                name
            } else {
                &line.name
            };
            let place = rows.iter().position(|row| *row == name);
            met.push(rows[place.unwrap_or_else(|| panic!("{name} has no row"))]);
        }
    }
    assert!(rows.iter().all(|row| met.contains(row)));
    let groups: Vec<&str> = grid
        .rows
        .iter()
        .filter_map(|row| Some(row.group.as_ref()?.text.as_str()))
        .collect();
    assert_eq!(
        groups,
        [
            "What was compared",
            "Who took part",
            "Ketamine",
            "Psychotherapy",
            "Length, safety and report",
            "Outcomes"
        ]
    );
}

#[test]
fn a_study_without_outcomes_has_no_status_for_them() {
    let data = Data::read();
    let counts = data.counts("place=any");
    let grid = draw(&data, &counts.matching, &counts.scope);
    let fontana = grid
        .columns
        .iter()
        .position(|head| head.text == "Fontana & Loschi 1974");
    let row = grid.rows.last().unwrap();
    let cell = &row.cells[fontana.unwrap()];
    assert_eq!(cell.look, Look::NoStudy);
    assert_eq!(
        cell.label,
        "Result of an outcome, Fontana & Loschi 1974: no such row"
    );
    assert!(cell.ask.is_none() && cell.status.is_empty());
    assert!(
        row.head.note.ends_with("; no such row in 3"),
        "{}",
        row.head.note
    );
}

#[test]
fn the_coverage_is_as_it_was_when_it_was_looked_at() {
    let data = Data::read();
    let counts = data.counts("q=krupitsky&place=included-inferred,cited-inclusion-unresolved");
    let grid = draw(&data, &counts.matching, &counts.scope);
    insta::assert_snapshot!("coverage_krupitsky", text_of(&grid));
}
