//! "Where from?": each number of a table and each mark of a chart rests on the studies that it
//! counts.

use kap_explorer::evidence::Evidence;
use kap_explorer::explore::Bits;
use kap_explorer::figures::{DataCell, FigureId, Mark, Measure, Scene, figure};
use kap_explorer::narrative::{Ask, Field, answer};

use crate::{Data, rests};

const TABLES: [FigureId; 3] = [
    FigureId::RouteFrequency,
    FigureId::ModalityTiming,
    FigureId::Diagnoses,
];

/// What holds for every table and every mark of the three figures.
pub fn check(data: &Data, scene: &Scene) {
    for id in TABLES {
        let drawn = figure(id, scene);
        for row in &drawn.table.rows {
            assert_eq!(row.header.ask, None, "a heading is a name");
            for cell in &row.cells {
                check_cell(data, scene, cell);
            }
        }
        let mut shown = Bits::none(data.table.rows());
        for mark in drawn.series.iter().flatten().flatten() {
            check_mark(data, scene, mark);
            shown.or_assign(&Bits::of(shown.len(), mark.studies.iter().copied()));
        }
        // Grey marks stand for those left out, so all are there; but a bar of people has no length
        // for a study of unknown size, and what is not found is grey only where nobody is left.
        let measured = scene.measure == Measure::Studies;
        // Where two selections are compared, grey stands only where neither keeps a study.
        let compared = scene.other.is_some();
        let all_there = id == FigureId::RouteFrequency || (id == FigureId::Diagnoses && measured);
        if all_there && !compared {
            assert_eq!(&shown, scene.scope, "{id:?}");
        }
    }
    rests::routes(data, scene, &figure(FigureId::RouteFrequency, scene));
    rests::timing(data, scene, &figure(FigureId::ModalityTiming, scene));
    rests::diagnoses(data, scene, &figure(FigureId::Diagnoses, scene));
}

fn check_cell(data: &Data, scene: &Scene, cell: &DataCell) {
    let Some(ask) = &cell.ask else {
        assert_eq!(cell.text, "no study", "all else can be asked");
        return;
    };
    check_answer(data, scene, ask);
    let numbers: Vec<usize> = cell
        .text
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    let whole = cell.text.strip_prefix("filtered out (");
    if let Some(whole) = whole {
        let whole: usize = whole.trim_end_matches(')').parse().unwrap();
        assert_eq!(ask.studies.len(), whole);
        assert!(ask.what.ends_with(", filtered out"), "{}", ask.what);
        assert!(ask.studies.iter().all(|row| !scene.matching.contains(*row)));
        return;
    }
    let Some(first) = numbers.first() else {
        return;
    };
    // Only a time has words after its numbers, and each study stands in one of them.
    let time = ["yes", "no"].iter().any(|word| cell.text.contains(word));
    let studies = match time && scene.measure == Measure::Studies {
        true => numbers.iter().sum(),
        false => *first,
    };
    assert!(ask.studies.iter().all(|row| scene.matching.contains(*row)));
    let selected = scene.scope.and(scene.matching).count();
    let told = format!("{} of {selected} studies", ask.studies.len());
    assert!(ask.what.contains(&told), "{} {told}", ask.what);
    let of_people = Field::Facet("participants");
    match scene.measure {
        Measure::Studies => {
            assert_eq!(ask.studies.len(), studies, "{}", cell.text);
            assert_eq!(ask.how.as_deref(), Some("Each study counts once."));
            assert!(!ask.fields.contains(&of_people));
        }
        Measure::Participants => {
            assert!(ask.fields.contains(&of_people));
            let sizes = counted_once(&data.evidence, &ask.studies);
            let sum: usize = sizes.iter().sum();
            if cell.text.starts_with(|c: char| c.is_ascii_digit()) {
                assert_eq!(sum, studies, "{}", cell.text);
            }
            if sizes.len() > 1 {
                let terms: Vec<String> = sizes.iter().map(usize::to_string).collect();
                let sum = format!(": {} = {sum}.", terms.join(" + "));
                assert!(ask.how.as_ref().unwrap().contains(&sum), "{sum}");
            }
        }
    }
}

/// Each study of an ask says something, and none is outside the scope.
fn check_answer(data: &Data, scene: &Scene, ask: &Ask) {
    let answers = answer(&data.evidence, ask);
    let rows: Vec<usize> = answers.iter().map(|answer| answer.study).collect();
    assert_eq!(rows, ask.studies);
    assert!(!rows.is_empty(), "{}", ask.what);
    assert!(rows.iter().all(|row| scene.scope.contains(*row)));
    assert!(answers.iter().all(|answer| !answer.lines.is_empty()));
}

fn check_mark(data: &Data, scene: &Scene, mark: &Mark) {
    let ask = mark.ask(scene.measure);
    check_answer(data, scene, &ask);
    assert_eq!(ask.studies, mark.studies);
    assert_eq!(Some(ask.what.as_str()), mark.label.lines().next());
    let of = |key| ask.fields.contains(&Field::Facet(key));
    assert!(mark.pick.iter().all(|pick| of(pick.facet)));
    let people = scene.measure == Measure::Participants || mark.pick.is_empty();
    assert_eq!(of("participants"), people);
    // Who they are is the last line of the label; how many, the one before.
    let lines: Vec<&str> = mark.label.lines().collect();
    if let Some(other) = scene.other {
        check_both(scene, other, mark, &lines);
        return;
    }
    let count = lines[lines.len() - 2];
    let out = count.strip_prefix("Left out by the filters: ");
    let number = out.unwrap_or(count).split(' ').next().unwrap();
    assert_eq!(number.parse(), Ok(mark.studies.len()), "{}", mark.label);
    let matches = |row: &usize| scene.matching.contains(*row);
    match out {
        Some(_) => assert!(!mark.studies.iter().any(matches), "{}", mark.label),
        None => assert!(mark.studies.iter().all(matches), "{}", mark.label),
    }
}

