//! A lesson that says what the data do not say is caught.

use kap_explorer::evidence::{Content, Evidence, Fact, facet_table};
use kap_explorer::teaching::{BackingError, Fault, Lesson, Number, Step, built_in, faults};

use crate::data;

fn step(note: &str, numbers: &[(&str, &str)]) -> Step {
    let number = |(says, is): &(&str, &str)| Number {
        says: (*says).to_owned(),
        is: (*is).to_owned(),
    };
    Step {
        note: note.to_owned(),
        numbers: numbers.iter().map(number).collect(),
        ..Step::default()
    }
}

fn of(note: &str, numbers: &[(&str, &str)]) -> Vec<Fault> {
    let (evidence, table) = data();
    faults(evidence, table, &step(note, numbers))
}

fn lesson(name: &str) -> Lesson {
    let lesson = built_in(name).expect("a lesson of this name");
    lesson.expect("a lesson")
}

#[test]
fn what_holds_has_no_fault() {
    let numbers = [
        ("Nine", "studies comparison=nothing-no-comparison-group"),
        ("15", "studies"),
    ];
    assert_eq!(
        of("Nine of the 15 studies in CAPS-5 and Dore 2019.", &numbers),
        []
    );
}

#[test]
fn a_wrong_number_is_caught() {
    let faults = of("Ten studies.", &[("Ten", "studies")]);
    assert_eq!(
        faults,
        [Fault::Wrong("Ten".into(), "15 of 15 studies".into())]
    );
    assert_eq!(
        faults[0].to_string(),
        "“Ten” is not so. In the data: 15 of 15 studies."
    );
}

#[test]
fn a_number_without_backing_is_caught_in_the_note_and_in_the_title() {
    let unbacked = |says: &str| Fault::Unbacked(says.into());
    assert_eq!(of("All 15 studies.", &[]), [unbacked("15")]);
    let (evidence, table) = data();
    let title = Step {
        title: "Fifteen studies".into(),
        ..Step::default()
    };
    assert_eq!(faults(evidence, table, &title), [unbacked("Fifteen")]);
    // Said twice, backed once.
    let twice = of("Of 15 studies, 15.", &[("15", "studies")]);
    assert_eq!(twice, [unbacked("15")]);
}

#[test]
fn a_study_that_is_not_in_the_data_leaves_its_year_without_backing() {
    assert_eq!(of("Dore 2019 and Wilkinson 2021.", &[]), []);
    assert_eq!(of("Smith 2019.", &[]), [Fault::Unbacked("2019".into())]);
}

#[test]
fn a_backing_that_no_number_uses_is_caught() {
    assert_eq!(
        of("Studies.", &[("15", "studies")]),
        [Fault::Unused("15".into())]
    );
    // In another order than the text.
    let numbers = [("570", "participants"), ("15", "studies")];
    let faults = of("The 15 studies have 570 participants.", &numbers);
    assert_eq!(
        faults,
        [Fault::Unbacked("15".into()), Fault::Unused("15".into())]
    );
}

#[test]
fn a_word_that_cannot_be_checked_is_caught() {
    for word in ["one", "Most", "1,000"] {
        assert_eq!(
            of(&format!("{word} studies."), &[]),
            [Fault::Vague(word.into())]
        );
        let backed = of(&format!("{word} studies."), &[(word, "studies")]);
        assert_eq!(backed, [Fault::Vague(word.into())]);
    }
}

#[test]
fn a_phrase_that_says_nothing_is_caught() {
    let why = BackingError::Unreadable("a guess".into());
    let faults = of("All 15.", &[("15", "a guess")]);
    assert_eq!(faults, [Fault::NoBacking("15".into(), why)]);
}

/// The data with another number of participants in a study.
fn corrected(id: &str, people: Option<u32>) -> Evidence {
    let mut evidence = Evidence::embedded().expect("the package is sound");
    let study = evidence.studies.iter_mut().find(|study| study.id == id);
    let size = &mut study.expect("a study").n_enrolled;
    let content = match (people, size.content()) {
        (Some(people), Content::Known(_, basis)) => Content::Known(people, *basis),
        _ => Content::NotFound,
    };
    *size = Fact::new(content, size.origin().clone());
    evidence
}

#[test]
fn a_correction_of_the_data_makes_the_lessons_that_it_touches_fail() {
    let count = |evidence: &Evidence, name: &str| -> usize {
        let table = facet_table(evidence).expect("the facets are sound");
        let steps = lesson(name).steps;
        steps
            .iter()
            .map(|step| faults(evidence, &table, step).len())
            .sum()
    };
    let as_published = corrected("dore-2019", Some(235));
    let fewer = corrected("dore-2019", Some(135));
    let lost = corrected("dore-2019", None);
    for name in ["two-in-five", "studied", "unknown"] {
        assert_eq!(count(&as_published, name), 0, "{name}");
        assert!(count(&fewer, name) > 0, "{name}");
        assert!(count(&lost, name) > 0, "{name}");
    }
    // It says nothing of the size of that study.
    assert_eq!(count(&fewer, "interval"), 0);
}

#[test]
fn a_number_whose_backing_is_taken_away_fails_in_every_step() {
    let (evidence, table) = data();
    for name in ["studied", "compared", "two-in-five", "interval", "unknown"] {
        for step in lesson(name).steps {
            for at in 0..step.numbers.len() {
                let mut without = step.clone();
                without.numbers.remove(at);
                assert!(!faults(evidence, table, &without).is_empty(), "{name}");
            }
        }
    }
}
