//! `studies.html`: all studies on a page that needs no script, for readers without JavaScript, for
//! search engines and for print.
//! It knows the facts, how values are set (`setting`), and the cautions of the hand-out.
//!
//! | file | what of it |
//! |---|---|
//! | `section` | a part of the page |
//! | `overview` | the tables of the studies |
//! | `study` | one study with all its values |
//! | `unscripted` | the tables again, for the page in one file |
//! | `about` | what the data are, the sources that were read, the files |

mod about;
mod overview;
mod section;
mod study;
mod unscripted;

use super::handout::{TITLE, cautions};
use super::markup::{Element, element};
use super::setting::{classed, list, words};
use super::{Extract, day_in_words};
use crate::narrative;
use section::section;
pub use unscripted::unscripted;

/// What the page may load: its style sheet and its icon, and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The page, as HTML. Its sentence and its summary are those of the extract, which is to be that of
/// the default view; its tables hold every study of the data. `stylesheet` is the address of
/// `style/studies_page.css` as it is published.
pub fn studies_page(extract: &Extract<'_>, stylesheet: &str) -> String {
    let page = element("html")
        .with("lang", "en")
        .child(head(extract, stylesheet))
        .child(body(extract));
    format!("<!doctype html>\n{}\n", page.to_html())
}

fn head(extract: &Extract<'_>, stylesheet: &str) -> Element {
    let title = "The studies of ketamine-assisted psychotherapy, one by one · KAP Explorer";
    let description = format!(
        "{} Every study with its values, what is known of each value, and its sources. Not medical \
         advice.",
        extract.sentence()
    );
    let named =
        |name: &str, content: &str| element("meta").with("name", name).with("content", content);
    let graph = |property: &str, content: &str| {
        element("meta")
            .with("property", property)
            .with("content", content)
    };
    element("head")
        .child(element("meta").with("charset", "utf-8"))
        .child(words("title", title))
        .child(named("viewport", "width=device-width, initial-scale=1"))
        .child(
            element("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY),
        )
        .child(named("referrer", "no-referrer"))
        .child(named("description", &description))
        .child(named("color-scheme", "light dark"))
        .child(graph("og:type", "article"))
        .child(graph("og:title", title))
        .child(graph("og:description", &description))
        .child(
            element("link")
                .with("rel", "stylesheet")
                .with("href", stylesheet),
        )
        .child(
            element("link")
                .with("rel", "icon")
                .with("href", "icons/icon.svg")
                .with("type", "image/svg+xml"),
        )
}

fn body(extract: &Extract<'_>) -> Element {
    let main = element("main")
        .with("id", "content")
        .with("tabindex", "-1")
        .child(about::first(extract))
        .child(in_plain_words(extract))
        .children(overview::tables(extract))
        .child(before_you_quote(extract))
        .child(study::studies(extract.evidence))
        .children(about::rest(extract));
    element("body")
        .child(
            element("a")
                .with("class", "skip")
                .with("href", "#content")
                .child("Skip to the content"),
        )
        .child(masthead(extract))
        .child(main)
        .child(foot(extract))
}

fn masthead(extract: &Extract<'_>) -> Element {
    let review = &extract.evidence.about().review;
    let lead = format!(
        "In {} a review gathered {} articles on ketamine given together with psychotherapy. Here is \
         what could be found of each study that it is taken to include, value by value, with the \
         sources. This page needs no script; the explorer does, and can filter, draw and compare.",
        review.year, review.articles,
    );
    let advice = element("p")
        .with("class", "not-advice")
        .child(words("strong", "This is not medical advice."))
        .child(" It shows what was studied and how sure one may be. It does not say what to do.");
    let parts = [
        ("#words", "In plain words"),
        ("#studies", "The studies in a table"),
        ("#cautions", "Before you quote this"),
        ("#one-by-one", "The studies one by one"),
        ("#sources", "Sources"),
        ("#data", "The data as files"),
    ];
    let parts = parts.map(|(href, name)| words("a", name).with("href", href));
    element("header")
        .with("class", "masthead")
        .child(
            element("p")
                .with("class", "masthead-name")
                .child(words("a", "KAP Explorer").with("href", "./")),
        )
        .child(words("h1", TITLE))
        .child(classed("p", "lead", lead))
        .child(advice)
        .child(
            element("nav")
                .with("aria-label", "On this page")
                .child(list(parts).with("class", "parts")),
        )
}

/// The sentence, and the summary under its headings.
fn in_plain_words(extract: &Extract<'_>) -> Element {
    let parts = narrative::summary(
        extract.evidence,
        extract.table,
        &extract.view.selection,
        &extract.counts,
    );
    let parts = parts.into_iter().map(|part| {
        let sentences = part.sentences.into_iter().map(|said| said.words);
        element("div")
            .with("class", "summary-part")
            .child(words("h3", part.heading))
            .child(list(sentences))
    });
    section("words", "In plain words")
        .child(classed("p", "sentence", extract.sentence()))
        .child(classed("p", "gap", narrative::the_gap(extract.evidence)))
        .child(element("div").with("class", "summary").children(parts))
}

/// The cautions that are not in the summary.
fn before_you_quote(extract: &Extract<'_>) -> Element {
    let parts = cautions(extract).into_iter().skip(1);
    let parts = parts.map(|(heading, sentences)| {
        element("div")
            .with("class", "summary-part")
            .child(words("h3", heading))
            .child(list(sentences))
    });
    section("cautions", "Before you quote this")
        .child(element("div").with("class", "summary").children(parts))
}

fn foot(extract: &Extract<'_>) -> Element {
    let about = extract.evidence.about();
    let version = format!(
        "Data set version {} of {}. Not medical advice.",
        about.version,
        day_in_words(about.created)
    );
    element("footer")
        .with("class", "foot")
        .child(words("p", version))
        .child(element("p").child(words("a", "Open the explorer").with("href", "./")))
}
