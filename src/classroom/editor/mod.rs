//! Lessons that the reader makes. What they are is the work of [`crate::teaching::own`].
//!
//! | file | subject |
//! |---|---|
//! | `kept` | the lessons as this browser keeps them |
//! | `add` | the view is added to a lesson |
//! | `list` | all own lessons, in the dialog of all there is to learn with |
//! | `edit`, `step` | one lesson, and a step of it |
//! | `share` | a lesson as a file or a link, and back |
//! | `going` | from a lesson to what it shows |
//! | `fields`, `words` | fields and buttons; a view in words |

mod add;
mod edit;
mod fields;
mod going;
mod kept;
mod list;
mod share;
mod step;
mod words;

pub use add::add;
pub use going::forget_return;
pub use list::own_lessons;

use super::desk::{Desk, say};
use crate::browser::dom::{Node, tag};
use crate::teaching::own::unpack;
use crate::teaching::{Lesson, Name};

/// The lesson of this name, which is one's own or came in a link: the player knows those of the page.
///
/// # Errors
/// When there is none that can be shown, in words that a reader can act on.
pub fn lesson_of(name: &Name) -> Result<Lesson, String> {
    let lesson = match name {
        Name::BuiltIn(_) => return Err("This is not one of your own lessons.".to_owned()),
        Name::Own(key) => kept::shelf().get(key).cloned().ok_or(
            "This lesson is kept in another browser, or was removed: ask its maker for the file or for its link.",
        )?,
        Name::Carried(packed) => unpack(packed).map_err(|fault| fault.to_string())?,
    };
    if lesson.steps.is_empty() {
        return Err("This lesson has no step yet.".to_owned());
    }
    Ok(lesson)
}

/// Keeps a lesson among the reader's own, unless the same is there, and opens it.
pub fn keep(desk: &'static Desk, lesson: &Lesson) {
    let there = kept::shelf().find(lesson).map(str::to_owned);
    let (key, said) = match there {
        Some(key) => (key, "You keep this lesson already. Here it is."),
        None => (
            kept::add(lesson.clone()),
            "This is your own copy. You can change it.",
        ),
    };
    edit::open(desk, &key);
    say(said);
}

/// What keeps the lesson of this name that a link carried; nothing for a lesson that needs no keeping.
pub fn offer_keep(desk: &'static Desk, name: &Name) -> Vec<Node> {
    let Name::Carried(packed) = name else {
        return Vec::new();
    };
    let Ok(lesson) = unpack(packed) else {
        return Vec::new();
    };
    let keep = tag("button")
        .class("button")
        .child("Keep this lesson")
        .press(move || keep(desk, &lesson));
    vec![keep.into()]
}

/// What makes a lesson that comes with the page one's own.
pub fn copy_button(desk: &'static Desk, lesson: &Lesson) -> Node {
    let lesson = lesson.clone();
    let title = lesson.title.clone();
    fields::button("Make it your own", &[" “", &title, "”"].concat())
        .press(move || keep(desk, &lesson))
        .into()
}
