//! How the figure of doses is looked at: per session or per course, per kilogram or for a weight that
//! the reader sets, with the length of infusions, with the arms that are compared.

use leptos::prelude::*;

use super::{
    choice::{Choice, Kind, Switch},
    number_box::NumberBox,
    state::use_explorer,
};
use crate::figures::{DoseLens, Per};

/// The controls.
#[component]
pub fn DoseLook() -> impl IntoView {
    let explorer = use_explorer();
    let weighs = Memo::new(move |_| explorer.view.with(|view| view.lens.weight.is_some()));
    view! {
        <div class="lens">
            <Switch legend="Dose of what">
                <Look
                    kind=Kind::Radio
                    group="per"
                    label="One session"
                    is_chosen=|lens| lens.per == Per::Session
                    choose=|lens| lens.per = Per::Session
                />
                <Look
                    kind=Kind::Radio
                    group="per"
                    label="Whole course"
                    is_chosen=|lens| lens.per == Per::Course
                    choose=|lens| lens.per = Per::Course
                />
            </Switch>
            <Switch legend="Unit of the dose">
                <Look
                    kind=Kind::Radio
                    group="unit"
                    label="mg/kg"
                    is_chosen=|lens| lens.weight.is_none()
                    choose=|lens| lens.weight = None
                />
                <Look
                    kind=Kind::Radio
                    group="unit"
                    label="mg"
                    is_chosen=|lens| lens.weight.is_some()
                    choose=|lens| lens.weight = lens.weight.or(Some(DoseLens::WEIGHT))
                />
            </Switch>
            <Show when=move || weighs.get()>
                <Weight />
            </Show>
            <Switch legend="Shown besides" class="lens-shown">
                <Look
                    kind=Kind::Checkbox
                    group="minutes"
                    label="Length of infusion"
                    is_chosen=|lens| lens.minutes
                    choose=|lens| lens.minutes = !lens.minutes
                />
                <Look
                    kind=Kind::Checkbox
                    group="arms"
                    label="Comparison arms"
                    is_chosen=|lens| lens.comparators
                    choose=|lens| lens.comparators = !lens.comparators
                />
            </Switch>
        </div>
    }
}

/// One choice.
#[component]
fn Look(
    kind: Kind,
    group: &'static str,
    label: &'static str,
    is_chosen: fn(&DoseLens) -> bool,
    choose: fn(&mut DoseLens),
) -> impl IntoView {
    let explorer = use_explorer();
    let chosen = Memo::new(move |_| explorer.view.with(|view| is_chosen(&view.lens)));
    view! {
        <Choice
            kind
            group=format!("lens-{group}")
            label
            chosen
            choose=move |()| explorer.change(|view| choose(&mut view.lens))
        />
    }
}

/// The weight that is assumed, kg.
#[component]
fn Weight() -> impl IntoView {
    let explorer = use_explorer();
    let weight = Memo::new(move |_| explorer.view.with(|view| view.lens.weight));
    let (least, most) = DoseLens::WEIGHTS;
    let typed = move |weight: Option<f64>| {
        if let Some(weight) = weight {
            explorer.change(|view| view.lens.weight = Some(weight));
        }
    };
    view! {
        <div class="lens-weight">
            <NumberBox
                label="of a person of (assumed, 30 to 200 kg)"
                id="assumed-weight".to_owned()
                unit="kg"
                number=weight
                open=DoseLens::WEIGHT
                step=1.0
                limits=(least, most)
                typed=Callback::new(typed)
            />
        </div>
    }
}
