//! A chart for one selection: what it counts, its picture, its key, its text and its data table.

use leptos::prelude::*;

use crate::{
    components::{
        chart::{Following, Picture, Standing},
        choice::{Choice, Kind, Switch},
        data_table::FigureTable,
        screen,
        sides::Side,
        signs::FigureKey,
        state::use_explorer,
        taking::TakeFigure,
    },
    figures::{Exhibit, FigureId, Measure},
};

/// A phone, where key and text stand behind a heading.
const PHONE: &str = "screen and (max-width: 40rem)";

/// The chart for one selection.
#[component]
pub fn OneSide(
    /// Which chart.
    id: FigureId,
    /// Which selection.
    side: Side,
) -> impl IntoView {
    let explorer = use_explorer();
    let following = Following::new(explorer, id, side);
    let wanted = RwSignal::new(false);
    let table_shown = Memo::new(move |_| match following.standing.get() {
        Standing::Failed => true,
        // On paper the numbers stand in for a picture that was not yet drawn.
        Standing::Waiting => wanted.get() || explorer.printing.get(),
        Standing::Drawn => wanted.get(),
    });
    let table_switch = move || match table_shown.get() {
        true => "Hide the data table",
        false => "Show the data table",
    };
    let name = if side == Side::A { "-a" } else { "" };
    let table_id = format!("figure-{}{name}-table", id.slug());
    // What is taken away is of the selection, which is B where two are compared.
    let take = (side == Side::B).then(|| view! { <TakeFigure exhibit=Exhibit::Chart(id) /> });
    view! {
        <p class="figure-subtitle">{following.part(|figure| &figure.subtitle)}</p>
        <div class="figure-tools">
            <MeasureSwitch group=format!("measure-{}{name}", id.slug()) />
            <button
                class="button"
                aria-expanded=move || table_shown.get().to_string()
                aria-controls=table_id.clone()
                on:click=move |_| wanted.update(|wanted| *wanted = !*wanted)
            >
                {table_switch}
            </button>
            {take}
        </div>
        <Picture of=following />
        <KeyAndText of=following />
        <div class="figure-table" id=table_id>
            <Show when=move || table_shown.get()>
                <FigureTable name=id.title() side table=following.part(|figure| &figure.table) />
            </Show>
        </div>
    }
}

/// The key and the text. On a phone they fold: the picture comes first.
#[component]
fn KeyAndText(of: Following) -> impl IntoView {
    let explorer = use_explorer();
    let phone = screen::holds(PHONE);
    let key = of.part(|figure| &figure.key);
    view! {
        <details class="figure-words" prop:open=move || !phone.get() || explorer.printing.get()>
            <summary>"Key and text"</summary>
            {move || view! { <FigureKey entries=key.get() /> }}
            <p class="figure-summary">{of.part(|figure| &figure.summary)}</p>
        </details>
    }
}

/// Studies or participants: one choice for all figures, offered at each.
#[component]
fn MeasureSwitch(group: String) -> impl IntoView {
    let explorer = use_explorer();
    let option = |measure: Measure, label: &'static str| {
        let chosen = Memo::new(move |_| explorer.view.with(|view| view.measure == measure));
        view! {
            <Choice
                kind=Kind::Radio
                group=group.clone()
                label
                chosen
                choose=move |()| explorer.change(|view| view.measure = measure)
            />
        }
    };
    let studies = option(Measure::Studies, "Studies");
    let participants = option(Measure::Participants, "Participants");
    view! { <Switch legend="Count">{studies} {participants}</Switch> }
}
