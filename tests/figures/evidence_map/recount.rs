//! Every cell of every map, counted anew; what a press on each keeps.

use kap_explorer::evidence::{FACETS, Study, plain_words};
use kap_explorer::explore::link::{decode, encode};
use kap_explorer::explore::{Bits, Counts};
use kap_explorer::figures::{Crossing, Fill, Look, Measure, Order, Scene, What, evidence_map};
use proptest::prelude::*;

use super::crossing;
use super::facts::{choose, is, sizes};
use crate::Data;
use crate::snapshots::picks_text;

fn check(data: &Data, scene: &Scene, crossing: &Crossing) {
    let grid = evidence_map(crossing, scene);
    let nothing = Vec::new();
    assert_eq!(grid.rows.is_empty(), scene.scope.is_empty());
    let mut shown = Bits::none(data.table.rows());
    for row in &grid.rows {
        assert_eq!(row.cells.len(), grid.columns.len());
        for (head, cell) in grid.columns.iter().zip(&row.cells) {
            let picks = [row.head.pick[0].clone(), head.pick[0].clone()];
            let of = |rows: &Bits| -> Vec<&Study> {
                let studies = data.studies(rows).into_iter();
                let both = |study: &&Study| picks.iter().all(|pick| is(study, pick));
                studies.filter(both).collect()
            };
            let all = of(scene.scope);
            let now = of(&scene.scope.and(scene.matching));
            let left = all.len() - now.len();
            let missing = picks.iter().any(|pick| pick.what == What::Missing);
            let look = match (all.len(), now.len()) {
                (0, _) => Look::NoStudy,
                (_, 0) => Look::FilteredOut,
                _ if missing => Look::NotFound,
                _ => Look::Filled,
            };
            assert_eq!(cell.look, look, "{}", cell.label);
            let ghosts = cell
                .marks
                .iter()
                .filter(|mark| mark.sign.fill == Fill::Ghost);
            assert_eq!(ghosts.count(), left);
            assert_eq!(cell.marks.len(), all.len());
            assert_eq!(
                cell.pick,
                if all.is_empty() {
                    &nothing[..]
                } else {
                    &picks[..]
                }
            );
            let names = |studies: &[&Study]| {
                let names: Vec<String> = studies.iter().map(|s| crate::worn(s)).collect();
                names.join(", ")
            };
            let noun = |n: usize| {
                if n == 1 {
                    "1 study".into()
                } else {
                    format!("{n} studies")
                }
            };
            let (text, note, says) = match look {
                Look::NoStudy => (String::new(), String::new(), "no study".into()),
                Look::FilteredOut => (
                    "0".into(),
                    format!("{left} left out"),
                    format!("{}, left out by the filters: {}", noun(left), names(&all)),
                ),
                _ => {
                    let (short, long) = sizes(data, &now);
                    let mut says = format!("{}, {long}", noun(now.len()));
                    let ask = cell.ask.as_ref().unwrap();
                    assert!(ask.what.ends_with(&format!(": {says}")), "{}", ask.what);
                    assert_eq!(
                        names(
                            &ask.studies
                                .iter()
                                .map(|r| &data.evidence.studies[*r])
                                .collect::<Vec<_>>()
                        ),
                        names(&now)
                    );
                    says = format!("{says}: {}", names(&now));
                    if left > 0 {
                        says = format!("{says}; {left} more left out by the filters");
                    }
                    (now.len().to_string(), short, says)
                }
            };
            assert_eq!((&cell.text, &cell.note), (&text, &note), "{}", cell.label);
            assert!(
                cell.label.ends_with(&[" : ", &says].concat()[1..]),
                "{} / {says}",
                cell.label
            );
            assert_eq!(cell.ask.is_some(), !now.is_empty());
            for study in all {
                shown.insert(data.evidence.study(&study.id).unwrap().0);
            }
        }
    }
    assert_eq!(&shown, scene.scope, "a study is in no cell");
    let of_all = format!(
        "{} of {}",
        scene.scope.and_count(scene.matching),
        scene.scope.count()
    );
    if scene.scope.and_count(scene.matching) > 0 {
        assert!(
            grid.subtitle.starts_with(&format!("{of_all} studies.")),
            "{}",
            grid.subtitle
        );
    }
    for (heads, key) in [
        (
            grid.rows.iter().map(|row| &row.head).collect::<Vec<_>>(),
            crossing.down(),
        ),
        (grid.columns.iter().collect(), crossing.across()),
    ] {
        for head in &heads {
            let pick = &head.pick[0];
            let is = |rows: &Bits| data.studies(rows).iter().filter(|s| is(s, pick)).count();
            let now = is(&scene.scope.and(scene.matching));
            assert!(is(scene.scope) > 0, "{} has no study", head.text);
            assert_eq!(head.note, format!("{now} of {}", scene.scope.count()));
            assert_eq!(head.ask.as_ref().map_or(0, |ask| ask.studies.len()), now);
        }
        // Each value is a heading, or is named as one that nobody studied.
        let column = &data.table.facet(data.table.find(key).unwrap()).column;
        for (label, rows) in column.labels().zip(column.groups()) {
            let words = match plain_words(key, label) {
                Some(plain) => format!("{label} ({plain})"),
                None => label.to_string(),
            };
            let here = rows.and_count(scene.scope) > 0;
            assert_eq!(heads.iter().any(|head| head.text == words), here, "{label}");
            assert!(
                here || grid.summary.contains(label),
                "{label}: {}",
                grid.summary
            );
        }
        let last = heads.iter().position(|head| head.text == "not found");
        assert!(last.is_none_or(|at| at + 1 == heads.len()));
    }
    let looks = |look| {
        grid.rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| cell.look == look)
            .count()
    };
    if scene.scope.and_count(scene.matching) > 0 {
        let holds = looks(Look::Filled) + looks(Look::NotFound);
        let (left, empty) = (looks(Look::FilteredOut), looks(Look::NoStudy));
        let out = match left {
            0 => String::new(),
            _ => format!(", {left} only studies that the filters leave out"),
        };
        let says = format!(
            "Of {} cells, {holds} hold studies that match{out}; {empty} have no study.",
            holds + left + empty
        );
        assert!(grid.summary.starts_with(&says), "{} / {says}", grid.summary);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_cell_is_what_a_recount_gives(
        bits in proptest::collection::vec(any::<bool>(), 47),
        place in 0usize..3,
        down in 0..FACETS.len(),
        across in 0..FACETS.len(),
        by_name in any::<bool>(),
    ) {
        prop_assume!(down != across);
        let data = Data::read();
        // Wider than the scope: what is not in the scope is never shown.
        let (scope, matching) = data.chosen(place, |row| bits[row]);
        let scene = data.scene(&matching, &scope, Measure::Studies);
        let order = if by_name { Order::Name } else { Order::Count };
        check(&data, &scene, &crossing(down, across, order));
    }
}

