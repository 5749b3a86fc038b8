//! A slider with two thumbs on one line. Dragging is one step of history.

use leptos::prelude::*;

use crate::{
    components::state::{Explorer, use_explorer},
    explore::{FacetId, Span, read_number},
    view::End,
};

/// The slider.
#[component]
pub fn Slider(
    /// The facet.
    id: FacetId,
    /// The numbers it goes over.
    extent: Span,
) -> impl IntoView {
    let explorer = use_explorer();
    let share = move |end: End| {
        let Span { low, high } = extent;
        move || format!("{}", (at(explorer, id, extent, end) - low) / (high - low))
    };
    view! {
        <div class="slider" style:--from=share(End::Low) style:--to=share(End::High)>
            <span class="slider-range"></span>
            <Thumb id extent end=End::Low />
            <Thumb id extent end=End::High />
        </div>
    }
}

/// Where an end of the range is on the slider.
fn at(explorer: Explorer, id: FacetId, extent: Span, end: End) -> f64 {
    let interval = explorer.selection.with(|selection| selection.interval(id));
    end.on_slider(interval, extent)
}

#[component]
fn Thumb(id: FacetId, extent: Span, end: End) -> impl IntoView {
    let explorer = use_explorer();
    let value = Memo::new(move |_| at(explorer, id, extent, end).to_string());
    let said = move || {
        let number = end.of(explorer.selection.with(|selection| selection.interval(id)));
        match number.is_finite() {
            true => number.to_string(),
            false => "no limit".to_owned(),
        }
    };
    let title = &explorer.table.facet(id).title;
    let name = match end {
        End::Low => format!("{title}: lowest"),
        End::High => format!("{title}: highest"),
    };
    view! {
        <input
            type="range"
            aria-label=name
            min=extent.low.to_string()
            max=extent.high.to_string()
            step=step_of(extent).to_string()
            aria-valuetext=said
            prop:value=value
            on:input:target=move |event| {
                let thumb = event.target();
                if let Some(number) = read_number(&thumb.value()) {
                    explorer
                        .drag(|view| {
                            let now = view.selection.interval(id);
                            view.selection.set_interval(id, end.dragged(now, number, extent));
                        });
                }
                // A thumb stops at the other one, also where that changes nothing else.
                thumb.set_value(&value.get_untracked());
            }
            // A drag ends when the pointer lets go; arrow keys, when the keyboard moves on.
            on:pointerup=move |_| explorer.settle()
            on:blur=move |_| explorer.settle()
        />
    }
}

/// A step that gives about a hundred stops, and whole numbers where the numbers are large.
pub fn step_of(extent: Span) -> f64 {
    if extent.high - extent.low > 20.0 {
        1.0
    } else {
        0.05
    }
}
