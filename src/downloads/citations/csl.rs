//! CSL-JSON, which Zotero, Pandoc and citeproc read.

use super::name::Name;
use super::{Work, works};
use crate::downloads::node::Node;
use crate::downloads::{Extract, File};

/// The taken studies and the review as
/// [CSL-JSON](https://github.com/citation-style-language/schema#csl-json-schema).
pub fn csl_json(extract: &Extract<'_>) -> File {
    to_csl(&works(extract), extract.file_name("citations") + ".json")
}

/// Works as CSL-JSON, which has no word for "and others" either.
pub(in crate::downloads) fn to_csl(works: &[Work], name: String) -> File {
    let items = works.iter().map(item).collect();
    File::text(
        name,
        "application/vnd.citationstyles.csl+json",
        Node::List(items).to_json(),
    )
}

fn item(work: &Work) -> Node {
    let authors: Vec<Node> = work.authors.iter().map(author).collect();
    let year = Node::List(vec![Node::List(vec![work.year.into()])]);
    let mut item = Node::object([
        ("id", work.key.as_str().into()),
        ("type", "article-journal".into()),
        ("title", work.title.as_str().into()),
        ("author", Node::List(authors)),
        ("container-title", work.journal.as_str().into()),
        ("issued", Node::object([("date-parts", year)])),
    ]);
    let optional = [
        ("volume", work.volume.clone()),
        ("issue", work.issue.clone()),
        ("page", work.pages.as_ref().map(|pages| pages.joined("-"))),
        ("DOI", work.doi.clone()),
        ("PMID", work.pmid.clone()),
        ("PMCID", work.pmcid.clone()),
        ("URL", work.url()),
    ];
    for (key, value) in optional {
        if let Some(value) = value {
            item.set(key, value);
        }
    }
    item.set("note", work.notes.join("\n"));
    item
}

fn author(name: &Name) -> Node {
    match name {
        Name::Person { family, given } => Node::object([
            ("family", family.as_str().into()),
            ("given", given.as_str().into()),
        ]),
        Name::Whole(name) => Node::object([("literal", name.as_str().into())]),
    }
}
