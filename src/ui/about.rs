//! "About the data": the sections of the narrative, set as headings, paragraphs and lists.

use leptos::prelude::*;

use super::state::Explorer;
use crate::narrative::{self, Block, Section, Text};

/// The longest parts stand behind a heading that opens them.
const FOLDED: [&str; 2] = ["sources", "references"];

/// The published tables: file and what one row is.
const TABLES: [(&str, &str); 9] = [
    ("studies.csv", "studies"),
    ("regimens.csv", "ketamine regimens"),
    ("therapies.csv", "psychotherapies"),
    ("diagnoses.csv", "diagnoses"),
    ("outcomes.csv", "outcomes"),
    ("evidence.csv", "where each value comes from"),
    ("sources.csv", "sources that were read"),
    ("references.csv", "the review’s references"),
    ("datapackage.json", "what every column means"),
];

/// The part.
#[component]
pub fn About() -> impl IntoView {
    let explorer = Explorer::here();
    let sections = narrative::about(explorer.evidence).into_iter().map(section).collect_view();
    let tables = TABLES.map(|(file, what)| view! { <li><a href=format!("data/{file}")>{file}</a> ": " {what}</li> });
    view! {
        <section class="section about" id="about" tabindex="-1" aria-labelledby="about-title">
            <h2 id="about-title">"About the data"</h2>
            {sections}
            <h3>"The data as tables"</h3>
            <p>"These files are what this page is made of. They open in any spreadsheet."</p>
            <ul>{tables}</ul>
        </section>
    }
}

fn section(section: Section) -> AnyView {
    let blocks = section.blocks.into_iter().map(block).collect_view();
    if FOLDED.contains(&section.slug) {
        view! {
            <details class="long-list">
                <summary>{section.heading}</summary>
                {blocks}
            </details>
        }
        .into_any()
    } else {
        view! {
            <h3>{section.heading}</h3>
            {blocks}
        }
        .into_any()
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(words) => view! { <p>{text(words)}</p> }.into_any(),
        Block::List(items) => view! { <ul>{items.into_iter().map(|item| view! { <li>{text(item)}</li> }).collect_view()}</ul> }.into_any(),
        Block::Numbered(items) => {
            view! {
                <ol>
                    {items
                        .into_iter()
                        .map(|(number, item)| view! { <li value=number.to_string()>{text(item)}</li> })
                        .collect_view()}
                </ol>
            }
            .into_any()
        }
        Block::Terms(terms) => {
            view! {
                <dl class="terms">
                    {terms
                        .into_iter()
                        .map(|(term, meaning)| {
                            view! {
                                <dt>{term}</dt>
                                <dd>{meaning}</dd>
                            }
                        })
                        .collect_view()}
                </dl>
            }
            .into_any()
        }
    }
}

fn text(text: Text) -> AnyView {
    match text.url {
        Some(url) => view! {
            {text.words}
            " "
            <a href=url.clone() rel="noreferrer">
                {url.clone()}
            </a>
        }
        .into_any(),
        None => text.words.into_any(),
    }
}
