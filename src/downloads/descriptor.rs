//! What `datapackage.json` says of the taken tables.

use crate::evidence::Status;

use super::json::selection;
use super::node::Node;
use super::status::status_column;
use super::tables::published;
use super::{Extract, File};

/// The folder of the tables, seen from `datapackage.json`.
pub(super) const FOLDER: &str = "data/";

/// The description of the taken tables as a [Frictionless](https://datapackage.org) data package: that
/// of the published ones with the columns of statuses, the selection, and what its rows are.
pub fn descriptor(extract: &Extract<'_>) -> File {
    File::text(
        "datapackage.json",
        "application/json",
        described(extract).to_json(),
    )
}

/// The same as a document.
pub(super) fn described(extract: &Extract<'_>) -> Node {
    let mut package = published();
    let which = which_rows(extract);
    let more = format!(
        "{} {which} Beside each column marked \"evidence\": true stands its status, in a column whose \
         name ends in _status. A ' before a character with which a formula could begin is there to \
         stop spreadsheets from computing it.",
        package.text_at("description"),
    );
    package.set("description", more);
    package.set("selection", selection(extract));
    if let Some(Node::List(resources)) = package.get_mut("resources") {
        for resource in resources {
            describe(resource, extract);
        }
    }
    package
}

/// Which rows are there, in a sentence.
pub(super) fn which_rows(extract: &Extract<'_>) -> String {
    let all = extract.evidence.studies.len();
    let taken = extract.studies().count();
    if extract.is_everything() {
        format!("These are all rows of all {all} studies.")
    } else {
        format!(
            "These are only the rows of a selection, {taken} of {all} studies, with the sources and \
             references that they name."
        )
    }
}

/// Adds to a table where it lies, which rows it has, and its columns of statuses.
fn describe(resource: &mut Node, extract: &Extract<'_>) {
    let path = format!("{FOLDER}{}", resource.text_at("path"));
    resource.set("path", path);
    if !extract.is_everything() {
        let which = match resource.text_at("name") {
            "sources" => "Here: only those that the taken rows of the table evidence name.",
            "references" => "Here: only those of the taken studies.",
            _ => "Here: only the rows of the taken studies.",
        };
        let text = format!("{} {which}", resource.text_at("description"));
        resource.set("description", text);
    }
    let fields = resource
        .get_mut("schema")
        .and_then(|schema| schema.get_mut("fields"));
    if let Some(Node::List(fields)) = fields {
        let known = std::mem::take(fields);
        for field in known {
            let status = has_status(&field).then(|| status_field(field.text_at("name")));
            fields.push(field);
            fields.extend(status);
        }
    }
}

/// Whether each value of a column has a status.
pub(super) fn has_status(field: &Node) -> bool {
    field.get("evidence") == Some(&Node::Bool(true))
}

/// The column with the statuses of another.
fn status_field(of: &str) -> Node {
    let words = Status::ALL.iter().map(|status| status.label());
    Node::object([
        ("name", status_column(of).into()),
        ("type", "string".into()),
        (
            "description",
            format!("What is known of {of}, also where its cell is empty.").into(),
        ),
        ("status_of", of.into()),
        (
            "constraints",
            Node::object([("required", true.into()), ("enum", Node::texts(words))]),
        ),
    ])
}
