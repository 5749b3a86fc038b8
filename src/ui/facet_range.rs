//! A facet of numbers: a small histogram, a slider with two thumbs, two inputs, and "not found".

use leptos::prelude::*;

use super::{
    facet_values::{Line, ValueLine, share_of},
    state::Explorer,
};
use crate::{
    explore::{Column, FacetId, Interval, Numbers},
    narrative::{NOT_FOUND, number},
};

/// Which end of the range a control moves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

impl End {
    fn of(self, interval: Interval) -> f64 {
        match self {
            Self::Low => interval.low(),
            Self::High => interval.high(),
        }
    }

    /// What an open end means.
    fn open(self) -> f64 {
        match self {
            Self::Low => f64::NEG_INFINITY,
            Self::High => f64::INFINITY,
        }
    }
}

/// The facet.
#[component]
pub fn RangeFacet(id: FacetId, hint: &'static str) -> impl IntoView {
    let explorer = Explorer::here();
    let facet = explorer.table.facet(id);
    let Column::Numbers(column) = &facet.column else {
        return ().into_any();
    };
    let Some(extent) = column.extent() else {
        return ().into_any();
    };
    let ends = (extent.low, extent.high);
    let hint_id = format!("hint-{}", facet.key);
    view! {
        <fieldset class="facet" aria-describedby=hint_id.clone()>
            <legend>{facet.title.clone()}</legend>
            <p class="facet-hint" id=hint_id.clone()>
                {hint}
            </p>
            <Histogram id column />
            <Slider id ends />
            <div class="range-inputs">
                <EndInput id ends end=End::Low />
                <EndInput id ends end=End::High />
            </div>
            <ValueLine id line=Line::Missing name=NOT_FOUND.to_owned() slug="not-found".to_owned() />
        </fieldset>
    }
    .into_any()
}

/// The bins as bars: a picture for the eye; each says its count on pointing, and screen readers get
/// the counts as text.
#[component]
fn Histogram(id: FacetId, column: &'static Numbers) -> impl IntoView {
    let explorer = Explorer::here();
    let count_in = move |counts: Memo<crate::explore::Counts>, bin: usize| {
        counts.with(|counts| counts.facets.get(id.index()).and_then(|facet| facet.values.get(bin)).copied().unwrap_or_default())
    };
    // The tallest bar of all studies at this place in the review fills the height.
    let tallest = Memo::new(move |_| {
        explorer.whole.with(|counts| counts.facets.get(id.index()).and_then(|facet| facet.values.iter().max()).copied().unwrap_or_default())
    });
    let bars = (0..column.bins().len())
        .map(|bin| {
            let count = move || count_in(explorer.counts, bin);
            let all = move || count_in(explorer.whole, bin);
            let label = column.bins().get(bin).map(|bin| bin.label.clone()).unwrap_or_default();
            view! {
                <span class="bin" title=move || format!("{label}: {} of {}", count(), all())>
                    <span class="bin-all" style=("--share", move || share_of(all(), tallest.get()))></span>
                    <span class="bin-value" style=("--share", move || share_of(count(), tallest.get()))></span>
                </span>
            }
        })
        .collect_view();
    let labels = column.bins().iter().map(|bin| view! { <span>{bin.label.clone()}</span> }).collect_view();
    let spoken = move || {
        let bins = column.bins().iter().enumerate();
        bins.map(|(bin, at)| format!("{}: {} of {}", at.label, count_in(explorer.counts, bin), count_in(explorer.whole, bin)))
            .collect::<Vec<_>>()
            .join("; ")
    };
    view! {
        <p class="visually-hidden">"Studies: " {spoken}</p>
        <div class="bins" aria-hidden="true">
            {bars}
        </div>
        <div class="bin-labels" aria-hidden="true">
            {labels}
        </div>
    }
}

/// Two thumbs on one line. Dragging is one step of history.
#[component]
fn Slider(id: FacetId, ends: (f64, f64)) -> impl IntoView {
    let explorer = Explorer::here();
    let title = &explorer.table.facet(id).title;
    let (lowest, highest) = ends;
    let at = move |end: End| {
        let chosen = explorer.selection.with(|selection| selection.interval(id)).map_or(end.open(), |interval| end.of(interval));
        chosen.clamp(lowest, highest)
    };
    let share = move |end: End| format!("{:.4}", (at(end) - lowest) / (highest - lowest).max(f64::MIN_POSITIVE));
    let step = step_of(ends);
    let thumb = move |end: End, name: String| {
        view! {
            <input
                type="range"
                aria-label=name
                min=lowest.to_string()
                max=highest.to_string()
                step=step.to_string()
                prop:value=move || at(end).to_string()
                on:input=move |event| {
                    if let Ok(value) = event_target_value(&event).parse::<f64>() {
                        explorer.drag(|view| {
                            let now = view.selection.interval(id);
                            view.selection.set_interval(id, dragged(now, end, value, ends));
                        });
                    }
                }
                on:change=move |_| explorer.settle()
            />
        }
    };
    view! {
        <div class="slider" style=("--from", move || share(End::Low)) style=("--to", move || share(End::High))>
            <span class="slider-range"></span>
            {thumb(End::Low, format!("{title}: lowest"))}
            {thumb(End::High, format!("{title}: highest"))}
        </div>
    }
}

/// One end of the range as a number.
#[component]
fn EndInput(id: FacetId, ends: (f64, f64), end: End) -> impl IntoView {
    let explorer = Explorer::here();
    let value = move || {
        let chosen = explorer.selection.with(|selection| selection.interval(id)).map(|interval| end.of(interval));
        chosen.filter(|value| value.is_finite()).map(number).unwrap_or_default()
    };
    let (name, extreme) = match end {
        End::Low => ("From", ends.0),
        End::High => ("To", ends.1),
    };
    view! {
        <label>
            <span>{name}</span>
            <input
                type="number"
                step="any"
                placeholder=number(extreme)
                prop:value=value
                on:change=move |event| {
                    let typed = event_target_value(&event).parse::<f64>().ok().filter(|value| value.is_finite());
                    explorer
                        .change(|view| {
                            let now = view.selection.interval(id);
                            view.selection.set_interval(id, typed_in(now, end, typed));
                        });
                }
            />
        </label>
    }
}

/// A step that gives about a hundred stops, and whole numbers where the numbers are large.
fn step_of((lowest, highest): (f64, f64)) -> f64 {
    if highest - lowest > 20.0 { 1.0 } else { 0.01 }
}

/// The range after a thumb was dragged to `value`. At both extremes there is no range.
fn dragged(now: Option<Interval>, end: End, value: f64, (lowest, highest): (f64, f64)) -> Option<Interval> {
    let other = |end: End, extreme: f64| now.map_or(extreme, |interval| end.of(interval)).clamp(lowest, highest);
    let (low, high) = match end {
        End::Low => (value.min(other(End::High, highest)), other(End::High, highest)),
        End::High => (other(End::Low, lowest), value.max(other(End::Low, lowest))),
    };
    if low <= lowest && high >= highest { None } else { Interval::new(low, high) }
}

/// The range after a number was typed, or emptied, at one end. Ends in the wrong order change places.
fn typed_in(now: Option<Interval>, end: End, typed: Option<f64>) -> Option<Interval> {
    let other = |end: End| now.map_or(end.open(), |interval| end.of(interval));
    let value = typed.unwrap_or(end.open());
    let (low, high) = match end {
        End::Low => (value, other(End::High)),
        End::High => (other(End::Low), value),
    };
    if low.is_infinite() && high.is_infinite() { None } else { Interval::new(low.min(high), high.max(low)) }
}
