//! Estimates with their intervals, each on a scale of its own.

use leptos::prelude::*;

use super::{
    markup::{list, part, wrap},
    sides::Side,
    state::Explorer,
    turns::following,
    where_from::{askable, study_button},
};
use crate::{
    browser::dom::{Node, Tag, tag},
    explore::rounded_to,
    figures::{self, EstimateItem, OtherEstimate},
    narrative::INTERVAL_NOTE,
};

/// The figure for one selection.
pub fn estimates(explorer: Explorer, side: Side) -> Node {
    let kept = following(explorer, side);
    part(move || {
        let found =
            kept.with(|(_, counts)| explorer.with_scene(counts, 1000.0, &figures::estimates));
        let items = found.items.into_iter();
        let items = items.map(|estimate| item(explorer, estimate).into());
        let mut nodes = vec![
            wrap("p", "figure-subtitle", found.subtitle),
            wrap("p", "visually-hidden", found.summary),
            tag("ul")
                .class("estimates")
                .children(items.collect())
                .into(),
            wrap("p", "figure-summary", INTERVAL_NOTE),
        ];
        if !found.others.is_empty() {
            let others = found.others.into_iter();
            let others = others.map(|estimate| other(explorer, estimate));
            let rest = tag("details")
                .class("long-list")
                .child(tag("summary").child("Estimates without an interval"))
                .child(list("", others.collect()));
            nodes.push(rest.into());
        }
        nodes
    })
}

/// A part of the plot at a share of its width, in percent.
fn at(name: &'static str, class: &'static str, share: f64) -> Tag {
    tag(name).class(class).style("left", percent(share))
}

fn percent(share: f64) -> String {
    [&rounded_to(share, 2).to_string(), "%"].concat()
}

/// What is grey says in words why.
fn left_out(dim: bool) -> &'static str {
    if dim {
        " (left out by the filters)"
    } else {
        ""
    }
}

fn item(explorer: Explorer, item: EstimateItem) -> Tag {
    let ticks = item.ticks.into_iter();
    let ticks = ticks.map(|(share, text)| at("span", "tick", share).child(text).into());
    let mut plot = tag("div")
        .class("estimate-plot")
        .with("aria-hidden", "true");
    if let Some((share, text)) = item.null {
        plot = plot.child(at("span", "null", share).child(tag("span").child(text)));
    }
    let interval = at("span", "interval", item.low).style("width", percent(item.high - item.low));
    let plot = plot
        .child(interval)
        .child(at("span", "value", item.value))
        .child(tag("span").class("ticks").children(ticks.collect()));
    let name = tag("p")
        .class("estimate-name")
        .child(study_button(explorer, item.study))
        .child([", ", &item.outcome, left_out(item.dim)].concat());
    let scale = [&item.compared, "; ", &item.measure, ", ", item.scale].concat();
    let text = item.text;
    let text = askable(explorer, move || text.clone().into(), Some(item.ask));
    tag("li")
        .class(if item.dim {
            "estimate is-out"
        } else {
            "estimate"
        })
        .child(name)
        .child(wrap("p", "estimate-meta", scale))
        .child(plot)
        .child(wrap("p", "estimate-text", text))
        .child(wrap("p", "estimate-meta", item.verdict))
}

fn other(explorer: Explorer, other: OtherEstimate) -> Node {
    let what = [", ", &other.outcome, " (", &other.compared, "): "].concat();
    let left_out = left_out(other.dim);
    let text = [&other.text, "; ", other.why, left_out].concat();
    tag("span")
        .child(study_button(explorer, other.study))
        .child(what)
        .child(askable(
            explorer,
            move || text.clone().into(),
            Some(other.ask),
        ))
        .into()
}
