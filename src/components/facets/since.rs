//! The switch at the head of the filters: the review's studies, those published since, or both.

use leptos::prelude::*;

use crate::{
    components::{
        choice::{Choice, Kind, Switch},
        state::{Explorer, use_explorer},
    },
    evidence::Place,
    explore::{self, FacetId},
};

/// What the switch offers, with the places in the review that it means.
const OFFERS: [(&str, &[Place]); 3] = [
    ("The review’s studies", &[Place::Included]),
    ("Since the review", &[Place::Since]),
    ("Both", &[Place::Included, Place::Since]),
];

/// The switch. It chooses in the facet of the place in the review, where the unresolved reports stay.
#[component]
pub fn SinceSwitch() -> impl IntoView {
    let explorer = use_explorer();
    let place = explorer.table.scope()?;
    let offers = OFFERS.map(|(name, places)| {
        let means = meant(explorer, place, places);
        let chosen = {
            let means = means.clone();
            Signal::derive(move || explorer.selection.with(|now| *now.choice(place) == means))
        };
        let label = format!("{name} ({})", size(explorer, place, &means));
        let choose = move || {
            let means = means.clone();
            explorer.change(|view| view.selection.set_choice(place, means));
        };
        view! { <Choice kind=Kind::Radio group="since" label chosen choose=Callback::from(choose) /> }
    });
    let compare = move |_| {
        let [review, since] =
            [Place::Included, Place::Since].map(|it| meant(explorer, place, &[it]));
        explorer.change(|view| {
            let mut first = view.selection.clone();
            first.set_choice(place, review);
            view.locked = Some(first);
            view.selection.set_choice(place, since);
        });
    };
    Some(view! {
        <div class="since">
            <Switch class="switch since-switch" legend="Which studies">
                {offers.collect_view()}
            </Switch>
            <button
                class="button since-compare"
                aria-label="A | B: compare the review’s studies (A) with those since (B)"
                title="Compare the review’s studies (A) with those since (B)"
                on:click=compare
            >
                "A | B"
            </button>
        </div>
    })
}

/// The choice of these places.
fn meant(explorer: Explorer, place: FacetId, places: &[Place]) -> explore::Choice {
    let labels: Vec<&str> = explorer.table.facet(place).column.labels().collect();
    let index = |place: &Place| labels.iter().position(|label| *label == place.label());
    explore::Choice::values(places.iter().filter_map(index), false)
}

/// How many studies stand at the places that are chosen.
fn size(explorer: Explorer, place: FacetId, choice: &explore::Choice) -> usize {
    let groups = explorer.table.facet(place).column.groups().enumerate();
    let chosen = groups.filter(|(value, _)| choice.has_value(*value));
    chosen.map(|(_, rows)| rows.count()).sum()
}
