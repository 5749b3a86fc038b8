//! What is compared with what: the two groups of a study, and the kind of comparison of an outcome.

use kap_explorer::evidence::{Compared, Comparison};
use kap_explorer::explore::Bits;
use kap_explorer::narrative::{
    Besides, Part, Side, comparison_shows, differs, picture_text, sides, who_tests_psychotherapy,
};
use proptest::prelude::*;

use crate::data;

/// The kind of comparison of every outcome, read by eye: a(rms), g(roup), p(erson).
const KINDS: [(&str, &str); 47] = [
    ("keizer-2020", ""),
    ("ocker-2020", "pp"),
    ("dore-2019", "gg"),
    ("wilkinson-2017", "ggggg"),
    ("wilkinson-2021", "aagg"),
    ("adams-2017", "p"),
    ("rodriguez-2016", "gggg"),
    ("pradhan-2018", "ag"),
    ("halstead-2021", "p"),
    ("shiroma-2020", "g"),
    ("dakwar-2020", "aaa"),
    ("krupitsky-2002", "aa"),
    ("krupitsky-2007", "aaaaa"),
    ("dakwar-2019", "aaaa"),
    ("azhari-2021", "gg"),
    ("krupitsky-1997", "a"),
    ("khorramzadeh-1973", "gg"),
    ("fontana-1974", ""),
    ("grabski-2022", "aaa"),
    ("bloy-2026", "ga"),
    ("duek-2023", "aaa"),
    ("greenway-2025", "ggag"),
    ("gent-2024", "aa"),
    ("kheirkhah-2025", "aa"),
    ("sakopoulos-2025", "aga"),
    ("moore-2025", "aa"),
    ("tsang-2024", "aggg"),
    ("batievsky-2023", "aag"),
    ("yermus-2024", "ggg"),
    ("hull-2022", "ggg"),
    ("tsang-2023", ""),
    ("dames-2022", "gggg"),
    ("ryan-2024", "gg"),
    ("davis-2021", "gggg"),
    ("feder-2025", "ggg"),
    ("flynn-2025", "ggg"),
    ("phillips-2023", "ggg"),
    ("tsang-2025", "gggg"),
    ("robison-2024", "gggggg"),
    ("robison-2022", "gg"),
    ("wolfson-2023", "g"),
    ("rohde-2024", "gggg"),
    ("ragnhildstveit-2021", "p"),
    ("kaltenboeck-2023", "pp"),
    ("argento-2023", "ppp"),
    ("timek-2024", "p"),
    ("dahlgren-2025", "p"),
];

#[test]
fn every_outcome_of_the_data_has_its_kind_of_comparison() {
    let (evidence, _) = data();
    let kinds: Vec<(&str, String)> = evidence
        .studies
        .iter()
        .map(|study| {
            let kinds = study
                .outcomes
                .iter()
                .map(|outcome| match Compared::of(outcome) {
                    Compared::BetweenArms => 'a',
                    Compared::WithinGroup => 'g',
                    Compared::OnePerson => 'p',
                });
            (study.id.as_str(), kinds.collect())
        })
        .collect();
    let expected: Vec<(&str, String)> = KINDS
        .iter()
        .map(|(id, kinds)| (*id, kinds.to_string()))
        .collect();
    assert_eq!(kinds, expected);
    assert_eq!(
        Compared::ALL.map(Compared::label),
        ["between arms", "within one group", "one person"]
    );
}

/// The parts of the groups that differ must be those that are said to differ.
#[test]
fn the_groups_differ_in_what_is_said_to_differ() {
    for comparison in Comparison::ALL {
        let (kap, other) = sides(*comparison);
        // The KAP arm always has both, or it would not be KAP.
        assert!(kap.ketamine != Part::None && kap.therapy != Some(Part::None));
        assert_eq!(kap.name, "KAP arm");
        let Some(other) = other else {
            assert_eq!(*comparison, Comparison::Nothing);
            assert_eq!(differs(*comparison), "nothing to compare with");
            continue;
        };
        assert_eq!(other.name, "comparison");
        let words = differs(*comparison);
        let sessions = words.contains("sessions") || words.contains("form");
        assert_eq!(kap.besides != other.besides, words.contains("support"));
        assert_eq!(
            kap.ketamine != other.ketamine,
            words.contains("ketamine") || sessions
        );
        assert_eq!(
            kap.therapy != other.therapy,
            words.contains("psychotherapy") || sessions
        );
        // More stands against less, some against none.
        let therapies = kap.therapy.zip(other.therapy);
        for (more, less) in [Some((kap.ketamine, other.ketamine)), therapies]
            .into_iter()
            .flatten()
        {
            let fits = matches!(
                (more, less),
                (Part::Some, Part::Some | Part::None | Part::Other) | (Part::More, Part::Less)
            );
            assert!(fits, "{comparison}: {more:?} {less:?}");
        }
    }
}

