//! A facet of numbers: a small histogram, a slider with two thumbs, two inputs, and "not found".

use leptos::{
    ev::{FocusEvent, PointerEvent},
    prelude::*,
};

use super::{
    facet_values::{facet_frame, facet_of, missing_line, share_of},
    live::{corrected, count, words},
    state::Explorer,
};
use crate::{
    explore::{Counts, FacetId, Numbers, Span, decimal},
    narrative::number,
    view::End,
};

/// The facet.
pub fn range_facet(id: FacetId, column: &'static Numbers, hint: &'static str) -> AnyView {
    let Some(extent) = column.extent() else {
        return facet_frame(id, hint.to_owned(), vec![missing_line(id)]);
    };
    let inputs = view! {
        <div class="range-inputs">
            {end_input(id, extent, End::Low)}
            {end_input(id, extent, End::High)}
        </div>
    };
    let parts = vec![
        histogram(id, column),
        slider(id, extent),
        inputs.into_any(),
        missing_line(id),
    ];
    facet_frame(id, hint.to_owned(), parts)
}

/// The bins as bars: a picture for the eye; each says its count on pointing, and screen readers get
/// the counts as text.
fn histogram(id: FacetId, column: &'static Numbers) -> AnyView {
    let explorer = Explorer::here();
    let in_bin = move |counts: &Counts, bin: usize| {
        facet_of(counts, id, |facet| {
            facet.values.get(bin).copied().unwrap_or_default()
        })
    };
    let counted = move |counts: Memo<Counts>, bin: usize| {
        count(move || counts.with(|counts| in_bin(counts, bin)))
    };
    // The tallest bar of all studies at this place in the review fills the height.
    let tallest = count(move || {
        explorer.whole.with(|counts| {
            facet_of(counts, id, |facet| {
                facet.values.iter().copied().max().unwrap_or_default()
            })
        })
    });
    let share = move |part: Memo<usize>| words(move || share_of(part.get(), tallest.get()));
    let bar = |(bin, label): (usize, &'static str)| {
        let (now, all) = (counted(explorer.counts, bin), counted(explorer.whole, bin));
        view! {
            <span class="bin" title=words(move || format!("{label}: {} of {}", now.get(), all.get()))>
                <span class="bin-all" style=("--share", share(all))></span>
                <span class="bin-value" style=("--share", share(now))></span>
            </span>
        }
        .into_any()
    };
    let bins = || column.bins().iter().map(|bin| bin.label.as_str());
    let bars: Vec<_> = bins().enumerate().map(bar).collect();
    let labels: Vec<_> = bins()
        .map(|label| view! { <span>{label}</span> }.into_any())
        .collect();
    let spoken = words(move || {
        explorer.counts.with(|counts| {
            explorer.whole.with(|whole| {
                let each = bins().enumerate().map(|(bin, label)| {
                    format!("{label}: {} of {}", in_bin(counts, bin), in_bin(whole, bin))
                });
                format!("Studies by value: {}", each.collect::<Vec<_>>().join("; "))
            })
        })
    });
    view! {
        <p class="visually-hidden">{spoken}</p>
        <div class="bins" aria-hidden="true">
            {bars}
        </div>
        <div class="bin-labels" aria-hidden="true">
            {labels}
        </div>
    }
    .into_any()
}

/// Two thumbs on one line. Dragging is one step of history.
fn slider(id: FacetId, extent: Span) -> AnyView {
    let explorer = Explorer::here();
    let title = &explorer.table.facet(id).title;
    let at = move |end: End| {
        end.on_slider(
            explorer.selection.with(|selection| selection.interval(id)),
            extent,
        )
    };
    let share = move |end: End| {
        words(move || {
            format!(
                "calc(({} - {}) / {})",
                decimal::format(at(end)),
                decimal::format(extent.low),
                decimal::format(extent.high - extent.low)
            )
        })
    };
    let thumb = |end: End, name: &str| {
        let drag = corrected(move |text| {
            if let Some(value) = decimal::parse(&text) {
                explorer.drag(|view| {
                    let now = view.selection.interval(id);
                    view.selection
                        .set_interval(id, end.dragged(now, value, extent));
                });
            }
            decimal::format(at(end))
        });
        // A drag ends when the pointer lets go; arrow keys, when the keyboard moves on.
        let pointer_up: Box<dyn FnMut(PointerEvent)> = Box::new(move |_| explorer.settle());
        let blur: Box<dyn FnMut(FocusEvent)> = Box::new(move |_| explorer.settle());
        let said = words(move || {
            let value = end.of(explorer.selection.with(|selection| selection.interval(id)));
            if value.is_finite() {
                decimal::format(value)
            } else {
                "no limit".to_owned()
            }
        });
        view! {
            <input
                type="range"
                aria-label=format!("{title}: {name}")
                min=decimal::format(extent.low)
                max=decimal::format(extent.high)
                step=step_of(extent)
                aria-valuetext=said
                prop:value=words(move || decimal::format(at(end)))
                on:input=drag
                on:pointerup=pointer_up
                on:blur=blur
            />
        }
        .into_any()
    };
    view! {
        <div class="slider" style=("--from", share(End::Low)) style=("--to", share(End::High))>
            <span class="slider-range"></span>
            {thumb(End::Low, "lowest")}
            {thumb(End::High, "highest")}
        </div>
    }
    .into_any()
}

/// One end of the range as a number.
fn end_input(id: FacetId, extent: Span, end: End) -> AnyView {
    let explorer = Explorer::here();
    let value = move || {
        let chosen = end.of(explorer.selection.with(|selection| selection.interval(id)));
        if chosen.is_finite() {
            decimal::format(chosen)
        } else {
            String::new()
        }
    };
    let (name, extreme) = match end {
        End::Low => ("From", extent.low),
        End::High => ("To", extent.high),
    };
    let typed = corrected(move |text| {
        let number = decimal::parse(text.trim());
        // An emptied box opens its end; what is no number is put back.
        if number.is_some() || text.trim().is_empty() {
            explorer.change(|view| {
                let now = view.selection.interval(id);
                view.selection.set_interval(id, end.typed(now, number));
            });
        }
        value()
    });
    view! {
        <label>
            <span>{name}</span>
            <input type="number" step="any" placeholder=number(extreme) prop:value=words(value) on:change=typed />
        </label>
    }
    .into_any()
}

/// A step that gives about a hundred stops, and whole numbers where the numbers are large.
fn step_of(extent: Span) -> &'static str {
    if extent.high - extent.low > 20.0 {
        "1"
    } else {
        "0.05"
    }
}
