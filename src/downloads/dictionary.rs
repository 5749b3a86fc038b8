//! The dictionary: every column of every table in plain words.

use super::descriptor::{FOLDER, has_status};
use super::node::Node;
use super::tables::{Decimals, csv_text};

/// The names of the columns of `dictionary.csv`.
const HEAD: [&str; 7] = [
    "table",
    "column",
    "holds",
    "unit",
    "allowed_values",
    "empty_means",
    "description",
];

/// Every column as a row of CSV.
pub(super) fn dictionary_csv(package: &Node) -> String {
    let mut rows = vec![HEAD.map(str::to_owned)];
    for resource in package.items_at("resources") {
        for field in fields(resource) {
            rows.push([
                resource.text_at("name").to_owned(),
                field.text_at("name").to_owned(),
                holds(field).to_owned(),
                field.text_at("unit").to_owned(),
                allowed(field).join("; "),
                empty_means(field),
                field.text_at("description").to_owned(),
            ]);
        }
    }
    csv_text(&rows, Decimals::Point)
}

/// Every column in plain text.
pub(super) fn dictionary_text(package: &Node) -> String {
    let mut out = String::from("DICTIONARY\n\nEvery column of every table, in its order.\n");
    for resource in package.items_at("resources") {
        let title = resource.text_at("title").to_ascii_uppercase();
        let path = resource.text_at("path").trim_start_matches(FOLDER);
        out.push_str(&format!("\n\n{title} ({path})\n"));
        out.push_str(&format!("{}\n", resource.text_at("description")));
        for field in fields(resource) {
            out.push_str(&format!("\n{}\n", field.text_at("name")));
            out.push_str(&format!("  {}\n", field.text_at("description")));
            let unit = field.text_at("unit");
            let unit = if unit.is_empty() {
                String::new()
            } else {
                format!(", in {unit}")
            };
            out.push_str(&format!("  Holds: {}{unit}.\n", holds(field)));
            let allowed = allowed(field);
            if !allowed.is_empty() {
                out.push_str(&format!("  Allowed: {}.\n", allowed.join("; ")));
            }
            out.push_str(&format!("  An empty cell: {}\n", empty_means(field)));
        }
    }
    out
}

fn fields(resource: &Node) -> &[Node] {
    let schema = resource.get("schema");
    schema
        .map(|schema| schema.items_at("fields"))
        .unwrap_or_default()
}

/// What a cell holds, in a word or two.
fn holds(field: &Node) -> &'static str {
    match field.text_at("type") {
        "integer" => "whole number",
        "number" => "number",
        "year" => "year",
        "boolean" => "yes or no",
        _ => "text",
    }
}

/// The words that a cell may hold, where there is a list of them.
fn allowed(field: &Node) -> Vec<&str> {
    let limits = field.get("constraints");
    let words = limits
        .map(|limits| limits.items_at("enum"))
        .unwrap_or_default();
    words.iter().map(Node::text).collect()
}

/// What it means that a cell is empty.
fn empty_means(field: &Node) -> String {
    let limits = field.get("constraints");
    let required = limits.and_then(|limits| limits.get("required")) == Some(&Node::Bool(true));
    let name = field.text_at("name");
    if required {
        "does not occur.".to_owned()
    } else if has_status(field) {
        format!("{name}_status says why: not found, or not applicable. It is never 0 or none.")
    } else if name == "note" {
        "there is nothing to add.".to_owned()
    } else if field
        .text_at("description")
        .to_ascii_lowercase()
        .contains("empty")
    {
        "see the description. It is never 0 or none.".to_owned()
    } else {
        "none was seen in what could be read; there may be one. It is never 0 or none.".to_owned()
    }
}
