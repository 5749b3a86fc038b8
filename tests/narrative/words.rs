//! The labels of filters and the words of estimates.

use kap_explorer::narrative::{all_labels, estimate_text, includes_no_effect, label, remove_label};

use crate::{data, selected};

#[test]
fn every_filter_has_a_label_for_its_chip() {
    let (_, table) = data();
    let cases: [(&str, &[&str]); 8] = [
        ("route=iv,not-found", &["Route: IV", "Route: not found"]),
        ("dose=0.5..2", &["Dose, mg/kg: 0.5 to 2"]),
        ("dose=..2", &["Dose, mg/kg: 2 or less"]),
        ("dose=0.5..", &["Dose, mg/kg: 0.5 or more"]),
        ("year=2019", &["Year: 2019"]),
        ("place=any", &["Place in the review: any"]),
        (
            "place=cited-inclusion-unresolved",
            &["Cited, inclusion unresolved"],
        ),
        ("q=veterans%20", &["Search: veterans"]),
    ];
    for (fragment, labels) in cases {
        let selection = selected(table, fragment);
        let found: Vec<String> = selection
            .active(table)
            .iter()
            .map(|filter| label(table, filter))
            .collect();
        assert_eq!(found, labels, "{fragment}");
    }
    let selection = selected(table, "route=iv,im&q=pain");
    let removes: Vec<String> = selection
        .active(table)
        .iter()
        .map(|filter| remove_label(table, filter))
        .collect();
    assert_eq!(
        removes,
        [
            "Remove filter: Route: IV",
            "Remove filter: Route: IM",
            "Remove filter: Search: pain"
        ]
    );
    assert_eq!(
        all_labels(table, &selection),
        "Route: IV or IM; Search: pain"
    );
}

#[test]
fn every_estimate_in_the_data_is_put_in_words() {
    let (evidence, _) = data();
    let mut said: Vec<String> = evidence
        .studies
        .iter()
        .flat_map(|study| &study.outcomes)
        .filter_map(|outcome| outcome.estimate.as_ref())
        .map(estimate_text)
        .collect();
    said.sort();
    assert_eq!(
        said,
        [
            "36% lower",
            "58% lower",
            "58.1% lower, interval 18.6 to 78.6, p = 0.01",
            "59% lower",
            "Cohen d 0.65, interval −0.55 to 1.82 (includes no effect)",
            "Cohen d 0.71, interval −0.3 to 1.7 (includes no effect), p = 0.033 (interaction)",
            "Cohen d 0.87",
            "Cohen d 1.2",
            "Cohen d 1.9, interval 1 to 2.8, p < .001",
            "Cohen d −0.48, p = 0.058",
            "Cohen d −0.52, p = 0.050",
            "Cohen d −0.53, p = 0.019",
            "Pearson r 0.42, p = 0.07",
            "difference 17.94 days, p = 0.022",
            "difference −0.3, 95% highest density interval −0.65 to 0.04 (includes no effect)",
            "difference −0.33, 95% highest density interval −0.56 to −0.04",
            "hazard ratio 0.47, interval 0.24 to 0.92, p = 0.03",
            "mean change −11.24 points, p < 0.0001",
            "mean change −14.83 points, interval −19.38 to −10.27, p < .001",
            "mean change −18 points",
            "mean change −25.33 points",
            "mean change −5.5 points, p < 0.0001",
            "mean change −5.57 points, interval −7 to −4.12, p < .001",
            "mean change −6.79 points, interval −8.49 to −5.09, p < .001",
            "mean change −8.33 points",
            "mean change −9 points",
            "mean difference 10.1 percentage points, interval 1.1 to 19",
            "mean difference 15.9 percentage points, interval 3.8 to 28.1",
            "odds ratio 5.7, interval 1.3 to 25.1, p = 0.02",
            "proportion 0.25 (25%)",
            "proportion 0.326 (32.6%)",
            "proportion 0.4 (40%)",
            "proportion 0.438 (43.8%)",
            "proportion 0.5 (50%)",
            "proportion 0.6 (60%)",
            "proportion 0.615 (61.5%)",
            "proportion 0.628 (62.8%)",
            "proportion 0.629 (62.9%)",
            "proportion 0.63 (63%)",
            "proportion 0.667 (66.7%)",
            "proportion 0.69 (69%)",
            "proportion 0.8 (80%)",
            "proportion 0.82 (82%)",
            "proportion 0.9 (90%)",
            "risk difference 0.22 (22 percentage points)",
            "risk difference 0.278 (27.8 percentage points), p < 0.05",
            "risk difference 0.418 (41.8 percentage points), p < 0.01",
        ]
    );
}

#[test]
fn whether_an_interval_includes_no_effect_depends_on_the_kind_of_estimate() {
    let (evidence, _) = data();
    let mut estimate = evidence
        .studies
        .iter()
        .flat_map(|study| &study.outcomes)
        .find_map(|outcome| outcome.estimate.clone())
        .expect("an estimate");
    let mut of = |kind: &str, interval| {
        estimate.kind = kind.to_owned();
        estimate.interval = interval;
        includes_no_effect(&estimate)
    };
    assert_eq!(of("odds ratio", Some((0.9, 1.1))), Some(true));
    assert_eq!(of("odds ratio", Some((-0.5, 0.5))), Some(false));
    assert_eq!(of("Cohen d", Some((0.9, 1.1))), Some(false));
    assert_eq!(
        of("risk difference", Some((0.0, 0.5))),
        Some(true),
        "an end that touches counts"
    );
    assert_eq!(of("proportion", Some((0.0, 1.0))), None);
    assert_eq!(of("hazard ratio", None), None);
}
