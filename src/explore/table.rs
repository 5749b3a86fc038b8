//! The facets, the searchable text and the sizes of the rows.

use std::sync::Arc;

use super::bits::Bits;
use super::choice::{Choice, Kind};
use super::column::Column;
use super::error::TableError;
use super::samples::{Once, Sample, Samples};
use super::search::fold;
use super::slug::{SPELLED_KEY, TEXT_KEY, WITHOUT_KEY};

/// A facet of one [`Table`]; only that table gives them out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FacetId(usize);

impl FacetId {
    /// The facet's place in the table's order, from 0.
    pub fn index(self) -> usize {
        self.0
    }
}

/// A property of the rows that can be filtered by.
#[derive(Clone, PartialEq, Debug)]
pub struct Facet {
    /// Its name in a link: a-z, 0-9 and hyphens.
    pub key: String,
    /// Its name on the page.
    pub title: String,
    /// The values of every row.
    pub column: Column,
    /// What is chosen when the reader has chosen nothing.
    pub default: Choice,
}

/// What a selection must know of a facet to stay well-formed.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Shape {
    pub kind: Kind,
    pub default: Choice,
}

/// What a row is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowName {
    /// Its name in a link: a-z, 0-9 and hyphens.
    pub key: String,
    /// Its name on the page.
    pub label: String,
}

/// Whether some rows of a set are about the same things, so that their sizes are not all added.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub enum Shared {
    /// No two rows of known size are.
    #[default]
    None,
    /// Some are.
    Certain,
    /// Some are likely to be.
    Likely,
}

/// How many rows a set has, and how much they add to.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Tally {
    /// The rows.
    pub rows: usize,
    /// The sum of the sizes over the rows whose size is known; each sample once, at its largest row.
    pub sum: f64,
    /// The rows whose size is not known.
    pub unknown: usize,
    /// Whether something was counted once that stands in several rows.
    pub shared: Shared,
}

/// Facets over rows, a searchable text for each row, and a size for each row
/// whose size is known (e.g. participants of a study).
#[derive(Clone, Debug)]
pub struct Table {
    rows: usize,
    facets: Vec<Facet>,
    shapes: Arc<[Shape]>,
    scope: Option<FacetId>,
    // Folded, so that a search only folds its own words.
    text: Vec<String>,
    sizes: Vec<Option<f64>>,
    names: Vec<RowName>,
    samples: Samples,
}

impl Table {
    /// The table of these facets. `scope` is the key of the facet that sets
    /// what "all rows" means. `text` and `sizes` have one entry a row.
    ///
    /// # Errors
    /// When keys repeat or cannot stand in a link, a part has not as many
    /// entries as there are rows, a default does not fit its column, the scope
    /// is no facet, or a size is not finite.
    pub fn new(
        rows: usize,
        facets: Vec<Facet>,
        scope: Option<&str>,
        text: Vec<String>,
        sizes: Vec<Option<f64>>,
    ) -> Result<Table, TableError> {
        let check_length = |part: &str, found: usize| {
            if found == rows {
                return Ok(());
            }
            let part = part.to_owned();
            Err(TableError::Length { part, found, rows })
        };
        check_length("text", text.len())?;
        check_length("sizes", sizes.len())?;
        if let Some(row) = sizes
            .iter()
            .position(|size| size.is_some_and(|size| !size.is_finite()))
        {
            return Err(TableError::BadSize { row });
        }
        for (place, facet) in facets.iter().enumerate() {
            check_key(&facet.key)?;
            if facets
                .iter()
                .take(place)
                .any(|before| before.key == facet.key)
            {
                return Err(TableError::RepeatedKey(facet.key.clone()));
            }
            check_length(&facet.key, facet.column.missing().len())?;
        }
        let shapes = facets.iter().map(shape).collect::<Result<_, _>>()?;
        let mut table = Table {
            rows,
            facets,
            shapes,
            scope: None,
            text: text.iter().map(|text| fold(text)).collect(),
            sizes,
            names: Vec::new(),
            samples: Samples::default(),
        };
        if let Some(key) = scope {
            let facet = table.find(key);
            table.scope = Some(facet.ok_or_else(|| TableError::UnknownScope(key.to_owned()))?);
        }
        Ok(table)
    }

