//! Which step of which lesson, in a link and back.

use kap_explorer::teaching::{Name, Place};
use proptest::prelude::*;

fn place(name: Name, step: usize) -> Place {
    Place { name, step }
}

#[test]
fn a_step_counts_from_1_in_a_link() {
    let studied = || Name::BuiltIn("studied".into());
    assert_eq!(place(studied(), 2).slug(), "studied.3");
    assert_eq!(Place::from_slug("studied.3"), Some(place(studied(), 2)));
    assert_eq!(Place::from_slug("studied"), Some(place(studied(), 0)));
}

#[test]
fn the_three_kinds_of_lessons_are_told_apart() {
    let own = place(Name::Own("k2".into()), 0);
    let carried = place(Name::Carried("a-B_9".into()), 4);
    assert_eq!(own.slug(), "own-k2.1");
    assert_eq!(carried.slug(), "~a-B_9.5");
    assert_eq!(Place::from_slug("own-k2.1"), Some(own));
    assert_eq!(Place::from_slug("~a-B_9.5"), Some(carried));
}

#[test]
fn what_is_no_step_is_no_place() {
    for slug in [
        "studied.0",
        "studied.",
        "studied.x",
        "studied.-1",
        "studied.1.5x",
    ] {
        assert_eq!(Place::from_slug(slug), None, "{slug}");
    }
}

fn names() -> impl Strategy<Value = Name> {
    prop_oneof![
        "[a-z][a-z-]{0,8}"
            .prop_filter("the name of no own lesson", |name| !name
                .starts_with("own-"))
            .prop_map(Name::BuiltIn),
        "[a-z0-9]{1,8}".prop_map(Name::Own),
        "[A-Za-z0-9_.-]{0,20}".prop_map(Name::Carried),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_place_comes_back_from_its_link(name in names(), step in 0usize..100_000) {
        let place = place(name, step);
        prop_assert_eq!(Place::from_slug(&place.slug()), Some(place));
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        if let Some(place) = Place::from_slug(&text) {
            prop_assert_eq!(Place::from_slug(&place.slug()), Some(place));
        }
    }
}
