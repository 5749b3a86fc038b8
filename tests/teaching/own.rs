//! The lessons that a reader makes: what can be done to them, and what is told of those that cannot be read.

use kap_explorer::teaching::own::{
    Fault, Kept, LONGEST_LINK, LONGEST_TEXT, MOST_STEPS, Shelf, ShelfFault, UNTITLED, link_fits,
    pack, read, unpack,
};
use kap_explorer::teaching::{Lesson, LessonError, Name, Number, Part, Place, Step};

fn step(title: &str) -> Step {
    Step {
        title: title.to_owned(),
        ..Step::default()
    }
}

/// A lesson with steps of these titles.
pub fn lesson(titles: &[&str]) -> Lesson {
    Lesson {
        steps: titles.iter().map(|title| step(title)).collect(),
        ..Lesson::titled("Mine")
    }
}

/// The titles of its steps.
pub fn titles(lesson: &Lesson) -> Vec<&str> {
    let steps = lesson.steps.iter();
    steps.map(|step| step.title.as_str()).collect()
}

#[test]
fn steps_are_duplicated_and_moves_at_the_ends_change_nothing() {
    let mut lesson = lesson(&["a", "b", "c"]);
    assert_eq!(lesson.duplicate(1), Some(2));
    assert_eq!(titles(&lesson), ["a", "b", "b", "c"]);
    assert_eq!(lesson.move_up(0), None);
    assert_eq!(lesson.move_down(3), None);
    assert_eq!(lesson.move_down(usize::MAX), None);
    assert_eq!(lesson.duplicate(4), None);
    assert_eq!(lesson.remove(4), None);
    assert_eq!(lesson.move_up(3), Some(2));
    assert_eq!(titles(&lesson), ["a", "b", "c", "b"]);
}

#[test]
fn an_empty_title_is_not_taken() {
    let mut lesson = Lesson::titled(" \u{200b} ");
    assert_eq!(lesson.title, UNTITLED);
    assert!(lesson.rename("  Doses\nand routes "));
    assert_eq!(lesson.title, "Doses and routes");
    assert!(!lesson.rename("\u{feff}"));
    assert_eq!(lesson.title, "Doses and routes");
}

#[test]
fn parts_are_pointed_at_in_the_order_of_the_pages() {
    let mut step = step("a");
    assert_eq!(step.presented(), "sentence");
    step.point_at(Part::Studies, true);
    step.point_at(Part::Map, true);
    step.point_at(Part::Map, true);
    assert_eq!(step.points, [Part::Map, Part::Studies]);
    assert_eq!(step.presented(), "map,studies");
    step.point_at(Part::Map, false);
    assert_eq!(step.points, [Part::Studies]);
}

