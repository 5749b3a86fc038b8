//! Estimates with their intervals, each on a scale of its own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{
        askable::Askable,
        sides::{Side, Sides},
        state::use_explorer,
        study_name::StudyName,
    },
    figures::{self, EstimateItem, Estimates, OtherEstimate, Room},
    narrative::INTERVAL_NOTE,
};

/// The estimates alone.
#[component]
pub fn EstimatesAlone() -> impl IntoView {
    view! { <Sides each=|side| view! { <OfOne side /> } /> }
}

/// The estimates of one selection.
#[component]
fn OfOne(side: Side) -> impl IntoView {
    let explorer = use_explorer();
    let kept = side.memo(explorer);
    let found = Memo::new(move |_| {
        let drawn = |(_, counts): &(_, _)| {
            explorer.with_scene(counts, None, Room::enlarged(0.0), &figures::estimates)
        };
        Arc::new(kept.with(drawn))
    });
    let items = move || found.with(|found| numbered(&found.items, |item| item.study));
    let others = move || found.with(|found| numbered(&found.others, |other| other.study));
    let item = move |(_, item): (Id, EstimateItem)| {
        let is_out = is_out(found, item.study);
        view! { <Item item is_out /> }
    };
    let other = move |(_, other): (Id, OtherEstimate)| {
        let is_out = is_out(found, other.study);
        view! { <Other other is_out /> }
    };
    let has_others = Memo::new(move |_| found.with(|found| !found.others.is_empty()));
    let text = move |part: fn(&Estimates) -> &String| {
        Memo::new(move |_| found.with(|found| part(found).clone()))
    };
    view! {
        <p class="figure-subtitle">{text(|found| &found.subtitle)}</p>
        <p class="visually-hidden">{text(|found| &found.summary)}</p>
        <ul class="estimates">
            <For each=items key=|(id, _)| *id children=item />
        </ul>
        <p class="figure-summary">{INTERVAL_NOTE}</p>
        <Show when=move || has_others.get()>
            <details class="long-list">
                <summary>"Estimates without an interval"</summary>
                <ul>
                    <For each=others key=|(id, _)| *id children=other />
                </ul>
            </details>
        </Show>
    }
}

/// The row of a study, and which of its estimates it is.
type Id = (usize, usize);

/// Each estimate with what it is known by whatever is selected. Those of a study stand together.
fn numbered<T: Clone>(estimates: &[T], study: fn(&T) -> usize) -> Vec<(Id, T)> {
    let of_study = estimates.chunk_by(|a, b| study(a) == study(b));
    let numbered = of_study.flat_map(|those| those.iter().enumerate());
    numbered
        .map(|(place, estimate)| ((study(estimate), place), estimate.clone()))
        .collect()
}

/// Whether the filters leave out the study in this row.
fn is_out(found: Memo<Arc<Estimates>>, row: usize) -> Memo<bool> {
    Memo::new(move |_| {
        found.with(|found| {
            let items = found.items.iter().map(|item| (item.study, item.dim));
            let others = found.others.iter().map(|other| (other.study, other.dim));
            items.chain(others).any(|(study, dim)| study == row && dim)
        })
    })
}

fn percent(share: f64) -> String {
    format!("{}%", (share * 100.0).round() / 100.0)
}

/// What is grey says in words why.
const fn left_out(is_out: bool) -> &'static str {
    if is_out {
        " (left out by the filters)"
    } else {
        ""
    }
}

/// An estimate with its interval.
#[component]
fn Item(item: EstimateItem, is_out: Memo<bool>) -> impl IntoView {
    let ticks = item.ticks.into_iter().map(|(share, text)| {
        view! {
            <span class="tick" style:left=percent(share)>
                {text}
            </span>
        }
    });
    let null = item.null.map(|(share, text)| {
        view! {
            <span class="null" style:left=percent(share)>
                <span>{text}</span>
            </span>
        }
    });
    let text = item.text;
    let scale = format!("{}; {}, {}", item.compared, item.measure, item.scale);
    view! {
        <li class="estimate" class:is-out=is_out>
            <p class="estimate-name">
                <StudyName row=item.study />
                {move || format!(", {}{}", item.outcome, left_out(is_out.get()))}
            </p>
            <p class="estimate-meta">{scale}</p>
            <div class="estimate-plot" aria-hidden="true">
                {null}
                <span
                    class="interval"
                    style:left=percent(item.low)
                    style:width=percent(item.high - item.low)
                ></span>
                <span class="value" style:left=percent(item.value)></span>
                <span class="ticks">{ticks.collect_view()}</span>
            </div>
            <p class="estimate-text">
                <Askable ask=Some(item.ask)>{text.clone()}</Askable>
            </p>
            <p class="estimate-meta">{item.verdict}</p>
        </li>
    }
}

/// An estimate that cannot be drawn.
#[component]
fn Other(other: OtherEstimate, is_out: Memo<bool>) -> impl IntoView {
    let (text, why) = (other.text, other.why);
    view! {
        <li>
            <StudyName row=other.study />
            {format!(", {} ({}): ", other.outcome, other.compared)}
            <Askable ask=Some(other.ask)>
                {
                    let text = text.clone();
                    move || format!("{text}; {why}{}", left_out(is_out.get()))
                }
            </Askable>
        </li>
    }
}
