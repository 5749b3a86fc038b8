//! What this part holds: the facts, the view of the page, and what it has put into the page.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::browser::{
    address,
    dom::{self, Listening, Node, tag},
    page,
};
use crate::evidence::Evidence;
use crate::explore::Table;
use crate::view::View;

/// What this part holds. One lives as long as the page, so it is passed on as `&'static`.
pub struct Desk {
    /// The facts.
    pub evidence: &'static Evidence,
    /// The facets: row `i` is study `i`.
    pub table: &'static Table,
    view: RefCell<View>,
    listening: RefCell<BTreeMap<String, Listening>>,
}

/// The place in the page of the dialog, and its id and title.
const HOST: &str = "classroom";
const DIALOG: &str = "classroom-dialog";
const TITLE: &str = "classroom-title";

/// What this part puts at the end of the page: the dialog, the bar of presenting, the strip of a lesson,
/// the way back to the editor, and the note on a word.
const AT_THE_END: [&str; 5] = [HOST, "presenting", "lesson", "own-return", "explained"];

/// Where the dialog says what it did.
const SAID: &str = "classroom-said";

impl Desk {
    /// On the page's own evidence.
    pub fn new(evidence: &'static Evidence, table: &'static Table) -> Desk {
        Desk {
            evidence,
            table,
            view: RefCell::new(View::default_of(table)),
            listening: RefCell::default(),
        }
    }

    /// What the page shows, as it last said.
    pub fn view(&self) -> View {
        self.view.borrow().clone()
    }

    /// The page shows this.
    pub fn set_view(&self, fragment: &str) {
        self.view.replace(self.decoded(fragment));
    }

    /// The view that a fragment stands for. What cannot be used of it is left out.
    pub fn decoded(&self, fragment: &str) -> View {
        View::decode(self.evidence, self.table, fragment).0
    }

    /// The view that a step of a lesson asks for, in no lesson yet.
    pub fn view_of(&self, fragment: &str) -> View {
        View {
            // Another page, which no lesson leads to.
            embed: None,
            ..self.decoded(fragment).alone()
        }
    }

    /// What of a fragment cannot be used, in words.
    pub fn faults_of(&self, fragment: &str) -> Vec<String> {
        View::decode(self.evidence, self.table, fragment).1
    }

    /// A view as the fragment of a link.
    pub fn encoded(&self, view: &View) -> String {
        view.encode(self.evidence, self.table)
    }

    /// Brings the page to a view: a step of its history.
    pub fn go(&self, view: &View) {
        // The page follows a moment later; a second press must not be lost until then.
        self.view.replace(view.clone());
        address::go(&self.encoded(view));
    }

    /// The whole link to a view.
    pub fn link(&self, view: &View) -> String {
        address::link_to(&self.encoded(view))
    }

    /// Puts markup into the element with this id, in place of what this part put there before. What
    /// is in no other part is made at the end of the page; a part that is gone takes nothing.
    pub fn show(&self, id: &str, nodes: Vec<Node>) {
        let element = if AT_THE_END.contains(&id) {
            page::host(id)
        } else {
            page::element(id)
        };
        if let Some(element) = element {
            let filled = dom::fill(&element, nodes);
            let mut listening = self.listening.borrow_mut();
            let before = listening.insert(id.to_owned(), filled);
            let (here, gone): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut *listening)
                .into_iter()
                .partition(|(id, _)| page::element(id).is_some());
            *listening = here;
            drop(listening);
            drop((before, gone));
        }
    }

    /// Opens the dialog with this content, in place of what it showed. Reading goes on at its title.
    pub fn dialog(&self, title: &'static str, body: Vec<Node>) {
        let close = tag("button")
            .class("button card-close")
            .child("Close")
            .press(close);
        let said = tag("p")
            .class("classroom-said")
            .with("id", SAID)
            .with("aria-live", "polite");
        let title = tag("h2")
            .with("id", TITLE)
            .with("tabindex", "-1")
            .child(title);
        let body = tag("div").class("card-body").child(title).children(body);
        let content: Vec<Node> = vec![
            tag("div").class("card-bar").child(said).child(close).into(),
            body.into(),
        ];
        if page::element(DIALOG).is_none() {
            // The backdrop is the dialog itself; its content never is.
            let dialog = tag("dialog")
                .class("card classroom")
                .with("id", DIALOG)
                .with("aria-labelledby", TITLE)
                .on(
                    "click",
                    Box::new(|event| {
                        if event.target() == event.current_target() {
                            self::close();
                        }
                    }),
                );
            self.show(HOST, vec![dialog.into()]);
        }
        self.show(DIALOG, content);
        if let Some(dialog) = page::element(DIALOG) {
            page::open_dialog(&dialog);
        }
        page::read_from(TITLE);
    }
}

/// Closes the dialog.
pub fn close() {
    if let Some(dialog) = page::element(DIALOG) {
        page::close_dialog(&dialog);
    }
}

/// Tells the reader something in the dialog.
pub fn say(text: &str) {
    if let Some(said) = page::element(SAID) {
        said.set_text_content(Some(text));
    }
}