    /// The same table with a name for each row, so that a link can set rows aside.
    ///
    /// # Errors
    /// When there are not as many names as rows, or a key repeats or cannot stand in a link.
    pub fn with_names(mut self, names: Vec<RowName>) -> Result<Table, TableError> {
        if names.len() != self.rows {
            let (part, found, rows) = ("names".to_owned(), names.len(), self.rows);
            return Err(TableError::Length { part, found, rows });
        }
        for (place, name) in names.iter().enumerate() {
            if !is_plain(&name.key) {
                return Err(TableError::BadKey(name.key.clone()));
            }
            if names
                .iter()
                .take(place)
                .any(|before| before.key == name.key)
            {
                return Err(TableError::RepeatedKey(name.key.clone()));
            }
        }
        self.names = names;
        Ok(self)
    }

    /// The same table with rows that are about the same things. A row is in one sample at most.
    ///
    /// # Errors
    /// When a sample names a row that is not there, or a row is named twice.
    pub fn with_samples(mut self, samples: Vec<Sample>) -> Result<Table, TableError> {
        self.samples = Samples::new(self.rows, samples)?;
        Ok(self)
    }

    /// The name of a row; none where rows have no names.
    pub fn name(&self, row: usize) -> Option<&RowName> {
        self.names.get(row)
    }

    /// The row with this key.
    pub(super) fn find_row(&self, key: &str) -> Option<usize> {
        self.names.iter().position(|name| name.key == key)
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The facets, in the order they are shown.
    pub fn facets(&self) -> &[Facet] {
        &self.facets
    }

    /// The facet with this id.
    ///
    /// # Panics
    /// May panic on an id that another table gave out.
    pub fn facet(&self, id: FacetId) -> &Facet {
        &self.facets[id.0]
    }

    /// The ids of the facets, in order.
    pub fn ids(&self) -> impl Iterator<Item = FacetId> + use<> {
        (0..self.facets.len()).map(FacetId)
    }

    /// The facet with this key.
    pub fn find(&self, key: &str) -> Option<FacetId> {
        let place = self.facets.iter().position(|facet| facet.key == key);
        place.map(FacetId)
    }

    /// The facet that sets what "all rows" means.
    pub fn scope(&self) -> Option<FacetId> {
        self.scope
    }

    /// The size of a row; none where it is not known.
    pub fn size(&self, row: usize) -> Option<f64> {
        self.sizes.get(row).copied().flatten()
    }

    /// The number of rows in the set and the sum of their sizes, each sample counted once.
    pub fn tally(&self, rows: &Bits) -> Tally {
        let mut tally = Tally::default();
        for row in rows.iter() {
            tally.rows += 1;
            match self.size(row) {
                Some(_) if self.samples.hold(row) => {}
                Some(size) => tally.sum += size,
                None => tally.unknown += 1,
            }
        }
        for (size, once) in self.samples.added(rows, &self.sizes) {
            tally.sum += size;
            tally.shared = tally.shared.max(once.shared());
        }
        tally
    }

    /// The samples of which a set of rows holds several rows of known size: which row of each counts.
    pub fn counted_once<'a>(&'a self, rows: &'a Bits) -> impl Iterator<Item = Once> + 'a {
        let added = self.samples.added(rows, &self.sizes);
        let once = added.map(|(_, once)| once);
        once.filter(|once| !once.others.is_empty())
    }

    /// The rows whose text has every word of the query somewhere in it,
    /// whatever the case and the accents. Words are split at white space; a
    /// query without words finds every row.
    pub fn search(&self, query: &str) -> Bits {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let has_all = |text: &String| words.iter().all(|word| text.contains(word));
        let found = self.text.iter().enumerate();
        let found = found.filter(|(_, text)| has_all(text));
        Bits::of(self.rows, found.map(|(row, _)| row))
    }

    /// What a selection must know of each facet.
    pub(super) fn shapes(&self) -> Arc<[Shape]> {
        Arc::clone(&self.shapes)
    }
}

fn check_key(key: &str) -> Result<(), TableError> {
    if [TEXT_KEY, SPELLED_KEY, WITHOUT_KEY].contains(&key) || !is_plain(key) {
        return Err(TableError::BadKey(key.to_owned()));
    }
    Ok(())
}

/// Whether a key can stand in a link as it is.
fn is_plain(key: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !key.is_empty() && key.chars().all(plain)
}

fn shape(facet: &Facet) -> Result<Shape, TableError> {
    let kind = facet.column.kind();
    let default = kind.fit(facet.default.clone());
    if default == facet.default.clone().normalised() {
        Ok(Shape { kind, default })
    } else {
        Err(TableError::BadDefault(facet.key.clone()))
    }
}
