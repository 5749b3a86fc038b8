//! One chart under its heading, once or for each selection that is compared.

use leptos::prelude::*;

use super::one_side::OneSide;
use crate::{
    components::{chart::FIRST_WIDTH, dose_lens::DoseLook, sides::Sides, state::use_explorer},
    explore::Counts,
    figures::{self, FigureId, Scene},
};

/// The level of its heading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// It is the whole page.
    Alone,
    /// It is one of the charts of a page.
    OfPage,
}

/// The chart.
#[component]
pub fn Article(
    /// Which one.
    id: FigureId,
    /// The level of its heading.
    level: Level,
) -> impl IntoView {
    let explorer = use_explorer();
    let heading = format!("figure-{}", id.slug());
    let title = match level {
        Level::Alone => view! { <h1 id=heading.clone()>{id.title()}</h1> }.into_any(),
        Level::OfPage => view! { <h3 id=heading.clone()>{id.title()}</h3> }.into_any(),
    };
    let lens = (id == FigureId::Dose).then(|| view! { <DoseLook /> });
    let differs = Callback::new(move |(a, b): (Counts, Counts)| {
        let table = |scene: &Scene| figures::figure(id, scene).table;
        let drawn = |counts: &Counts| explorer.with_scene(counts, FIRST_WIDTH, &table);
        figures::table_differences(&drawn(&a), &drawn(&b))
    });
    view! {
        <article class="figure" aria-labelledby=heading>
            {title} {lens}
            <Sides each=move |side| view! { <OneSide id side /> } differs />
        </article>
    }
}
