//! The key of a figure, drawn in HTML: what each shape, fill and pattern means.

use leptos::prelude::*;

use crate::figures::{Fill, KeyEntry, Shape, Sign};

/// The key.
#[component]
pub fn FigureKey(key: Vec<KeyEntry>) -> impl IntoView {
    let entries = key
        .into_iter()
        .enumerate()
        .map(|(index, entry)| {
            view! {
                <li>
                    {sample(entry.sign, index)}
                    <span>{entry.text}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="key" aria-label="Key">
            {entries}
        </ul>
    }
}

/// A mark as it is in the chart; some marks are only a sign, as the "?" of a value not found.
fn sample(sign: Sign, index: usize) -> impl IntoView {
    let text = sign.text.map(|text| {
        view! {
            <text x="12" y="17.5" text-anchor="middle" font-size="16" fill="currentColor">
                {text}
            </text>
        }
    });
    view! {
        <svg width=sign.size height=sign.size viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
            {sign.shape.map(|shape| filled(sign, shape, index))}
            {text}
        </svg>
    }
}

/// The outline with its fill. Patterns are lines over the fill, in the colour of the page.
fn filled(sign: Sign, shape: Shape, index: usize) -> impl IntoView {
    let clip = format!("sample-{index}-{shape:?}-{:?}", sign.fill);
    let (fill, stroke, dashes) = match sign.fill {
        Fill::Solid | Fill::Striped | Fill::Dotted => (sign.colour, "none", "none"),
        Fill::Hollow => ("none", sign.colour, "none"),
        Fill::Ghost => ("var(--ghost)", "var(--ghost-line)", "3 2"),
    };
    let pattern = match sign.fill {
        Fill::Striped => Some("M-6 18L18 -6M0 24L24 0M6 30L30 6"),
        Fill::Dotted => Some("M6 6h.1M12 12h.1M18 6h.1M6 18h.1M18 18h.1"),
        Fill::Solid | Fill::Hollow | Fill::Ghost => None,
    };
    let lines = pattern.map(|lines| {
        view! {
            <path d=lines clip-path=format!("url(#{clip})") stroke="var(--paper)" stroke-width="3" stroke-linecap="round"></path>
        }
    });
    view! {
        <clipPath id=clip.clone()>
            <path d=shape.path()></path>
        </clipPath>
        <path d=shape.path() fill=fill stroke=stroke stroke-width="2" stroke-dasharray=dashes></path>
        {lines}
    }
}
