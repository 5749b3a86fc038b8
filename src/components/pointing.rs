//! What is pointed at: a study or a value, in whichever chart, table or map. All that is on the page and
//! shows the same studies lights up, and one tooltip tells.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::figures::Pick;

/// How long the tooltip stays when the pointer has left its mark, so that the pointer can go to it, ms.
const STAYS: u32 = 250;

/// What points.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// A mouse or a pen: what is pressed filters.
    Mouse,
    /// A finger: the first tap tells, the second filters.
    Finger,
    /// The keyboard.
    Keys,
}

/// What is pointed at.
#[derive(Clone, PartialEq, Debug)]
pub struct Pointed {
    /// Rows of the studies that it stands for.
    pub studies: Vec<usize>,
    /// What it says of itself, in lines.
    pub label: String,
    /// What a press filters by.
    pub pick: Vec<Pick>,
    /// Where it is in the window, CSS pixels.
    pub at: (f64, f64),
    /// What points at it.
    pub with: By,
}

/// What is pointed at, from the context.
#[derive(Clone, Copy)]
pub struct Pointing {
    now: RwSignal<Option<Pointed>>,
    lit: Memo<Option<Vec<usize>>>,
    leaving: StoredValue<Option<Timeout>, LocalStorage>,
}

/// What is pointed at, from the context.
pub fn use_pointing() -> Pointing {
    expect_context()
}

impl Pointing {
    /// Nothing is pointed at.
    pub fn new() -> Self {
        let now = RwSignal::new(None::<Pointed>);
        let studies = |pointed: &Pointed| pointed.studies.clone();
        Self {
            now,
            lit: Memo::new(move |_| now.with(|now| now.as_ref().map(studies))),
            leaving: StoredValue::new_local(None),
        }
    }

    /// What is pointed at.
    pub fn get(self) -> Option<Pointed> {
        self.now.get()
    }

    /// What is pointed at now, without following it.
    pub fn with_untracked<T>(self, act: impl FnOnce(Option<&Pointed>) -> T) -> T {
        self.now.with_untracked(|now| act(now.as_ref()))
    }

    /// The studies that are lit up; none while nothing is pointed at.
    pub fn lit(self) -> Memo<Option<Vec<usize>>> {
        self.lit
    }

    /// Points at something.
    pub fn point(self, pointed: Pointed) {
        self.stay();
        if self
            .now
            .with_untracked(|now| now.as_ref() != Some(&pointed))
        {
            self.now.set(Some(pointed));
        }
    }

    /// The pointer has left what it pointed at, and may be on its way to the tooltip.
    pub fn leave(self) {
        if self.now.with_untracked(Option::is_some) {
            let timer = Timeout::new(STAYS, move || self.clear());
            self.leaving.set_value(Some(timer));
        }
    }

    /// The pointer has come to the tooltip.
    pub fn stay(self) {
        self.leaving.set_value(None);
    }

    /// Nothing is pointed at any more.
    pub fn clear(self) {
        self.leaving.try_set_value(None);
        if self.now.try_with_untracked(Option::is_some) == Some(true) {
            self.now.set(None);
        }
    }
}
