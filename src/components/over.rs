//! What lies over the page and is not in the link: the sheet of filters, "where from?", taking away,
//! adding the view to a lesson. Back closes it before it leaves the page: what lies over the page has
//! an entry of its own in the history, with the address of what is under it.

use leptos::prelude::*;

use crate::{
    browser::address::{self, Entry},
    figures::Exhibit,
    narrative::Ask,
};

/// What lies over the page.
#[derive(Clone, PartialEq, Debug)]
pub enum Sheet {
    /// The filters, on a narrow screen.
    Filters,
    /// Where something comes from.
    WhereFrom(Ask),
    /// All that can be taken away; opened at a figure, or at the head.
    TakeAway(Option<Exhibit>),
    /// Adding the view to a lesson.
    AddToLesson,
    /// The hand-out, which is made and printed.
    HandOut,
}

/// The one thing that lies over the page, if any.
#[derive(Clone, Copy)]
pub struct Over {
    sheet: RwSignal<Option<Sheet>>,
    /// Whether the newest entry of the history is that of the sheet.
    entered: StoredValue<bool>,
    /// Whether the view was changed while the sheet was open, within its entry.
    changed: StoredValue<bool>,
}

impl Over {
    /// Nothing lies over the page.
    pub fn new() -> Self {
        Self {
            sheet: RwSignal::new(None),
            entered: StoredValue::new(false),
            changed: StoredValue::new(false),
        }
    }

    /// What lies over the page.
    pub fn get(self) -> Option<Sheet> {
        self.sheet.get()
    }

    /// What lies over the page now, without following it.
    pub fn get_untracked(self) -> Option<Sheet> {
        self.sheet.get_untracked()
    }

    /// Whether the filters lie over the page.
    pub fn is_filters(self) -> bool {
        self.sheet
            .with(|sheet| matches!(sheet, Some(Sheet::Filters)))
    }

    /// What is asked about, if that lies over the page.
    pub fn asked(self) -> Option<Ask> {
        self.sheet.with(|sheet| match sheet {
            Some(Sheet::WhereFrom(ask)) => Some(ask.clone()),
            _ => None,
        })
    }

    /// Asks where something comes from.
    pub fn ask(self, ask: Ask) {
        self.open(Sheet::WhereFrom(ask));
    }

    /// Puts something over the page, in place of what lay there.
    pub fn open(self, sheet: Sheet) {
        if !self.entered.get_value() {
            address::enter_over();
            self.entered.set_value(true);
            self.changed.set_value(false);
        }
        self.sheet.set(Some(sheet));
    }

    /// Takes away what lies over the page.
    pub fn close(self) {
        if self.sheet.with_untracked(Option::is_none) {
            return;
        }
        self.sheet.set(None);
        if !self.entered.get_value() || !address::is_over() {
            return;
        }
        self.entered.set_value(false);
        if self.changed.get_value() {
            // Its entry is now that of the changed view.
            address::set_fragment(&address::fragment(), Entry::Same);
        } else {
            // Its entry goes. What the history tells then is what is shown already.
            address::back();
        }
    }

    /// Puts a change of the view into the history. While the filters lie over the page, all changes are
    /// one step with them; of anything else the step takes the place.
    pub fn write(self, fragment: &str, entry: Entry) {
        if !self.entered.get_value() {
            return address::set_fragment(fragment, entry);
        }
        if self
            .sheet
            .with_untracked(|sheet| *sheet == Some(Sheet::Filters))
        {
            address::set_fragment(fragment, Entry::Over);
            self.changed.set_value(true);
        } else {
            address::set_fragment(fragment, Entry::Same);
            self.entered.set_value(false);
            self.sheet.set(None);
        }
    }

    /// The history went back or on. Returns whether that closed what lies over the page and nothing
    /// else: `now` is the fragment of what is shown, which stays.
    pub fn closed_by_history(self, now: impl FnOnce() -> String) -> bool {
        if !self.entered.get_value() || address::is_over() {
            return false;
        }
        self.entered.set_value(false);
        if self.sheet.with_untracked(Option::is_none) {
            return false;
        }
        self.sheet.set(None);
        let now = now();
        // What was filtered while the sheet was open is a step of its own.
        if now != address::fragment() {
            address::set_fragment(&now, Entry::New);
        }
        true
    }
}
