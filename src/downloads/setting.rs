//! How texts, values and their statuses are set as elements: on the page without scripts and on the
//! hand-out.

use crate::downloads::markup::{Element, Markup, element};
use crate::evidence::{Basis, Citation, Status, Study};
use crate::figures::status_mark;
use crate::narrative::{self, Block, NOT_APPLICABLE, NOT_FOUND, Text};
use crate::view::Column;

/// An element that holds words.
pub(in crate::downloads) fn words(name: &'static str, words: impl Into<String>) -> Element {
    element(name).child(words.into())
}

/// The same with a class.
pub(in crate::downloads) fn classed(
    name: &'static str,
    class: &'static str,
    words: impl Into<String>,
) -> Element {
    element(name).with("class", class).child(words.into())
}

/// A list without an order.
pub(in crate::downloads) fn list<M: Into<Markup>>(items: impl IntoIterator<Item = M>) -> Element {
    let items = items.into_iter().map(|item| element("li").child(item));
    element("ul").children(items)
}

/// A link that leaves the page.
pub(in crate::downloads) fn link(url: impl Into<String>, words: impl Into<String>) -> Element {
    element("a")
        .with("href", url)
        .with("rel", "noreferrer")
        .child(words.into())
}

/// A citation with its DOI as a link; that no DOI was found is said.
pub(in crate::downloads) fn citation(name: &'static str, citation: &Citation) -> Element {
    let cited = words(name, narrative::citation_text(citation)).child(" ");
    match &citation.doi {
        Some(doi) => cited.child(link(narrative::doi_url(doi), format!("doi:{doi}"))),
        None => cited.child("DOI: not found."),
    }
}

/// Words with the address to which they lead, if there is one.
pub(in crate::downloads) fn text(name: &'static str, text: Text) -> Element {
    let set = words(name, text.words);
    match text.url {
        Some(url) => set.child(" ").child(link(url.clone(), url)),
        None => set,
    }
}

/// A piece of "About the data".
pub(super) fn block(block: Block) -> Element {
    match block {
        Block::Paragraph(words) => text("p", words),
        Block::List(items) => {
            element("ul").children(items.into_iter().map(|item| text("li", item)))
        }
        Block::Numbered(items) => {
            let items = items
                .into_iter()
                .map(|(number, item)| text("li", item).with("value", number.to_string()));
            element("ol").children(items)
        }
        Block::Terms(terms) => {
            let terms = terms.into_iter().map(|(term, meaning)| {
                element("div")
                    .child(words("dt", term))
                    .child(words("dd", meaning))
            });
            element("dl").with("class", "terms").children(terms)
        }
    }
}

/// A cell of a table of studies.
pub(in crate::downloads) fn cell(column: Column, study: &Study) -> Element {
    value_cell(&column.text(study), column.basis(study))
}

/// A cell with a value, and the mark of what it rests on where that is more than reading it in a
/// source. A missing value looks different from a value. The mark stays on the line of the last word.
pub(in crate::downloads) fn value_cell(text: &str, basis: Option<Basis>) -> Element {
    let missing = [NOT_FOUND, NOT_APPLICABLE]
        .iter()
        .any(|word| text.starts_with(word));
    let cell = if missing {
        element("td").with("class", "is-missing")
    } else {
        element("td")
    };
    let Some(basis) = basis.filter(|&basis| basis != Basis::Reported) else {
        return cell.child(text);
    };
    let (before, last) = match text.rsplit_once(' ') {
        Some((before, last)) => (format!("{before} "), last),
        None => (String::new(), text),
    };
    let kept = classed("span", "kept", format!("{last} "));
    cell.child(before)
        .child(kept.child(named_mark(basis.into())))
}

/// The mark of a status with its name for those who cannot see it.
pub(in crate::downloads) fn named_mark(status: Status) -> Element {
    mark(status)
        .with("role", "img")
        .with("aria-label", status.label())
}

/// The mark of a status beside its word.
pub(in crate::downloads) fn status(status: Status) -> Element {
    element("span")
        .with("class", "status")
        .child(mark(status).with("aria-hidden", "true"))
        .child(" ")
        .child(status.label())
}

/// The mark of a status.
fn mark(status: Status) -> Element {
    let mark = status_mark(status);
    element("svg")
        .with("class", "mark")
        .with("width", "14")
        .with("height", "14")
        .with("viewBox", "0 0 16 16")
        .child(
            element("path")
                .with("d", mark.path)
                .with("fill", if mark.filled { "currentColor" } else { "none" })
                .with("stroke", "currentColor")
                .with("stroke-width", "1.6")
                .with("stroke-dasharray", mark.dashes),
        )
}

/// What the marks in the cells of a table mean, put into a line.
pub(in crate::downloads) fn key_of_marks(line: Element) -> Element {
    let mut line = line.child("A value without a mark was read in a source. ");
    for which in [Status::Derived, Status::Inferred, Status::Conflict] {
        line = line
            .child(self::status(which))
            .child(format!(": {} ", which.meaning()));
    }
    line.child(format!("Not found: {}", Status::NotFound.meaning()))
}
