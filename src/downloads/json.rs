//! All that is known of the taken studies as one nested document.

use crate::evidence::Status;

use super::node::Node;
use super::tables::{Column, Kind, Taken, TakenTable, published};
use super::{Extract, File};

/// The taken studies with all that is known of them: a value that has a status stands with it, with
/// the keys of its sources and its note; a value that was not found is `null` with the status
/// "not found".
pub fn json(extract: &Extract<'_>) -> File {
    document(
        extract,
        &Taken::of(extract),
        extract.file_name("studies") + ".json",
    )
}

/// The same under a name of one's own.
pub(super) fn document(extract: &Extract<'_>, taken: &Taken, name: String) -> File {
    let rows = |table| taken.table(table).map(plain_rows).unwrap_or_default();
    let document = Node::object([
        ("about", about()),
        ("selection", selection(extract)),
        ("statuses", statuses()),
        ("studies", Node::List(studies(taken))),
        ("sources", Node::List(rows("sources"))),
        ("references", Node::List(rows("references"))),
    ]);
    File::text(name, "application/json", document.to_json())
}

/// What the package says of itself.
fn about() -> Node {
    let package = published();
    let keys = [
        "title",
        "version",
        "created",
        "description",
        "licenses",
        "rights",
        "citation",
    ];
    let mut about = Node::object([]);
    for key in keys {
        about.set(key, package.get(key).cloned().unwrap_or(Node::Null));
    }
    about
}

/// Which studies are taken, from where and when.
pub(super) fn selection(extract: &Extract<'_>) -> Node {
    let ids = extract.studies().map(|(_, study)| study.id.as_str());
    Node::object([
        ("sentence", extract.sentence().into()),
        ("filters", extract.filters_of_the_view().into()),
        ("link", extract.link().into()),
        ("taken_on", extract.day.as_str().into()),
        ("studies_taken", extract.studies().count().into()),
        ("studies_in_the_data", extract.evidence.studies.len().into()),
        ("study_ids", Node::texts(ids)),
    ])
}

fn statuses() -> Node {
    let mut meanings = Node::object([]);
    for status in Status::ALL {
        meanings.set(status.label(), status.meaning());
    }
    meanings
}

/// The studies, each with the rows of the other tables that belong to it.
fn studies(taken: &Taken) -> Vec<Node> {
    let Some(table) = taken.table("studies") else {
        return Vec::new();
    };
    let known = taken.statuses();
    let node = |table: &TakenTable, row: &[String], from: usize| {
        let mut node = Node::object([]);
        for (column, cell) in table.columns.iter().zip(row).skip(from) {
            let value = value(column, cell);
            match known.get(&table.name, row, &column.name) {
                Some(known) if column.has_status => node.set(
                    &column.name,
                    Node::object([
                        // An outcome without a result has words where other cells are empty.
                        (
                            "value",
                            if known.is_missing() {
                                Node::Null
                            } else {
                                value
                            },
                        ),
                        ("status", known.status.into()),
                        ("sources", list(known.sources, "; ")),
                        ("note", text_or_null(known.note)),
                    ]),
                ),
                _ => node.set(&column.name, value),
            }
        }
        node
    };
    let study = |row: &Vec<String>| {
        let mut study = node(table, row, 0);
        for part in ["regimens", "therapies", "diagnoses", "outcomes"] {
            let rows = taken.table(part).into_iter().flat_map(|table| {
                let own = table.rows.iter().filter(|own| own.first() == row.first());
                own.map(|own| node(table, own, 1))
            });
            study.set(part, Node::List(rows.collect()));
        }
        study
    };
    table.rows.iter().map(study).collect()
}

/// The rows of a table none of whose values has a status.
fn plain_rows(table: &TakenTable) -> Vec<Node> {
    let row = |row: &Vec<String>| {
        let mut node = Node::object([]);
        for (column, cell) in table.columns.iter().zip(row) {
            node.set(&column.name, value(column, cell));
        }
        node
    };
    table.rows.iter().map(row).collect()
}

/// A cell as JSON; an empty one is `null`, never 0 and never an empty text.
fn value(column: &Column, cell: &str) -> Node {
    match (column.kind, column.name.as_str()) {
        (_, "authors") => list(cell, "; "),
        (_, "cautions") => list(cell, " | "),
        (Kind::Number, _) | (_, "sessions") => number(cell),
        (Kind::YesNo, _) if cell == "yes" => Node::Bool(true),
        (Kind::YesNo, _) if cell == "no" => Node::Bool(false),
        _ => text_or_null(cell),
    }
}

/// A number, or two in a list, from one to the other; `null` where the cell is empty, and the text itself
/// where it is neither.
fn number(cell: &str) -> Node {
    match serde_json::from_str(cell) {
        Ok(node @ (Node::Number(_) | Node::List(_))) => node,
        _ => text_or_null(cell),
    }
}

fn text_or_null(cell: &str) -> Node {
    if cell.is_empty() {
        Node::Null
    } else {
        Node::from(cell)
    }
}

fn list(cell: &str, between: &str) -> Node {
    Node::texts(cell.split(between).filter(|item| !item.is_empty()))
}
