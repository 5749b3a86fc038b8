//! The key of a figure, drawn in HTML: what each shape, fill and pattern means.

use leptos::prelude::*;

use crate::{
    explore::decimal,
    figures::{Fill, KeyEntry, Shape, Sign},
};

/// The key.
pub fn figure_key(key: Vec<KeyEntry>) -> AnyView {
    let entries: Vec<_> = key
        .into_iter()
        .enumerate()
        .map(|(index, entry)| {
            view! {
                <li>
                    {sample(entry.sign, index)}
                    <span>{entry.text}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <ul class="key" aria-label="Key">
            {entries}
        </ul>
    }
    .into_any()
}

/// A mark as it is in the chart; some marks are only a text, as "1 n/a".
fn sample(sign: Sign, index: usize) -> AnyView {
    let Some(shape) = sign.shape else {
        let text = sign.text.unwrap_or_default();
        return view! { <span class="key-text">{text}</span> }.into_any();
    };
    let text = sign.text.map(|text| {
        view! {
            <text x="12" y="17" text-anchor="middle" font-size="13" fill="currentColor">
                {text}
            </text>
        }
        .into_any()
    });
    let size = decimal::format(sign.size);
    view! {
        <svg width=size.clone() height=size viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
            {filled(sign, shape, index)}
            {text}
        </svg>
    }
    .into_any()
}

/// The outline with its fill. Patterns are lines over the fill, in the colour of the page.
fn filled(sign: Sign, shape: Shape, index: usize) -> AnyView {
    let clip = format!("sample-{index}-{shape:?}-{:?}", sign.fill);
    let (fill, stroke, dashes) = match sign.fill {
        Fill::Solid | Fill::Striped | Fill::Dotted => (sign.colour, "none", "none"),
        Fill::Hollow => ("none", sign.colour, "none"),
        Fill::Ghost => ("var(--ghost)", "var(--ghost-line)", "3 2"),
    };
    let lines = match sign.fill {
        Fill::Striped => "M-6 18L18 -6M0 24L24 0M6 30L30 6",
        Fill::Dotted => "M6 6h.1M12 12h.1M18 6h.1M6 18h.1M18 18h.1",
        Fill::Solid | Fill::Hollow | Fill::Ghost => "",
    };
    view! {
        <clipPath id=clip.clone()>
            <path d=shape.path()></path>
        </clipPath>
        <path d=shape.path() fill=fill stroke=stroke stroke-width="2" stroke-dasharray=dashes></path>
        <path d=lines clip-path=format!("url(#{clip})") stroke="var(--surface)" stroke-width="3" stroke-linecap="round"></path>
    }
    .into_any()
}
