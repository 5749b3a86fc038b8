//! "About the data": the sections of the narrative, set as headings, paragraphs and lists.

use leptos::prelude::*;

use crate::{
    components::{link::OutLink, section, state::use_explorer},
    narrative::{self, Block, PUBLISHED_FILES, Section, Text},
};

/// The longest parts stand behind a heading that opens them.
const FOLDED: [&str; 2] = ["sources", "references"];

/// The part.
#[component]
pub fn About() -> impl IntoView {
    let explorer = use_explorer();
    let sections = narrative::about(explorer.evidence, explorer.table).into_iter();
    view! {
        <section::Section
            id="about"
            title="About the data"
            lead="How it was made, what is missing, every source, how to cite it."
        >
            {sections.map(|section| view! { <OneSection section /> }).collect_view()}
            <Tables />
        </section::Section>
    }
}

#[component]
fn OneSection(section: Section) -> impl IntoView {
    let blocks = section.blocks.into_iter().map(block).collect_view();
    if FOLDED.contains(&section.slug) {
        return view! {
            <details class="long-list">
                <summary>{section.heading}</summary>
                {blocks}
            </details>
        }
        .into_any();
    }
    view! {
        <h3>{section.heading}</h3>
        {blocks}
    }
    .into_any()
}

/// The published files.
#[component]
fn Tables() -> impl IntoView {
    let files = PUBLISHED_FILES.map(|(file, what)| {
        view! {
            <li>
                <a href=format!("data/{file}")>{file}</a>
                {format!(": {what}")}
            </li>
        }
    });
    view! {
        <h3>"The data as tables"</h3>
        <p>"These files are what this page is made of. They open in any spreadsheet."</p>
        <ul>{files.collect_view()}</ul>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p>{words(text)}</p> }.into_any(),
        Block::List(items) => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{words(item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        Block::Numbered(items) => {
            let items = items
                .into_iter()
                .map(|(number, item)| view! { <li value=number.to_string()>{words(item)}</li> });
            view! { <ol>{items.collect_view()}</ol> }.into_any()
        }
        Block::Terms(terms) => {
            let terms = terms.into_iter().map(|(term, meaning)| {
                view! {
                    <dt>{term}</dt>
                    <dd>{meaning}</dd>
                }
            });
            view! { <dl class="terms">{terms.collect_view()}</dl> }.into_any()
        }
    }
}

/// Words, and where they lead.
fn words(text: Text) -> impl IntoView {
    let link = text.url.map(|url| {
        view! {
            " "
            <OutLink url=url.clone() text=url />
        }
    });
    view! {
        {text.words}
        {link}
    }
}
