//! The intervals: each on its own scale, at the right place of it, and counted anew.

use kap_explorer::evidence::{Direction, Estimate, Outcome, Study};
use kap_explorer::figures::{EstimateItem, Measure, Scene, estimates};
use kap_explorer::narrative::{Field, includes_no_effect};

use crate::Data;

fn outcomes(study: &Study) -> impl Iterator<Item = (usize, &Outcome, &Estimate)> {
    let all = study.outcomes.iter().enumerate();
    all.filter_map(|(at, outcome)| Some((at, outcome, outcome.estimate.as_ref()?)))
}

/// Where a value is, by way of the labels of two ticks.
fn place(item: &EstimateItem, value: f64) -> f64 {
    let read = |text: &str| text.replace('−', "-").parse::<f64>().unwrap();
    let along = |value: f64| match item.scale {
        "logarithmic scale" => value.ln(),
        "linear scale" => value,
        other => panic!("{other}"),
    };
    let (first, last) = (&item.ticks[0], item.ticks.last().unwrap());
    let (from, to) = (along(read(&first.1)), along(read(&last.1)));
    first.0 + (last.0 - first.0) * (along(value) - from) / (to - from)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.02
}

/// What holds for every selection.
pub fn check(scene: &Scene) {
    let drawn = estimates(scene);
    let (mut items, mut others) = (drawn.items.iter(), drawn.others.iter());
    let (mut found, mut with, mut bare, mut all, mut matching) = (0, 0, 0, 0, 0);
    for row in scene.scope.iter() {
        let study = &scene.evidence.studies[row];
        let dim = !scene.matching.contains(row);
        let of_study = outcomes(study).filter(|(.., e)| e.interval.is_some());
        let of_study = of_study.count();
        if !dim {
            matching += 1;
            all += study.outcomes.len();
            found += of_study;
            with += usize::from(of_study > 0);
        }
        for (at, outcome, estimate) in outcomes(study) {
            let fields = [Field::Outcome(at)];
            let Some((low, high)) = estimate.interval else {
                let other = others.next().unwrap();
                bare += usize::from(!dim);
                assert_eq!((other.study, other.dim), (row, dim));
                assert_eq!(
                    (&other.ask.studies[..], &other.ask.fields[..]),
                    (&[row][..], &fields[..])
                );
                assert_eq!(other.why, "no interval was found");
                continue;
            };
            let item = items.next().unwrap();
            assert_eq!((item.study, item.dim), (row, dim));
            assert_eq!(
                (&item.ask.studies[..], &item.ask.fields[..]),
                (&[row][..], &fields[..])
            );
            assert_eq!(
                item.scale == "logarithmic scale",
                estimate.kind.ends_with("ratio")
            );
            assert!(near(item.low, place(item, low)));
            assert!(near(item.value, place(item, estimate.value)));
            assert!(near(item.high, place(item, high)));
            // Room on both sides, of the value that means no effect as well.
            let null = if estimate.kind.ends_with("ratio") {
                1.0
            } else {
                0.0
            };
            let (at_null, words) = item.null.as_ref().unwrap();
            assert!(near(*at_null, place(item, null)));
            assert_eq!(*words, format!("{null}: no effect"));
            for place in [item.low, item.high, *at_null] {
                assert!((3.0..97.0).contains(&place), "{item:?}");
            }
            assert!((3..=8).contains(&item.ticks.len()), "{item:?}");
            let rising = item.ticks.windows(2).all(|pair| pair[0].0 < pair[1].0);
            assert!(rising && item.ticks[0].0 >= 0.0 && item.ticks.last().unwrap().0 <= 100.0);

            let lead = match includes_no_effect(estimate).unwrap() {
                true => format!("The interval includes no effect ({null})."),
                false => format!("The interval does not include no effect ({null})."),
            };
            assert!(item.verdict.starts_with(&lead), "{}", item.verdict);
            let favours = item.verdict.contains("favours the KAP arm");
            assert_eq!(favours, outcome.direction == Direction::FavoursKap);
            let above = item.verdict.contains(&format!("is above {null};"));
            assert_eq!(above, favours && estimate.value > null);
            let in_summary = drawn.summary.contains(&item.text);
            assert_eq!(in_summary, !dim, "{}", item.text);
        }
    }
    assert!(items.next().is_none() && others.next().is_none());
    assert_eq!(drawn.empty.is_none(), found > 0);
    if found > 0 {
        let counts = format!(
            "An interval was found for {found} of {all} outcomes, in {with} of {matching} studies."
        );
        assert!(drawn.subtitle.starts_with(&counts), "{}", drawn.subtitle);
        assert!(found < 2 || drawn.subtitle.contains("they are not pooled"));
    } else {
        assert_eq!(drawn.empty.as_ref(), Some(&drawn.subtitle));
        assert!(drawn.subtitle.starts_with("No ") || scene.scope.is_empty());
    }
    let bare = format!("without an interval was found for {bare} of {all} outcomes");
    assert_eq!(drawn.summary.contains(&bare), !bare.contains(" for 0 "));
    assert!(!drawn.summary.contains("effective"));
}

