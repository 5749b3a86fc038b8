//! What is known of each field of each study: the holes in the evidence as a figure.

use leptos::prelude::*;

use crate::{
    components::{
        grid::{GridKind, OneGrid},
        section::Section,
        sides::Sides,
        signs::StatusMark,
        taking::TakeFigure,
    },
    evidence::Status,
    figures::{self, Exhibit},
};

const COVERAGE: GridKind = GridKind {
    name: "What is known of each value",
    class: "coverage",
    asks: true,
    fixed: true,
    lights: false,
    draw: |_, scene| figures::coverage(scene),
};

/// The matrix with its key.
#[component]
pub fn Coverage() -> impl IntoView {
    view! {
        <Section
            id="coverage"
            title=Exhibit::Coverage.title()
            lead="Each row is a field, each column a study. Press a cell to see the value and where it comes from; press a field to see it in all studies."
        >
            <CoverageAlone />
            <TakeFigure exhibit=Exhibit::Coverage />
        </Section>
    }
}

/// The matrix alone. Its columns are the studies: two selections share few, and its rows say what
/// differs.
#[component]
pub fn CoverageAlone() -> impl IntoView {
    let keys = Status::ALL.iter().map(|&status| view! { <Key status /> });
    view! {
        <ul class="key" aria-label="Key">
            {keys.collect_view()}
        </ul>
        <Sides each=|side| view! { <OneGrid kind=COVERAGE side /> } />
    }
}

#[component]
fn Key(status: Status) -> impl IntoView {
    view! {
        <li>
            <span class="key-entry">
                <span class=format!("share share-{}", status as u8)></span>
                <StatusMark status />
                {status.label()}
            </span>
        </li>
    }
}
