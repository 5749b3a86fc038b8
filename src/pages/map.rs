//! The evidence map: any two facets crossed.

use leptos::prelude::*;

use crate::{
    components::{
        choice::{Choice, Kind, Select, Switch},
        grid::{GridKind, OneGrid, differences},
        pointing::Pointing,
        section::Section,
        sides::Sides,
        state::use_explorer,
        taking::TakeFigure,
        tip::Tip,
    },
    evidence::FACETS,
    figures::{self, Crossing, Exhibit, Order},
};

const MAP: GridKind = GridKind {
    name: Exhibit::Map.title(),
    class: "map",
    asks: false,
    fixed: false,
    lights: true,
    draw: |explorer, scene| {
        let crossing = explorer.view.with_untracked(|view| view.map);
        figures::evidence_map(&crossing, scene)
    },
};

/// The map with its controls.
#[component]
pub fn Map() -> impl IntoView {
    view! {
        <Section
            id="map"
            title=Exhibit::Map.title()
            lead="Two filters crossed: where studies are, and where there are none. Press a cell to keep its studies; press it again to take that back. Arrow keys move from cell to cell."
        >
            <div class="map-tools">
                <Choose label="Rows " of=Crossing::down with=|map, key| map.with_down(key) />
                <Choose label="Columns " of=Crossing::across with=|map, key| map.with_across(key) />
                <Switch legend="Order of rows and columns">
                    <Ordered order=Order::Count label="Most studies first" />
                    <Ordered order=Order::Name label="By name" />
                </Switch>
            </div>
            <MapAlone />
            <TakeFigure exhibit=Exhibit::Map />
        </Section>
    }
}

/// The map alone.
#[component]
pub fn MapAlone() -> impl IntoView {
    provide_context(Pointing::new());
    view! {
        <Sides each=|side| view! { <OneGrid kind=MAP side /> } differs=differences(MAP) />
        <Tip />
    }
}

/// Chooses a facet for one side of the map.
#[component]
fn Choose(
    label: &'static str,
    of: fn(Crossing) -> &'static str,
    with: fn(Crossing, &str) -> Crossing,
) -> impl IntoView {
    let explorer = use_explorer();
    let options = FACETS
        .iter()
        .map(|info| (info.key.to_owned(), info.title.to_owned()))
        .collect();
    let chosen = Signal::derive(move || explorer.view.with(|view| of(view.map)).to_owned());
    let choose = move |key: String| explorer.change(|view| view.map = with(view.map, &key));
    view! { <Select class="choose" label options chosen choose /> }
}

/// Chooses the order of rows and columns.
#[component]
fn Ordered(order: Order, label: &'static str) -> impl IntoView {
    let explorer = use_explorer();
    let chosen = Signal::derive(move || explorer.view.with(|view| view.map.order == order));
    let choose = move |()| explorer.change(|view| view.map.order = order);
    view! { <Choice kind=Kind::Radio group="map-order" label chosen choose /> }
}
