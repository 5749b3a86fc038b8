//! Which studies the dialog is about: those of the view, or all data.

use leptos::prelude::*;

use super::{making::use_making, wanted::Wanted};
use crate::{
    browser::{address, clock},
    components::state::Explorer,
    downloads::{Decimals, Extract},
};

/// Which studies the dialog is about, from when it is opened until it is closed.
#[derive(Clone, Copy)]
pub struct Scope {
    /// What the page showed when the dialog was opened.
    pub view: StoredValue<Extract<'static>>,
    /// Whether all data are taken.
    pub all: RwSignal<bool>,
    /// How files of CSV write their numbers.
    pub decimals: RwSignal<Decimals>,
}

/// Which studies the dialog is about, from the context.
pub fn use_scope() -> Scope {
    expect_context()
}

/// What the page shows now.
pub fn extract(explorer: Explorer) -> Extract<'static> {
    Extract::of(
        explorer.evidence,
        explorer.table,
        explorer.view.get_untracked(),
        &address::page(),
        &clock::today(),
    )
}

impl Scope {
    /// What the page shows now is taken, until all data are chosen.
    pub fn new(explorer: Explorer) -> Self {
        Self {
            view: StoredValue::new(extract(explorer)),
            all: RwSignal::new(false),
            decimals: RwSignal::default(),
        }
    }

    /// What is taken.
    pub fn extract(self) -> Extract<'static> {
        let all = self.all.get();
        self.view
            .with_value(|view| if all { view.everything() } else { view.clone() })
    }
}

/// A button that makes a file.
#[component]
pub fn Take(
    /// What is made.
    wanted: Wanted,
    /// Its name on the button.
    name: &'static str,
    /// What tells it from its like, for those who cannot see where it stands.
    #[prop(optional)]
    of: &'static str,
) -> impl IntoView {
    let (scope, making) = (use_scope(), use_making());
    let press = move |_| {
        let decimals = scope.decimals.get_untracked();
        making.make(untrack(|| scope.extract()), wanted, decimals);
    };
    view! {
        <button class="button" on:click=press>
            {name}
            <span class="visually-hidden">{format!(" {of}")}</span>
        </button>
    }
}
