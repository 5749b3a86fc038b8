//! The groups that the KAP arms are compared with.

use kap_explorer::figures::DoseLens;

use super::{ALL, column, drawn};
use crate::Data;

#[test]
fn a_comparison_group_stands_under_its_study_and_is_not_counted_as_kap() {
    let data = Data::read();
    let lens = DoseLens {
        comparators: true,
        ..DoseLens::default()
    };
    let drawn = drawn(
        &data,
        "place=included-inferred,cited-inclusion-unresolved",
        lens,
        700.0,
    );
    let doses = column(&drawn, "Dose");
    let said: Vec<(&str, &str)> = doses
        .iter()
        .filter(|(name, _)| name.ends_with(", comparator"))
        .map(|(name, cell)| (*name, cell.text.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (
                "Dakwar 2019, comparator",
                "no ketamine: the same psychotherapy with midazolam 0.025 mg/kg IV"
            ),
            (
                "Pradhan 2018, comparator",
                "no ketamine: the same psychotherapy with placebo"
            ),
            (
                "Wilkinson 2021, comparator",
                "comparator: treatment as usual (ketamine in both groups)"
            ),
            (
                "Dakwar 2020, comparator",
                "no ketamine: the same psychotherapy with midazolam 0.025 mg/kg IV"
            ),
            ("Krupitsky 2002, comparator", "0.2 mg/kg"),
            ("Krupitsky 2007, comparator", "2 mg/kg"),
            (
                "Krupitsky & Grinenko 1997, comparator",
                "no ketamine: conventional alcoholism treatment"
            ),
            (
                "Fontana & Loschi 1974, comparator",
                "whether there is a comparison group: not found"
            ),
        ]
    );
    for pair in drawn.table.rows.windows(2) {
        if let Some(study) = pair[1].header.text.strip_suffix(", comparator") {
            assert_eq!(pair[0].header.text, study);
        }
        let is = pair[1].header.text.ends_with("comparator");
        assert_eq!(pair[1].cells[0].text, if is { "comparator" } else { "KAP" });
    }
    let one = column(&super::drawn(&data, "", ALL, 700.0), "Dose")
        .into_iter()
        .filter(|(name, _)| *name == "Krupitsky 2007, comparator")
        .map(|(_, cell)| cell.text.clone())
        .next();
    assert_eq!(
        one.unwrap(),
        "2 mg/kg × 70 kg × 1 session = 140 mg, derived"
    );
    let start = "A dose was found for 12 of 18 studies: 0.2 to 2.5 mg/kg.";
    assert!(drawn.subtitle.starts_with(start));
    let counted = "A comparison group was found in 7 of 18 studies (without ketamine: 4; with a ketamine regimen of its own: 2; ketamine in both groups, no regimen of its own: 1; not found whether there is one: 1).";
    assert!(drawn.subtitle.ends_with(counted), "{}", drawn.subtitle);
    // A click on the comparator's mark keeps the study, whose own dose is another.
    let marks = drawn.series.iter().flatten().flatten();
    let low = marks
        .clone()
        .find(|mark| mark.label.starts_with("Krupitsky 2002, comparator"));
    let picks = &low.unwrap().pick;
    assert!(picks.len() == 1 && picks[0].facet == "comparison");
    assert!(
        drawn
            .key
            .iter()
            .any(|entry| entry.text.contains("ketamine of a comparison arm"))
    );
    // Alone, a low dose of a comparator is not said to be one of KAP.
    let alone = super::drawn(
        &data,
        "route=im&comparison=higher-against-lower-ketamine-dose",
        lens,
        700.0,
    );
    assert!(
        alone
            .subtitle
            .starts_with("A dose was found for 1 of 1 studies: 2 mg/kg.")
    );
}
