//! What is being made, and what the dialog says of it.

use leptos::{prelude::*, task::spawn_local};

use super::{hand_out, made, makers::LoadMakers, wanted::Wanted};
use crate::{
    browser::page,
    components::{over::Sheet, state::Explorer},
    downloads::Extract,
};

/// What is being made: one file at a time, and one hand-out.
#[derive(Clone, Copy)]
pub struct Making {
    explorer: Explorer,
    makers: LoadMakers,
    /// What the dialog says.
    pub said: RwSignal<String>,
    makes_file: RwSignal<bool>,
    makes_hand_out: RwSignal<bool>,
}

/// What is being made, from the context.
pub fn use_making() -> Making {
    expect_context()
}

impl Making {
    /// Nothing is being made.
    pub fn new(explorer: Explorer) -> Self {
        Self {
            explorer,
            makers: LoadMakers::given(),
            said: RwSignal::new(String::new()),
            makes_file: RwSignal::new(false),
            makes_hand_out: RwSignal::new(false),
        }
    }

    /// Tells the reader something in the dialog.
    pub fn say(self, text: impl Into<String>) {
        self.said.set(text.into());
    }

    /// What was said is of no use to who opens the dialog later, unless it is still being done.
    pub fn closed(self) {
        if !self.makes_file.get_untracked() {
            self.say("");
        }
    }

    /// Makes a file and lets the browser keep it; says so, or why not.
    pub fn make(self, extract: Extract<'static>, wanted: Wanted) {
        if self.makes_file.get_untracked() {
            return self.say("Still at work on the file before. Please wait.");
        }
        self.makes_file.set(true);
        self.say("One moment…");
        spawn_local(async move {
            let kept = made::keep(self.makers, extract, wanted, |text| self.say(text)).await;
            self.makes_file.set(false);
            match kept {
                Ok(name) if self.is_open() => self.say(format!("Saved: {name}")),
                Ok(_) => self.say(""),
                Err(problem) => {
                    // It may have been closed meanwhile, and must not fail in silence.
                    if !self.is_open() {
                        self.explorer.over.open(Sheet::TakeAway(None));
                    }
                    self.say(format!("This could not be made: {problem}"));
                }
            }
        });
    }

    /// Makes a hand-out and prints it. It may be asked for from the bar and from the dialog.
    pub fn print(self, extract: Extract<'static>) {
        if self.makes_hand_out.get_untracked() {
            return;
        }
        self.makes_hand_out.set(true);
        self.say("Making the hand-out…");
        spawn_local(async move {
            let made = hand_out::make(self.makers, extract).await;
            self.makes_hand_out.set(false);
            self.say("");
            let over = self.explorer.over;
            if over.get_untracked() == Some(Sheet::HandOut) {
                over.close();
            }
            match made {
                Ok(()) => page::print(),
                Err(problem) => self
                    .explorer
                    .say(&format!("The hand-out could not be made: {problem}")),
            }
        });
    }

    fn is_open(self) -> bool {
        matches!(self.explorer.over.get_untracked(), Some(Sheet::TakeAway(_)))
    }
}
