//! The lessons that come with the page, to be begun.

use super::walk::Walk;
use crate::browser::dom::{self, Node, Tag, tag};
use crate::classroom::{
    desk::{self, Desk},
    editor,
};
use crate::teaching::{BUILT_IN, Lesson, Name, Place, built_in, steps_in_words};

/// The lessons that come with the page, for the dialog.
pub fn lessons(desk: &'static Desk) -> Vec<Node> {
    let lessons = BUILT_IN
        .iter()
        .filter_map(|(name, _)| Some((*name, built_in(name)?)));
    let offered = lessons.map(|(name, lesson)| {
        let entry = tag("li").class("lesson-offer");
        match lesson {
            Ok(lesson) => entry.children(offered(desk, name, &lesson)).into(),
            Err(error) => entry.child(error.to_string()).into(),
        }
    });
    vec![
        tag("h3").child("Lessons").into(),
        tag("ol")
            .class("lesson-offers")
            .children(offered.collect())
            .into(),
    ]
}

fn offered(desk: &'static Desk, name: &'static str, lesson: &Lesson) -> Vec<Node> {
    let steps = steps_in_words(lesson.steps.len());
    vec![
        tag("h4").child(lesson.title.clone()).into(),
        tag("p")
            .child(lesson.about.clone())
            .child(" ")
            .child(tag("span").class("lesson-steps-of").child(steps))
            .into(),
        start(desk, name, "Start".into())
            .with("aria-label", ["Start: ", &lesson.title].concat())
            .into(),
        " ".into(),
        editor::copy_button(desk, lesson),
    ]
}

/// The link that starts a lesson. It leads to the first step from anywhere.
pub fn start(desk: &'static Desk, name: &'static str, words: Node) -> Tag {
    let place = Place {
        name: Name::BuiltIn(name.to_owned()),
        step: 0,
    };
    let slug = place.slug();
    let link = tag("a")
        .class("button")
        .with("href", ["#lesson=", &slug].concat())
        .child(words);
    dom::opening(link, move || {
        desk::close();
        if let Ok(walk) = Walk::find(&slug) {
            walk.to(desk, 0);
        }
    })
}

/// The lesson that comes after one, and its title; none after the last, and after those that readers make.
pub fn after(name: &Name) -> Option<(&'static str, String)> {
    let Name::BuiltIn(name) = name else {
        return None;
    };
    let at = BUILT_IN.iter().position(|(known, _)| known == name)?;
    let (next, _) = BUILT_IN.get(at + 1)?;
    Some((next, built_in(next)?.ok()?.title))
}
