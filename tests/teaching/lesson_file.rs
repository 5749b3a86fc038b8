//! The file of a lesson: it comes back as it was written, and what is wrong with it is said.

use kap_explorer::figures::FigureId;
use kap_explorer::teaching::{BUILT_IN, Lesson, LessonError, Number, Part, Step, faults};
use kap_explorer::view::{Opened, View};
use proptest::prelude::*;

use crate::data;

fn steps() -> impl Strategy<Value = Step> {
    let parts: Vec<Part> = Part::all().collect();
    let points = prop::sample::subsequence(parts, 0..4);
    let number = ("\\PC{0,5}", "\\PC{0,5}").prop_map(|(says, is)| Number { says, is });
    let numbers = prop::collection::vec(number, 0..3);
    let texts = ("\\PC{0,9}", "[a-z=,&]{0,9}", any::<String>());
    (texts, points, prop::option::of("[a-z-]{1,9}"), numbers).prop_map(
        |((title, view, note), points, guess, numbers)| Step {
            title,
            view,
            note,
            points,
            guess,
            numbers,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_lesson_comes_back_from_its_file(
        title in any::<String>(),
        about in any::<String>(),
        steps in prop::collection::vec(steps(), 1..4),
    ) {
        let lesson = Lesson { title, about, steps };
        prop_assert_eq!(Lesson::read(&lesson.write()), Ok(lesson));
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        prop_assert!(Lesson::read(&text).is_err());
    }

    #[test]
    fn a_file_that_was_cut_off_is_damaged(at in 1usize..6000) {
        let (_, text) = BUILT_IN[0];
        let cut: String = text.trim_end().chars().take(at).collect();
        if cut.len() < text.trim_end().len() {
            prop_assert!(matches!(Lesson::read(&cut), Err(LessonError::Damaged(_))));
        }
    }
}

/// The file of a lesson with a step, and with these fields in its head.
fn file(head: &str) -> String {
    format!("{{{head}, \"title\": \"T\", \"steps\": [{{\"title\": \"S\"}}]}}")
}

const HEAD: &str = "\"format\": \"kap-explorer-lesson\", \"version\": 1";

#[test]
fn a_short_lesson_needs_no_more_than_titles() {
    let lesson = Lesson::read(&file(HEAD)).expect("a lesson");
    assert_eq!(lesson.about, "");
    let step = Step {
        title: "S".into(),
        ..Step::default()
    };
    assert_eq!(lesson.steps, [step]);
}

#[test]
fn what_an_editor_of_text_adds_does_not_matter() {
    let marked = ["\u{feff}", &file(HEAD), "\r\n"].concat();
    assert!(Lesson::read(&marked).is_ok());
    let more = file(&[HEAD, ", \"written by\": \"me\""].concat());
    assert!(Lesson::read(&more).is_ok());
}

#[test]
fn a_foreign_a_newer_and_an_empty_file_are_told_apart() {
    for text in [
        "[]",
        "1",
        "{}",
        "{\"format\": \"other\"}",
        &file("\"format\": 7"),
    ] {
        assert_eq!(Lesson::read(text), Err(LessonError::Foreign), "{text}");
    }
    let newer = file("\"format\": \"kap-explorer-lesson\", \"version\": 2");
    assert_eq!(Lesson::read(&newer), Err(LessonError::Newer(2)));
    let empty = format!("{{{HEAD}, \"title\": \"T\", \"steps\": []}}");
    assert_eq!(Lesson::read(&empty), Err(LessonError::Empty));
}

#[test]
fn a_missing_or_wrong_field_is_damage_that_is_named() {
    let damage = |text: &str| match Lesson::read(text) {
        Err(LessonError::Damaged(why)) => why,
        other => format!("{other:?}"),
    };
    assert!(damage("").contains("EOF"));
    let unversioned = file("\"format\": \"kap-explorer-lesson\"");
    assert!(damage(&unversioned).contains("version"));
    assert!(damage(&format!("{{{HEAD}, \"steps\": []}}")).contains("title"));
    assert!(damage(&format!("{{{HEAD}, \"title\": \"T\"}}")).contains("steps"));
    let part = format!(
        "{{{HEAD}, \"title\": \"T\", \"steps\": [{{\"title\": \"S\", \"points\": [\"moon\"]}}]}}"
    );
    assert!(damage(&part).contains("“moon” is no part of the page"));
}

#[test]
fn what_is_wrong_is_said_in_sentences() {
    let errors = [
        LessonError::Damaged("why".into()),
        LessonError::Foreign,
        LessonError::Newer(2),
        LessonError::Empty,
    ];
    for error in errors {
        let text = error.to_string();
        assert!(text.starts_with("This ") && text.ends_with('.'), "{text}");
    }
}

#[test]
fn the_published_files_are_written_as_the_program_writes_them() {
    for (name, text) in BUILT_IN {
        let lesson = Lesson::read(text).expect("a lesson");
        let again: serde_json::Value = serde_json::from_str(&lesson.write()).expect("JSON");
        let published: serde_json::Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(again, published, "{name}: a field is unknown or not needed");
    }
}

#[test]
fn every_part_of_the_page_has_a_name_a_title_and_an_id_of_its_own() {
    let all: Vec<Part> = Part::all().collect();
    assert!(
        FigureId::ALL
            .iter()
            .all(|id| all.contains(&Part::Chart(*id)))
    );
    for (at, part) in all.iter().enumerate() {
        assert_eq!(Part::from_slug(part.slug()), Some(*part));
        assert!(!part.title().is_empty());
        for other in &all[..at] {
            assert_ne!(part.slug(), other.slug());
            assert_ne!(part.id(), other.id());
            assert_ne!(part.title(), other.title());
        }
    }
    assert_eq!(Part::from_slug("moon"), None);
}

/// Every field of the objects in a value, under the name of what they are.
fn fields(value: &serde_json::Value, what: &str, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::Object(object) => {
            for (name, value) in object {
                found.push((what.to_owned(), name.clone()));
                fields(value, name, found);
            }
        }
        serde_json::Value::Array(items) => {
            items.iter().for_each(|item| fields(item, what, found));
        }
        _ => {}
    }
}

#[test]
fn the_schema_names_every_field_and_every_part_of_the_page() {
    let schema = include_str!("../../public/lessons/schema.json");
    let schema: serde_json::Value = serde_json::from_str(schema).expect("JSON");
    let of = |what: &str| match what {
        "lesson" => &schema,
        "steps" => &schema["$defs"]["step"],
        _ => &schema["$defs"]["number"],
    };
    let mut met = Vec::new();
    for (name, text) in BUILT_IN {
        let lesson: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let mut found = Vec::new();
        fields(&lesson, "lesson", &mut found);
        for (what, field) in found {
            let known = of(&what)["properties"].get(&field);
            assert!(known.is_some(), "{name}: {what} has {field}");
            met.push((what, field));
        }
    }
    // It names none that no lesson has.
    for what in ["lesson", "steps", "numbers"] {
        let named = of(what)["properties"].as_object().expect("fields");
        for field in named.keys() {
            let pair = (what.to_owned(), field.clone());
            assert!(met.contains(&pair), "no {what} has {field}");
        }
    }
    let parts: Vec<&str> = Part::all().map(Part::slug).collect();
    let named = &of("steps")["properties"]["points"]["items"]["enum"];
    assert_eq!(*named, serde_json::json!(parts));
    let head = &schema["properties"];
    assert_eq!(head["format"]["const"], "kap-explorer-lesson");
    assert_eq!(head["version"]["const"], 1);
}

/// The lesson that stands in the documentation.
#[test]
fn the_example_of_the_documentation_is_a_lesson_that_holds() {
    let page = include_str!("../../docs/lessons.md");
    let example = page.split("```json").nth(1);
    let example = example.and_then(|rest| rest.split("```").next());
    let lesson = Lesson::read(example.expect("an example")).expect("a lesson");
    let (evidence, table) = data();
    for step in &lesson.steps {
        assert_eq!(faults(evidence, table, step), []);
        let Opened { view, notices, .. } = View::decode(evidence, table, &step.view);
        assert_eq!(notices, Vec::<String>::new());
        assert_eq!(view.encode(evidence, table), step.view);
    }
    for part in Part::all() {
        let named = format!("`{}`", part.slug());
        assert!(page.contains(&named), "{named}");
    }
    for (name, _) in BUILT_IN {
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
}
