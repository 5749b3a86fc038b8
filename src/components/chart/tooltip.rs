//! What stands beside the pointer over a mark.

use leptos::prelude::*;

use crate::browser::chart::Hit;

/// The tooltip, on the side of the pointer that has room. Screen readers have the data table.
#[component]
pub fn Tooltip(
    /// Where the pointer is.
    hit: Hit,
    /// What is said, in lines.
    text: String,
    /// The width of the picture.
    width: f64,
) -> impl IntoView {
    let pixels = |distance: f64| format!("{}px", distance.round());
    let (left, right) = if hit.x < width / 2.0 {
        (Some(hit.x), None)
    } else {
        (None, Some(width - hit.x))
    };
    let beside = |distance: Option<f64>| distance.map(|distance| pixels(distance + 14.0));
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            style:top=pixels(hit.y + 10.0)
            style:left=beside(left)
            style:right=beside(right)
        >
            {text}
        </div>
    }
}