#[test]
fn a_press_keeps_the_studies_of_its_cell_and_a_link_can_hold_it() {
    let data = Data::read();
    let any = data.counts("place=any");
    let scene = data.scene(&any.scope, &any.scope, Measure::Studies);
    for down in 0..FACETS.len() {
        for across in 0..FACETS.len() {
            if down == across {
                continue;
            }
            let grid = evidence_map(&crossing(down, across, Order::Name), &scene);
            let heads = grid
                .columns
                .iter()
                .chain(grid.rows.iter().map(|row| &row.head));
            let heads = heads.map(|head| (&head.pick, head.ask.as_ref()));
            let cells = grid.rows.iter().flat_map(|row| &row.cells);
            let cells = cells.map(|cell| (&cell.pick, cell.ask.as_ref()));
            for (picks, ask) in heads.chain(cells).filter(|(picks, _)| !picks.is_empty()) {
                let mut selection = decode(&data.table, "place=any", &[]).selection;
                for pick in picks {
                    choose(&data, &mut selection, pick);
                }
                let kept = Counts::of(&data.table, &selection).matching;
                let rows: Vec<usize> = kept.iter().collect();
                assert_eq!(rows, ask.unwrap().studies, "{}", picks_text(picks));
                let link = encode(&data.table, &selection, &[]);
                let again = decode(&data.table, &link, &[]);
                assert_eq!(again.notices.len(), 0, "{link}");
                assert_eq!(again.selection, selection, "{link}");
            }
        }
    }
}
