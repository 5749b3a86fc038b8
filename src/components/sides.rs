//! The two selections that can be compared: the one that was locked, A, and the one that the
//! filters choose, B. What shows both is drawn once for each, on the same axes.

use leptos::prelude::*;

use super::state::{Explorer, use_explorer};
use crate::explore::{Counts, Selection};

/// One of the two selections.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The one that was locked.
    A,
    /// The one that the filters choose; the only one while nothing is compared.
    B,
}

/// What one of two selections keeps.
pub type Kept = (Selection, Counts);

impl Side {
    /// This selection and its counts; B while there is no A.
    pub fn kept(self, explorer: Explorer) -> Kept {
        let locked = match self {
            Self::A => explorer.locked.get(),
            Self::B => None,
        };
        locked.unwrap_or_else(|| (explorer.selection.get(), explorer.counts.get()))
    }

    /// The counts of this selection; of B while there is no A.
    pub fn with_counts<T>(self, explorer: Explorer, act: impl FnOnce(&Counts) -> T) -> T {
        match self {
            Self::A => explorer.locked.with(|locked| match locked {
                Some((_, counts)) => act(counts),
                None => explorer.counts.with(act),
            }),
            Self::B => explorer.counts.with(act),
        }
    }

    /// This selection and its counts as a memo, which changes only when what is kept does.
    pub fn memo(self, explorer: Explorer) -> Memo<Kept> {
        Memo::new(move |_| self.kept(explorer))
    }
}

/// A part of the page that is there once, or once for each selection that is compared.
#[component]
pub fn Sides<V>(
    /// Makes it for one selection.
    each: impl Fn(Side) -> V + Send + 'static,
    /// In what it differs between the selections A and B: stands under both.
    #[prop(optional, into)]
    differs: Option<Callback<(Counts, Counts), String>>,
) -> impl IntoView
where
    V: IntoView + 'static,
{
    let explorer = use_explorer();
    move || {
        if !explorer.comparing.get() {
            return untrack(|| each(Side::B)).into_any();
        }
        view! {
            <div class="side">
                <p class="side-name"><b>"A"</b></p>
                {untrack(|| each(Side::A))}
            </div>
            <div class="side">
                <p class="side-name"><b>"B"</b></p>
                {untrack(|| each(Side::B))}
            </div>
            {differs.map(|differs| view! { <Difference differs /> })}
        }
        .into_any()
    }
}

#[component]
fn Difference(differs: Callback<(Counts, Counts), String>) -> impl IntoView {
    let explorer = use_explorer();
    let text = move || {
        let (_, a) = Side::A.kept(explorer);
        let (_, b) = Side::B.kept(explorer);
        differs.run((a, b))
    };
    view! { <p class="side-difference">{text}</p> }
}
