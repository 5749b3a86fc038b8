//! What is wrong with a data package, and where.

use std::cell::OnceCell;
use std::fmt;

/// A rule that the data package breaks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PackageError {
    /// The file, for example `studies.csv`.
    pub file: String,
    /// The line in the file, from 1 (the line with the column names); `None` if it concerns the whole file.
    pub line: Option<u64>,
    /// The column; `None` if it concerns the whole line.
    pub column: Option<String>,
    /// What is wrong and what is allowed, a clause without a full stop.
    pub problem: String,
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}.", self.problem)
    }
}

impl std::error::Error for PackageError {}

/// Remembers the first rule that a package breaks.
///
/// A reader that meets a broken rule tells it here, and reads on with a stand-in for the value. At
/// the end the package is refused with that rule, and the stand-ins with it. So a row is read in one
/// plain expression, without a way out after each of its cells.
#[derive(Default)]
pub(super) struct Faults(OnceCell<PackageError>);

impl Faults {
    /// Remembers a broken rule, if it is the first.
    #[cold]
    pub(super) fn tell(
        &self,
        table: &str,
        line: Option<u64>,
        column: Option<&str>,
        problem: fmt::Arguments<'_>,
    ) {
        self.0.get_or_init(|| PackageError {
            file: format!("{table}.csv"),
            line,
            column: column.map(str::to_owned),
            problem: problem.to_string(),
        });
    }

    /// The first broken rule.
    pub(super) fn into_first(self) -> Option<PackageError> {
        self.0.into_inner()
    }
}
