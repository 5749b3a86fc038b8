//! A facet of numbers: a small histogram, a slider with two thumbs, two inputs, and "not found".

use leptos::prelude::*;

use super::{
    facet_counts::{Line, Numbers, facet_of},
    facet_values::{facet_frame, missing_line, share_bar},
    live::{count, words},
    markup::{Live, corrected, shown_when},
    state::Explorer,
};
use crate::{
    browser::dom::{Node, tag},
    explore::{self, Bin, FacetId, Span, plain_number, read_number},
    narrative::{self, number},
    view::End,
};

/// The facet.
pub fn range_facet(
    explorer: Explorer,
    id: FacetId,
    column: &'static explore::Numbers,
    hint: &'static str,
) -> Node {
    let missing = missing_line(explorer, id);
    let parts = match column.extent() {
        Some(extent) => {
            let inputs = tag("div")
                .class("range-inputs")
                .child(end_input(explorer, id, extent, End::Low))
                .child(end_input(explorer, id, extent, End::High));
            let mut parts = histogram(explorer, id, column);
            parts.push(slider(explorer, id, extent));
            parts.push(inputs.into());
            parts.push(missing);
            parts
        }
        None => vec![missing],
    };
    facet_frame(explorer, id, hint.to_owned(), parts)
}

/// The bins as bars: a picture for the eye; each says its count on pointing, and screen readers get
/// the counts as text.
fn histogram(explorer: Explorer, id: FacetId, column: &'static explore::Numbers) -> Vec<Node> {
    // The tallest bar of all studies at this place in the review fills the height.
    let tallest = count(move || {
        explorer.whole.with(|counts| {
            facet_of(counts, id, |facet| {
                facet.values.iter().copied().max().unwrap_or_default()
            })
        })
    });
    let hidden = |class| tag("div").class(class).with("aria-hidden", "true");
    let (mut bars, mut labels) = (hidden("bins"), hidden("bin-labels"));
    for (bin, Bin { label, .. }) in column.bins().iter().enumerate() {
        let line = Line::Value(bin);
        let Numbers { now, all, locked } = line.numbers(explorer, id);
        let title = words(move || in_words(explorer, id, label, line));
        let bar = tag("span")
            .class("bin")
            .live("title", title)
            .child(share_bar("bin-all", all, tallest))
            .child(share_bar("bin-value", now, tallest))
            .child(shown_when(explorer.comparing, move || {
                vec![share_bar("bin-a", locked, tallest)]
            }));
        bars = bars.child(bar);
        labels = labels.child(tag("span").child(label.clone()));
    }
    let spoken = words(move || {
        let mut text = "Studies by value: ".to_owned();
        for (bin, Bin { label, .. }) in column.bins().iter().enumerate() {
            text.push_str(if bin == 0 { "" } else { "; " });
            text.push_str(&in_words(explorer, id, label, Line::Value(bin)));
        }
        text
    });
    let spoken = tag("p").class("visually-hidden").says(spoken);
    vec![spoken.into(), bars.into(), labels.into()]
}

/// "0.5 to 0.99: 3 of 9"; with two selections "0.5 to 0.99: A 3, B 1 of 9, 2 more in A".
fn in_words(explorer: Explorer, id: FacetId, label: &str, line: Line) -> String {
    let now = line.now(explorer, id);
    let (now_text, all) = (now.to_string(), line.all(explorer, id).to_string());
    match line.locked(explorer, id) {
        None => [label, ": ", &now_text, " of ", &all].concat(),
        Some(locked) => {
            let difference = narrative::difference(locked, now);
            let locked = locked.to_string();
            let told = [": A ", &locked, ", B ", &now_text, " of ", &all, ", "].concat();
            [label, &told, &difference].concat()
        }
    }
}

/// Two thumbs on one line. Dragging is one step of history.
fn slider(explorer: Explorer, id: FacetId, extent: Span) -> Node {
    let share = move |end: End| {
        words(move || {
            let at = plain_number(at(explorer, id, extent, end));
            let low = plain_number(extent.low);
            let width = plain_number(extent.high - extent.low);
            ["calc((", &at, " - ", &low, ") / ", &width, ")"].concat()
        })
    };
    tag("div")
        .class("slider")
        .styled("--from", share(End::Low))
        .styled("--to", share(End::High))
        .child(tag("span").class("slider-range"))
        .child(thumb(explorer, id, extent, End::Low))
        .child(thumb(explorer, id, extent, End::High))
        .into()
}

/// Where an end of the range is on the slider.
fn at(explorer: Explorer, id: FacetId, extent: Span, end: End) -> f64 {
    let interval = explorer.selection.with(|selection| selection.interval(id));
    end.on_slider(interval, extent)
}

fn thumb(explorer: Explorer, id: FacetId, extent: Span, end: End) -> Node {
    let drag = corrected(move |text| {
        if let Some(value) = read_number(&text) {
            explorer.drag(|view| {
                let now = view.selection.interval(id);
                view.selection
                    .set_interval(id, end.dragged(now, value, extent));
            });
        }
        plain_number(untrack(|| at(explorer, id, extent, end)))
    });
    let said = words(move || {
        let value = end.of(explorer.selection.with(|selection| selection.interval(id)));
        if value.is_finite() {
            plain_number(value)
        } else {
            "no limit".to_owned()
        }
    });
    let name = match end {
        End::Low => ": lowest",
        End::High => ": highest",
    };
    tag("input")
        .with("type", "range")
        .with(
            "aria-label",
            [&explorer.table.facet(id).title, name].concat(),
        )
        .with("min", plain_number(extent.low))
        .with("max", plain_number(extent.high))
        .with("step", step_of(extent))
        .live("aria-valuetext", said)
        .holds(words(move || plain_number(at(explorer, id, extent, end))))
        .on("input", drag)
        // A drag ends when the pointer lets go; arrow keys, when the keyboard moves on.
        .on("pointerup", Box::new(move |_| explorer.settle()))
        .on("blur", Box::new(move |_| explorer.settle()))
        .into()
}

/// One end of the range as a number.
fn end_input(explorer: Explorer, id: FacetId, extent: Span, end: End) -> Node {
    let value = move || {
        let chosen = end.of(explorer.selection.with(|selection| selection.interval(id)));
        if chosen.is_finite() {
            plain_number(chosen)
        } else {
            String::new()
        }
    };
    let (name, extreme) = match end {
        End::Low => ("From", extent.low),
        End::High => ("To", extent.high),
    };
    let typed = corrected(move |text| {
        let number = read_number(text.trim());
        // An emptied box opens its end; what is no number is put back.
        if number.is_some() || text.trim().is_empty() {
            explorer.change(|view| {
                let now = view.selection.interval(id);
                view.selection.set_interval(id, end.typed(now, number));
            });
        }
        untrack(value)
    });
    let input = tag("input")
        .with("type", "number")
        .with("step", "any")
        .with("placeholder", number(extreme))
        .holds(words(value))
        .on("change", typed);
    tag("label")
        .child(tag("span").child(name))
        .child(input)
        .into()
}

/// A step that gives about a hundred stops, and whole numbers where the numbers are large.
fn step_of(extent: Span) -> &'static str {
    if extent.high - extent.low > 20.0 {
        "1"
    } else {
        "0.05"
    }
}