#[test]
fn the_groups_are_those_of_the_comparison() {
    let usual = Some(Besides::UsualCare);
    let side = |name, ketamine, therapy, besides| Side {
        name,
        ketamine,
        therapy: Some(therapy),
        besides,
    };
    let some = |besides| side("KAP arm", Part::Some, Part::Some, besides);
    let other = |ketamine, therapy, besides| Some(side("comparison", ketamine, therapy, besides));
    let ketamine_with = |name, besides| Side {
        name,
        ketamine: Part::Some,
        therapy: None,
        besides,
    };
    let expected = [
        (
            Comparison::Ketamine,
            some(None),
            other(Part::None, Part::Some, None),
        ),
        (
            Comparison::Dose,
            side("KAP arm", Part::More, Part::Some, None),
            other(Part::Less, Part::Some, None),
        ),
        (
            Comparison::Psychotherapy,
            some(None),
            other(Part::Some, Part::None, None),
        ),
        (
            Comparison::Support,
            ketamine_with("KAP arm", Some(Besides::Support)),
            Some(ketamine_with("comparison", None)),
        ),
        (
            Comparison::Sessions,
            side("KAP arm", Part::More, Part::More, None),
            other(Part::Less, Part::Less, None),
        ),
        (
            Comparison::Form,
            some(None),
            other(Part::Other, Part::Other, None),
        ),
        (
            Comparison::Both,
            some(usual),
            other(Part::None, Part::None, usual),
        ),
        (Comparison::Nothing, some(None), None),
    ];
    assert_eq!(expected.len(), Comparison::ALL.len());
    for (comparison, kap, other) in expected {
        assert_eq!(sides(comparison), (kap, other), "{comparison}");
    }
}

/// The picture says the same as "what this study can and cannot show".
#[test]
fn the_picture_agrees_with_what_a_study_can_show() {
    for comparison in Comparison::ALL {
        let text = picture_text(*comparison);
        let (can, cannot) = comparison_shows(Some(*comparison));
        let (_, other) = sides(*comparison);
        assert!(text.starts_with(if other.is_some() {
            "Two groups: "
        } else {
            "One group: "
        }));
        assert!(
            text.ends_with(&[differs(*comparison), "."].concat()),
            "{text}"
        );
        // What "both arms had" is in both groups of the picture.
        if let Some((_, shared)) = cannot.split_once(", because both arms had ") {
            let other = other.expect("two arms");
            assert!(text.contains(": both got "), "{text}");
            let named = if shared == "it." {
                cannot
            } else {
                "ketamine psychotherapy"
            };
            if named.contains("the psychotherapy itself") || shared == "both." {
                assert_ne!(other.therapy, Some(Part::None), "{comparison}");
            }
            if named.contains("ketamine itself") || shared == "both." {
                assert_ne!(other.ketamine, Part::None, "{comparison}");
            }
        }
        // What can be shown is about what differs.
        let about = match comparison {
            Comparison::Ketamine => "adding ketamine",
            Comparison::Dose => "higher dose of ketamine",
            Comparison::Psychotherapy => "adding the psychotherapy",
            Comparison::Support => "music or sensory support",
            Comparison::Sessions => "more sessions",
            Comparison::Form => "one form of KAP",
            Comparison::Both => "usual care alone",
            Comparison::Nothing => "the people who were treated",
        };
        assert!(can.contains(about), "{can}");
        assert_eq!(text.contains("usual care"), can.contains("usual care"));
        assert_eq!(cannot.contains("no comparison group"), other.is_none());
    }
}

#[test]
fn who_tests_the_psychotherapy_itself_is_named() {
    let (evidence, _) = data();
    let row = |id: &str| evidence.study(id).expect("a study").0;
    let say = |rows: Vec<usize>| who_tests_psychotherapy(evidence, &Bits::of(47, rows));
    let included = (0..15).collect();
    assert_eq!(
        say(included),
        "1 of 15 studies tests the psychotherapy itself: Wilkinson 2021."
    );
    assert_eq!(
        say(vec![row("dore-2019"), row("dakwar-2019")]),
        "0 of 2 studies test the psychotherapy itself."
    );
    assert_eq!(
        say(vec![row("fontana-1974"), row("dakwar-2019")]),
        "0 of 2 studies test the psychotherapy itself. What the comparison tests was not found for \
         1 study."
    );
    let mut changed = evidence.clone();
    let tests = evidence.studies[row("wilkinson-2021")].comparison.clone();
    changed.studies[row("dore-2019")].comparison = tests;
    assert_eq!(
        who_tests_psychotherapy(&changed, &Bits::all(15)),
        "2 of 15 studies test the psychotherapy itself: Dore 2019 and Wilkinson 2021."
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_sentence_on_psychotherapy_counts_the_studies_it_is_about(
        bits in proptest::collection::vec(any::<bool>(), 47),
    ) {
        let (evidence, _) = data();
        let rows: Vec<usize> = (0..47).filter(|row| bits[*row]).collect();
        let ids: Vec<&str> = rows.iter().map(|row| evidence.studies[*row].id.as_str()).collect();
        let text = who_tests_psychotherapy(evidence, &Bits::of(47, rows.iter().copied()));
        // Three studies of the data do, and of some it is not known.
        let those = [
            ("wilkinson-2021", "Wilkinson 2021"),
            ("sakopoulos-2025", "Sakopoulos 2025"),
            ("moore-2025", "Moore 2025"),
        ];
        let there = those.iter().filter(|(id, _)| ids.contains(id)).count();
        let start = format!("{there} of {} studies test", ids.len());
        assert!(text.starts_with(&start), "{text}");
        for (id, name) in those {
            assert_eq!(text.contains(name), ids.contains(&id));
        }
        let unknown = rows.iter().filter(|row| evidence.studies[**row].comparison.value().is_none());
        let said = match unknown.count() {
            0 => ".".to_owned(),
            1 => "not found for 1 study.".to_owned(),
            many => format!("not found for {many} studies."),
        };
        assert!(text.ends_with(&said), "{text}");
    }
}
