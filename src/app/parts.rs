//! The parts of the program that are loaded when they are first asked for: the split points.
//!
//! Each function here becomes an `async fn` whose code, and what only that code needs, is in a file of
//! its own. The first call fetches the file; when it does not arrive the call is an `Err`, and the next
//! call tries again. A part hands out plain function pointers, which are then called without waiting.
//! Functions with one name share a file.
//!
//! Nothing else may call what stands behind a split point: one direct call from the frame, and all of
//! it is in the main program (`tools/sizes.mjs` would say so).
#![allow(
    unsafe_code,
    reason = "the macro links each part by a symbol of its own"
)]

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{claim_in_view::ClaimInView, compare::Compared};
use crate::{
    browser::quiet,
    components::{
        facets,
        later::{Load, Make, NotArrived},
    },
    figures::Exhibit,
    pages::{
        data, explore, learn, map, present, results, studies,
        take_away::{self, Makers},
        where_from, words,
    },
    view::Page,
};

impl From<SplitLoaderError> for NotArrived {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What loads a page.
pub fn page(page: Page) -> Load {
    match page {
        Page::Explore => || Box::pin(explore_page()),
        Page::Map => || Box::pin(map_page()),
        Page::Results => || Box::pin(results_page()),
        Page::Studies => || Box::pin(studies_page()),
        Page::Words => || Box::pin(words_page()),
        Page::Data => || Box::pin(data_page()),
        Page::Learn => || Box::pin(learn_page()),
    }
}

/// What loads a figure that stands alone.
pub fn alone(exhibit: Exhibit) -> Load {
    match exhibit {
        Exhibit::Map => || Box::pin(map_alone()),
        Exhibit::Directions => || Box::pin(directions_alone()),
        Exhibit::Estimates => || Box::pin(estimates_alone()),
        Exhibit::Coverage => || Box::pin(coverage_alone()),
        Exhibit::Chart(_) => || Box::pin(chart_alone()),
    }
}

/// What loads the facets.
pub const FILTERS: Load = || Box::pin(filters());
/// What loads a study's card.
pub const CARD: Load = || Box::pin(card());
/// What loads "where from?".
pub const WHERE_FROM: Load = || Box::pin(asked());
/// What loads what is said of the claim that a view is about.
pub const CLAIM_IN_VIEW: Load = || Box::pin(claim_in_view());
/// What loads what differs between two selections.
pub const COMPARED: Load = || Box::pin(compared());
/// What loads taking away.
pub const TAKE_AWAY: Load = || Box::pin(taking());
/// What loads what makes the files that are taken away.
pub const MAKERS: Load<Makers> = || Box::pin(making());
/// What loads the strip of a running lesson, and adding a view to one.
pub const LESSON: Load = || Box::pin(running());
/// What loads presenting.
pub const PRESENTING: Load = || Box::pin(presenting());
/// What loads the words that are used in a part of the page.
pub const WORDS_USED: Load = || Box::pin(used_words());

/// Fetches the parts while the browser has nothing else to do, one after the other, so that they are
/// there when they are asked for. Not where the reader pays for each byte.
pub fn fetch_ahead() {
    spawn_local(async {
        if !quiet::when_idle().await {
            return;
        }
        // What does not arrive now is fetched when it is asked for.
        let _charts = warm_charts().await;
        let _filters = warm_filters().await;
        let _map = warm_map().await;
        let _results = warm_results().await;
        let _studies = warm_studies().await;
        let _words = warm_words().await;
        let _data = warm_data().await;
        let _learn = warm_learn().await;
        let _lesson = warm_lesson().await;
        let _presenting = warm_presenting().await;
        let _glossary = warm_glossary().await;
        let _take_away = warm_take_away().await;
        let _making = warm_making().await;
    });
}

// The facets. In time with every page, and yet no part of the first thing that a reader waits for.

#[wasm_split(filters, fallible, preload(warm_filters))]
fn filters() -> Result<Make, NotArrived> {
    Ok(|| view! { <facets::Filters /> }.into_any())
}

// The charts.

#[wasm_split(charts, fallible, preload(warm_charts))]
fn explore_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <explore::Explore /> }.into_any())
}

#[wasm_split(charts, fallible)]
fn chart_alone() -> Result<Make, NotArrived> {
    Ok(|| view! { <explore::ChartAlone /> }.into_any())
}

// The grids, each with its page: the evidence map, the results, what was found and what was not.

#[wasm_split(map, fallible, preload(warm_map))]
fn map_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <map::Map /> }.into_any())
}

#[wasm_split(map, fallible)]
fn map_alone() -> Result<Make, NotArrived> {
    Ok(|| view! { <map::MapAlone /> }.into_any())
}

#[wasm_split(results, fallible, preload(warm_results))]
fn results_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <results::Results /> }.into_any())
}

#[wasm_split(results, fallible)]
fn directions_alone() -> Result<Make, NotArrived> {
    Ok(|| view! { <results::DirectionsAlone /> }.into_any())
}

#[wasm_split(results, fallible)]
fn estimates_alone() -> Result<Make, NotArrived> {
    Ok(|| view! { <results::EstimatesAlone /> }.into_any())
}

#[wasm_split(data, fallible, preload(warm_data))]
fn data_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <data::Data /> }.into_any())
}

#[wasm_split(data, fallible)]
fn coverage_alone() -> Result<Make, NotArrived> {
    Ok(|| view! { <data::CoverageAlone /> }.into_any())
}

// The studies: their table and their cards.

#[wasm_split(studies, fallible, preload(warm_studies))]
fn studies_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <studies::Studies /> }.into_any())
}

#[wasm_split(studies, fallible)]
fn card() -> Result<Make, NotArrived> {
    Ok(|| view! { <studies::StudyCard /> }.into_any())
}

// What is told in words: their page, where a number comes from, what differs between two selections.

#[wasm_split(words, fallible, preload(warm_words))]
fn words_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <words::Words /> }.into_any())
}

#[wasm_split(words, fallible)]
fn asked() -> Result<Make, NotArrived> {
    Ok(|| view! { <where_from::WhereFrom /> }.into_any())
}

#[wasm_split(words, fallible)]
fn claim_in_view() -> Result<Make, NotArrived> {
    Ok(|| view! { <ClaimInView /> }.into_any())
}

#[wasm_split(words, fallible)]
fn compared() -> Result<Make, NotArrived> {
    Ok(|| view! { <Compared /> }.into_any())
}

// What one learns and teaches with: the page, and what of it stands on every page.

#[wasm_split(learn, fallible, preload(warm_learn))]
fn learn_page() -> Result<Make, NotArrived> {
    Ok(|| view! { <learn::Learn /> }.into_any())
}

#[wasm_split(lesson, fallible, preload(warm_lesson))]
fn running() -> Result<Make, NotArrived> {
    Ok(|| view! { <learn::Running /> }.into_any())
}

#[wasm_split(presenting, fallible, preload(warm_presenting))]
fn presenting() -> Result<Make, NotArrived> {
    Ok(|| view! { <present::Presenting /> }.into_any())
}

#[wasm_split(glossary, fallible, preload(warm_glossary))]
fn used_words() -> Result<Make, NotArrived> {
    Ok(|| view! { <learn::UsedWords /> }.into_any())
}

// What readers take away: the dialog, and what makes the files.

#[wasm_split(take_away, fallible, preload(warm_take_away))]
fn taking() -> Result<Make, NotArrived> {
    Ok(|| view! { <take_away::TakeAway /> }.into_any())
}

#[wasm_split(making, fallible, preload(warm_making))]
fn making() -> Result<Makers, NotArrived> {
    Ok(take_away::makers())
}
