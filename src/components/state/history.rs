//! How the state changes: each change is a step of history in the address, or part of one.

use leptos::prelude::*;

use super::Explorer;
use crate::{
    browser::{
        address::{self, Entry},
        page, paper, steady, theme,
    },
    view::{Opened, Page, View},
};

impl Explorer {
    /// Changes the state as a step of its own, and puts it into the address.
    pub fn change(self, act: impl FnOnce(&mut View)) {
        self.apply(Entry::New, act);
        self.gesture.set_value(false);
    }

    /// Changes the state in the step of history that is there: a link is set right, not followed.
    pub fn correct(self, act: impl FnOnce(&mut View)) {
        self.apply(Entry::Same, act);
    }

    /// Changes the state as part of a drag or of typing: the first change is a step of history,
    /// those that follow until [`Self::settle`] belong to it.
    pub fn drag(self, act: impl FnOnce(&mut View)) {
        let entry = if self.gesture.get_value() {
            Entry::Same
        } else {
            Entry::New
        };
        if self.apply(entry, act) {
            self.gesture.set_value(true);
            self.restless.stir();
        }
    }

    /// Ends a drag or a stretch of typing.
    pub fn settle(self) {
        self.gesture.set_value(false);
    }

    fn apply(self, entry: Entry, act: impl FnOnce(&mut View)) -> bool {
        let before = self.view.get_untracked();
        let mut after = before.clone();
        act(&mut after);
        if after == before {
            return false;
        }
        // Another page begins where it was left, or at its head.
        if after.page == before.page {
            steady::hold();
        }
        self.over
            .write(&after.address(self.evidence, self.table), entry);
        self.show(after);
        true
    }

    /// Shows a view, whose step of history is there already.
    fn show(self, after: View) {
        let before = self.page.get_untracked();
        if after.page != before {
            let at = page::scrolled();
            self.scrolled
                .update_value(|scrolled| scrolled[before as usize] = at);
            self.before.set_value(before);
        }
        self.view.set(after);
    }

    /// How far the page that is open was scrolled when it was last left, in CSS pixels.
    pub fn scrolled(self) -> f64 {
        let page = self.page.get_untracked();
        self.scrolled.with_value(|scrolled| scrolled[page as usize])
    }

    /// The page that was open before this one.
    pub fn page_before(self) -> Page {
        self.before.get_value()
    }

    /// Follows what happens outside the page: Back, Forward, edits of the address, printing, and the
    /// system turning light or dark.
    pub fn follow_browser(self) {
        address::on_change(move |fragment| {
            let Opened {
                view,
                notices,
                names_page,
            } = View::decode(self.evidence, self.table, &fragment);
            self.settle();
            // Back closes what lies over the page before it leaves it.
            let now = || {
                self.view
                    .with_untracked(|now| now.address(self.evidence, self.table))
            };
            if self.over.closed_by_history(now) {
                return;
            }
            // One figure alone is another page.
            if view.embed != self.view.with_untracked(|view| view.embed) {
                return page::reload();
            }
            self.names_page.set(names_page);
            if view != self.view.get_untracked() {
                self.show(view);
            }
            if notices != self.notices.get_untracked() {
                self.notices.set(notices);
            }
        });
        page::on_event("beforeprint", move || self.printing.set(true));
        paper::when_done(move || self.printing.set(false));
        theme::on_system_change(move || self.dark.set(self.theme.get_untracked().is_dark()));
    }

    /// Opens a page, as a step of history.
    pub fn open_page(self, page: Page) {
        self.change(|view| {
            view.page = page;
            view.figure = None;
        });
    }

    /// Opens a page and goes to the element with this id on it.
    pub fn go_to(self, page: Page, id: &str) {
        if self.page.get_untracked() == page {
            // Nothing is made that could go there later.
            return page::go_to(id);
        }
        self.target.set(Some(id.to_owned()));
        self.open_page(page);
    }

    /// Goes to a view, and to the element with this id on its page.
    pub fn go(self, view: View) {
        self.change(|now| *now = view);
    }
}
