//! What stands in the strip when there is no step to show: why, and the ways out.

use super::memory::{self, Shown};
use super::strip::{self, button};
use super::walk::{Walk, end};
use crate::browser::dom::{Node, tag};
use crate::classroom::{desk::Desk, home};
use crate::teaching::{Place, steps_in_words};

/// Why there is no step to show.
pub enum Trouble {
    /// The link does not name a step as links do.
    NoPlace,
    /// There is no lesson with this name.
    NoLesson,
    /// There is such a lesson, but it cannot be read, for this reason.
    Unreadable(String),
    /// The lesson has fewer steps: so many.
    NoStep(Place, usize),
}

/// How much of a name that is not known is shown, in letters.
const SHOWN_OF_NAME: usize = 40;

/// Shows it, unless it is shown.
pub fn show(desk: &'static Desk, slug: &str, trouble: Trouble) {
    let shown = Shown::Trouble(slug.to_owned());
    if memory::shown().as_ref() == Some(&shown) {
        return;
    }
    memory::show(shown);
    let mut name: String = slug.chars().take(SHOWN_OF_NAME).collect();
    if name.len() < slug.len() {
        name.push('…');
    }
    let mut ways: Vec<Node> = Vec::new();
    let (title, words) = match trouble {
        Trouble::NoPlace | Trouble::NoLesson => (
            "This lesson is not here".to_owned(),
            [
                "The link asks for “",
                &name,
                "”, and no lesson of this page, or no step of one, has that name. The rest of the link is used.",
            ]
            .concat(),
        ),
        Trouble::Unreadable(why) => ("This lesson cannot be opened".to_owned(), why),
        Trouble::NoStep(place, steps) => {
            let asked = (place.step + 1).to_string();
            let last = steps.saturating_sub(1);
            let go = move || {
                let name = place.name.clone();
                if let Ok(walk) = Walk::find(&Place { name, step: last }.slug()) {
                    walk.to(desk, last);
                }
            };
            ways.push(button("Go to the last step", go).into());
            (
                ["This lesson has no step ", &asked].concat(),
                ["It has ", &steps_in_words(steps), "."].concat(),
            )
        }
    };
    ways.push(button("All lessons", move || home::open(desk)).into());
    ways.push(button("Close", move || end(desk)).into());
    let content = vec![
        strip::heading(title).into(),
        tag("p").class("lesson-words").child(words).into(),
        tag("div").class("lesson-tools").children(ways).into(),
    ];
    strip::frame(desk, "Lesson".to_owned());
    strip::fill(desk, content, None);
}
