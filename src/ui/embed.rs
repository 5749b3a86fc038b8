//! One figure alone, as within another page: without the rest of the page, with the way to it.

use leptos::prelude::*;

use super::{
    chips::chips,
    compare::compare,
    coverage::matrix,
    directions::{intervals, plot},
    figures::chart,
    live::words,
    map::map,
    markup::{Live, shown_when, wrap},
    notices::notices,
    result::result_sentence,
    state::Explorer,
    study_card::study_card,
    where_from::where_from,
};
use crate::{
    browser::dom::{Node, tag},
    figures::Exhibit,
    narrative,
};

/// The figure, the sentence, and the link to the whole page.
pub fn embedded(explorer: Explorer, exhibit: Exhibit) -> Vec<Node> {
    let mut nodes = vec![notices(explorer)];
    if !matches!(exhibit, Exhibit::Chart(_)) {
        nodes.push(tag("h1").class("embed-title").child(exhibit.title()).into());
    }
    nodes.extend(match exhibit {
        Exhibit::Map => vec![map(explorer)],
        Exhibit::Directions => vec![plot(explorer)],
        Exhibit::Estimates => vec![intervals(explorer)],
        Exhibit::Coverage => matrix(explorer),
        Exhibit::Chart(id) => vec![chart(explorer, id, "h1")],
    });
    let result = tag("div").class("result").child(result_sentence(explorer));
    nodes.push(result.child(chips(explorer)).into());
    // Who A and B are, where the figure shows both.
    let both = shown_when(explorer.comparing, move || vec![compare(explorer)]);
    nodes.push(both);
    nodes.push(foot(explorer));
    let main = tag("main").class("embedded").with("id", "results");
    vec![
        main.with("tabindex", "-1").children(nodes).into(),
        study_card(explorer),
        where_from(explorer),
    ]
}

fn foot(explorer: Explorer) -> Node {
    // Read, so that it follows the view.
    let address = words(move || {
        explorer.view.track();
        explorer.whole_link()
    });
    let link = tag("a")
        .with("target", "_blank")
        .with("rel", "noopener")
        .live("href", address)
        .child("Explore the whole evidence");
    let review = explorer.evidence.about.cite_review;
    tag("div")
        .class("embed-foot")
        .child(tag("p").child(link))
        .child(wrap("p", "", "Not medical advice."))
        .child(wrap("p", "", narrative::the_gap(explorer.evidence)))
        .child(wrap("p", "", ["Source: ", review].concat()))
        .into()
}
