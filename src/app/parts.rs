//! The split points: every part of the program that is loaded when it is first asked for.

use leptos::prelude::*;

use crate::{
    components::later::{Arrival, Load, Make},
    pages,
    view::Page,
};

fn here(make: Make) -> Arrival {
    Box::pin(async move { Ok(make) })
}

/// What loads a page.
pub fn of(page: Page) -> Load {
    match page {
        Page::Explore => || here(|| view! { <pages::explore::Explore /> }.into_any()),
        Page::Map => || here(|| view! { <pages::map::Map /> }.into_any()),
        Page::Results => || here(|| view! { <pages::results::Results /> }.into_any()),
        Page::Studies => || here(|| view! { <pages::studies::Studies /> }.into_any()),
        Page::Words => || here(|| view! { <pages::words::Words /> }.into_any()),
        Page::Data => || here(|| view! { <pages::data::Data /> }.into_any()),
        Page::Learn => || here(|| view! { <pages::learn::Learn /> }.into_any()),
    }
}

/// Loads the card of a study and "where from?".
pub fn card() -> Arrival {
    here(|| view! { <pages::studies::StudyCard /> }.into_any())
}

/// Loads "where from?".
pub fn where_from() -> Arrival {
    here(|| view! { <pages::where_from::WhereFrom /> }.into_any())
}

/// Loads what readers take away.
pub fn take_away() -> Arrival {
    here(|| view! { <pages::take_away::TakeAway /> }.into_any())
}

/// Loads the strip of a running lesson, presenting, and adding a view to a lesson.
pub fn lesson() -> Arrival {
    here(|| view! { <pages::learn::Running /> }.into_any())
}

/// Loads the words of the field.
pub fn words_used() -> Arrival {
    here(|| view! { <pages::learn::UsedWords /> }.into_any())
}

/// Loads a figure alone: a chart.
pub fn chart_alone() -> Arrival {
    here(|| view! { <pages::explore::ChartAlone /> }.into_any())
}

/// Loads a figure alone: the map.
pub fn map_alone() -> Arrival {
    here(|| view! { <pages::map::MapAlone /> }.into_any())
}

/// Loads a figure alone: the effect direction plot.
pub fn directions_alone() -> Arrival {
    here(|| view! { <pages::results::DirectionsAlone /> }.into_any())
}

/// Loads a figure alone: the estimates.
pub fn estimates_alone() -> Arrival {
    here(|| view! { <pages::results::EstimatesAlone /> }.into_any())
}

/// Loads a figure alone: what was found and what was not.
pub fn coverage_alone() -> Arrival {
    here(|| view! { <pages::data::CoverageAlone /> }.into_any())
}
