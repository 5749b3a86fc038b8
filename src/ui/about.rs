//! "About the data": the sections of the narrative, set as headings, paragraphs and lists.

use super::{controls::section, facts::link, markup::list, state::Explorer, turns::in_turn};
use crate::{
    browser::dom::{Node, Tag, tag},
    narrative::{self, Block, PUBLISHED_FILES, Section, Text},
};

/// The longest parts stand behind a heading that opens them.
const FOLDED: [&str; 2] = ["sources", "references"];

/// The part.
pub fn about(explorer: Explorer) -> Node {
    let sections = move || {
        let mut nodes: Vec<Node> = Vec::new();
        for part in narrative::about(explorer.evidence) {
            set_section(&mut nodes, part);
        }
        let tables = PUBLISHED_FILES.map(|(file, what)| {
            let file_link = tag("a").with("href", ["data/", file].concat()).child(file);
            tag("span")
                .child(file_link)
                .child([": ", what].concat())
                .into()
        });
        nodes.push(tag("h3").child("The data as tables").into());
        let lead = "These files are what this page is made of. They open in any spreadsheet.";
        nodes.push(tag("p").child(lead).into());
        nodes.push(list("", Vec::from(tables)).into());
        nodes
    };
    let lead = "How it was made, what is missing, every source, how to cite it.";
    let sections = in_turn(explorer, sections);
    section(explorer, "about", "About the data", lead, vec![sections])
}

fn set_section(nodes: &mut Vec<Node>, section: Section) {
    let blocks = section.blocks.into_iter().map(block);
    if FOLDED.contains(&section.slug) {
        let folded = tag("details")
            .class("long-list")
            .child(tag("summary").child(section.heading))
            .children(blocks.collect());
        nodes.push(folded.into());
    } else {
        nodes.push(tag("h3").child(section.heading).into());
        nodes.extend(blocks);
    }
}

fn block(block: Block) -> Node {
    match block {
        Block::Paragraph(words) => text("p", words),
        Block::List(items) => {
            let items = items.into_iter().map(|item| text("li", item).into());
            tag("ul").children(items.collect())
        }
        Block::Numbered(items) => {
            let items = items.into_iter().map(|(number, item)| {
                let item = text_in(tag("li").with("value", number.to_string()), item);
                item.into()
            });
            tag("ol").children(items.collect())
        }
        Block::Terms(terms) => {
            let mut list = tag("dl").class("terms");
            for (term, meaning) in terms {
                list = list
                    .child(tag("dt").child(term))
                    .child(tag("dd").child(meaning));
            }
            list
        }
    }
    .into()
}

fn text(name: &'static str, text: Text) -> Tag {
    text_in(tag(name), text)
}

fn text_in(tag: Tag, text: Text) -> Tag {
    let tag = tag.child(text.words);
    match text.url {
        Some(url) => tag.child(" ").child(link(url.clone(), url)),
        None => tag,
    }
}
