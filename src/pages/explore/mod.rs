//! The page "Explore": the charts, all at once; and one of them alone.
//! May know `components` and what is below; knows no other page.

mod article;
mod one_side;

use leptos::prelude::*;

use article::{Article, Level};

use crate::{
    components::{section::Section, state::use_explorer},
    figures::{Exhibit, FigureId},
};

/// The order of the charts: what was given first, then to whom, then when it was published.
const ORDER: [FigureId; FigureId::ALL.len()] = [
    FigureId::RouteFrequency,
    FigureId::Dose,
    FigureId::ModalityTiming,
    FigureId::Diagnoses,
    FigureId::TimeLine,
];

/// The page.
#[component]
pub fn Explore() -> impl IntoView {
    let figures = ORDER.map(|id| view! { <Article id level=Level::OfPage /> });
    view! {
        <Section
            id="figures"
            title="Figures"
            lead="Each figure shows the studies that your filters keep; what they leave out stays in grey. Click a mark, or a number in a figure’s table, to filter by it. Click it again to take that back."
        >
            <div class="figure-grid">{figures.collect_view()}</div>
        </Section>
    }
}

/// The chart that the view embeds, alone.
#[component]
pub fn ChartAlone() -> impl IntoView {
    match use_explorer().view.with_untracked(|view| view.embed) {
        Some(Exhibit::Chart(id)) => Some(view! { <Article id level=Level::Alone /> }),
        _ => None,
    }
}
