//! One lesson, as it is written. Each change is kept at once.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::dom::{Node, tag};
use crate::classroom::{
    desk::{self, Desk, say},
    player,
};
use crate::teaching::own::Fault;
use crate::teaching::{Lesson, Step};
use crate::view::View;

use super::fields::{self, button, judge, move_to, tools, words as paragraph};
use super::{going, kept, share, step, words};

/// Where the steps are, and the field of the title.
const STEPS: &str = "own-steps";
const TITLE: &str = "own-title";

/// A lesson while it is written.
pub struct Session {
    pub desk: &'static Desk,
    key: String,
    /// The lesson as it was last kept from here.
    known: RefCell<Lesson>,
    /// The step that was last removed, and its place.
    removed: RefCell<Option<(usize, Step)>>,
}

/// Opens the lesson with this key to be written.
pub fn open(desk: &'static Desk, key: &str) {
    open_with(desk, key, None);
}

/// The same; a step that was removed from it can be brought back.
fn open_with(desk: &'static Desk, key: &str, removed: Option<(usize, Step)>) {
    super::forget_return();
    let Some(lesson) = kept::shelf().get(key).cloned() else {
        return desk.dialog("Edit the lesson", vec![paragraph(kept::REMOVED)]);
    };
    kept::set_last(key);
    let session = Rc::new(Session {
        desk,
        key: key.to_owned(),
        known: RefCell::new(lesson),
        removed: RefCell::new(removed),
    });
    desk.dialog("Edit the lesson", session.body());
}

/// Gives a step, which was this when it was last looked at, the page's view, and opens its lesson.
pub fn take_view(desk: &'static Desk, key: &str, at: usize, known: &Step, view: View) {
    let view = words::encoded(desk, view);
    let taken = kept::change(|shelf| {
        let Some(mut lesson) = shelf.get(key).cloned() else {
            // The dialog says so.
            return Err(String::new());
        };
        let step = lesson.steps.get_mut(at).filter(|step| *step == known);
        step.ok_or(CHANGED)?.view = view;
        lesson.fits().map_err(not_kept)?;
        shelf.put(key, lesson);
        Ok(())
    });
    player::follow(desk);
    open(desk, key);
    say(&taken.err().unwrap_or_else(|| step::taken(at)));
}

/// What is said of a change that would make a lesson too large.
fn not_kept(fault: Fault) -> String {
    [&fault.to_string(), " Your last change is not kept."].concat()
}

const CHANGED: &str = "This lesson was changed in another tab. Here it is as it is now; please make your last change again.";

impl Session {
    /// The lesson as it was last kept.
    pub fn lesson(&self) -> Lesson {
        self.known.borrow().clone()
    }

    /// Changes the lesson and keeps it. Returns whether it could be done. A lesson that another tab
    /// changed meanwhile is shown anew instead.
    pub fn edit(self: &Rc<Self>, act: impl FnOnce(&mut Lesson)) -> bool {
        let now = kept::shelf().get(&self.key).cloned();
        if now.is_some_and(|now| now != *self.known.borrow()) {
            open_with(self.desk, &self.key, self.removed.take());
            say(CHANGED);
            return false;
        }
        let mut lesson = self.lesson();
        act(&mut lesson);
        if let Err(fault) = lesson.fits() {
            say(&not_kept(fault));
            return false;
        }
        // A lesson that another tab removed is there again: nothing that is written is lost.
        kept::change(|shelf| shelf.put(&self.key, lesson.clone()));
        self.known.replace(lesson);
        kept::warn(self.desk);
        player::follow(self.desk);
        true
    }

    /// Changes the title of what `of` finds in the lesson; an empty one is told and not taken.
    pub fn rename(self: &Rc<Self>, id: &str, act: impl FnOnce(&mut Lesson) -> bool) {
        let mut is_taken = false;
        if self.edit(|lesson| is_taken = act(lesson)) {
            let fault = "A title cannot be empty. The one before is kept.";
            judge(id, (!is_taken).then_some(fault));
        }
    }

    /// Changes the steps, shows them anew, and moves the keyboard to the first of these elements that
    /// is there.
    pub fn change_steps(
        self: &Rc<Self>,
        said: &str,
        ids: &[String],
        act: impl FnOnce(&mut Lesson),
    ) {
        if self.edit(act) {
            self.draw();
            say(said);
            for id in ids {
                if move_to(id) {
                    break;
                }
            }
        }
    }

