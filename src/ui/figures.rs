//! The figures: each with its heading, the switch between studies and participants, picture, key,
//! text and data table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{chart_view::ChartView, data_table::FigureTable, figure_key::FigureKey, state::Explorer};
use crate::figures::{self, Figure, FigureId, Measure, Palette, Scene};

/// Width in CSS pixels assumed before the picture is measured.
const FIRST_WIDTH: f64 = 620.0;

/// All figures.
#[component]
pub fn Figures() -> impl IntoView {
    view! {
        <section class="section" id="figures" tabindex="-1" aria-labelledby="figures-title">
            <h2 id="figures-title">"Figures"</h2>
            <p class="section-lead">
                "Each figure shows the studies that your filters keep; what they leave out stays in grey. Click a mark, or a number in a figure’s table, to filter by it. Click it again to take that back."
            </p>
            <div class="figure-grid">
                {FigureId::ALL.iter().map(|&id| view! { <FigureView id /> }).collect_view()}
            </div>
        </section>
    }
}

/// One figure.
#[component]
fn FigureView(id: FigureId) -> impl IntoView {
    let explorer = Explorer::here();
    let width = RwSignal::new(FIRST_WIDTH);
    let failed = RwSignal::new(false);
    let wanted = RwSignal::new(false);
    let measure = Memo::new(move |_| explorer.view.with(|view| view.measure));
    let figure = Memo::new_with_compare(
        move |_| {
            let palette = if explorer.dark.get() { Palette::dark() } else { Palette::light() };
            let drawn = explorer.counts.with(|counts| {
                figures::figure(
                    id,
                    &Scene {
                        evidence: explorer.evidence,
                        table: explorer.table,
                        matching: &counts.matching,
                        scope: &counts.scope,
                        measure: measure.get(),
                        palette,
                        width: width.get(),
                    },
                )
            });
            Arc::new(drawn)
        },
        // A figure drawn anew is a new figure: comparing two costs more than drawing one.
        |_, _| true,
    );
    let figure: Signal<Arc<Figure>> = figure.into();
    let table_shown = move || wanted.get() || failed.get();
    let heading = format!("figure-{}", id.slug());
    let table_id = format!("{heading}-table");
    view! {
        <article class="figure" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{move || figure.with(|figure| figure.title.clone())}</h3>
            <p class="figure-subtitle">{move || figure.with(|figure| figure.subtitle.clone())}</p>
            <div class="figure-tools">
                <MeasureSwitch id />
                <button
                    class="button"
                    aria-expanded=move || table_shown().to_string()
                    aria-controls=table_id.clone()
                    on:click=move |_| wanted.update(|wanted| *wanted = !*wanted)
                >
                    {move || if table_shown() { "Hide the data table" } else { "Show the data table" }}
                </button>
            </div>
            <ChartView figure width failed />
            {move || view! { <FigureKey key=figure.with(|figure| figure.key.clone()) /> }}
            <p class="figure-summary">{move || figure.with(|figure| figure.summary.clone())}</p>
            <div class="figure-table" id=table_id.clone()>
                {move || table_shown().then(|| view! { <FigureTable table=figure.with(|figure| figure.table.clone()) /> })}
            </div>
        </article>
    }
}

/// Studies or participants: one choice for all figures, offered at each.
#[component]
fn MeasureSwitch(id: FigureId) -> impl IntoView {
    let explorer = Explorer::here();
    let option = move |measure: Measure, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name=format!("measure-{}", id.slug())
                    prop:checked=move || explorer.view.with(|view| view.measure == measure)
                    on:change=move |_| explorer.change(|view| view.measure = measure)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="switch">
            <legend class="visually-hidden">"Count"</legend>
            {option(Measure::Studies, "Studies")}
            {option(Measure::Participants, "Participants")}
        </fieldset>
    }
}
