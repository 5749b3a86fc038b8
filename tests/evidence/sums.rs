//! Totals and derived values are recomputed from the numbers that they rest on.

use std::collections::BTreeMap;

use kap_explorer::evidence::{Files, Place, Status};

use crate::{evidence, rows, study};

fn rounded(number: f64, decimals: i32) -> f64 {
    let unit = 10f64.powi(decimals);
    (number * unit).round() / unit
}

/// Months in weeks, as the notes do it.
fn weeks(months: f64) -> f64 {
    months * 30.4 / 7.0
}

#[test]
fn fifteen_studies_are_included_and_fourteen_of_known_size_add_to_570() {
    let evidence = evidence();
    let sizes: Vec<Option<u32>> = evidence
        .studies
        .iter()
        .filter(|study| study.place == Place::Included)
        .map(|study| study.n_enrolled.value().copied())
        .collect();
    assert_eq!(sizes.len(), 15);
    assert_eq!(sizes.iter().flatten().count(), 14);
    assert_eq!(sizes.iter().flatten().sum::<u32>(), 570);

    let review = &evidence.about().review;
    assert_eq!((review.articles, review.participants), (17, 603));
    assert_eq!(review.unresolved_articles, review.articles - 15);
    assert!(review.unresolved_note.contains(" 570,"));
    assert!(review.unresolved_note.contains(&format!(" {} ", 603 - 570)));
}

