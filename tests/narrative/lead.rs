//! What leads the card of a study.

use kap_explorer::evidence::Arm;
use kap_explorer::narrative::{Line, card, card_lead, card_rest};

use crate::{data, study};

fn names(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.name.as_str()).collect()
}

#[test]
fn the_card_leads_with_what_was_given() {
    let (evidence, _) = data();
    assert_eq!(
        names(&card_lead(study(evidence, "dakwar-2019"))),
        [
            "Study design",
            "Participants enrolled, all arms",
            "Diagnosis, primary",
            "Route",
            "Dose per session",
            "Ketamine sessions",
            "Psychotherapy",
            "What the comparison tests",
            "Comparator",
            "Blinding",
        ]
    );
}

#[test]
fn several_ways_of_giving_ketamine_are_told_apart() {
    let (evidence, _) = data();
    let lead = card_lead(study(evidence, "dore-2019"));
    let ways: Vec<(&str, &str)> = lead
        .iter()
        .filter(|line| line.name.contains(", way "))
        .map(|line| (line.name.as_str(), line.text.as_str()))
        .collect();
    assert_eq!(
        ways,
        [
            ("Route, way 1 of 2", "sublingual (under the tongue)"),
            ("Dose per session, way 1 of 2", "not found"),
            ("Ketamine sessions, way 1 of 2", "not found"),
            ("Route, way 2 of 2", "IM (into a muscle)"),
            ("Dose per session, way 2 of 2", "not found"),
            ("Ketamine sessions, way 2 of 2", "not found"),
        ]
    );
}

#[test]
fn nothing_of_the_card_is_lost_and_nothing_said_twice() {
    for study in &data().0.studies {
        // In the lead a way has its number.
        let same = |told: &Line, line: &Line| {
            let name = told.name.split(", way ").next().unwrap_or_default();
            (name, &told.text, told.status, &told.origin)
                == (&line.name, &line.text, line.status, &line.origin)
        };
        let lead = card_lead(study);
        let rest: Vec<Line> = card_rest(study)
            .into_iter()
            .flat_map(|group| group.lines)
            .collect();
        let all: Vec<Line> = card(study)
            .into_iter()
            .flat_map(|group| group.lines)
            .collect();
        for line in &all {
            let told = |lines: &[Line]| lines.iter().filter(|told| same(told, line)).count();
            assert_eq!(
                told(&lead) + told(&rest),
                told(&all),
                "{}: {line:?}",
                study.id
            );
        }
        assert!(card_rest(study).iter().all(|group| !group.lines.is_empty()));
    }
}

#[test]
fn the_ketamine_of_a_comparator_stays_whole() {
    let (evidence, _) = data();
    let krupitsky = study(evidence, "krupitsky-2002");
    assert!(
        krupitsky
            .regimens
            .iter()
            .any(|regimen| regimen.arm == Arm::Comparator)
    );
    let rest = card_rest(krupitsky);
    let of = |title: &str| {
        rest.iter()
            .find(|group| group.title == title)
            .map(|group| names(&group.lines))
    };
    let schedule = ["Form of ketamine", "Length of an infusion", "Schedule"];
    assert_eq!(of("Ketamine, KAP arm").as_deref(), Some(&schedule[..]));
    let whole = [
        "Route",
        "Form of ketamine",
        "Dose per session",
        "Length of an infusion",
        "Ketamine sessions",
        "Schedule",
    ];
    assert_eq!(of("Ketamine, comparator arm").as_deref(), Some(&whole[..]));
}
