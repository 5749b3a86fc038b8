//! A small picture of what a comparison compares: what each of the two groups was given.

use leptos::prelude::*;

use crate::{
    evidence::Comparison,
    narrative::{self, Besides, Part, Side},
};

/// The picture: for each group a box for ketamine and one for psychotherapy.
#[component]
pub fn ComparedPicture(
    /// The comparison.
    comparison: Comparison,
) -> impl IntoView {
    let (kap, other) = narrative::sides(comparison);
    let other = match other {
        Some(other) => view! {
            <span class="versus">"against"</span>
            <Group side=other />
        }
        .into_any(),
        None => view! { <span class="versus">"alone"</span> }.into_any(),
    };
    view! {
        <span class="compared" role="img" aria-label=narrative::picture_text(comparison)>
            <Group side=kap />
            {other}
        </span>
    }
}

#[component]
fn Group(side: Side) -> impl IntoView {
    view! {
        <span class="compared-group">
            <Given letter="K" kind="part-ketamine" part=side.ketamine />
            {side.therapy.map(|part| view! { <Given letter="P" kind="part-therapy" part /> })}
            {side.besides.map(|besides| view! { <span class="part part-besides">{letter(besides)}</span> })}
        </span>
    }
}

/// The letter in the box of what a group got besides.
pub fn letter(besides: Besides) -> &'static str {
    match besides {
        Besides::UsualCare => "U",
        Besides::Support => "S",
    }
}

#[component]
fn Given(letter: &'static str, kind: &'static str, part: Part) -> impl IntoView {
    let (letter, size) = match part {
        Part::None => ("", " is-none"),
        Part::Some => (letter, ""),
        Part::More => (letter, " is-more"),
        Part::Less => (letter, " is-less"),
        Part::Other => (letter, " is-other"),
    };
    view! { <span class=format!("part {kind}{size}")>{letter}</span> }
}