    /// Removes a step; it can be brought back.
    pub fn remove(self: &Rc<Self>, at: usize) {
        let mut removed = None;
        if self.edit(|lesson| removed = lesson.remove(at)) {
            self.removed.replace(removed.map(|step| (at, step)));
            self.draw();
            say("Step removed.");
            move_to(fields::UNDO);
        }
    }

    fn draw(self: &Rc<Self>) {
        self.desk.show(STEPS, self.steps());
    }

    fn steps(self: &Rc<Self>) -> Vec<Node> {
        let lesson = self.known.borrow();
        let count = lesson.steps.len();
        let steps = lesson.steps.iter().enumerate();
        let mut rows: Vec<Node> = steps
            .map(|(at, of)| step::row(self, of, at, count))
            .collect();
        if let Some((at, step)) = &*self.removed.borrow() {
            rows.insert((*at).min(rows.len()), self.undo(step));
        } else if rows.is_empty() {
            rows.push(tag("li").child("No step yet.").into());
        }
        rows
    }

    fn undo(self: &Rc<Self>, step: &Step) -> Node {
        let session = Rc::clone(self);
        fields::removed(&step.title, " and bring the step back", move || {
            let Some((at, step)) = session.removed.borrow().clone() else {
                return;
            };
            if session.edit(|lesson| lesson.insert(at, step)) {
                session.removed.take();
                session.draw();
                say("The step is back.");
                move_to(&step::id("remove", at));
            }
        })
    }

    fn body(self: &Rc<Self>) -> Vec<Node> {
        let lesson = self.lesson();
        let (titled, described, added) = (Rc::clone(self), Rc::clone(self), Rc::clone(self));
        let add = button("Add the page’s view as a step", "").press(move || added.add_step());
        vec![
            paragraph("Every change is kept at once, in this browser only."),
            kept::warning(),
            fields::line(
                "Title of the lesson",
                TITLE.to_owned(),
                &lesson.title,
                move |text| titled.rename(TITLE, |lesson| lesson.rename(&text)),
            ),
            fields::line(
                "What it is about, in a sentence",
                "own-about".to_owned(),
                &lesson.about,
                move |text| {
                    if described.edit(|lesson| lesson.describe(&text)) {
                        say("");
                    }
                },
            ),
            tag("h3").child("Steps").into(),
            fields::hint(),
            tag("ol")
                .class("own-steps")
                .with("id", STEPS)
                .children(self.steps())
                .into(),
            tools(vec![add.into()]),
            tag("h3").child("Show it and pass it on").into(),
            self.ways_out(),
            share::link_place(),
        ]
    }

    fn add_step(self: &Rc<Self>) {
        let view = words::page_view(self.desk);
        let mut step = Step::default();
        step.rename(&words::title_for(self.desk, &view));
        step.view = words::encoded(self.desk, view);
        let at = self.known.borrow().steps.len();
        let said = ["Added as step ", &(at + 1).to_string(), "."].concat();
        self.change_steps(&said, &[step::id("title", at)], |lesson| {
            lesson.steps.push(step);
        });
    }

    fn ways_out(self: &Rc<Self>) -> Node {
        let with = |act: fn(&Session, &Lesson)| {
            let session = Rc::clone(self);
            move || act(&session, &session.lesson())
        };
        let go = |name, presents: bool| {
            let session = Rc::clone(self);
            button(name, " the lesson").press(move || {
                let lesson = session.lesson();
                if lesson.steps.is_empty() {
                    return say(words::NO_STEP);
                }
                going::start(session.desk, &session.key, &lesson, presents);
            })
        };
        tools(vec![
            go("Start", false).into(),
            go("Present", true).into(),
            button("Save as a file", "")
                .press(with(|_, lesson| share::save_file(lesson)))
                .into(),
            button("Copy link of the whole lesson", "")
                .press(with(|session, lesson| {
                    share::copy_link(session.desk, lesson);
                }))
                .into(),
            tag("button")
                .class("button button-primary")
                .child("Done")
                .press(desk::close)
                .into(),
        ])
    }

    /// Shows the view of a step on the page.
    pub fn show(&self, at: usize) {
        going::show(self.desk, &self.key, &self.known.borrow(), at);
    }
}