#[test]
fn every_derived_value_is_the_sum_that_its_note_shows() {
    // Where the value stands, the words of the note (or, for an estimate, of the result) that show the sum, the
    // sum itself, and the decimals it is given with.
    let sums = [
        (
            "regimens ocker-2020 1 infusion_minutes",
            "5 days x 24 h x 60 min",
            5.0 * 24.0 * 60.0,
            0,
        ),
        (
            "studies wilkinson-2021  treatment_weeks",
            "3 weeks of ketamine + 14 weeks",
            3.0 + 14.0,
            0,
        ),
        (
            "studies pradhan-2018  female_percent",
            "12 of 20",
            100.0 * 12.0 / 20.0,
            0,
        ),
        (
            "studies krupitsky-2002  female_percent",
            "(8 + 7) of 70",
            100.0 * (8.0 + 7.0) / 70.0,
            1,
        ),
        (
            "studies krupitsky-2007  withdrawals",
            "59 - 53",
            59.0 - 53.0,
            0,
        ),
        (
            "studies azhari-2021  follow_up_weeks",
            "6-week study, first infusion in week 2",
            6.0 - 2.0,
            0,
        ),
        (
            "therapies shiroma-2020 1 sessions",
            "3 + up to 7",
            3.0 + 7.0,
            0,
        ),
        (
            "therapies dakwar-2020 1 sessions",
            "weekly for 5 weeks + one",
            5.0 + 1.0,
            0,
        ),
        (
            "therapies dakwar-2019 1 sessions",
            "5 daily + 2 a week for 4 weeks",
            5.0 + 2.0 * 4.0,
            0,
        ),
        (
            "outcomes pradhan-2018 1 estimate",
            "34.44 - 16.50",
            34.44 - 16.50,
            2,
        ),
        (
            "outcomes krupitsky-2002 1 estimate",
            "25% - 3%",
            0.25 - 0.03,
            2,
        ),
        (
            "outcomes krupitsky-2007 1 estimate",
            "50.0% - 22.2%",
            13.0 / 26.0 - 6.0 / 27.0,
            3,
        ),
        (
            "outcomes krupitsky-1997 1 estimate",
            "65.8% - 24%",
            73.0 / 111.0 - 24.0 / 100.0,
            3,
        ),
        (
            "studies grabski-2022  female_percent",
            "35/96",
            100.0 * 35.0 / 96.0,
            1,
        ),
        (
            "studies bloy-2026  female_percent",
            "35 of 96",
            100.0 * 35.0 / 96.0,
            1,
        ),
        (
            "studies yermus-2024  female_percent",
            "948/1806",
            100.0 * 948.0 / 1806.0,
            1,
        ),
        (
            "studies tsang-2024  female_percent",
            "34 of 49",
            100.0 * 34.0 / 49.0,
            1,
        ),
        (
            "studies gent-2024  female_percent",
            "100 - 57",
            100.0 - 57.0,
            0,
        ),
        ("studies timek-2024  female_percent", "one woman", 100.0, 0),
        (
            "studies dahlgren-2025  female_percent",
            "one woman",
            100.0,
            0,
        ),
        (
            "studies grabski-2022  follow_up_weeks",
            "6 months",
            weeks(6.0),
            0,
        ),
        (
            "studies bloy-2026  follow_up_weeks",
            "6 months",
            weeks(6.0),
            0,
        ),
        (
            "studies yermus-2024  follow_up_weeks",
            "6 months",
            weeks(6.0),
            0,
        ),
        (
            "studies tsang-2025  follow_up_weeks",
            "6 months",
            weeks(6.0),
            0,
        ),
        (
            "studies duek-2023  follow_up_weeks",
            "30 days",
            30.0 / 7.0,
            0,
        ),
        (
            "studies sakopoulos-2025  follow_up_weeks",
            "30 days",
            30.0 / 7.0,
            0,
        ),
        (
            "studies moore-2025  follow_up_weeks",
            "180 days",
            180.0 / 7.0,
            0,
        ),
        (
            "studies gent-2024  follow_up_weeks",
            "six days",
            6.0 / 7.0,
            0,
        ),
        (
            "studies robison-2022  follow_up_weeks",
            "24 hours",
            1.0 / 7.0,
            0,
        ),
        (
            "studies robison-2024  follow_up_weeks",
            "one month",
            weeks(1.0),
            0,
        ),
        (
            "studies dames-2022  follow_up_weeks",
            "1 to 2 weeks",
            2.0,
            0,
        ),
        (
            "studies hull-2022  follow_up_weeks",
            "last assessment after the fourth session, week 4",
            4.0 - 4.0,
            0,
        ),
        (
            "studies ragnhildstveit-2021  follow_up_weeks",
            "1 year",
            weeks(12.0),
            0,
        ),
        (
            "studies dahlgren-2025  follow_up_weeks",
            "5 x 30.4 / 7",
            weeks(5.0),
            0,
        ),
        (
            "studies ragnhildstveit-2021  treatment_weeks",
            "3 months",
            weeks(3.0),
            0,
        ),
        (
            "studies argento-2023  treatment_weeks",
            "3 + 20",
            3.0 + 20.0,
            0,
        ),
        ("studies hull-2022  withdrawals", "4 + 2", 4.0 + 2.0, 0),
        (
            "studies phillips-2023  withdrawals",
            "13 - 10",
            13.0 - 10.0,
            0,
        ),
        ("therapies duek-2023 1 sessions", "four days", 4.0, 0),
        (
            "therapies tsang-2024 1 sessions",
            "weekly for 12 weeks",
            12.0,
            0,
        ),
        (
            "therapies robison-2024 1 weeks",
            "6 sessions once weekly",
            6.0,
            0,
        ),
        (
            "regimens robison-2022 1 sessions_low",
            "weekly for 4 weeks",
            4.0,
            0,
        ),
        (
            "regimens robison-2022 1 sessions_high",
            "weekly for 4 weeks",
            4.0,
            0,
        ),
        (
            "regimens ragnhildstveit-2021 1 sessions_low",
            "3 x 6",
            3.0 * 6.0,
            0,
        ),
        (
            "regimens ragnhildstveit-2021 1 sessions_high",
            "3 x 6",
            3.0 * 6.0,
            0,
        ),
        (
            "regimens kaltenboeck-2023 1 sessions_low",
            "10 + 2",
            10.0 + 2.0,
            0,
        ),
        (
            "regimens kaltenboeck-2023 1 sessions_high",
            "10 + 2",
            10.0 + 2.0,
            0,
        ),
        (
            "regimens dahlgren-2025 1 sessions_low",
            "4 KAP sessions + 3",
            4.0 + 3.0,
            0,
        ),
        (
            "regimens dahlgren-2025 1 sessions_high",
            "4 KAP sessions + 3",
            4.0 + 3.0,
            0,
        ),
        ("outcomes robison-2022 1 estimate", "4 of 5", 4.0 / 5.0, 1),
        ("outcomes robison-2022 2 estimate", "2 of 5", 2.0 / 5.0, 1),
    ];
    // Values that the record calls derived, and whose note does not show the sum.
    let untold = [
        ("studies feder-2025  follow_up_weeks", 26.0),
        ("studies feder-2025  withdrawals", 1.0),
        ("studies robison-2024  treatment_weeks", 6.0),
        ("studies ragnhildstveit-2021  female_percent", 100.0),
        ("studies kaltenboeck-2023  female_percent", 0.0),
        ("studies argento-2023  female_percent", 100.0),
        ("therapies robison-2024 1 sessions", 3.0),
    ];
    let mut derived: BTreeMap<String, (f64, String)> = BTreeMap::new();
    let tables: BTreeMap<&str, Vec<_>> = [
        ("studies", Files::PUBLISHED.studies),
        ("regimens", Files::PUBLISHED.regimens),
        ("therapies", Files::PUBLISHED.therapies),
        ("outcomes", Files::PUBLISHED.outcomes),
    ]
    .map(|(name, text)| (name, rows(text)))
    .into();
    let lines = rows(Files::PUBLISHED.evidence);
    for line in lines.iter().filter(|line| line["status"] == "derived") {
        let [table, id, number, field] = ["table", "study_id", "row", "field"].map(|c| &line[c]);
        let row = tables[table.as_str()]
            .iter()
            .filter(|row| row["study_id"] == *id)
            .nth(number.parse::<usize>().unwrap_or(1) - 1)
            .unwrap();
        let key = format!("{table} {id} {number} {field}");
        derived.insert(key, (row[field].parse().unwrap(), line["note"].clone()));
    }
    let evidence = evidence();
    for study in &evidence.studies {
        for (index, outcome) in study.outcomes.iter().enumerate() {
            if let Some(estimate) = &outcome.estimate
                && Status::from(estimate.basis) == Status::Derived
            {
                let key = format!("outcomes {} {} estimate", study.id, index + 1);
                let note = outcome.result.note().unwrap_or_default();
                let said = outcome.result.value().map_or("", String::as_str);
                derived.insert(key, (estimate.value, format!("{note}; {said}")));
            }
        }
    }
    for (key, words, sum, decimals) in sums {
        let (value, note) = derived
            .remove(key)
            .unwrap_or_else(|| panic!("{key} is not marked as derived"));
        assert!(note.contains(words), "{key}: the note says '{note}'");
        assert_eq!(rounded(sum, decimals), value, "{key}");
    }
    for (key, value) in untold {
        assert_eq!(derived.remove(key).map(|(value, _)| value), Some(value));
    }
    assert_eq!(
        derived.keys().next(),
        None,
        "a derived value is not recomputed here"
    );
}

