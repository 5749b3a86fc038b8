//! The screen of the third program, which the page loads when someone learns or teaches. What lessons,
//! questions and words are is the work of [`crate::teaching`].
//!
//! The page asks for something by name:
//!
//! | asked | what is done |
//! |---|---|
//! | `follow` | the view has changed, and it is met in a lesson, or it is presented, or was until now |
//! | `learn` | the dialog of all there is to learn with |
//! | `present` | presenting begins, or ends |
//! | `add` | the view is added to a lesson |
//! | `words-<part>` | the words that are used in a part are put into its element of this name |

mod desk;
mod editor;
mod glossary;
mod home;
mod player;
mod quiz;
mod stage;

use crate::browser::{
    door::{self, Program},
    page,
};
use desk::Desk;

/// Hands the page what this program does.
pub fn offer() {
    match Desk::open() {
        Ok(desk) => {
            // It lives as long as the page.
            let desk: &'static Desk = Box::leak(Box::new(desk));
            stage::begin(desk);
            door::offer(Program::Classroom, move |what, fragment| {
                Box::pin(async move { answer(desk, &what, &fragment) })
            });
        }
        // Native tests read the same files, so a reader meets this only if a build was tampered with.
        Err(_) => page::reveal("broken"),
    }
}

fn answer(desk: &'static Desk, what: &str, fragment: &str) {
    desk.set_view(fragment);
    if let Some(part) = what.strip_prefix("words-") {
        return glossary::words_of(desk, part);
    }
    match what {
        "follow" => {
            stage::follow(desk);
            player::follow(desk);
        }
        "present" => stage::present(desk),
        "add" => editor::add(desk),
        _ => home::open(desk),
    }
}
