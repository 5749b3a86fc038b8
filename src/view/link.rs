//! A view as the fragment of an address, and back.
//!
//! The engine writes and reads the selection; the keys below follow it, in this order. What is as
//! it is first met is left out, so the plain page has an empty fragment. Whatever a link holds,
//! reading it gives a view; what could not be used is told in a notice.

use crate::evidence::Evidence;
use crate::explore::{Table, link, shown};
use crate::figures::Measure;

use super::{Column, Columns, Sort, View};

const STUDY: &str = "study";
const MEASURE: &str = "measure";
const SORT: &str = "sort";
const COLUMNS: &str = "columns";

/// The keys of a link that are not those of facets, in the order in which they are written.
const OWN_KEYS: [&str; 4] = [STUDY, MEASURE, SORT, COLUMNS];

/// How the measure "participants" stands in a link.
const PARTICIPANTS: &str = "participants";
const STUDIES: &str = "studies";

impl View {
    /// The fragment of the address for this view, without the `#`: what differs from the default,
    /// in a fixed order.
    pub fn encode(&self, evidence: &Evidence, table: &Table) -> String {
        let mut rest = Vec::new();
        let mut add = |key: &str, value: String| rest.push((key.to_owned(), value));
        if let Some(study) = self.study.and_then(|row| evidence.studies.get(row)) {
            add(STUDY, study.id.clone());
        }
        if self.measure == Measure::Participants {
            add(MEASURE, PARTICIPANTS.to_owned());
        }
        if let Some(sort) = self.sort {
            add(SORT, sort.slug());
        }
        if self.columns != Columns::default() {
            add(COLUMNS, columns_slug(self.columns));
        }
        link::encode(table, &self.selection, &rest)
    }

    /// The view that a fragment asks for, with or without its `#`, and a plain sentence for each
    /// part of it that could not be used. Such a part is left as it is first met.
    pub fn decode(evidence: &Evidence, table: &Table, fragment: &str) -> (Self, Vec<String>) {
        let decoded = link::decode(table, fragment, &OWN_KEYS);
        let mut notices: Vec<String> = decoded.notices.iter().map(ToString::to_string).collect();
        let mut view = Self::of(decoded.selection);
        for (key, value) in &decoded.rest {
            let problem = match key.as_str() {
                STUDY => view.read_study(evidence, value),
                MEASURE => view.read_measure(value),
                SORT => view.read_sort(value),
                COLUMNS => view.read_columns(value),
                _ => None,
            };
            notices.extend(problem);
        }
        (view, notices)
    }

    fn read_study(&mut self, evidence: &Evidence, id: &str) -> Option<String> {
        self.study = evidence.study(id).map(|(row, _)| row);
        self.study.is_none().then(|| {
            format!(
                "This link names a study that is not in the data: {}.",
                quoted(id)
            )
        })
    }

    fn read_measure(&mut self, value: &str) -> Option<String> {
        self.measure = match value {
            PARTICIPANTS => Measure::Participants,
            STUDIES => Measure::Studies,
            _ => {
                return Some(format!(
                    "This link asks the figures to count {}; they can count studies or \
                     participants.",
                    quoted(value),
                ));
            }
        };
        None
    }

    fn read_sort(&mut self, value: &str) -> Option<String> {
        self.sort = Sort::from_slug(value);
        self.sort.is_none().then(|| {
            format!(
                "This link sorts the studies by a column that is not there: {}.",
                quoted(value)
            )
        })
    }

    fn read_columns(&mut self, value: &str) -> Option<String> {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for slug in value.split(',') {
            match Column::from_slug(slug) {
                Some(column) => known.push(column),
                None => unknown.push(quoted(slug)),
            }
        }
        if !known.is_empty() {
            self.columns = Columns::of(known);
        }
        unknown.truncate(MOST_TOLD);
        (!unknown.is_empty()).then(|| {
            format!(
                "This link names columns that are not there: {}.",
                unknown.join(", ")
            )
        })
    }
}

/// `name` stands for itself only when no other column is shown; it is always there.
fn columns_slug(columns: Columns) -> String {
    let slugs: Vec<&str> = columns
        .iter()
        .filter(|&column| column != Column::Name)
        .map(Column::slug)
        .collect();
    if slugs.is_empty() {
        Column::Name.slug().to_owned()
    } else {
        slugs.join(",")
    }
}

/// A notice tells of at most this many unknown names, and of so many letters of one.
const MOST_TOLD: usize = 5;
const LETTERS: usize = 60;

/// A part of a link as a notice shows it: quoted, and cut when it is long.
fn quoted(text: &str) -> String {
    format!("“{}”", shown(text, LETTERS))
}
