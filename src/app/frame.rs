//! The frame: bar, strip, rail and the open page. One figure alone has none of it.

use leptos::prelude::*;

use super::{
    banners::Banners, bar::Bar, embed::Embedded, outlet::Outlet, overlays::Overlays, parts,
    rail::Rail, strip::Strip,
};
use crate::{
    components::{state::use_explorer, words_used::LoadWords, writing::Writing},
    pages::take_away::LoadMakers,
};

/// The whole explorer, or one figure alone, as within another page.
#[component]
pub fn App() -> impl IntoView {
    let explorer = use_explorer();
    provide_context(LoadWords(parts::WORDS_USED));
    provide_context(LoadMakers(parts::MAKERS));
    provide_context(Writing::new());
    match explorer.view.with_untracked(|view| view.embed) {
        Some(exhibit) => view! { <Embedded exhibit /> }.into_any(),
        None => view! { <Frame /> }.into_any(),
    }
}

#[component]
fn Frame() -> impl IntoView {
    let explorer = use_explorer();
    // Behind the open sheet of filters nothing can be reached.
    let behind = Memo::new(move |_| explorer.over.is_filters());
    view! {
        <div class="frame" class:rail-folded=explorer.rail_folded>
            <Bar behind />
            <Rail />
            <div class="stage">
                <Strip behind />
                <main class="results" id="results" tabindex="-1" inert=behind>
                    <Banners />
                    <Outlet />
                </main>
            </div>
        </div>
        <Overlays />
    }
}
