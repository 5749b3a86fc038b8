//! A step of a lesson, as it is written.

use std::rc::Rc;

use crate::browser::dom::{Node, Tag, tag};
use crate::classroom::desk::say;
use crate::teaching::{Part, Step};

use super::edit::Session;
use super::fields::{self, button, tools};
use super::words;

/// The id of a control of a step.
pub fn id(what: &str, at: usize) -> String {
    ["own-", what, "-", &at.to_string()].concat()
}

/// What a step is called by its place.
pub fn number(at: usize) -> String {
    ["Step ", &(at + 1).to_string()].concat()
}

/// The button that gives a step the view of the page. What it does is up to where it stands.
pub fn take(at: usize) -> Tag {
    button("Use the page’s view now", &[" for ", &number(at)].concat())
}

/// What is said when a step was given it.
pub fn taken(at: usize) -> String {
    [&number(at), " now shows what the page shows."].concat()
}

/// A step, its fields, and what can be done with it.
pub fn row(session: &Rc<Session>, step: &Step, at: usize, count: usize) -> Node {
    let number = number(at);
    let (titled, noted) = (Rc::clone(session), Rc::clone(session));
    let title = fields::line("Title", id("title", at), &step.title, move |text| {
        titled.rename(&id("title", at), |lesson| {
            let step = lesson.steps.get_mut(at);
            step.is_some_and(|step| step.rename(&text))
        });
    });
    let note = fields::note(id("note", at), &step.note, move |text| {
        let is_kept = noted.edit(|lesson| {
            if let Some(step) = lesson.steps.get_mut(at) {
                step.annotate(&text);
            }
        });
        if is_kept {
            say("");
        }
    });
    let pointed = Rc::clone(session);
    let parts = fields::parts(&id("parts", at), &step.points, move |part, points| {
        point(&pointed, at, part, points)
    });
    let group = tag("fieldset")
        .child(tag("legend").child(number.clone()))
        .children(vec![title, note, parts])
        .children(shows(session, step))
        .child(tools(views(session, at, &number)))
        .child(tools(places(session, at, count, &number)));
    tag("li").class("own-step").child(group).into()
}

/// Points at a part, or no more; gives all that are pointed at.
fn point(session: &Rc<Session>, at: usize, part: Part, points: bool) -> Vec<Part> {
    session.edit(|lesson| {
        if let Some(step) = lesson.steps.get_mut(at) {
            step.point_at(part, points);
        }
    });
    let lesson = session.lesson();
    let step = lesson.steps.get(at);
    step.map(|step| step.points.clone()).unwrap_or_default()
}

/// What its view shows, and what of it this page cannot show.
fn shows(session: &Rc<Session>, step: &Step) -> Vec<Node> {
    let desk = session.desk;
    let mut told = vec![words::in_words(desk, &desk.view_of(&step.view))];
    told.extend(desk.faults_of(&step.view));
    let paragraph = |words: String| tag("p").class("own-view").child(words).into();
    told.into_iter().map(paragraph).collect()
}

/// What can be done with its view.
fn views(session: &Rc<Session>, at: usize, number: &str) -> Vec<Node> {
    let of = [" of ", number].concat();
    let (shown, session) = (Rc::clone(session), Rc::clone(session));
    vec![
        button("Show this view", &of)
            .press(move || shown.show(at))
            .into(),
        take(at)
            .with("id", id("use", at))
            .press(move || {
                let desk = session.desk;
                let view = words::encoded(desk, words::page_view(desk));
                session.change_steps(&taken(at), &[id("use", at)], |lesson| {
                    if let Some(step) = lesson.steps.get_mut(at) {
                        step.view = view;
                    }
                });
            })
            .into(),
    ]
}

/// What can be done with its place. The keyboard follows the step.
fn places(session: &Rc<Session>, at: usize, count: usize, number: &str) -> Vec<Node> {
    let of = [" ", number].concat();
    let press = |act: fn(&Rc<Session>, usize)| {
        let session = Rc::clone(session);
        move || act(&session, at)
    };
    vec![
        button("Move up", &of)
            .with("id", id("up", at))
            .flag("disabled", at == 0)
            .press(press(|session, at| {
                let now = at.saturating_sub(1);
                let said = moved_to(now);
                session.change_steps(&said, &[id("up", now), id("down", now)], |lesson| {
                    lesson.move_up(at);
                });
            }))
            .into(),
        button("Move down", &of)
            .with("id", id("down", at))
            .flag("disabled", at + 1 == count)
            .press(press(|session, at| {
                let said = moved_to(at + 1);
                let ids = [id("down", at + 1), id("up", at + 1)];
                session.change_steps(&said, &ids, |lesson| {
                    lesson.move_down(at);
                });
            }))
            .into(),
        button("Duplicate", &of)
            .press(press(|session, at| {
                let said = "Duplicated. The copy is below.";
                session.change_steps(said, &[id("title", at + 1)], |lesson| {
                    lesson.duplicate(at);
                });
            }))
            .into(),
        button("Remove", &of)
            .with("id", id("remove", at))
            .press(press(|session, at| session.remove(at)))
            .into(),
    ]
}

fn moved_to(at: usize) -> String {
    ["It is step ", &(at + 1).to_string(), " now."].concat()
}
