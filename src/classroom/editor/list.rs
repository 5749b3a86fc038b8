//! All own lessons, in the dialog of all there is to learn with.

use std::cell::RefCell;
use std::rc::Rc;

use crate::browser::dom::{Node, tag};
use crate::classroom::{
    desk::{Desk, say},
    player,
};
use crate::teaching::own::{Kept, UNTITLED};
use crate::teaching::{Lesson, own::Shelf};

use super::fields::{self, button, move_to, tools, words as paragraph};
use super::{edit, going, kept, share, words};

/// Where the list is, and what could not be read.
const LIST: &str = "own-list";
const ODD: &str = "own-odd";

/// The list, and the lesson that was last removed from it with its place.
struct List {
    desk: &'static Desk,
    removed: RefCell<Option<(usize, Kept)>>,
}

/// The reader's own lessons, for the dialog.
pub fn own_lessons(desk: &'static Desk) -> Vec<Node> {
    let list = Rc::new(List {
        desk,
        removed: RefCell::default(),
    });
    let drawn = Rc::clone(&list);
    let load = share::load(move |_| drawn.draw());
    let new = button("New lesson", "").press(move || {
        edit::open(desk, &kept::add(Lesson::titled(UNTITLED)));
    });
    vec![
        tag("h3").child("Your own lessons").into(),
        paragraph(
            "Collect views of this page, write a note to each, and show them in your order. “Add this view to a lesson” beside the sentence adds what the page shows. Your lessons stay in this browser and are sent to no one.",
        ),
        kept::warning(),
        tag("div").with("id", ODD).children(odd(desk)).into(),
        tag("ul")
            .class("own-list")
            .with("id", LIST)
            .children(list.rows())
            .into(),
        share::link_place(),
        tools(vec![new.into(), load]),
    ]
}

impl List {
    fn draw(self: &Rc<Self>) {
        self.desk.show(LIST, self.rows());
        kept::warn(self.desk);
    }

    fn rows(self: &Rc<Self>) -> Vec<Node> {
        let shelf = kept::shelf();
        let mut rows: Vec<Node> = self.each(&shelf);
        if let Some((at, kept)) = &*self.removed.borrow() {
            rows.insert((*at).min(rows.len()), self.undo(kept));
        } else if rows.is_empty() {
            rows.push(tag("li").child("None yet.").into());
        }
        rows
    }

    fn each(self: &Rc<Self>, shelf: &Shelf) -> Vec<Node> {
        let lessons = shelf.lessons().iter();
        lessons.map(|kept| self.row(kept)).collect()
    }

    fn row(self: &Rc<Self>, kept: &Kept) -> Node {
        let Kept { key, lesson } = kept;
        let desk = self.desk;
        let of = [" “", &lesson.title, "”"].concat();
        // What is kept at the moment of the press: another tab may have changed it.
        let with = |act: fn(&'static Desk, &str, &Lesson)| {
            let (list, key) = (Rc::clone(self), key.clone());
            move || {
                let shelf = kept::shelf();
                match shelf.get(&key) {
                    Some(lesson) => act(desk, &key, lesson),
                    None => {
                        list.draw();
                        say(kept::REMOVED);
                    }
                }
            }
        };
        let start = button("Start", &of)
            .flag("disabled", lesson.steps.is_empty())
            .press(with(|desk, key, lesson| {
                going::start(desk, key, lesson, false);
            }));
        let edit = button("Edit", &of).press(with(|desk, key, _| edit::open(desk, key)));
        let file =
            button("Save as a file", &of).press(with(|_, _, lesson| share::save_file(lesson)));
        let link =
            button("Copy link", &of).press(with(|desk, _, lesson| share::copy_link(desk, lesson)));
        let (list, gone) = (Rc::clone(self), key.clone());
        let remove = button("Remove", &of)
            .with("id", remove_id(key))
            .press(move || list.remove(&gone));
        let mut about = words::steps(lesson.steps.len());
        if !lesson.about.is_empty() {
            about = [&about, ". ", &lesson.about].concat();
        }
        tag("li")
            .child(
                tag("p")
                    .child(tag("span").class("own-name").child(lesson.title.clone()))
                    .child([": ", &about].concat()),
            )
            .child(tools(vec![
                start.into(),
                edit.into(),
                file.into(),
                link.into(),
                remove.into(),
            ]))
            .into()
    }

    fn remove(self: &Rc<Self>, key: &str) {
        self.removed
            .replace(kept::change(|shelf| shelf.remove(key)));
        self.draw();
        player::follow(self.desk);
        let moved = move_to(fields::UNDO);
        say(if moved { "Removed." } else { kept::REMOVED });
    }

    fn undo(self: &Rc<Self>, kept: &Kept) -> Node {
        let list = Rc::clone(self);
        fields::removed(&kept.lesson.title, " and bring it back", move || {
            if let Some((at, kept)) = list.removed.take() {
                let id = remove_id(&kept.key);
                kept::change(|shelf| shelf.put_back(at, kept));
                list.draw();
                player::follow(list.desk);
                say("It is back.");
                move_to(&id);
            }
        })
    }
}

fn remove_id(key: &str) -> String {
    ["own-remove-", key].concat()
}

/// What is said of lessons that could not be read, and what can be done with them.
fn odd(desk: &'static Desk) -> Vec<Node> {
    // What could not be read is put aside at the first reading.
    let shelf = kept::shelf();
    drop(shelf);
    if let Some(newer) = kept::newer() {
        return vec![tag("p").class("banner").child(newer).into()];
    }
    let Some(text) = kept::unreadable() else {
        return Vec::new();
    };
    let words = "Some of what this browser kept of your lessons is damaged and could not be read. Nothing of it was deleted: it is kept as it was, and you can save it as a file.";
    let keep = button("Save what could not be read", "").press(move || {
        share::save("kap-lessons-unreadable.txt", "text/plain", &text);
    });
    let forget = button("Delete what could not be read", "").press(move || {
        if kept::forget_unreadable() {
            desk.show(ODD, Vec::new());
            say("It is deleted.");
            move_to("own-file");
        }
    });
    vec![
        tag("p").class("banner").child(words).into(),
        tools(vec![keep.into(), forget.into()]),
    ]
}
