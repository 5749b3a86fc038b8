//! What is being made, and what the dialog says of it.

use leptos::{prelude::*, task::spawn_local};

use super::{hand_out, made, makers::LoadMakers, wanted::Wanted};
use crate::{
    browser::{page, save, share},
    components::{over::Sheet, state::Explorer},
    downloads::{Decimals, Extract},
};

/// What is being made: one file at a time, and one hand-out.
#[derive(Clone, Copy)]
pub struct Making {
    explorer: Explorer,
    makers: LoadMakers,
    /// What the dialog says.
    pub said: RwSignal<String>,
    /// The file that was made last, where this browser can pass it on.
    pub shared: RwSignal<Option<share::Shared>, LocalStorage>,
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
            shared: RwSignal::new_local(None),
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
            self.shared.set(None);
        }
    }

    /// Makes a file, of tables in this form, and hands it to the browser; says so, or why not.
    pub fn make(self, extract: Extract<'static>, wanted: Wanted, decimals: Decimals) {
        if self.makes_file.get_untracked() {
            return self.say("Still at work on the file before. Please wait.");
        }
        self.makes_file.set(true);
        self.shared.set(None);
        self.say("One moment…");
        spawn_local(async move {
            let kept = made::keep(self.makers, extract, wanted, decimals, |text| {
                self.say(text)
            });
            let kept = kept.await;
            self.makes_file.set(false);
            match kept {
                Ok(file) if self.is_open() => {
                    self.say(save::handed_over(&file.name()));
                    self.shared.set(share::Shared::of(&file));
                }
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