/// Where two selections are compared, a mark tells of both, and stands for the studies of one, or for
/// those of neither.
fn check_both(scene: &Scene, other: &Bits, mark: &Mark, lines: &[&str]) {
    let count = |set: &Bits| {
        mark.studies
            .iter()
            .filter(|row| set.contains(**row))
            .count()
    };
    let (a, b) = (count(other), count(scene.matching));
    let all = mark.studies.len();
    assert!(a == all || b == all || a + b == 0, "{}", mark.label);
    let said = |name: &str| {
        let line = lines.iter().find_map(|line| line.strip_prefix(name));
        let number = line.unwrap().split(' ').next().unwrap();
        number.parse::<usize>().unwrap()
    };
    let (of_a, of_b) = (said("A: "), said("B: "));
    assert!(
        of_a >= a && of_b >= b && (of_a == a || of_b == b),
        "{}",
        mark.label
    );
}

/// What is asked by the cell in a row, by its heading, and a column, by its place.
fn asked(data: &Data, id: FigureId, link: &str, measure: Measure, row: &str, column: usize) -> Ask {
    let counts = data.counts(link);
    let scene = data.scene(&counts.matching, &counts.scope, measure);
    let drawn = figure(id, &scene);
    let row = drawn.table.rows.iter().find(|one| one.header.text == row);
    row.unwrap().cells[column].ask.clone().unwrap()
}

#[test]
fn what_is_asked_reads_as_the_number_with_what_it_is_out_of() {
    let data = Data::read();
    use FigureId::{Diagnoses, ModalityTiming, RouteFrequency};
    use Measure::{Participants, Studies};
    let cases = [
        (
            RouteFrequency,
            "",
            Studies,
            "IV (into a vein)",
            0,
            "IV (into a vein), 1 session: 5 of 15 studies",
        ),
        (
            RouteFrequency,
            "design=case-report",
            Studies,
            "Any route",
            0,
            "Any route, 1 session: 6 of 15 studies, filtered out",
        ),
        (
            ModalityTiming,
            "",
            Studies,
            "MET (motivational enhancement therapy)",
            2,
            "MET (motivational enhancement therapy), before the first ketamine session: 2 yes; in all 2 of 15 studies",
        ),
        (
            ModalityTiming,
            "",
            Studies,
            "MET (motivational enhancement therapy)",
            0,
            "MET (motivational enhancement therapy): motivational",
        ),
        (
            Diagnoses,
            "",
            Participants,
            "PTSD",
            4,
            "PTSD, any role: 268 of 570 participants; size not found for 1 study; in 5 of 15 studies",
        ),
        (
            Diagnoses,
            "design=case-report",
            Studies,
            "PTSD",
            1,
            "PTSD, primary: 1 of 3 studies; the filters leave out 2 more",
        ),
        (
            Diagnoses,
            "design=case-report",
            Participants,
            "cocaine use disorder",
            1,
            "Cocaine use disorder, primary: 1 of 15 studies, filtered out",
        ),
        (
            Diagnoses,
            "participants=not-found",
            Participants,
            "PTSD",
            3,
            "PTSD, role not stated: size not found for 1 study; in 1 of 1 studies; the filters leave out 1 more",
        ),
    ];
    for (id, link, measure, row, column, what) in cases {
        let found = asked(&data, id, link, measure, row, column).what;
        assert_eq!(found, what);
    }
    let sum = asked(
        &data,
        RouteFrequency,
        "",
        Participants,
        "IV (into a vein)",
        0,
    );
    assert_eq!(
        sum.how.as_deref(),
        Some(
            "Sum of everyone enrolled, all arms, of the studies whose size was found: 10 + 20 + 40 + 55 = 125."
        )
    );
}

#[test]
fn a_mark_without_a_pick_tells_who_its_studies_are() {
    let data = Data::read();
    let mark = Mark {
        label: "Something\n2 studies".to_string(),
        pick: Vec::new(),
        studies: vec![3, 4],
    };
    for measure in crate::MEASURES {
        let ask = mark.ask(measure);
        assert_eq!(ask.what, "Something");
        assert_eq!(ask.fields, ["design", "participants"].map(Field::Facet));
        assert_eq!(answer(&data.evidence, &ask).len(), 2);
    }
}

/// The sizes of some studies that are counted, in order: of each sample its largest study, of equals
/// the first.
pub(crate) fn counted_once(evidence: &Evidence, rows: &[usize]) -> Vec<usize> {
    let size = |row: usize| evidence.studies[row].n_enrolled.value().copied();
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    let is_counted = |row: &usize| {
        let mut samples = evidence.samples.iter();
        let Some(sample) = samples.find(|sample| sample.studies.contains(row)) else {
            return true;
        };
        let others = rows.iter().filter(|other| sample.studies.contains(other));
        let largest = others.max_by_key(|other| (size(**other), std::cmp::Reverse(**other)));
        largest == Some(row)
    };
    let counted = rows.iter().filter(|row| is_counted(row));
    counted
        .filter_map(|row| size(*row))
        .map(|size| size as usize)
        .collect()
}
