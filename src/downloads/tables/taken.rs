//! The rows of the tables that belong to the taken studies, cell by cell as they are published.

use std::collections::BTreeSet;

use crate::downloads::Extract;
use crate::downloads::node::Node;
use crate::downloads::status::Statuses;

/// The tables of the package, with the rows that are taken.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::downloads) struct Taken {
    /// The tables, in the order of the package.
    pub(in crate::downloads) tables: Vec<TakenTable>,
}

/// One table.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::downloads) struct TakenTable {
    /// Its name, as its file is called.
    pub(in crate::downloads) name: String,
    /// Its columns.
    pub(in crate::downloads) columns: Vec<Column>,
    /// The cells of its rows.
    pub(in crate::downloads) rows: Vec<Vec<String>>,
}

/// One column of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::downloads) struct Column {
    /// Its name.
    pub(in crate::downloads) name: String,
    /// What its cells hold.
    pub(in crate::downloads) kind: Kind,
    /// Whether each of its cells has a line in `evidence`.
    pub(in crate::downloads) has_status: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::downloads) enum Kind {
    Text,
    Number,
    YesNo,
}

/// What `datapackage.json` says of the published tables. A test reads it, so it is JSON.
pub(in crate::downloads) fn published() -> Node {
    const TEXT: &str = include_str!("../../../public/data/datapackage.json");
    serde_json::from_str(TEXT).unwrap_or(Node::Null)
}

impl Taken {
    /// The rows that belong to the studies of an extract.
    pub(in crate::downloads) fn of(extract: &Extract<'_>) -> Taken {
        let mut taken = Taken {
            tables: published()
                .items_at("resources")
                .iter()
                .map(table)
                .collect(),
        };
        for table in &mut taken.tables {
            let rows = extract.tables.rows(&table.name, table.columns.len());
            table.rows = rows
                .into_iter()
                .map(|row| row.into_iter().map(str::to_owned).collect())
                .collect();
        }
        if !extract.is_everything() {
            taken.keep(
                &extract
                    .studies()
                    .map(|(_, study)| study.id.as_str())
                    .collect(),
            );
        }
        taken
    }

    /// The table with this name.
    pub(in crate::downloads) fn table(&self, name: &str) -> Option<&TakenTable> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// What is known of each value.
    pub(in crate::downloads) fn statuses(&self) -> Statuses<'_> {
        let lines = self.table("evidence");
        lines.map_or_else(Statuses::default, |lines| Statuses::of(&lines.rows))
    }

    /// Keeps the rows of these studies, and what they name.
    fn keep(&mut self, studies: &BTreeSet<&str>) {
        for table in &mut self.tables {
            if let Some(place) = table.place("study_id") {
                table.keep_if(place, |id| studies.contains(id));
            }
        }
        let named = |table, column| {
            let cells = self.table(table).map(|table| table.cells(column));
            let items = cells
                .into_iter()
                .flatten()
                .flat_map(|cell| cell.split("; "));
            items.map(str::to_owned).collect::<BTreeSet<String>>()
        };
        let sources = named("evidence", "sources");
        let references = named("studies", "reference");
        for (name, key, named) in [
            ("sources", "source_id", sources),
            ("references", "reference", references),
        ] {
            let table = self.tables.iter_mut().find(|table| table.name == name);
            if let Some((table, place)) = table.and_then(|table| {
                let place = table.place(key)?;
                Some((table, place))
            }) {
                table.keep_if(place, |cell| named.contains(cell));
            }
        }
    }
}

impl TakenTable {
    /// Where a column stands.
    fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }

    /// The cells of a column.
    pub(in crate::downloads) fn cells(&self, column: &str) -> impl Iterator<Item = &str> {
        let place = self.place(column);
        let rows = self.rows.iter();
        rows.filter_map(move |row| place.and_then(|place| row.get(place)).map(String::as_str))
    }

    fn keep_if(&mut self, place: usize, keep: impl Fn(&str) -> bool) {
        self.rows
            .retain(|row| row.get(place).is_some_and(|cell| keep(cell)));
    }
}

/// A table without rows, as `datapackage.json` describes it.
fn table(resource: &Node) -> TakenTable {
    let column = |field: &Node| Column {
        name: field.text_at("name").to_owned(),
        kind: match field.text_at("type") {
            "integer" | "number" | "year" => Kind::Number,
            "boolean" => Kind::YesNo,
            _ => Kind::Text,
        },
        has_status: field.get("evidence") == Some(&Node::Bool(true)),
    };
    let fields = resource
        .get("schema")
        .map(|schema| schema.items_at("fields"));
    TakenTable {
        name: resource.text_at("name").to_owned(),
        columns: fields.unwrap_or_default().iter().map(column).collect(),
        rows: Vec::new(),
    }
}
