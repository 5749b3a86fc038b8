//! The effect direction plot, and how to read it.

use leptos::prelude::*;

use crate::{
    components::{
        grid::{GridKind, OneGrid, differences},
        sides::Sides,
    },
    figures,
    narrative::READING_DIRECTIONS,
};

const DIRECTIONS: GridKind = GridKind {
    name: "Direction of effect, study by outcome",
    class: "directions",
    asks: true,
    fixed: false,
    lights: false,
    draw: |_, scene| figures::directions(scene),
};

/// The effect direction plot alone.
#[component]
pub fn DirectionsAlone() -> impl IntoView {
    view! {
        <Sides
            each=|side| view! { <OneGrid kind=DIRECTIONS side /> }
            differs=differences(DIRECTIONS)
        />
    }
}

/// How to read the plot, and why not to count its marks.
#[component]
pub fn Reading() -> impl IntoView {
    let parts = READING_DIRECTIONS.map(|(heading, lines)| {
        let lines = lines.iter().map(|line| view! { <li>{*line}</li> });
        view! {
            <div>
                <h4>{heading}</h4>
                <ul>{lines.collect_view()}</ul>
            </div>
        }
    });
    view! { <div class="reading">{parts.collect_view()}</div> }
}
