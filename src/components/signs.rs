//! Small drawings: the mark of a status, a mark as it is in a figure, the key of a figure. Screen
//! readers pass over them; words beside them say the same.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use crate::{
    evidence::Status,
    figures::{self, Fill, KeyEntry, Shape, Sign},
};

/// The mark of a status.
#[component]
pub fn StatusMark(
    /// The status.
    status: Status,
) -> impl IntoView {
    let mark = figures::status_mark(status);
    let fill = if mark.filled { "currentColor" } else { "none" };
    view! {
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path
                d=mark.path
                fill=fill
                stroke="currentColor"
                stroke-width="1.6"
                stroke-dasharray=mark.dashes
            />
        </svg>
    }
}

/// The key of a figure: what each shape, fill and pattern means.
#[component]
pub fn FigureKey(
    /// Its entries.
    entries: Vec<KeyEntry>,
) -> impl IntoView {
    let entries = entries.into_iter().map(|entry| {
        view! {
            <li>
                <span class="key-entry">
                    <Sample sign=entry.sign />
                    <span>{entry.text}</span>
                </span>
            </li>
        }
    });
    view! {
        <ul class="key" aria-label="Key">
            {entries.collect_view()}
        </ul>
    }
}

/// A mark as it is in the figure; some marks are only a text, as "1 n/a".
#[component]
pub fn Sample(
    /// The mark.
    sign: Sign,
) -> impl IntoView {
    let text = sign.text.unwrap_or_default();
    let Some(shape) = sign.shape else {
        return view! { <span class="key-text">{text}</span> }.into_any();
    };
    let size = sign.size.to_string();
    let label = (!text.is_empty()).then(|| {
        view! {
            <text x="12" y="17" text-anchor="middle" font-size="13" fill="currentColor">
                {text}
            </text>
        }
    });
    view! {
        <svg
            width=size.clone()
            height=size
            viewBox="-2 -2 28 28"
            aria-hidden="true"
            focusable="false"
        >
            <Filled sign shape />
            {label}
        </svg>
    }
    .into_any()
}

/// The number of the next pattern: a name may stand once in a page.
static NEXT: AtomicUsize = AtomicUsize::new(0);

/// The outline with its fill. A pattern is lines in the outline: an outline of its own keeps the edge
/// of a small mark.
#[component]
fn Filled(sign: Sign, shape: Shape) -> impl IntoView {
    let (fill, stroke, dashes) = match sign.fill {
        Fill::Solid | Fill::Dotted => (sign.colour, "none", "none"),
        Fill::Striped | Fill::Hollow => ("none", sign.colour, "none"),
        Fill::Ghost => ("var(--ghost)", "var(--ghost-line)", "3 2"),
    };
    // Dashes say that the size is not known.
    let (stroke, dashes) = if sign.dashed {
        ("var(--ink)", "3 2")
    } else {
        (stroke, dashes)
    };
    let pattern = match sign.fill {
        Fill::Striped => Some(("M-6 18L18 -6M0 24L24 0M6 30L30 6", sign.colour)),
        Fill::Dotted => Some((
            "M6 6h.1M12 12h.1M18 6h.1M6 18h.1M18 18h.1",
            "var(--surface)",
        )),
        Fill::Solid | Fill::Hollow | Fill::Ghost => None,
    };
    let pattern = pattern.map(|(lines, colour)| {
        let clip = format!("clip-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let inside = format!("url(#{clip})");
        view! {
            <clipPath id=clip>
                <path d=shape.path() />
            </clipPath>
            <path
                d=lines
                fill="none"
                stroke=colour
                stroke-width="3"
                stroke-linecap="round"
                clip-path=inside
            />
        }
    });
    view! {
        <path d=shape.path() fill=fill stroke=stroke stroke-width="2" stroke-dasharray=dashes />
        {pattern}
    }
}
