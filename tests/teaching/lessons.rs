//! The lessons that come with the page say what the data say, and can be read by anyone.

use std::collections::BTreeSet;

use kap_explorer::explore::{Bits, Counts};
use kap_explorer::figures::{
    DoseLens, Measure, Palette, Room, Scene, coverage, directions, estimates, evidence_map, figure,
};
use kap_explorer::teaching::quiz::questions;
use kap_explorer::teaching::{
    BUILT_IN, Lesson, Name, Part, Place, Step, built_in, faults, numbers_in, paragraphs,
};
use kap_explorer::view::{Opened, Page, View};

use crate::data;

/// What a note never says: a verdict on the treatment, or advice.
const BANNED: [&str; 14] = [
    "effective",
    "effectiveness",
    "ineffective",
    "efficacy",
    "efficacious",
    "proves",
    "proven",
    "prove",
    "works",
    "cure",
    "safe",
    "positive",
    "promising",
    "recommend",
];

fn lessons() -> impl Iterator<Item = (&'static str, Lesson)> {
    BUILT_IN.iter().map(|(name, text)| {
        let lesson = Lesson::read(text);
        (*name, lesson.expect("a lesson that comes with the page"))
    })
}

/// Every step, with its name in a link.
fn steps() -> impl Iterator<Item = (String, Step)> {
    lessons().flat_map(|(name, lesson)| {
        let steps = lesson.steps.into_iter().enumerate();
        steps.map(move |(step, it)| {
            let name = Name::BuiltIn(name.to_owned());
            (Place { name, step }.slug(), it)
        })
    })
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The words in each sentence of a note. A point within a number ends none.
fn sentences(note: &str) -> Vec<usize> {
    let ends = note.replace(['?', '!'], ".").replace("\n\n", ". ");
    let said = ends.split(". ").map(|said| said.split_whitespace().count());
    said.filter(|count| *count > 0).collect()
}

#[test]
fn there_are_six_with_names_of_their_own() {
    let names: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "studied",
            "compared",
            "two-in-five",
            "interval",
            "unknown",
            "since"
        ]
    );
    for name in names {
        let place = Place::from_slug(name).expect("a name of a lesson");
        assert_eq!(place.name, Name::BuiltIn(name.to_owned()));
        assert!(built_in(name).is_some_and(|read| read.is_ok()));
    }
    assert!(built_in("another").is_none());
    let titles: BTreeSet<String> = lessons().map(|(_, lesson)| lesson.title).collect();
    assert_eq!(titles.len(), 6);
}

#[test]
fn every_number_of_every_note_is_what_the_data_say() {
    let (evidence, table) = data();
    let mut backed = 0;
    for (name, step) in steps() {
        let faults = faults(evidence, table, &step);
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{name}: {}", told.join(" "));
        backed += step.numbers.len();
    }
    assert!(backed > 100, "the lessons say {backed} numbers");
}

#[test]
fn a_title_of_a_lesson_says_no_number_that_its_steps_do_not_back() {
    for (name, lesson) in lessons() {
        let numbers = lesson.steps.iter().flat_map(|step| &step.numbers);
        let backed: BTreeSet<String> = numbers.map(|number| number.says.to_lowercase()).collect();
        for said in [&lesson.title, &lesson.about]
            .into_iter()
            .flat_map(|text| numbers_in(text, &[]))
        {
            assert!(
                backed.contains(&said.text.to_lowercase()),
                "{name}: {}",
                said.text
            );
        }
    }
}

#[test]
fn every_view_can_be_read_and_is_written_as_it_stands() {
    let (evidence, table) = data();
    for (name, step) in steps() {
        let Opened { view, notices, .. } = View::decode(evidence, table, &step.view);
        assert_eq!(notices, Vec::<String>::new(), "{name}");
        assert_eq!(view.encode(evidence, table), step.view, "{name}");
        assert_eq!(
            view.clone().alone(),
            view,
            "{name}: a step is not within a step"
        );
        let counts = Counts::of(table, &view.selection);
        assert!(!counts.matching.is_empty(), "{name} shows no study");
    }
}

