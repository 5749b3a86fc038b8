//! The study card: a dialog with every field of one study, and what the study can and cannot show.

use leptos::prelude::*;

use super::{
    compared::compared_picture,
    controls::drawer,
    facts::{fact_line, link},
    learn::words_used,
    live::{count, flag},
    markup::{button, list, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        dom::{Node, Tag, tag},
        page,
    },
    evidence::Study,
    narrative::{self, Line},
    view::{neighbours, ordered},
};

/// The title of the page when no study is open.
const PAGE_TITLE: &str = "KAP Explorer: the evidence on ketamine-assisted psychotherapy";

/// The dialog; open while the view names a study.
pub fn study_card(explorer: Explorer) -> Node {
    // One more than the row; 0 is none.
    let number = count(move || {
        explorer
            .view
            .with(|view| view.study.map_or(0, |row| row + 1))
    });
    let study = move || {
        let row = number.get().checked_sub(1)?;
        Some((row, explorer.evidence.studies.get(row)?))
    };
    let content = move || match study() {
        Some((row, study)) => {
            page::set_title(&[&study.short_name, " · KAP Explorer"].concat());
            // Each study is read from its head, also after "Next".
            page::after(0, || page::read_from("card-title"));
            vec![card_bar(explorer, row), card_body(explorer, study)]
        }
        None => {
            page::set_title(PAGE_TITLE);
            Vec::new()
        }
    };
    drawer(
        "card",
        "card-title",
        flag(move || study().is_some()),
        move || explorer.change(|view| view.study = None),
        content,
    )
}

/// Previous and next within the selection, and close.
fn card_bar(explorer: Explorer, row: usize) -> Node {
    let sort = explorer.view.with_untracked(|view| view.sort);
    let listed = explorer
        .counts
        .with(|counts| ordered(explorer.evidence, &counts.matching, sort));
    let (before, after) = neighbours(row, &listed);
    let open = move |row| explorer.change(|view| view.study = row);
    let step = |name: &'static str, to: Option<usize>| {
        let study = to.and_then(|row| explorer.evidence.studies.get(row));
        let study = study.map(|study| [": ", &study.short_name].concat());
        tag("button")
            .class("button")
            .flag("disabled", to.is_none())
            .child(name)
            .child(wrap("span", "visually-hidden", study.unwrap_or_default()))
            .press(move || open(to))
    };
    tag("div")
        .class("card-bar")
        .child(step("← Previous", before))
        .child(step("Next →", after))
        .child(button("button card-close", "Close", move || open(None)))
        .into()
}

fn card_body(explorer: Explorer, study: &'static Study) -> Node {
    let mut citation = tag("p")
        .class("card-citation")
        .child(narrative::citation_text(&study.citation))
        .child(" ");
    if let Some(doi) = &study.citation.doi {
        let url = narrative::doi_url(doi);
        citation = citation.child(link(url.clone(), url));
    }
    let place = narrative::place_text(study);
    let title = tag("h2")
        .with("id", "card-title")
        .with("tabindex", "-1")
        .child(study.short_name.clone());
    let mut body = tag("div")
        .class("card-body")
        .child(title)
        .child(wrap("p", "card-title", study.citation.title.clone()))
        .child(citation)
        .child(wrap("p", "card-citation", place))
        .child(words_used(explorer, "card"));
    if let Some(&comparison) = study.comparison.value() {
        let words = narrative::picture_text(comparison);
        body = body
            .child(compared_picture(comparison))
            .child(wrap("p", "outcome-meta", words));
    }
    body = outcomes(explorer, body.child(can_show(study)), study);
    for group in narrative::card(study) {
        body = body.child(tag("h3").child(group.title));
        if let Some(about) = group.about {
            body = body.child(wrap("p", "outcome-meta", about));
        }
        body = body.child(facts(explorer, group.lines));
    }
    body.into()
}

fn facts(explorer: Explorer, lines: Vec<Line>) -> Tag {
    let lines = lines.into_iter().map(|line| fact_line(explorer, line));
    tag("div").class("facts").children(lines.collect())
}

/// "What this study can and cannot show".
fn can_show(study: &'static Study) -> Tag {
    let shows = narrative::what_it_shows(study);
    let more = shows.limits.into_iter().chain(shows.cautions);
    let heading = tag("h3")
        .with("id", "can-show-title")
        .child("What this study can and cannot show");
    tag("section")
        .class("can-show")
        .with("aria-labelledby", "can-show-title")
        .child(heading)
        .child(tag("p").child(shows.can))
        .child(tag("p").child(shows.cannot))
        .child(list("", more.map(Node::from).collect()))
}

fn outcomes(explorer: Explorer, body: Tag, study: &'static Study) -> Tag {
    let mut body = body.child(tag("h3").child("Outcomes"));
    let mut has_interval = false;
    for outcome in &study.outcomes {
        let estimate = outcome.estimate.as_ref();
        has_interval |= estimate.is_some_and(|estimate| estimate.interval.is_some());
        let main = if outcome.main {
            " (main outcome, our choice)"
        } else {
            ""
        };
        let domain = [&narrative::capital(&outcome.domain), main].concat();
        let about = narrative::outcome_about(outcome);
        body = body
            .child(tag("h4").child(domain))
            .child(wrap("p", "outcome-meta", about))
            .child(facts(explorer, narrative::outcome_lines(outcome)));
    }
    let foot = match (study.outcomes.is_empty(), has_interval) {
        (true, _) => "No outcome was found in the sources that could be read.",
        (false, true) => narrative::INTERVAL_NOTE,
        (false, false) => "",
    };
    body.child(wrap("p", "outcome-meta", foot))
}
