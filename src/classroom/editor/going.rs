//! From a lesson to what it shows.

use crate::browser::{dom::tag, page};
use crate::classroom::{
    desk::{self, Desk},
    player, stage,
};
use crate::teaching::{Lesson, Name, Place, Step};
use crate::view::View;

use super::fields::{button, move_to};
use super::{edit, step, words};

/// Where the way back to the editor stands in the page.
const RETURN: &str = "own-return";

/// The view of the first step, met in the lesson of this name.
pub fn first_view(desk: &'static Desk, lesson: &Lesson, name: Name) -> Option<View> {
    let place = Place { name, step: 0 };
    Some(View {
        lesson: Some(place.slug()),
        ..desk.view_of(&lesson.steps.first()?.view)
    })
}

/// Starts one of the reader's own lessons, presented or not.
pub fn start(desk: &'static Desk, key: &str, lesson: &Lesson, presents: bool) {
    let first = lesson.steps.first();
    let presented = first.filter(|_| presents).map(Step::presented);
    if let Some(view) = first_view(desk, lesson, Name::Own(key.to_owned())) {
        forget_return();
        desk::close();
        desk.go(&View {
            present: presented,
            ..view
        });
    }
}

/// Shows the view of a step on the page, with the way back to its lesson.
pub fn show(desk: &'static Desk, key: &str, lesson: &Lesson, at: usize) {
    let Some(step) = lesson.steps.get(at) else {
        return;
    };
    desk::close();
    let view = desk.view_of(&step.view);
    desk.go(&view);
    // The page tells of its view a moment later. A lesson or presenting that ends then would take the
    // keyboard along, so it ends now.
    stage::follow(desk);
    player::follow(desk);
    let said = [&step::number(at), " of your lesson “", &lesson.title, "”"].concat();
    let (back_key, take_key) = (key.to_owned(), key.to_owned());
    let known = step.clone();
    let take = step::take(at).press(move || {
        edit::take_view(desk, &take_key, at, &known, words::page_view(desk));
    });
    let back = button("Back to the lesson", "")
        .with("id", "own-back")
        .press(move || edit::open(desk, &back_key));
    let close = button("Close", " the way back to your lesson").press(forget_return);
    let bar = tag("section")
        .class("own-return")
        .with("aria-label", "Your lesson")
        .child(tag("p").child(said))
        .children(vec![back.into(), take.into(), close.into()]);
    desk.show(RETURN, vec![bar.into()]);
    move_to("own-back");
}

/// Takes the way back to the editor away, if it stands in the page.
pub fn forget_return() {
    page::remove(RETURN);
}
