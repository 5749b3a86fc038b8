//! What is wrong with a data package, and where.

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

impl PackageError {
    /// Something wrong with a whole file.
    pub(super) fn in_file(file: impl Into<String>, problem: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: None,
            column: None,
            problem: problem.into(),
        }
    }
}

impl fmt::Display for PackageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
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
