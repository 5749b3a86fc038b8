//! The part of the screen that is loaded when someone learns or teaches. What lessons, questions and
//! words are is the work of [`crate::teaching`].
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

use std::{cell::OnceCell, future};

use crate::browser::work::Work;
use crate::evidence::Evidence;
use crate::explore::Table;
use desk::Desk;

thread_local! {
    static DESK: OnceCell<&'static Desk> = const { OnceCell::new() };
}

/// Does what is asked of a view.
pub fn answer(
    evidence: &'static Evidence,
    table: &'static Table,
    what: &str,
    fragment: &str,
) -> Work {
    let desk = DESK.with(|desk| *desk.get_or_init(|| open(evidence, table)));
    desk.set_view(fragment);
    act(desk, what);
    Box::pin(future::ready(()))
}

fn open(evidence: &'static Evidence, table: &'static Table) -> &'static Desk {
    // It lives as long as the page.
    let desk: &'static Desk = Box::leak(Box::new(Desk::new(evidence, table)));
    stage::begin(desk);
    desk
}

fn act(desk: &'static Desk, what: &str) {
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