#[test]
fn a_foreign_file_is_told_apart_from_a_damaged_one() {
    let told = |text: &str| read(text).expect_err("no lesson").to_string();
    assert!(told(r#"{"format":"something"}"#).starts_with("This is not a lesson of KAP Explorer."));
    assert!(told("PK\u{3}\u{4}").starts_with("This lesson is damaged"));
    let newer = r#"{"format":"kap-explorer-lesson","version":9,"title":"a","steps":[]}"#;
    assert!(told(newer).contains("newer page (version 9"));
    let empty = r#"{"format":"kap-explorer-lesson","version":1,"title":"a","steps":[]}"#;
    assert!(told(empty).contains("no step"));
}

#[test]
fn an_unknown_part_is_named() {
    let file = r#"{"format":"kap-explorer-lesson","version":1,"title":"a","steps":[{"title":"b","points":["tea-room"]}]}"#;
    let told = read(file).expect_err("no such part").to_string();
    assert!(told.contains("“tea-room” is no part of the page"), "{told}");
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    let packed = BASE64_URL_SAFE_NO_PAD.encode(r#"[1,"a","",[["b","","",["tea-room"]]]]"#);
    let told = unpack(&packed).expect_err("no such part").to_string();
    assert!(told.contains("“tea-room” is no part of the page"), "{told}");
}

#[test]
fn a_link_of_a_newer_page_and_one_without_steps_are_told() {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    let told = |text: &str| unpack(&BASE64_URL_SAFE_NO_PAD.encode(text));
    assert_eq!(told("[7]"), Err(Fault::Lesson(LessonError::Newer(7))));
    assert_eq!(
        told(r#"[1,"a","",[]]"#),
        Err(Fault::Lesson(LessonError::Empty))
    );
}

#[test]
fn what_is_too_long_is_not_read() {
    let mut long = lesson(&["a"]);
    long.steps[0].note = "x".repeat(LONGEST_TEXT);
    assert!(matches!(read(&long.write()), Err(Fault::TooLong(_))));
    let many = lesson(&vec!["a"; MOST_STEPS + 1]);
    assert_eq!(
        read(&many.write()),
        Err(Fault::TooManySteps(MOST_STEPS + 1))
    );
    assert_eq!(
        unpack(&pack(&many)),
        Err(Fault::TooManySteps(MOST_STEPS + 1))
    );
    let most = lesson(&vec!["a"; MOST_STEPS]);
    assert_eq!(read(&most.write()), Ok(most));
}

#[test]
fn a_link_may_be_of_four_thousand_characters() {
    assert_eq!(link_fits(&"é".repeat(LONGEST_LINK)), Ok(()));
    let fault = link_fits(&"x".repeat(LONGEST_LINK + 1)).expect_err("too long");
    let told = fault.to_string();
    assert!(told.contains("4001 characters") && told.contains("Save it as a file instead."));
    // What the limit is said to be good for: ten steps with a short note.
    let mut ten = lesson(&["Who was studied, and how?"; 10]);
    for step in &mut ten.steps {
        step.view = "route=iv&design=randomised-controlled-trial".to_owned();
        step.note = "x ".repeat(70);
        step.point_at(Part::Map, true);
    }
    let link = ["https://example.org/kap/#lesson=~", &pack(&ten), ".1"].concat();
    assert_eq!(link_fits(&link), Ok(()));
}

#[test]
fn a_foreign_step_asks_for_no_other_lesson() {
    let mut foreign = lesson(&[""]);
    foreign.title = "\u{202e}x".to_owned();
    foreign.steps[0].view = "#route=iv&lesson=studied.1&present=map&embed=map&q=a".to_owned();
    foreign.steps[0].note = "a\r\nb\u{7}\u{202e}c".to_owned();
    let read = read(&foreign.write()).expect("a lesson");
    assert_eq!(read.title, "x");
    assert_eq!(read.steps[0].title, "Step 1");
    assert_eq!(read.steps[0].view, "route=iv&q=a");
    assert_eq!(read.steps[0].note, "a\nbc");
}

#[test]
fn scripts_and_emoji_are_kept_as_they_are_written() {
    // A family (joined), a heart (a selector), a flag (tags), Persian (a non-joiner), a Hebrew mark.
    let words = "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f} 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} می\u{200c}خواهم\u{200e} ש\u{200f}";
    let mut written = lesson(&[words]);
    assert!(written.rename(words));
    written.describe(words);
    written.steps[0].annotate(&[words, "\n\n", words].concat());
    assert_eq!(written.title, words);
    assert_eq!(written.steps[0].note.matches('\u{200d}').count(), 4);
    assert_eq!(read(&written.write()), Ok(written.clone()));
    assert_eq!(unpack(&pack(&written)), Ok(written));
}

#[test]
fn a_title_of_joiners_alone_is_not_taken() {
    let mut lesson = lesson(&["a"]);
    assert!(!lesson.rename("\u{200d}\u{200c} \u{200f}"));
    assert_eq!(lesson.title, "Mine");
}

#[test]
fn what_turns_a_line_round_is_left_out_of_every_text_of_a_foreign_lesson() {
    let odd = "\u{feff} a\u{202e}b\u{2067}c\u{200b}d\u{7}\u{9b}e ";
    let mut foreign = lesson(&[odd]);
    foreign.title = odd.to_owned();
    foreign.about = odd.to_owned();
    let step = &mut foreign.steps[0];
    step.note = odd.to_owned();
    step.guess = Some(odd.to_owned());
    let long = "x".repeat(300);
    step.numbers = vec![Number {
        says: odd.to_owned(),
        is: [odd, &long].concat(),
    }];
    for read in [read(&foreign.write()), unpack(&pack(&foreign))] {
        let read = read.expect("a lesson");
        let step = &read.steps[0];
        assert_eq!([&read.title, &read.about, &step.title], ["abcde"; 3]);
        assert_eq!(step.note, " abcde ");
        assert_eq!(step.guess.as_deref(), Some("abcde"));
        assert_eq!(step.numbers[0].says, "abcde");
        // What a number is in the data is not cut: it would be another number.
        assert_eq!(step.numbers[0].is, ["abcde ", &long].concat());
    }
    foreign.steps[0].guess = Some("\u{202e} ".to_owned());
    assert_eq!(
        read(&foreign.write()).expect("a lesson").steps[0].guess,
        None
    );
}

#[test]
fn a_mark_of_the_byte_order_does_not_matter() {
    let lesson = lesson(&["a"]);
    assert_eq!(read(&["\u{feff}", &lesson.write()].concat()), Ok(lesson));
}

#[test]
fn of_a_damaged_shelf_what_can_be_read_is_read() {
    let mut shelf = Shelf::default();
    shelf.put("a", lesson(&["x"]));
    shelf.put("b", lesson(&["y"]));
    let damaged = shelf.write().replace(r#""title":"x""#, r#""label":"x""#);
    let (read, fault) = Shelf::read(&damaged);
    assert_eq!(read.lessons().len(), 1);
    assert!(read.get("b").is_some());
    assert_eq!(fault, Some(ShelfFault::Lessons(1, 2)));
    assert_eq!(Shelf::read("{}").1, Some(ShelfFault::Damaged));
    let newer = shelf.write().replace(r#""version":1"#, r#""version":2"#);
    assert_eq!(Shelf::read(&newer).1, Some(ShelfFault::Newer(2)));
    // A key that no link could hold, and a key twice.
    for other in ["A.b", "", "b"] {
        let text = shelf
            .write()
            .replace(r#""key":"a""#, &format!(r#""key":"{other}""#));
        assert_eq!(Shelf::read(&text).1, Some(ShelfFault::Lessons(1, 2)));
    }
}

#[test]
fn keys_are_unique_and_fit_a_link() {
    let mut shelf = Shelf::default();
    let first = shelf.add(lesson(&["x"]), 1_795_443_600_000);
    let second = shelf.add(lesson(&["y"]), 1_795_443_600_000);
    assert_ne!(first, second);
    for key in [first, second] {
        assert!(key.len() <= 9, "{key}");
        let place = Place {
            name: Name::Own(key),
            step: 0,
        };
        assert_eq!(Place::from_slug(&place.slug()), Some(place));
    }
}

#[test]
fn a_lesson_is_found_whatever_the_order_of_its_points() {
    let mut written = lesson(&["x"]);
    written.steps[0].points = vec![Part::Studies, Part::Map];
    let mut shelf = Shelf::default();
    shelf.put("a", written.clone());
    assert_eq!(shelf.find(&written), Some("a"));
    let (again, _) = Shelf::read(&shelf.write());
    assert_eq!(again, shelf);
    assert_eq!(again.get("a").map(|it| it.steps[0].points.len()), Some(2));
}

#[test]
fn a_removed_lesson_comes_back_where_it_was() {
    let mut shelf = Shelf::default();
    for key in ["a", "b", "c"] {
        shelf.put(key, lesson(&[key]));
    }
    let before = shelf.clone();
    let (at, kept) = shelf.remove("b").expect("it is there");
    assert_eq!(at, 1);
    assert_eq!(shelf.find(&kept.lesson), None);
    shelf.put_back(at, kept.clone());
    assert_eq!(shelf, before);
    assert_eq!(shelf.find(&kept.lesson), Some("b"));
    // Twice is once.
    shelf.put_back(0, kept);
    assert_eq!(shelf, before);
    assert_eq!(shelf.remove("z"), None::<(usize, Kept)>);
}
