//! Why a table could not be built.

use std::fmt;

/// Why a table could not be built; its text says what to mend.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum TableError {
    /// Two values of a facet have the same slug, so a link could not tell
    /// them apart.
    SameSlug {
        /// The slug they share.
        slug: String,
        /// The label that came first.
        first: String,
        /// The label that came later.
        second: String,
    },
    /// A label has no letter a-z or digit, so it has no slug.
    NoSlug(String),
    /// A label's slug is a word that links keep for themselves.
    ReservedSlug(String),
    /// A row has more than one value in a facet that allows only one.
    Several {
        /// The row, counted from 0.
        row: usize,
    },
    /// The bins do not follow one another from low to high without a gap.
    Bins {
        /// The label of the bin that does not follow.
        bin: String,
    },
    /// A number is not finite, or an interval is the wrong way round.
    BadSpan {
        /// The row, counted from 0.
        row: usize,
    },
    /// A number lies outside all bins.
    OutsideBins {
        /// The row, counted from 0.
        row: usize,
        /// The lower end of the number.
        low: f64,
        /// The upper end of the number.
        high: f64,
    },
    /// A column, the texts, the sizes or the names are not as many as the rows.
    Length {
        /// The facet's key, or "text", "sizes" or "names".
        part: String,
        /// How many there are.
        found: usize,
        /// How many rows the table has.
        rows: usize,
    },
    /// A key of a facet or a row is not made of a-z, 0-9 and hyphens, or a
    /// facet's is `q` or `without`, which links use themselves.
    BadKey(String),
    /// Two facets, or two rows, have the same key.
    RepeatedKey(String),
    /// The scope names no facet.
    UnknownScope(String),
    /// A facet's default choice does not fit its column.
    BadDefault(String),
    /// A sample names a row that is not there, or that another place of the
    /// samples names too.
    BadSample {
        /// The row, counted from 0.
        row: usize,
    },
    /// A row's size is not a finite number.
    BadSize {
        /// The row, counted from 0.
        row: usize,
    },
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameSlug {
                slug,
                first,
                second,
            } => write!(
                f,
                "the values “{first}” and “{second}” would both be “{slug}” in a link: rename one"
            ),
            Self::NoSlug(label) => write!(
                f,
                "the value “{label}” has no letter a-z or digit to name it in a link"
            ),
            Self::ReservedSlug(label) => write!(
                f,
                "the value “{label}” has a name that links keep for themselves: \
                 leave a missing value out instead of naming it"
            ),
            Self::Several { row } => {
                write!(f, "row {row} has several values in a facet that allows one")
            }
            Self::Bins { bin } => write!(
                f,
                "the bin “{bin}” must start where the one before ends, and end higher"
            ),
            Self::BadSpan { row } => write!(
                f,
                "row {row} has a number that is not finite or an interval that is reversed"
            ),
            Self::OutsideBins { row, low, high } => {
                write!(
                    f,
                    "row {row} has {low} to {high}, which the bins do not cover"
                )
            }
            Self::Length { part, found, rows } => {
                write!(f, "“{part}” has {found} entries for {rows} rows")
            }
            Self::BadKey(key) => write!(
                f,
                "the key “{key}” must be made of a-z, 0-9 and hyphens, and not be “q” or “without”"
            ),
            Self::RepeatedKey(key) => write!(f, "the key “{key}” is there twice"),
            Self::UnknownScope(key) => write!(f, "the scope “{key}” is not a facet"),
            Self::BadDefault(key) => {
                write!(f, "the default of “{key}” does not fit its column")
            }
            Self::BadSample { row } => {
                write!(f, "row {row} of a sample is not there, or is there twice")
            }
            Self::BadSize { row } => write!(f, "the size of row {row} is not a number"),
        }
    }
}

impl std::error::Error for TableError {}
