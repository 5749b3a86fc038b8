//! The part of the screen that is loaded when something is taken away: the dialog of all that can be
//! kept, and the hand-out. What is in the files is the work of [`crate::downloads`].

mod desk;
mod dialog;
mod embed;
mod figures;
mod made;
mod print;
mod wanted;

use std::{cell::OnceCell, rc::Rc};

use crate::browser::{page, work::Work};
use crate::evidence::Evidence;
use crate::explore::Table;
use desk::Desk;

thread_local! {
    static DESK: OnceCell<Rc<Desk>> = const { OnceCell::new() };
}

/// Does what is asked of a view: opens the dialog, at the figure of this name if there is one, or prints.
pub fn answer(
    evidence: &'static Evidence,
    table: &'static Table,
    what: &str,
    fragment: &str,
) -> Work {
    let desk = DESK.with(|desk| Rc::clone(desk.get_or_init(|| open(evidence, table))));
    let extract = desk.extract(fragment);
    let what = what.to_owned();
    Box::pin(async move {
        match what.as_str() {
            "print" => print::print(desk, extract).await,
            exhibit => dialog::open(desk, extract, exhibit),
        }
    })
}

fn open(evidence: &'static Evidence, table: &'static Table) -> Rc<Desk> {
    page::on_event("afterprint", |_| print::put_away());
    Rc::new(Desk::new(evidence, table))
}
