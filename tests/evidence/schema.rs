//! The files of the published package, and what its schema says of a cell.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

pub(crate) type Row = BTreeMap<String, String>;

pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("public/data")
}

pub(crate) fn read(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap()
}

pub(crate) fn package() -> Value {
    serde_json::from_str(&read("datapackage.json")).unwrap()
}

pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key]
        .as_str()
        .unwrap_or_else(|| panic!("no text '{key}' in {value}"))
}

pub(crate) fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(one) => vec![one.clone()],
        Value::Array(many) => many
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect(),
        _ => Vec::new(),
    }
}

/// One table: its schema, its column names and its rows.
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) schema: Value,
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

impl Table {
    pub(crate) fn of(resource: &Value) -> Self {
        let content = read(text(resource, "path"));
        let mut reader = csv::Reader::from_reader(content.as_bytes());
        let header: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let rows = reader
            .records()
            .map(|record| {
                let record = record.unwrap();
                header
                    .iter()
                    .cloned()
                    .zip(record.iter().map(str::to_owned))
                    .collect()
            })
            .collect();
        Self {
            name: text(resource, "name").to_owned(),
            schema: resource["schema"].clone(),
            header,
            rows,
        }
    }

    pub(crate) fn fields(&self) -> &[Value] {
        self.schema["fields"].as_array().unwrap()
    }

    pub(crate) fn field(&self, name: &str) -> &Value {
        self.fields()
            .iter()
            .find(|field| field["name"] == name)
            .unwrap_or_else(|| panic!("{} has no field {name}", self.name))
    }

    pub(crate) fn key_of(&self, row: &Row, columns: &[String]) -> Vec<String> {
        columns.iter().map(|column| row[column].clone()).collect()
    }
}

pub(crate) fn tables() -> Vec<Table> {
    package()["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(Table::of)
        .collect()
}

pub(crate) fn table(name: &str) -> Table {
    tables()
        .into_iter()
        .find(|table| table.name == name)
        .unwrap()
}

/// Whether a text has the form that one of the schema's patterns asks for.
pub(crate) fn has_form(pattern: &str, cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !part.is_empty() && part.bytes().all(allowed)
    };
    match pattern {
        "^[0-9]+$" => digits(cell),
        r"^([1-9][0-9]*|\[[1-9][0-9]*, [1-9][0-9]*\])$" => {
            let number = |text: &str| digits(text) && !text.starts_with('0');
            let inside = cell
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            match inside.and_then(|inside| inside.split_once(", ")) {
                Some((low, high)) => number(low) && number(high),
                None => number(cell),
            }
        }
        "^PMC[0-9]+$" => cell.strip_prefix("PMC").is_some_and(digits),
        "^(none|NCT[0-9]{8}(; EudraCT [0-9]{4}-[0-9]{6}-[0-9]{2})?)$" => {
            let number = |rest: &str| digits(rest) && rest.len() == 8;
            let of_europe = |rest: &str| {
                let parts: Vec<&str> = rest.split('-').collect();
                let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
                lengths == [4, 6, 2] && parts.into_iter().all(digits)
            };
            let (first, second) = match cell.split_once("; EudraCT ") {
                Some((first, second)) => (first, Some(second)),
                None => (cell, None),
            };
            cell == "none"
                || first.strip_prefix("NCT").is_some_and(number) && second.is_none_or(of_europe)
        }
        r"^10\.[0-9]{4,9}/\S+$" => cell
            .strip_prefix("10.")
            .and_then(|rest| rest.split_once('/'))
            .is_some_and(|(who, what)| {
                digits(who)
                    && (4..=9).contains(&who.len())
                    && !what.is_empty()
                    && !what.contains(char::is_whitespace)
            }),
        "^[a-z0-9]+(-[a-z0-9]+)*$" => cell.split('-').all(plain),
        "^[a-z]+(-[a-z]+)*-[0-9]{4}[a-z]?$" => cell.rsplit_once('-').is_some_and(|(who, year)| {
            let letters = |part: &str| plain(part) && !part.contains(|c: char| c.is_numeric());
            let number = year.trim_end_matches(|c: char| c.is_ascii_lowercase());
            who.split('-').all(letters) && digits(number) && number.len() == 4 && year.len() <= 5
        }),
        other => panic!("the schema has a pattern that this test does not know: {other}"),
    }
}

/// What is wrong with a cell by its field's type and constraints.
pub(crate) fn fault(field: &Value, cell: &str, empty_is_missing: bool) -> Option<String> {
    let rules = &field["constraints"];
    if cell.is_empty() && empty_is_missing {
        return (rules["required"] == true).then(|| "is required".to_owned());
    }
    let number = cell.parse::<f64>().ok().filter(|number| number.is_finite());
    let right_type = match text(field, "type") {
        "string" => cell == cell.trim(),
        "integer" => cell.parse::<i64>().is_ok(),
        "number" => number.is_some(),
        "date" => cell.len() == 10 && cell.split('-').all(|part| part.parse::<u16>().is_ok()),
        "year" => cell.len() == 4 && cell.parse::<u16>().is_ok(),
        "boolean" => {
            let words = [texts(&field["trueValues"]), texts(&field["falseValues"])].concat();
            words.contains(&cell.to_owned())
        }
        other => panic!("a field has the type {other}, which this test does not know"),
    };
    if !right_type {
        return Some(format!("is no {}", text(field, "type")));
    }
    if rules["enum"].is_array() && !texts(&rules["enum"]).contains(&cell.to_owned()) {
        return Some("is not among the allowed words".to_owned());
    }
    if let (Some(least), Some(number)) = (rules["minimum"].as_f64(), number)
        && number < least
    {
        return Some(format!("is less than {least}"));
    }
    if let (Some(most), Some(number)) = (rules["maximum"].as_f64(), number)
        && number > most
    {
        return Some(format!("is more than {most}"));
    }
    if let Some(pattern) = rules["pattern"].as_str()
        && !has_form(pattern, cell)
    {
        return Some(format!("has not the form {pattern}"));
    }
    None
}
