//! The view is added to a lesson.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::{
    dom::{Node, tag, value_of},
    page,
};
use crate::classroom::{
    desk::{self, Desk, say},
    player,
};
use crate::teaching::own::{Shelf, UNTITLED};
use crate::teaching::{Lesson, Step};

use super::fields::{self, button, judge, labelled, move_to, tools, words as paragraph};
use super::{edit, kept, words};

const HEADING: &str = "Add this view to a lesson";

/// The ids of the fields that must not be empty, and of the place of the first.
const NEW: &str = "own-new";
const NEW_TITLE: &str = "own-new-title";
const TITLE: &str = "own-add-title";

/// What the reader has chosen and written.
struct Draft {
    /// The key of the lesson; none is a new one.
    key: Option<String>,
    new_title: String,
    /// What the field of the title holds, which may be nothing.
    title: String,
    step: Step,
}

/// Adds the view to a lesson.
pub fn add(desk: &'static Desk) {
    // The page has just told it.
    let view = desk.view().alone();
    let shelf = kept::shelf();
    let title = words::title_for(desk, &view);
    let shows = ["The page shows: ", &words::in_words(desk, &view)].concat();
    let draft = Rc::new(RefCell::new(Draft {
        key: kept::last(&shelf),
        new_title: "My lesson".to_owned(),
        title: title.clone(),
        step: Step {
            view: words::encoded(desk, view),
            ..Step::default()
        },
    }));
    let writes = |write: fn(&mut Draft, String)| {
        let draft = Rc::clone(&draft);
        move |text| write(&mut draft.borrow_mut(), text)
    };
    let pointed = Rc::clone(&draft);
    let parts = fields::parts("own-add-parts", &[], move |part, points| {
        let mut draft = pointed.borrow_mut();
        draft.step.point_at(part, points);
        draft.step.points.clone()
    });
    let mut body = vec![tag("p").class("own-view").child(shows).into()];
    body.extend(which(&shelf, &draft));
    let added = Rc::clone(&draft);
    body.extend([
        fields::line(
            "Title of the step",
            TITLE.to_owned(),
            &title,
            writes(|draft, text| draft.title = text),
        ),
        fields::note(
            "own-add-note".to_owned(),
            "",
            writes(|draft, text| draft.step.annotate(&text)),
        ),
        fields::hint(),
        parts,
        kept::warning(),
        tools(vec![
            tag("button")
                .class("button button-primary")
                .child("Add")
                .press(move || done(desk, &added.borrow()))
                .into(),
            button("Cancel", "").press(desk::close).into(),
        ]),
    ]);
    desk.dialog(HEADING, body);
}

/// Which lesson it is added to. Without a lesson there is nothing to choose.
fn which(shelf: &Shelf, draft: &Rc<RefCell<Draft>>) -> Vec<Node> {
    let now = draft.borrow().key.clone();
    let mut options: Vec<Node> = Vec::new();
    for kept in shelf.lessons() {
        let steps = words::steps(kept.lesson.steps.len());
        let option = tag("option")
            .with("value", kept.key.clone())
            .flag("selected", now.as_ref() == Some(&kept.key))
            .child([&kept.lesson.title, " (", &steps, ")"].concat());
        options.push(option.into());
    }
    let new = tag("option").with("value", "").child("A new lesson");
    options.push(new.into());
    let choosing = Rc::clone(draft);
    let select = tag("select").children(options).on(
        "change",
        Box::new(move |event| {
            let key = value_of(&event);
            if let Some(place) = page::element(NEW) {
                place.set_hidden(!key.is_empty());
            }
            choosing.borrow_mut().key = (!key.is_empty()).then_some(key);
        }),
    );
    let naming = Rc::clone(draft);
    let title = draft.borrow().new_title.clone();
    let title = fields::line(
        "Title of the new lesson",
        NEW_TITLE.to_owned(),
        &title,
        move |text| naming.borrow_mut().new_title = text,
    );
    let title = tag("div")
        .with("id", NEW)
        .flag("hidden", now.is_some())
        .child(title);
    let mut nodes = vec![title.into()];
    if !shelf.lessons().is_empty() {
        nodes.insert(0, labelled("Lesson", "own-which".to_owned(), select));
    }
    nodes
}

/// Adds the step, and says so.
fn done(desk: &'static Desk, draft: &Draft) {
    let mut step = draft.step.clone();
    let lacks = |id: &str, what: &str| {
        judge(id, Some(what));
        move_to(id);
    };
    if !step.rename(&draft.title) {
        return lacks(TITLE, "The step needs a title.");
    }
    let mut lesson = match &draft.key {
        Some(key) => match kept::shelf().get(key) {
            Some(lesson) => lesson.clone(),
            None => return say(&[kept::REMOVED, " Choose another one."].concat()),
        },
        None => {
            let mut lesson = Lesson::titled(UNTITLED);
            if !lesson.rename(&draft.new_title) {
                return lacks(NEW_TITLE, "The new lesson needs a title.");
            }
            lesson
        }
    };
    lesson.steps.push(step);
    if let Err(fault) = lesson.fits() {
        return say(&[&fault.to_string(), " Nothing was added."].concat());
    }
    let number = lesson.steps.len().to_string();
    let said = ["Added as step ", &number, " of “", &lesson.title, "”."].concat();
    let key = match &draft.key {
        Some(key) => {
            kept::change(|shelf| shelf.put(key, lesson));
            kept::set_last(key);
            player::follow(desk);
            key.clone()
        }
        None => kept::add(lesson),
    };
    desk.dialog(
        HEADING,
        vec![
            paragraph(said),
            kept::warning(),
            tools(vec![
                button("Edit the lesson", "")
                    .press(move || edit::open(desk, &key))
                    .into(),
                button("Go on exploring", "").press(desk::close).into(),
            ]),
        ],
    );
}
