//! What leads to the part in which one learns and teaches: lessons, the quiz, the words of the field, presenting.

use leptos::{prelude::*, task::spawn_local};

use super::{
    live::effect,
    markup::wrap,
    state::Explorer,
    take_away::{Part, ask, asking},
};
use crate::browser::dom::{self, Node, tag};

/// The button that opens all there is to learn with.
pub fn learn(explorer: Explorer) -> Node {
    asking(explorer, Part::Learn, "Learn", "", "learn").into()
}

/// The button that presents the page; a key presses it, too.
pub fn present(explorer: Explorer) -> Node {
    asking(explorer, Part::Learn, "Present", "", "present")
        .with("id", "present")
        .into()
}

/// The button that collects the view.
pub fn add_to_lesson(explorer: Explorer) -> Node {
    asking(
        explorer,
        Part::Learn,
        "Add this view to a lesson",
        "",
        "add",
    )
    .class("button lock")
    .into()
}

/// The words of the field that are used in the part of the page with this id, once they are opened.
pub fn words_used(explorer: Explorer, id: &'static str) -> Node {
    lazily(explorer, "Words used here", ["words-", id].concat())
}

/// What is behind a heading and comes from that part when it is opened. The part puts it
/// into the element whose id is `what`.
fn lazily(explorer: Explorer, heading: &'static str, what: String) -> Node {
    let place = tag("div").with("id", what.clone());
    tag("details")
        .class("lazy")
        .child(wrap("summary", "", heading))
        .child(place)
        .on(
            "toggle",
            Box::new(move |event| {
                let opened = dom::target_of(&event).is_some_and(|it| it.has_attribute("open"));
                if opened {
                    let what = what.clone();
                    tell(explorer, what);
                }
            }),
        )
        .into()
}

fn tell(explorer: Explorer, what: String) {
    spawn_local(async move {
        if !ask(explorer, Part::Learn, &what).await {
            explorer.say(super::take_away::NOT_ARRIVED);
        }
    });
}

/// While the page is presented, or a view is met in a lesson, that part follows the view.
pub fn follow_lesson(explorer: Explorer) {
    let active = StoredValue::new(false);
    effect(move || {
        let now = explorer
            .view
            .with(|view| view.lesson.is_some() || view.present.is_some());
        if active.get_value() || now {
            active.set_value(now);
            tell(explorer, "follow".to_owned());
        }
    });
}
