//! The figures: each with its heading, the switch between studies and participants, picture, key,
//! text and data table.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    chart_view::{ChartView, Picture},
    data_table::data_table,
    figure_key::figure_key,
    live::{aria, changed, click, flag, live, words},
    state::Explorer,
};
use crate::{
    browser::frames,
    explore::Counts,
    figures::{self, Figure, FigureId, Measure, Palette, Scene},
};

/// Width in CSS pixels assumed before the picture is measured.
const FIRST_WIDTH: f64 = 620.0;

/// All figures.
#[component]
pub fn Figures() -> impl IntoView {
    // On a wide screen they stand in two columns of their own, of about one height: figures differ
    // in height, and one that grows must not move those beside it.
    let columns: Vec<_> = FigureId::ALL
        .chunks(2)
        .map(|ids| {
            let figures: Vec<_> = ids.iter().map(|&id| figure_view(id)).collect();
            view! { <div class="figure-column">{figures}</div> }.into_any()
        })
        .collect();
    view! {
        <section class="section" id="figures" tabindex="-1" aria-labelledby="figures-title">
            <h2 id="figures-title">"Figures"</h2>
            <p class="section-lead">
                "Each figure shows the studies that your filters keep; what they leave out stays in grey. Click a mark, or a number in a figure’s table, to filter by it. Click it again to take that back."
            </p>
            <div class="figure-grid">{columns}</div>
        </section>
    }
}

/// One figure.
fn figure_view(id: FigureId) -> AnyView {
    let explorer = Explorer::here();
    let width = RwSignal::new(FIRST_WIDTH);
    let picture = RwSignal::new(Picture::Waiting);
    let wanted = RwSignal::new(false);
    let counts = following(explorer.counts);
    let figure = Memo::new_with_compare(
        move |_| Arc::new(counts.with(|counts| draw(explorer, counts, id, width.get()))),
        // A figure drawn anew is a new figure: comparing two costs more than drawing one.
        |_, _| true,
    );
    let text = move |part: fn(&Figure) -> &String| {
        words(move || figure.with(|figure| part(figure).clone()))
    };
    let table_shown = flag(move || match picture.get() {
        Picture::Failed => true,
        // On paper the numbers stand in for a picture that was not yet drawn.
        Picture::Waiting => wanted.get() || explorer.printing.get(),
        Picture::Drawn => wanted.get(),
    });
    let table_button = words(move || {
        if table_shown.get() {
            "Hide the data table"
        } else {
            "Show the data table"
        }
        .to_owned()
    });
    let heading = format!("figure-{}", id.slug());
    let table_id = format!("{heading}-table");
    view! {
        <article class="figure" aria-labelledby=heading.clone()>
            <h3 id=heading.clone()>{text(|figure| &figure.title)}</h3>
            <p class="figure-subtitle">{text(|figure| &figure.subtitle)}</p>
            <div class="figure-tools">
                {measure_switch(id)}
                <button
                    class="button"
                    aria-expanded=aria(table_shown)
                    aria-controls=table_id.clone()
                    on:click=click(move || wanted.update(|wanted| *wanted = !*wanted))
                >
                    {table_button}
                </button>
            </div>
            <ChartView figure width picture />
            {live(move || figure_key(figure.with(|figure| figure.key.clone())))}
            <p class="figure-summary">{text(|figure| &figure.summary)}</p>
            <div class="figure-table" id=table_id.clone()>
                {live(move || {
                    if table_shown.get() { data_table(id.title().to_owned(), figure.with(|figure| figure.table.clone())) } else { ().into_any() }
                })}
            </div>
        </article>
    }
    .into_any()
}

/// The counts, a frame later: what a click asks for is on the screen before the figures are drawn,
/// and each figure waits for its turn.
fn following(counts: Memo<Counts>) -> RwSignal<Counts> {
    let followed = RwSignal::new(counts.get_untracked());
    Effect::new(move |_| {
        let now = counts.get();
        if followed.with_untracked(|followed| *followed != now) {
            frames::later(move || drop(followed.try_set(now)));
        }
    });
    followed
}

fn draw(explorer: Explorer, counts: &Counts, id: FigureId, width: f64) -> Figure {
    let dark = explorer.dark.get() && !explorer.printing.get();
    let scene = Scene {
        evidence: explorer.evidence,
        table: explorer.table,
        matching: &counts.matching,
        scope: &counts.scope,
        measure: explorer.measure.get(),
        lens: explorer.lens.get(),
        palette: if dark {
            Palette::dark()
        } else {
            Palette::light()
        },
        width,
    };
    figures::figure(id, &scene)
}

/// Studies or participants: one choice for all figures, offered at each.
fn measure_switch(id: FigureId) -> AnyView {
    let explorer = Explorer::here();
    let option = |measure: Measure, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name=format!("measure-{}", id.slug())
                    prop:checked=flag(move || explorer.measure.get() == measure)
                    on:change=changed(move || explorer.change(|view| view.measure = measure))
                />
                <span>{name}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="switch">
            <legend class="visually-hidden">"Count"</legend>
            {option(Measure::Studies, "Studies")}
            {option(Measure::Participants, "Participants")}
        </fieldset>
    }
    .into_any()
}
