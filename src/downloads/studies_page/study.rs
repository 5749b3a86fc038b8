//! One study: its citation, what it can and cannot show, and every value with its status and sources.

use crate::downloads::markup::{Element, element};
use crate::evidence::{Evidence, Origin, Place, Study};
use crate::narrative::{self, Line};

use super::section::section;
use crate::downloads::setting::{citation, classed, link, list, status, words};

/// Every study under its own heading, in the order of the data.
pub(super) fn studies(evidence: &Evidence) -> Element {
    let lead = "Each value says what is known of it and where it was read. Where a value was not \
                found, the sources are those in which it was looked for.";
    section("one-by-one", "The studies one by one")
        .child(words("p", lead))
        .children(evidence.studies.iter().map(|study| one(evidence, study)))
}

fn one(evidence: &Evidence, study: &Study) -> Element {
    let title = format!("{}-title", study.id);
    let class = match study.place {
        Place::Included => "study",
        Place::Unresolved => "study is-unresolved",
        Place::Since => "study is-since",
    };
    let mut card = element("article")
        .with("id", study.id.as_str())
        .with("class", class)
        .with("aria-labelledby", title.as_str())
        .child(words("h3", study.short_name.clone()).with("id", title.as_str()))
        .child(classed("p", "study-title", study.citation.title.clone()))
        .child(citation("p", &study.citation).with("class", "citation"))
        .child(classed("p", "citation", narrative::place_text(study)));
    if let Some(&comparison) = study.comparison.value() {
        card = card.child(words("p", narrative::picture_text(comparison)));
    }
    let shows = narrative::what_it_shows(study);
    let sentences = shows.sentences().map(str::to_owned);
    card = card
        .child(words("h4", "What this study can and cannot show"))
        .child(list(sentences).with("class", "can-show"))
        .child(words("h4", "Outcomes"));
    if study.outcomes.is_empty() {
        let none = "No outcome was found in the sources that could be read.";
        card = card.child(words("p", none));
    }
    let mut has_interval = false;
    for outcome in &study.outcomes {
        let main = if outcome.main {
            " (main outcome, our choice)"
        } else {
            ""
        };
        let estimate = outcome.estimate.as_ref();
        has_interval |= estimate.is_some_and(|estimate| estimate.interval.is_some());
        let domain = format!("{}{main}", narrative::capital(&outcome.domain));
        card = card
            .child(words("h5", domain))
            .child(classed("p", "meta", narrative::outcome_about(outcome)))
            .child(lines(evidence, narrative::outcome_lines(outcome)));
    }
    if has_interval {
        card = card.child(classed("p", "meta", narrative::INTERVAL_NOTE));
    }
    card.child(values(evidence, study))
}

/// All other values, folded: they are many.
fn values(evidence: &Evidence, study: &Study) -> Element {
    let groups = narrative::card(study);
    let count: usize = groups.iter().map(|group| group.lines.len()).sum();
    let label = format!(
        "All other {count} values of {}, with status and sources",
        study.short_name
    );
    let mut folded = element("details").child(words("summary", label));
    for group in groups {
        folded = folded
            .child(words("h4", group.title))
            .children(group.about.map(|about| classed("p", "meta", about)))
            .child(lines(evidence, group.lines));
    }
    folded
}

/// Values with what is known of each.
fn lines(evidence: &Evidence, lines: Vec<Line>) -> Element {
    let lines = lines.into_iter().map(|line| {
        let missing = line.status.is_some_and(|status| status.basis().is_none());
        let class = if missing { "value is-missing" } else { "value" };
        let known = line
            .status
            .map(|is| element("dd").with("class", "known").child(status(is)));
        element("div")
            .with("class", "fact")
            .child(words("dt", line.name))
            .child(classed("dd", class, line.text))
            .children(known)
            .children(origin(evidence, &line.origin))
    });
    element("dl").with("class", "facts").children(lines)
}

/// The note and the sources of a value; nothing where there is neither.
fn origin(evidence: &Evidence, origin: &Origin) -> Option<Element> {
    let mut set = element("dd").with("class", "origin");
    if let Some(note) = origin.note() {
        set = set.child(words("span", format!("Note: {note}"))).child(" ");
    }
    let sources = origin
        .sources()
        .into_iter()
        .filter_map(|id| evidence.source(id));
    let mut before = "Sources: ";
    for source in sources {
        let inside = words("a", source.what.clone()).with("href", source_anchor(&source.id, "#"));
        let locator = narrative::locator_url(&source.locator);
        set = set.child(before).child(inside).child(", ");
        set = match locator {
            Some(url) => set.child(link(url, source.locator.clone())),
            None => set.child(source.locator.clone()),
        };
        before = "; ";
    }
    (!set.children.is_empty()).then_some(set)
}

/// The place of a source on the page.
pub(super) fn source_anchor(id: &str, before: &str) -> String {
    format!("{before}source-{id}")
}
