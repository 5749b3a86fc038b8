//! A facet of numbers: a small histogram, a slider with two thumbs, two numbers to type, what is known but
//! no number on this scale, and "not found".

use leptos::prelude::*;

use super::{
    frame::FacetFrame,
    histogram::Histogram,
    slider::{Slider, step_of},
    values::{ValueLines, allowed},
};
use crate::{
    components::{number_box::NumberBox, state::use_explorer},
    explore::{FacetId, Numbers, Span},
    narrative::number,
    view::End,
};

/// The facet.
#[component]
pub fn RangeFacet(
    /// The facet.
    id: FacetId,
    /// Its numbers.
    column: &'static Numbers,
    /// What it means.
    hint: &'static str,
) -> impl IntoView {
    let explorer = use_explorer();
    let whole = allowed(explorer, id);
    // It goes over the numbers at this place in the review.
    let extent = Memo::new(move |_| {
        explorer
            .whole
            .with(|counts| column.extent_of(&counts.scope))
    });
    let range = move || {
        let extent = extent.get()?;
        Some(view! {
            <Histogram id column />
            <div class="range">
                <EndBox id extent end=End::Low />
                <Slider id extent />
                <EndBox id extent end=End::High />
            </div>
        })
    };
    view! {
        <FacetFrame id hint=hint.to_owned()>
            {range} <ValueLines id values=column.beside() first=column.bins().len() whole />
        </FacetFrame>
    }
}

/// One end of the range as a number.
#[component]
fn EndBox(id: FacetId, extent: Span, end: End) -> impl IntoView {
    let explorer = use_explorer();
    let chosen = Memo::new(move |_| {
        let interval = explorer.selection.with(|selection| selection.interval(id));
        Some(end.of(interval)).filter(|number| number.is_finite())
    });
    let (name, extreme) = match end {
        End::Low => ("From", extent.low),
        End::High => ("To", extent.high),
    };
    // An emptied box opens its end.
    let typed = move |number: Option<f64>| {
        explorer.change(|view| {
            let now = view.selection.interval(id);
            view.selection.set_interval(id, end.typed(now, number));
        });
    };
    let facet = explorer.table.facet(id);
    view! {
        <NumberBox
            label=name
            id=format!("{}-{}", facet.key, name.to_ascii_lowercase())
            unit=unit_of(&facet.title)
            number=chosen
            open=extreme
            step=step_of(extent)
            placeholder=number(extreme)
            typed=Callback::new(typed)
        />
    }
}

/// The unit of the numbers of a facet, which stands behind its title: `Dose, mg/kg`.
fn unit_of(title: &str) -> &str {
    title.split_once(", ").map_or("", |(_, unit)| unit)
}
