//! A column of named values: one bit set for each value.

use std::collections::HashMap;

use super::bits::Bits;
use super::error::TableError;
use super::link::RESERVED;
use super::slug::slug;

/// A named value and the rows that have it.
#[derive(Clone, PartialEq, Debug)]
pub struct Value {
    /// The value as it is shown.
    pub label: String,
    /// The value as it stands in a link; no other in the facet has the same.
    pub slug: String,
    /// The rows that have it.
    pub rows: Bits,
}

/// A column of named values. Each row has any number of them; a row without
/// one is missing.
#[derive(Clone, PartialEq, Debug)]
pub struct Categories {
    values: Vec<Value>,
    missing: Bits,
    several: bool,
}

impl Categories {
    /// The column of these cells, one a row. `order` names values in the order
    /// they are shown; values met beyond those follow in the order they are
    /// met. `several` tells whether a row can have more than one value, so
    /// that counts may add to more than the rows.
    ///
    /// # Errors
    /// When two labels have one slug, a label has none, or a row has several
    /// values and may not.
    pub fn new(
        order: &[&str],
        cells: &[Vec<String>],
        several: bool,
    ) -> Result<Categories, TableError> {
        let mut labels: Vec<&str> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut place_of = |label| {
            *places.entry(label).or_insert_with(|| {
                labels.push(label);
                labels.len() - 1
            })
        };
        for label in order {
            place_of(label);
        }
        let mut entries = Vec::new();
        for (row, cell) in cells.iter().enumerate() {
            entries.extend(cell.iter().map(|label| (row, place_of(label))));
        }
        Categories::coded(&labels, cells.len(), entries, several)
    }

    /// The column over `rows` rows in which each entry `(row, value)` gives
    /// the row the value at that place of `labels`. Entries outside the rows
    /// or the labels are ignored.
    ///
    /// # Errors
    /// As for [`Categories::new`].
    pub fn coded(
        labels: &[&str],
        rows: usize,
        entries: impl IntoIterator<Item = (usize, usize)>,
        several: bool,
    ) -> Result<Categories, TableError> {
        let mut values: Vec<Value> = Vec::with_capacity(labels.len());
        let mut first_with: HashMap<String, &str> = HashMap::new();
        for &label in labels {
            let slug = slug(label);
            if slug.is_empty() {
                return Err(TableError::NoSlug(label.to_owned()));
            }
            if RESERVED.contains(&slug.as_str()) {
                return Err(TableError::ReservedSlug(label.to_owned()));
            }
            if let Some(first) = first_with.insert(slug.clone(), label) {
                return Err(TableError::SameSlug {
                    slug,
                    first: first.to_owned(),
                    second: label.to_owned(),
                });
            }
            values.push(Value {
                label: label.to_owned(),
                slug,
                rows: Bits::none(rows),
            });
        }
        for (row, value) in entries {
            if let Some(value) = values.get_mut(value) {
                value.rows.insert(row);
            }
        }
        let mut met = Bits::none(rows);
        for value in &values {
            if !several && met.and_count(&value.rows) > 0 {
                let row = met.and(&value.rows).iter().next().unwrap_or_default();
                return Err(TableError::Several { row });
            }
            met.or_assign(&value.rows);
        }
        Ok(Categories {
            values,
            missing: met.not(),
            several,
        })
    }

    /// The values in display order.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The rows without a value.
    pub fn missing(&self) -> &Bits {
        &self.missing
    }

    /// Whether a row can have more than one value, so that the counts may add
    /// to more than the rows.
    pub fn several(&self) -> bool {
        self.several
    }

    /// The place of the value with this slug.
    pub fn find(&self, slug: &str) -> Option<usize> {
        self.values.iter().position(|value| value.slug == slug)
    }
}
