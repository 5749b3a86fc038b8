//! The page "Explore": the charts, all at once, each enlargeable; and one of them alone.
//! May know `components` and what is below; knows no other page.

mod enlarged;
mod glance;
mod measure;
mod tables;

use leptos::prelude::*;

use enlarged::{Enlarged, Within};
use glance::Glance;

use crate::{
    components::{pointing::Pointing, state::use_explorer, tip::Tip, words_used::WordsUsed},
    figures::{Exhibit, FigureId},
    view::Part,
};

/// The id of the page's section, which links and lessons lead to.
const SECTION: &str = "figures";

/// The page.
#[component]
pub fn Explore() -> impl IntoView {
    let explorer = use_explorer();
    provide_context(Pointing::new());
    let enlarged = Memo::new(move |_| explorer.view.with(|view| view.figure));
    let presented = Memo::new(move |_| {
        explorer
            .view
            .with(|view| view.present.as_deref().map(charts_in).unwrap_or_default())
    });
    let shown = move || {
        let presented = presented.get();
        if !presented.is_empty() {
            let each = presented
                .into_iter()
                .map(|id| view! { <Enlarged id within=Within::Presenting /> });
            return each.collect_view().into_any();
        }
        match enlarged.get() {
            Some(id) => view! { <Enlarged id within=Within::Page /> }.into_any(),
            None => view! { <Glance /> }.into_any(),
        }
    };
    view! {
        <section class="section" id=SECTION tabindex="-1" aria-labelledby="figures-title">
            <h2 class="visually-hidden" id="figures-title">"Figures"</h2>
            {shown}
            <WordsUsed part=SECTION />
        </section>
        <Tip />
    }
}

/// The charts among the parts that are presented, in their order.
fn charts_in(presented: &str) -> Vec<FigureId> {
    let parts = presented.split(',').filter_map(Part::from_slug);
    let charts = parts.filter_map(|part| match part {
        Part::Chart(id) => Some(id),
        _ => None,
    });
    charts.collect()
}

/// The chart that the view embeds, alone.
#[component]
pub fn ChartAlone() -> impl IntoView {
    provide_context(Pointing::new());
    match use_explorer().view.with_untracked(|view| view.embed) {
        Some(Exhibit::Chart(id)) => Some(view! {
            <Enlarged id within=Within::Embed />
            <Tip />
        }),
        _ => None,
    }
}
