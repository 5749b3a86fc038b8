//! All charts at a glance.

use leptos::prelude::*;

use super::{
    measure::MeasureSwitch,
    tables::{Difference, Numbers},
};
use crate::{
    browser::{chart, frames, page},
    components::{
        chart::{Following, Picture, Standing},
        screen,
        sides::Side,
        signs::FigureKey,
        state::{Explorer, use_explorer},
    },
    figures::{FigureId, Size},
};

/// The order of the charts: what was given first, then to whom, then when it was published.
const ORDER: [FigureId; FigureId::ALL.len()] = [
    FigureId::RouteFrequency,
    FigureId::Dose,
    FigureId::ModalityTiming,
    FigureId::Diagnoses,
    FigureId::TimeLine,
];

/// Where all charts fit the window together, as in `style/explore.css`.
const FITS: &str = "screen and (min-width: 60rem) and (min-height: 36rem)";

/// The charts, side by side.
#[component]
pub fn Glance() -> impl IntoView {
    chart::ask_early();
    let fits = screen::holds(FITS);
    let charts = ORDER.map(|id| view! { <Chart id fits /> });
    view! {
        <div class="glance-line">
            <MeasureSwitch />
        </div>
        <div class="glances">{charts.collect_view()}</div>
    }
}

/// One chart at a glance.
#[component]
fn Chart(id: FigureId, fits: ReadSignal<bool>) -> impl IntoView {
    let explorer = use_explorer();
    let following = Following::new(explorer, id, Size::Glance, fits.into());
    let element = format!("figure-{}", id.slug());
    let title = format!("{element}-title");
    let labelled = title.clone();
    let key = following.part(|figure| &figure.key);
    let missing = move || following.standing.get() != Standing::Drawn;
    view! {
        <article class="figure glance" id=element tabindex="-1" aria-labelledby=labelled>
            <div class="glance-head">
                <h3 id=title>{id.title()}</h3>
                <button
                    class="button"
                    on:click=move |_| enlarge(explorer, id, "-table")
                    aria-label="Show the data table"
                    title="Show the data table"
                >
                    {icon(TABLE)}
                </button>
                <button
                    class="button"
                    id=format!("enlarge-{}", id.slug())
                    on:click=move |_| enlarge(explorer, id, "-title")
                    aria-label=format!("Enlarge: {}", id.title())
                    title="Enlarge"
                >
                    {icon(ARROWS)}
                </button>
            </div>
            <p class="figure-subtitle">{following.part(|figure| &figure.lead)}</p>
            <div
                class="glance-picture"
                style:min-height=move || format!("{}px", following.figure.with(|figure| figure.least_height))
            >
                <Picture of=following />
                // Until the picture comes, and if it never comes, its numbers hold the place.
                <Show when=missing>
                    <div class="glance-numbers">
                        <Numbers id side=Side::B />
                    </div>
                </Show>
            </div>
            {move || view! { <FigureKey entries=key.get() /> }}
            <Show when=move || explorer.comparing.get()>
                <details class="glance-differs">
                    <summary>"Where A and B differ"</summary>
                    <Difference id />
                </details>
            </Show>
        </article>
    }
}

/// The lines of a table, and arrows to two corners.
const TABLE: &str = "M1.5 2.5h13v11h-13zM1.5 6.2h13M1.5 9.9h13M6 2.5v11";
const ARROWS: &str = "M9.5 1.5h5v5M14.5 1.5l-5.5 5.5M6.5 14.5h-5v-5M1.5 14.5l5.5-5.5";

/// A small drawing on a button, whose name says the same.
fn icon(path: &'static str) -> impl IntoView {
    view! {
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=path fill="none" stroke="currentColor" stroke-width="1.4" />
        </svg>
    }
}

/// Enlarges a chart, as a step of history, and goes to a part of it.
fn enlarge(explorer: Explorer, id: FigureId, part: &str) {
    explorer.change(|view| view.figure = Some(id));
    let part = format!("figure-{}{part}", id.slug());
    frames::followed(move || {
        page::scroll_to(0.0);
        page::go_to(&part);
    });
}
