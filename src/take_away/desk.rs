//! What this part holds: the facts, and what it has put into the page.

use std::cell::{Cell, RefCell};

use crate::browser::{
    address,
    dom::{self, Listening, Node},
    page, work,
};
use crate::downloads::Extract;
use crate::evidence::Evidence;
use crate::explore::Table;
use crate::view::View;

/// What this part holds.
pub struct Desk {
    evidence: &'static Evidence,
    table: &'static Table,
    listening: RefCell<Listening>,
    is_busy: Cell<bool>,
    is_printing: Cell<bool>,
}

/// Where the dialog says what it does.
pub const SAID: &str = "take-said";

impl Desk {
    /// On the page's own evidence.
    pub fn new(evidence: &'static Evidence, table: &'static Table) -> Desk {
        Desk {
            evidence,
            table,
            listening: RefCell::default(),
            is_busy: Cell::new(false),
            is_printing: Cell::new(false),
        }
    }

    /// What the page shows, as it says in a fragment of its address.
    pub fn extract(&self, fragment: &str) -> Extract<'static> {
        let (view, _) = View::decode(self.evidence, self.table, fragment);
        Extract::of(
            self.evidence,
            self.table,
            view,
            &address::page(),
            &work::today(),
        )
    }

    /// Puts markup at the end of the page, in place of what this program put there before.
    pub fn show(&self, host: &str, nodes: Vec<Node>) {
        if let Some(host) = page::host(host) {
            let filled = dom::fill(&host, nodes);
            drop(self.listening.replace(filled));
        }
    }

    /// Begins a hand-out, one at a time. Returns whether it may begin.
    pub fn begin_printing(&self) -> bool {
        !self.is_printing.replace(true)
    }

    /// The hand-out is made.
    pub fn end_printing(&self) {
        self.is_printing.set(false);
    }

    /// Begins a file, one at a time. Returns whether it may begin.
    pub fn begin(&self) -> bool {
        let is_free = !self.is_busy.replace(true);
        if !is_free {
            say("Still at work on the file before. Please wait.");
        }
        is_free
    }

    /// Ends a file with what came of it.
    pub fn end(&self, said: &str) {
        self.is_busy.set(false);
        say(said);
    }
}

/// Tells the reader something in the dialog.
pub fn say(text: &str) {
    if let Some(said) = page::element(SAID) {
        said.set_text_content(Some(text));
    }
}
