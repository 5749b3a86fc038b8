//! The screen of the second program, which the page loads when something is taken away: the dialog of
//! all that can be kept, and the hand-out. What is in the files is the work of [`crate::downloads`].

mod desk;
mod dialog;
mod embed;
mod figures;
mod made;
mod print;
mod wanted;

use std::rc::Rc;

use crate::browser::{
    door::{self, Program},
    page,
};
use desk::Desk;

/// Hands the page what this program does.
pub fn offer() {
    match Desk::open() {
        Ok(desk) => {
            let desk = Rc::new(desk);
            page::on_event("afterprint", |_| print::put_away());
            door::offer(Program::TakeAway, move |what, view| {
                let desk = Rc::clone(&desk);
                Box::pin(async move {
                    let extract = desk.extract(&view);
                    match what.as_str() {
                        "print" => print::print(desk, extract).await,
                        exhibit => dialog::open(desk, extract, exhibit),
                    }
                })
            });
        }
        // Native tests read the same files, so a reader meets this only if a build was tampered with.
        Err(_) => page::reveal("broken"),
    }
}
