//! Studies or participants: one choice for all charts.

use leptos::prelude::*;

use crate::{
    components::{
        choice::{Choice, Kind, Switch},
        state::use_explorer,
    },
    figures::Measure,
};

/// The choice.
#[component]
pub fn MeasureSwitch() -> impl IntoView {
    let explorer = use_explorer();
    let option = |measure: Measure, label: &'static str| {
        let chosen = Memo::new(move |_| explorer.view.with(|view| view.measure == measure));
        view! {
            <Choice
                kind=Kind::Radio
                group="measure"
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
