//! The claims of the review, set beside the data.

mod otherwise;
mod recount;

use std::fmt::Write;

use kap_explorer::evidence::{Comparison, Design, Place, Study};
use kap_explorer::explore::{Counts, link};
use kap_explorer::narrative::{CheckedClaim, Claim, Field, Said, about_claims, answer, checked};
use kap_explorer::view::{Opened, View};

use crate::data;

fn all() -> Vec<CheckedClaim> {
    let (evidence, table) = data();
    let claims = Claim::ALL.into_iter();
    claims
        .map(|claim| checked(claim, evidence, table))
        .collect()
}

fn of(claim: Claim) -> CheckedClaim {
    let (evidence, table) = data();
    checked(claim, evidence, table)
}

fn words(said: &[Said]) -> String {
    let words: Vec<&str> = said.iter().map(|said| &*said.words).collect();
    words.join("\n")
}

fn text(claim: &CheckedClaim) -> String {
    let mut text = format!("{}\n#{}\n", claim.words, claim.link);
    for bearing in &claim.bearing {
        writeln!(text, "- {}", bearing.words).expect("a string takes all");
    }
    writeln!(
        text,
        "since: {}\n  #{}",
        claim.since.said.words, claim.since.link
    )
    .expect("room");
    for (title, said) in [("kind", &claim.kind), ("missing", &claim.missing)] {
        for said in said {
            writeln!(text, "{title}: {}", said.words).expect("a string takes all");
        }
    }
    text
}

#[track_caller]
fn says(text: &str, sentence: &str) {
    assert!(text.contains(sentence), "“{sentence}” is not in:\n{text}");
}

/// The studies that the review counts.
fn included() -> Vec<(usize, &'static Study)> {
    let studies = data().0.studies.iter().enumerate();
    let included = studies.filter(|(_, study)| study.place == Place::Included);
    included.collect()
}

/// Which studies a claim's view should keep, from the studies themselves.
fn in_view(claim: Claim, study: &Study) -> bool {
    let has = |domain: &str| study.outcomes.iter().any(|found| found.domain == domain);
    match claim {
        Claim::Pain => study.conditions().contains(&"pain"),
        Claim::Anxiety => has("anxiety"),
        Claim::Depression => has("depression"),
        Claim::Abstinence => study.conditions().contains(&"substance use"),
        Claim::Timing => matches!(
            study.comparison.value(),
            Some(Comparison::Psychotherapy | Comparison::Sessions)
        ),
        Claim::Trials => study.design.value() == Some(&Design::Randomised),
        Claim::Rapport | Claim::Variance => true,
    }
}

#[test]
fn what_was_published_since_stands_beside_a_claim_and_not_in_it() {
    let (evidence, table) = data();
    let since = evidence
        .studies
        .iter()
        .filter(|study| study.place == Place::Since);
    let since: Vec<&Study> = since.collect();
    for claim in all() {
        let keys = |selection| {
            let rows = Counts::of(table, selection).matching;
            let ids = rows.iter().map(|row| &*evidence.studies[row].id);
            ids.collect::<Vec<_>>()
        };
        let expected = since.iter().filter(|study| in_view(claim.claim, study));
        let expected: Vec<&str> = expected.map(|study| &*study.id).collect();
        assert_eq!(keys(&claim.since.selection), expected, "{:?}", claim.claim);
        // Its link leads there, and names the claim.
        let opened = View::decode(evidence, table, &claim.since.link);
        assert!(opened.notices.is_empty());
        assert_eq!(opened.view.selection, claim.since.selection);
        assert_eq!(opened.view.claim, Some(claim.claim));
        // Nothing of it is told as what the claim rests on, or what that lacks.
        let line = &claim.since.said.words;
        assert!(line.starts_with("Published since, and not part of the review: "));
        assert!(line.contains("of 29 studies"), "{line}");
        for study in &since {
            let told = text(&claim);
            let rest: Vec<&str> = told
                .lines()
                .filter(|it| !it.starts_with("since:"))
                .collect();
            assert!(!rest.join("\n").contains(&study.short_name), "{}", study.id);
        }
    }
}

#[test]
fn a_link_leads_to_the_studies_that_bear_on_the_claim() {
    let (evidence, table) = data();
    for claim in all() {
        let slug = claim.claim.slug();
        let decoded = link::decode(table, &claim.link, &["claim"]);
        assert_eq!(decoded.notices, [], "{slug}");
        assert_eq!(decoded.selection, claim.selection, "{slug}");
        let Opened { view, notices, .. } = View::decode(evidence, table, &claim.link);
        assert_eq!(notices, [""; 0], "{slug}");
        assert_eq!(view.claim, Some(claim.claim));
        assert_eq!(view.encode(evidence, table), claim.link, "{slug}");

        let kept = Counts::of(table, &claim.selection).matching;
        let expected = included().into_iter();
        let expected = expected.filter(|(_, study)| in_view(claim.claim, study));
        let expected: Vec<usize> = expected.map(|(row, _)| row).collect();
        assert_eq!(kept.iter().collect::<Vec<_>>(), expected, "{slug}");
        for bearing in &claim.bearing {
            assert!(kept.contains(bearing.study), "{slug}: {}", bearing.words);
            assert_eq!(bearing.ask.studies, [bearing.study]);
        }
    }
}

