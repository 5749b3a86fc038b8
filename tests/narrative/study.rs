//! What is said of one study: what it can show, when therapy took place, its citation.

use kap_explorer::evidence::Comparison;
use kap_explorer::narrative::{card, citation_text, comparison_shows, doi_url, what_it_shows};

use crate::{data, study};

#[test]
fn every_comparison_says_what_it_can_and_cannot_show() {
    let all = Comparison::ALL.iter().copied().map(Some).chain([None]);
    let mut seen = Vec::new();
    for comparison in all {
        let (can, cannot) = comparison_shows(comparison);
        for text in [can, cannot] {
            assert!(
                text.ends_with('.') && !text.to_lowercase().contains("effective"),
                "{text}"
            );
            assert!(
                !seen.contains(&text),
                "each says something of its own: {text}"
            );
            seen.push(text);
        }
    }
}

#[test]
fn a_study_shows_what_its_comparison_allows_and_then_its_cautions() {
    let (evidence, _) = data();
    let cases: [(&str, &[&str]); 5] = [
        (
            "dakwar-2019",
            &[
                "It can show whether adding ketamine to the same psychotherapy made a difference.",
                "It cannot show whether the psychotherapy itself made a difference, because both arms had it.",
                "Stopped early at 55 of a planned 60.",
                "Both arms had the same therapy, so this tests ketamine, not the psychotherapy.",
            ],
        ),
        (
            "ocker-2020",
            &[
                "It can show what happened to the people who were treated.",
                "It cannot show what would have happened without the treatment, because there is no comparison group.",
                "A single case: it shows that something can happen, not how often.",
                "A pain and taper programme with CBT beside it; scores of pain were not found.",
            ],
        ),
        (
            "krupitsky-1997",
            &[
                "It can show whether people who had KAP on top of usual care fared differently from people who had usual care alone.",
                "It cannot show which part of KAP, the ketamine or the psychotherapy, a difference came from.",
                "Nobody was kept from knowing who had which treatment; knowing it can change what people expect and report.",
                "Not known to be randomised: people in the two groups may have differed from the start.",
                "The 100 controls may be those of the group's 1992 report (86 with KPT, 69.8% abstinent at one year).",
            ],
        ),
        (
            "wilkinson-2021",
            &[
                "It can show whether adding the psychotherapy to ketamine made a difference.",
                "It cannot show whether ketamine itself made a difference, because both arms had it.",
                "Only those who rated the outcomes were kept from knowing who had which treatment; knowing it can change what people expect and report.",
                "The only study here that randomises the psychotherapy itself.",
                "Both confidence intervals include no effect.",
            ],
        ),
        (
            "fontana-1974",
            &[
                "What its comparison tests was not found, so what it can show cannot be told.",
                "Until that is known, it should not be read as showing that anything made a difference.",
                "Only the citation, and one sentence about it in a later review (Kolp 2006), could be read.",
            ],
        ),
    ];
    for (id, sentences) in cases {
        let shows = what_it_shows(study(evidence, id));
        assert_eq!(Vec::from_iter(shows.sentences()), sentences, "{id}");
    }
    for study in &evidence.studies {
        let shows = what_it_shows(study);
        assert_eq!(
            shows.cautions, study.cautions,
            "{}: the cautions stay as they are",
            study.id
        );
    }
}

#[test]
fn a_citation_reads_as_in_a_list_of_references() {
    let (evidence, _) = data();
    let citation = &study(evidence, "dakwar-2019").citation;
    assert_eq!(
        citation_text(citation),
        "Dakwar E, Nunes EV, Hart CL, et al. A single ketamine infusion combined with \
         mindfulness-based behavioral modification to treat cocaine dependence: a randomized \
         clinical trial. Am J Psychiatr. 2019;176(11):923–930."
    );
    assert_eq!(
        citation.doi.as_deref().map(doi_url).as_deref(),
        Some("https://doi.org/10.1176/appi.ajp.2019.18101123")
    );
    for study in &evidence.studies {
        let text = citation_text(&study.citation);
        assert!(!text.contains("..") && !text.contains("?."), "{text}");
    }
}

#[test]
fn every_line_of_a_card_has_words_and_its_status_fits_them() {
    let (evidence, _) = data();
    for study in &evidence.studies {
        for line in card(study).iter().flat_map(|group| &group.lines) {
            let place = format!("{}: {}", study.id, line.name);
            assert!(!line.text.trim().is_empty(), "{place}");
            let status = line.status.expect("a field of a card has a status");
            let missing = ["not found", "not applicable"].contains(&line.text.as_str());
            assert_eq!(status.basis().is_none(), missing, "{place}: {}", line.text);
            assert!(!missing || line.text == status.label(), "{place}");
        }
    }
}

#[test]
fn a_card_says_the_unit_of_what_was_measured() {
    let (evidence, _) = data();
    let line = |id: &str, name: &str| {
        let groups = card(study(evidence, id));
        let mut lines = groups.into_iter().flat_map(|group| group.lines);
        lines
            .find(|line| line.name == name)
            .expect("the card has this line")
            .text
    };
    assert_eq!(
        line("khorramzadeh-1973", "Length of a therapy session"),
        "75 minutes"
    );
    assert_eq!(line("dakwar-2019", "Length of an infusion"), "40 minutes");
    assert_eq!(line("dakwar-2019", "Longest follow-up"), "26 weeks");
    assert_eq!(
        line("azhari-2021", "Dose per session"),
        "0.71 to 1.41 mg/kg"
    );
    assert_eq!(line("azhari-2021", "Women"), "50%");
    assert_eq!(line("dakwar-2019", "Route"), "IV (into a vein)");
}
