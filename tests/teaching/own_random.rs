//! Lessons of all kinds: nothing of them is lost on the way, and garbage is told.

use kap_explorer::teaching::own::{Shelf, file_name, line, note, pack, read, unpack};
use kap_explorer::teaching::{Lesson, Name, Number, Part, Place, Step};
use proptest::prelude::*;

use crate::own::{lesson, titles};

fn any_line() -> impl Strategy<Value = String> {
    "[ -~é’“😀]{1,40}"
        .prop_map(|text| line(&text))
        .prop_filter("a title shows", |text| !text.is_empty())
}

fn any_part() -> impl Strategy<Value = Part> {
    prop::sample::select(Part::all().collect::<Vec<_>>())
}

fn any_step() -> impl Strategy<Value = Step> {
    let view = prop::sample::select(vec!["", "route=iv", "q=a%20b&without=dore-2019"]);
    let number = (any_line(), any_line()).prop_map(|(says, is)| Number { says, is });
    (
        any_line(),
        view,
        "[ -~é\n]{0,80}",
        prop::collection::vec(any_part(), 0..4),
        prop::option::of(any_line()),
        prop::collection::vec(number, 0..3),
    )
        .prop_map(|(title, view, note, points, guess, numbers)| {
            let mut step = Step {
                title,
                view: view.to_owned(),
                note,
                guess,
                numbers,
                ..Step::default()
            };
            for part in points {
                step.point_at(part, true);
            }
            step
        })
}

fn any_lesson() -> impl Strategy<Value = Lesson> {
    (
        any_line(),
        "[ -~]{0,40}",
        prop::collection::vec(any_step(), 1..12),
    )
        .prop_map(|(title, about, steps)| {
            let mut lesson = Lesson {
                steps,
                ..Lesson::titled(&title)
            };
            lesson.describe(&about);
            lesson
        })
}

proptest! {
    #[test]
    fn a_lesson_is_the_same_after_its_file(lesson in any_lesson()) {
        prop_assert_eq!(read(&lesson.write()), Ok(lesson));
    }

    #[test]
    fn a_lesson_is_the_same_after_its_link(lesson in any_lesson()) {
        let packed = pack(&lesson);
        prop_assert!(packed.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
        prop_assert_eq!(unpack(&packed), Ok(lesson));
        let place = Place { name: Name::Carried(packed), step: 1 };
        prop_assert_eq!(Place::from_slug(&place.slug()), Some(place));
    }

    #[test]
    fn a_shelf_is_the_same_after_its_text(lessons in prop::collection::vec(any_lesson(), 0..5), now: u64) {
        let mut shelf = Shelf::default();
        for lesson in lessons {
            shelf.add(lesson, now);
        }
        prop_assert_eq!(Shelf::read(&shelf.write()), (shelf, None));
    }

    #[test]
    fn garbage_is_told_and_never_read(text in "\\PC{0,200}") {
        prop_assert!(read(&text).is_err());
        prop_assert!(Shelf::read(&text).1.is_some());
        prop_assert!(unpack(&text).is_err());
    }

    #[test]
    fn a_damaged_file_is_told_or_read_and_never_panics(lesson in any_lesson(), at: prop::sample::Index, with in "\\PC") {
        let text = lesson.write();
        let letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        let before: String = letters[..at].iter().collect();
        let after: String = letters[at + 1..].iter().collect();
        let changed = read(&[&before, with.as_str(), &after].concat());
        prop_assert!(changed.is_err() || changed.is_ok_and(|lesson| lesson.fits().is_ok()));
        prop_assert!(read(&before).is_err());
    }

    #[test]
    fn a_cut_link_is_told(lesson in any_lesson(), at: prop::sample::Index) {
        let packed = pack(&lesson);
        let cut = &packed[..at.index(packed.len())];
        let told = unpack(cut).map_err(|fault| fault.to_string());
        prop_assert!(told.is_err_and(|told| told.contains("damaged")));
    }

    #[test]
    fn moves_keep_every_step(count in 1_usize..8, moves in prop::collection::vec((0_usize..9, any::<bool>()), 0..20)) {
        let names: Vec<String> = (0..count).map(|at| format!("s{at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut lesson = lesson(&names);
        for (at, up) in moves {
            let before = lesson.clone();
            let now = if up { lesson.move_up(at) } else { lesson.move_down(at) };
            match now {
                Some(now) => prop_assert_eq!(&lesson.steps[now], &before.steps[at]),
                None => prop_assert_eq!(&lesson, &before),
            }
        }
        let mut left = titles(&lesson);
        left.sort_unstable();
        prop_assert_eq!(left, names);
    }

    #[test]
    fn a_step_that_was_removed_can_be_put_back(lesson in any_lesson(), at: prop::sample::Index) {
        let at = at.index(lesson.steps.len());
        let mut changed = lesson.clone();
        let step = changed.remove(at).expect("there is such a step");
        prop_assert_eq!(changed.steps.len() + 1, lesson.steps.len());
        changed.insert(at, step);
        prop_assert_eq!(changed, lesson);
    }

    #[test]
    fn changes_that_could_not_be_kept_are_not_lost(
        first in prop::collection::vec(any_lesson(), 0..4), second in any_lesson(), now: u32
    ) {
        let mut kept = Shelf::default();
        for lesson in first {
            kept.add(lesson, now.into());
        }
        let mut held = kept.clone();
        held.add(second.clone(), now.into());
        if let Some(one) = kept.lessons().first() {
            held.remove(&one.key);
        }
        if let Some(one) = kept.lessons().last() {
            held.put(&one.key, second);
        }
        let changes = held.changes_from(&kept);
        prop_assert_eq!(held.changes_from(&kept.clone().with(&changes)).is_empty(), true);
        prop_assert_eq!(kept.with(&changes).lessons().len(), held.lessons().len());
    }

    #[test]
    fn a_file_name_is_safe(title in "\\PC{0,300}") {
        let name = file_name(&title);
        prop_assert!(name.starts_with("kap-lesson") && name.ends_with(".json"));
        prop_assert!(name.len() <= 90);
        prop_assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c)));
    }

    #[test]
    fn no_text_holds_what_misleads(text in "\\PC{0,60}[\u{0}-\u{1f}\u{200b}-\u{202e}\u{2066}-\u{2069}\u{feff}]{0,9}\\PC{0,60}") {
        let misleads = |c: char| c.is_control() || "\u{200b}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}\u{feff}".contains(c);
        prop_assert!(!line(&text).chars().any(misleads));
        prop_assert!(!note(&text).chars().any(|c| c != '\n' && misleads(c)));
        // Cleaned twice is cleaned once.
        prop_assert_eq!(line(&line(&text)), line(&text));
        prop_assert_eq!(note(&note(&text)), note(&text));
    }
}