/// Whether a part of the page has something to show in this view.
fn shows(part: Part, view: &View, matching: &Bits, scope: &Bits) -> bool {
    let (evidence, table) = data();
    let scene = Scene {
        evidence,
        table,
        matching,
        scope,
        measure: Measure::Studies,
        lens: DoseLens::default(),
        palette: Palette::light(),
        other: None,
        room: Room::enlarged(700.0),
    };
    match part {
        Part::Estimates => estimates(&scene).empty.is_none(),
        Part::Directions => !directions(&scene).rows.is_empty(),
        Part::Coverage => !coverage(&scene).rows.is_empty(),
        Part::Map => !evidence_map(&view.map, &scene).rows.is_empty(),
        Part::Chart(id) => !figure(id, &scene).table.rows.is_empty(),
        Part::Claims => view.claim.is_some(),
        _ => true,
    }
}

#[test]
fn every_part_that_is_pointed_at_has_something_to_show() {
    let (evidence, table) = data();
    for (name, step) in steps() {
        let view = View::decode(evidence, table, &step.view).view;
        let counts = Counts::of(table, &view.selection);
        let points = &step.points;
        assert!(
            (1..=3).contains(&points.len()),
            "{name} points at {points:?}"
        );
        for (at, part) in points.iter().enumerate() {
            let (matching, scope) = (&counts.matching, &counts.scope);
            assert!(shows(*part, &view, matching, scope), "{name}: {part:?}");
            assert!(!points[..at].contains(part), "{name}: {part:?} twice");
        }
    }
}

#[test]
fn every_step_is_on_the_page_of_what_it_points_at() {
    let (evidence, table) = data();
    let mut pages = BTreeSet::new();
    for (name, step) in steps() {
        let page = step.page(evidence, table);
        // What stands in the frame is on every page; then it is the first.
        let pointed_at = step.points.iter().copied().find_map(Part::page);
        assert_eq!(page, pointed_at.unwrap_or_default(), "{name}");
        for part in &step.points {
            let elsewhere = part.page().filter(|other| *other != page);
            assert_eq!(elsewhere, None, "{name}: {part:?} is not on its page");
        }
        // Its view opens it by itself.
        let opened = View::decode(evidence, table, &step.view);
        assert_eq!(opened.view.page, page, "{name}");
        assert_eq!(step.shown(evidence, table), opened.view, "{name}");
        pages.insert(page);
    }
    let all = Page::ALL.into_iter().filter(|page| *page != Page::Learn);
    assert!(all.eq(pages), "the lessons lead to every page");
}

#[test]
fn every_lesson_is_short_and_every_step_has_a_title_of_its_own() {
    for (name, lesson) in lessons() {
        let count = lesson.steps.len();
        assert!((5..=8).contains(&count), "{name} has {count} steps");
        assert!(!lesson.about.is_empty(), "{name}");
        let titles: BTreeSet<&str> = lesson.steps.iter().map(|step| &*step.title).collect();
        assert_eq!(titles.len(), count, "{name}");
    }
}

#[test]
fn every_note_is_short_and_in_short_sentences() {
    for (name, step) in steps() {
        let paragraphs = paragraphs(&step.note).len();
        assert!((1..=2).contains(&paragraphs), "{name}: {paragraphs}");
        let sentences = sentences(&step.note);
        let longest = sentences.iter().max().copied().unwrap_or_default();
        assert!(longest <= 30, "{name}: a sentence of {longest} words");
        assert!((2..=7).contains(&sentences.len()), "{name}: {sentences:?}");
        let all: usize = sentences.iter().sum();
        assert!(all <= 110, "{name}: a note of {all} words");
    }
}

#[test]
fn no_note_gives_a_verdict_or_advice() {
    let all = lessons().map(|(name, lesson)| (name.to_owned(), lesson.title + " " + &lesson.about));
    let all = all.chain(steps().map(|(name, step)| (name, step.title + " " + &step.note)));
    for (name, text) in all {
        for word in words(&text) {
            assert!(!BANNED.contains(&&*word), "{name} says “{word}”");
        }
        assert!(
            !text.contains(['\'', '"']),
            "{name}: a quotation mark of a typewriter"
        );
    }
}

#[test]
fn a_step_asks_only_questions_of_the_quiz() {
    let (evidence, table) = data();
    let known = questions(evidence, table);
    let mut asked = BTreeSet::new();
    for (name, step) in steps() {
        if let Some(question) = step.guess {
            let is_known = known.iter().any(|known| known.name == question);
            assert!(is_known, "{name} asks {question}");
            assert!(asked.insert(question), "{name} asks what was asked before");
        }
    }
    for (name, lesson) in lessons().take(3) {
        let guess = |step: &Step| step.guess.is_some();
        assert!(lesson.steps.iter().any(guess), "{name} asks nothing");
    }
}