#[test]
fn the_five_intervals_are_those_of_the_data() {
    let data = Data::read();
    let all = data.counts("");
    let drawn = estimates(&data.scene(&all.matching, &all.scope, Measure::Studies));
    assert_eq!(
        drawn.subtitle,
        "An interval was found for 5 of 38 outcomes, in 2 of 15 studies. Each is on its own scale; \
         they are not pooled and cannot be compared with one another."
    );
    let seen: Vec<[&str; 3]> = drawn
        .items
        .iter()
        .map(|item| [&*item.name, &*item.measure, item.scale])
        .collect();
    let linear = "linear scale";
    let logarithmic = "logarithmic scale";
    assert_eq!(
        seen,
        [
            ["Wilkinson 2021", "Cohen d", linear],
            ["Wilkinson 2021", "Cohen d", linear],
            ["Dakwar 2019", "odds ratio", logarithmic],
            ["Dakwar 2019", "hazard ratio", logarithmic],
            ["Dakwar 2019", "percent lower", linear],
        ]
    );
    let [depression, _, abstinence, relapse, _] = &drawn.items[..] else {
        panic!("{} items", drawn.items.len());
    };
    assert_eq!(
        abstinence.outcome,
        "cocaine use: abstinence, last 2 weeks; 5 weeks"
    );
    assert_eq!(
        abstinence.compared,
        "ketamine versus midazolam, both with MBRP"
    );
    let ticks: Vec<&str> = abstinence.ticks.iter().map(|tick| &*tick.1).collect();
    assert_eq!(ticks, ["0.5", "1", "2", "5", "10", "20", "50"]);
    // ln(5.7 / 0.5) of ln(50 / 0.5).
    assert_eq!(abstinence.value, 52.85);
    assert_eq!(
        relapse.verdict,
        "The interval does not include no effect (1). The estimate is below 1; in the data, this \
         outcome favours the KAP arm."
    );
    assert_eq!(
        depression.verdict,
        "The interval includes no effect (0). The data do not say which side of 0 is better."
    );
    assert_eq!(depression.ticks[0].1, "−1");
}

#[test]
fn what_the_filters_leave_out_keeps_its_place() {
    let data = Data::read();
    let all = data.counts("");
    let few = data.counts("q=Dakwar");
    let everything = estimates(&data.scene(&all.matching, &all.scope, Measure::Studies));
    let drawn = estimates(&data.scene(&few.matching, &few.scope, Measure::Studies));
    let dim: Vec<bool> = drawn.items.iter().map(|item| item.dim).collect();
    assert_eq!(dim, [true, true, false, false, false]);
    for (item, before) in drawn.items.iter().zip(&everything.items) {
        assert_eq!((item.value, &item.ticks), (before.value, &before.ticks));
    }
    assert!(
        drawn
            .subtitle
            .starts_with("An interval was found for 3 of 9 outcomes, in 1 of 3")
    );
}

#[test]
fn a_selection_without_an_interval_says_so() {
    let data = Data::read();
    for (link, says) in [
        (
            "q=Krupitsky",
            "No interval was found for an outcome of the 2 studies selected.",
        ),
        ("q=nosuchword", "No study matches the filters."),
    ] {
        let counts = data.counts(link);
        let drawn = estimates(&data.scene(&counts.matching, &counts.scope, Measure::Studies));
        assert!(drawn.subtitle.starts_with(says), "{}", drawn.subtitle);
        assert_eq!(drawn.empty, Some(drawn.subtitle));
        assert!(drawn.items.iter().all(|item| item.dim));
    }
}