#[test]
fn proportions_are_what_their_results_state_in_counts_or_in_percent() {
    let evidence = evidence();
    let mut checked = 0;
    for study in &evidence.studies {
        for outcome in &study.outcomes {
            let Some(estimate) = outcome.estimate.as_ref().filter(|e| e.kind == "proportion")
            else {
                continue;
            };
            let result = outcome.result.value().unwrap();
            let words: Vec<&str> = result.split([' ', ';']).collect();
            let number = |text: &str| text.parse::<f64>().unwrap();
            let stated = match words.iter().position(|word| *word == "of") {
                Some(place) => number(words[place - 1]) / number(words[place + 1]),
                None => {
                    let end = result.find('%').unwrap();
                    let start = result[..end].rfind([' ', '(']).map_or(0, |place| place + 1);
                    number(&result[start..end]) / 100.0
                }
            };
            let shown = estimate.value.to_string();
            let decimals = shown
                .split_once('.')
                .map_or(0, |(_, after)| after.len() as i32);
            assert_eq!(
                rounded(stated, decimals),
                estimate.value,
                "{}: {result}",
                study.id
            );
            checked += 1;
        }
    }
    assert_eq!(checked, 15);
}

#[test]
fn other_sums_told_in_notes_are_right() {
    let evidence = evidence();
    let halstead = study(&evidence, "halstead-2021");
    assert!(
        halstead
            .follow_up_weeks
            .note()
            .unwrap()
            .contains("4 x 30.4 / 7 = 17 weeks")
    );
    assert_eq!(
        halstead.follow_up_weeks.value(),
        Some(&(4.0f64 * 30.4 / 7.0).round())
    );
    let dakwar = study(&evidence, "dakwar-2020");
    let infusion = &dakwar.regimens[0];
    assert!(
        infusion
            .infusion_minutes
            .note()
            .unwrap()
            .contains("0.11 mg/kg in 2 min, then 0.6 mg/kg over 50 min")
    );
    assert_eq!(infusion.infusion_minutes.value(), Some(&(2.0 + 50.0)));
    assert_eq!(infusion.dose_low.value(), Some(&rounded(0.11 + 0.6, 2)));
    let krupitsky = study(&evidence, "krupitsky-1997");
    assert_eq!(
        krupitsky.n_enrolled.note().as_deref(),
        Some("111 KPT + 100 controls")
    );
    assert_eq!(krupitsky.n_enrolled.value(), Some(&(111 + 100)));
}
