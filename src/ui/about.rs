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
    let sections: Vec<_> = narrative::about(Explorer::here().evidence)
        .into_iter()
        .map(section)
        .collect();
    let tables: Vec<_> = TABLES
        .iter()
        .map(|(file, what)| {
            view! { <li><a href=format!("data/{file}")>{*file}</a> {format!(": {what}")}</li> }
                .into_any()
        })
        .collect();
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
    let blocks: Vec<_> = section.blocks.into_iter().map(block).collect();
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
        Block::List(items) => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { <li>{text(item)}</li> }.into_any())
                .collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Numbered(items) => {
            let items: Vec<_> = items
                .into_iter()
                .map(|(number, item)| {
                    view! { <li value=number.to_string()>{text(item)}</li> }.into_any()
                })
                .collect();
            view! { <ol>{items}</ol> }.into_any()
        }
        Block::Terms(terms) => {
            let term = |(term, meaning): (String, String)| {
                view! {
                    <dt>{term}</dt>
                    <dd>{meaning}</dd>
                }
                .into_any()
            };
            view! { <dl class="terms">{terms.into_iter().map(term).collect::<Vec<_>>()}</dl> }
                .into_any()
        }
    }
}

fn text(text: Text) -> AnyView {
    let link = text.url.map(|url| {
        view! {
            " "
            <a href=url.clone() rel="noreferrer">
                {url.clone()}
            </a>
        }
        .into_any()
    });
    vec![text.words.into_any(), link.into_any()].into_any()
}
