//! The key of a figure, drawn in HTML: what each shape, fill and pattern means.

use leptos::prelude::*;

use crate::figures::{Fill, KeyEntry, Sign};

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

/// A mark as it is in the chart. Patterns are drawn as lines over the fill.
fn sample(sign: Sign, index: usize) -> impl IntoView {
    let clip = format!("sample-{index}-{:?}-{:?}", sign.shape, sign.fill);
    let (fill, stroke, dashes) = match sign.fill {
        Fill::Solid | Fill::Striped | Fill::Dotted => (sign.colour, "none", "none"),
        Fill::Hollow => ("none", sign.colour, "none"),
        Fill::Ghost => ("var(--ghost-fill)", "var(--ghost-line)", "3 2"),
    };
    let pattern = match sign.fill {
        Fill::Striped => Some("M-6 18L18 -6M0 24L24 0M6 30L30 6"),
        Fill::Dotted => Some("M6 6h.1M12 12h.1M18 6h.1M6 18h.1M18 18h.1"),
        Fill::Solid | Fill::Hollow | Fill::Ghost => None,
    };
    view! {
        <svg width=sign.size height=sign.size viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
            <clipPath id=clip.clone()>
                <path d=sign.shape.path()></path>
            </clipPath>
            <path d=sign.shape.path() fill=fill stroke=stroke stroke-width="2" stroke-dasharray=dashes></path>
            {pattern
                .map(|lines| {
                    view! {
                        <path
                            d=lines
                            clip-path=format!("url(#{clip})")
                            stroke="var(--paper)"
                            stroke-width="3"
                            stroke-linecap="round"
                        ></path>
                    }
                })}
            {sign
                .text
                .map(|text| {
                    view! {
                        <text x="12" y="17.5" text-anchor="middle" font-size="16" fill="currentColor">
                            {text}
                        </text>
                    }
                })}
        </svg>
    }
}