#[test]
fn which_studies_bear_on_a_claim_follows_from_the_data() {
    let cases: [(Claim, &[(&str, usize)]); 8] = [
        (Claim::Pain, &[("keizer-2020", 1), ("ocker-2020", 2)]),
        (Claim::Anxiety, &[("dore-2019", 1), ("krupitsky-2007", 1)]),
        (
            Claim::Depression,
            &[
                ("dore-2019", 1),
                ("wilkinson-2017", 4),
                ("wilkinson-2021", 3),
                ("krupitsky-2007", 1),
            ],
        ),
        (Claim::Rapport, &[]),
        (
            Claim::Abstinence,
            &[
                ("dakwar-2020", 3),
                ("krupitsky-2002", 1),
                ("krupitsky-2007", 1),
                ("dakwar-2019", 3),
                ("azhari-2021", 1),
            ],
        ),
        (
            Claim::Timing,
            &[("wilkinson-2021", 2), ("krupitsky-2007", 5)],
        ),
        (
            Claim::Variance,
            &[
                ("keizer-2020", 1),
                ("ocker-2020", 1),
                ("dore-2019", 1),
                ("wilkinson-2017", 1),
                ("wilkinson-2021", 1),
                ("adams-2017", 1),
                ("rodriguez-2016", 1),
                ("pradhan-2018", 1),
                ("halstead-2021", 1),
                ("shiroma-2020", 1),
                ("dakwar-2020", 1),
                ("krupitsky-2002", 1),
                ("krupitsky-2007", 1),
                ("dakwar-2019", 1),
                ("azhari-2021", 1),
            ],
        ),
        (
            Claim::Trials,
            &[
                ("wilkinson-2021", 1),
                ("pradhan-2018", 1),
                ("dakwar-2020", 1),
                ("krupitsky-2002", 1),
                ("krupitsky-2007", 1),
                ("dakwar-2019", 1),
            ],
        ),
    ];
    for (claim, expected) in cases {
        let mut found: Vec<(&str, usize)> = Vec::new();
        for bearing in of(claim).bearing {
            let id = &*data().0.studies[bearing.study].id;
            match found.last_mut() {
                Some((last, count)) if *last == id => *count += 1,
                _ => found.push((id, 1)),
            }
        }
        assert_eq!(found, expected, "{}", claim.slug());
    }
}

#[test]
fn a_line_on_an_outcome_asks_for_that_outcome() {
    let (evidence, _) = data();
    for claim in all() {
        for bearing in &claim.bearing {
            let study = &evidence.studies[bearing.study];
            assert!(bearing.words.starts_with(&*study.short_name));
            for field in &bearing.ask.fields {
                if let Field::Outcome(place) = *field {
                    let outcome = &study.outcomes[place];
                    for part in [
                        &*outcome.domain,
                        &outcome.timepoint,
                        outcome.direction.label(),
                    ] {
                        says(&bearing.words, part);
                    }
                    let known = study.n_enrolled.value();
                    says(
                        &bearing.words,
                        &match known {
                            Some(1) => "one person".to_owned(),
                            Some(size) => format!("{size} people"),
                            None => "number of people not found".to_owned(),
                        },
                    );
                }
            }
        }
    }
    assert_eq!(
        of(Claim::Pain).bearing[1].words,
        "Ocker 2020: case report, one person; prescribed opioid dose (daily morphine \
         equivalents), 1 year: improved, nothing to compare with"
    );
}

#[test]
fn every_sentence_can_be_asked_where_it_comes_from() {
    let (evidence, _) = data();
    let mut asked = 0;
    for claim in all() {
        let said = claim.kind.iter().chain(&claim.missing);
        let said = said.map(|said| (&said.words, said.ask.as_ref().expect("facts")));
        let bearing = claim.bearing.iter().map(|line| (&line.words, &line.ask));
        for (words, ask) in said.chain(bearing) {
            assert_eq!(*words, ask.what);
            let answers = answer(evidence, ask);
            assert!(!answers.is_empty(), "{words}");
            for found in answers {
                let study = &evidence.studies[found.study];
                assert_eq!(study.place, Place::Included, "{words}");
                assert!(!found.lines.is_empty(), "{words}: {}", study.id);
            }
            asked += 1;
        }
    }
    assert!(asked > 80, "{asked}");
}

#[test]
fn no_claim_is_judged() {
    let (evidence, table) = data();
    let mut texts: Vec<String> = all().iter().map(text).collect();
    texts.extend(about_claims().iter().map(|&words| words.to_owned()));
    for (claim, text) in Claim::ALL.iter().zip(&texts) {
        assert!(text.starts_with("The review s"), "{text}");
        let again = checked(*claim, evidence, table);
        assert_eq!(again, of(*claim), "the same data give the same words");
    }
    for text in texts {
        let small = text.to_lowercase();
        for word in [
            "effective",
            "works",
            "proves",
            "proven",
            "positive",
            "confirmed",
            "refuted",
            "—",
        ] {
            assert!(!small.contains(word), "{word}: {text}");
        }
        assert!(!text.contains(['"', '\'']), "{text}");
    }
}

#[test]
fn the_claims_read_like_this() {
    let mut whole = about_claims().join("\n");
    for claim in all() {
        write!(whole, "\n\n## {}\n{}", claim.claim.slug(), text(&claim))
            .expect("a string takes all");
    }
    insta::assert_snapshot!("claims", whole);
}
