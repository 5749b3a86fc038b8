//! A column of named values: one bit set for each value.

use super::bits::Bits;
use super::error::TableError;
use super::slug::{RESERVED, slug};

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
        let mut labels: Vec<&str> = order.to_vec();
        let mut entries = Vec::new();
        for (row, cell) in cells.iter().enumerate() {
            for label in cell {
                // Values are few, as each has a bit for every row.
                let known = labels.iter().position(|known| known == label);
                entries.push((row, known.unwrap_or(labels.len())));
                if known.is_none() {
                    labels.push(label);
                }
            }
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
        for &label in labels {
            let slug = slug(label);
            if slug.is_empty() {
                return Err(TableError::NoSlug(label.to_owned()));
            }
            if RESERVED.contains(&slug.as_str()) {
                return Err(TableError::ReservedSlug(label.to_owned()));
            }
            if let Some(first) = values.iter().find(|value| value.slug == slug) {
                return Err(TableError::SameSlug {
                    slug,
                    first: first.label.clone(),
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
