//! The tables of a data package: as files of CSV, and column by column.
//!
//! The page is compiled with the published tables in parts: sources, references and where each value comes
//! from (`origins`) are loaded with what shows them.

use std::borrow::Cow;

use super::by_column::{Broken, by_column};
use super::error::PackageError;

/// The texts of the tables of a data package.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// `studies.csv`
    pub studies: &'a str,
    /// `regimens.csv`
    pub regimens: &'a str,
    /// `therapies.csv`
    pub therapies: &'a str,
    /// `diagnoses.csv`
    pub diagnoses: &'a str,
    /// `outcomes.csv`
    pub outcomes: &'a str,
    /// `evidence.csv`
    pub evidence: &'a str,
    /// `sources.csv`
    pub sources: &'a str,
    /// `references.csv`
    pub references: &'a str,
    /// `samples.csv`
    pub samples: &'a str,
    /// `changes.csv`
    pub changes: &'a str,
}

impl Files<'static> {
    /// The published files, as they are. The page holds the same tables column by column, see
    /// [`Tables::published`]; these are for what reads CSV, the tests above all.
    pub const PUBLISHED: Self = Self {
        studies: include_str!("../../public/data/studies.csv"),
        regimens: include_str!("../../public/data/regimens.csv"),
        therapies: include_str!("../../public/data/therapies.csv"),
        diagnoses: include_str!("../../public/data/diagnoses.csv"),
        outcomes: include_str!("../../public/data/outcomes.csv"),
        evidence: include_str!("../../public/data/evidence.csv"),
        sources: include_str!("../../public/data/sources.csv"),
        references: include_str!("../../public/data/references.csv"),
        samples: include_str!("../../public/data/samples.csv"),
        changes: include_str!("../../public/data/changes.csv"),
    };
}

/// How many tables there are.
pub(super) const TABLES: usize = 10;

/// The names of the tables, as their files are called.
const NAMES: [&str; TABLES] = [
    "studies",
    "regimens",
    "therapies",
    "diagnoses",
    "outcomes",
    "evidence",
    "sources",
    "references",
    "samples",
    "changes",
];

/// The tables of a data package column by column, as `by_column` writes them.
#[derive(Clone, Debug)]
pub struct Tables<'a>([Cow<'a, str>; TABLES]);

impl Tables<'static> {
    /// The published sources, column by column.
    pub(super) const SOURCES: &'static str = include_str!(concat!(env!("OUT_DIR"), "/sources.txt"));

    /// The published list of references, column by column.
    pub(super) const REFERENCES: &'static str =
        include_str!(concat!(env!("OUT_DIR"), "/references.txt"));

    /// The last two columns of the published table `evidence`, sources and note.
    pub(super) const ORIGINS: &'static str = include_str!(concat!(env!("OUT_DIR"), "/origins.txt"));

    /// The published table `evidence` without [`Self::ORIGINS`], but for the notes on diagnoses.
    const EVIDENCE: &'static str = include_str!(concat!(env!("OUT_DIR"), "/evidence.txt"));

    /// What the page needs of the published tables from the beginning: no sources, no references, and the
    /// table `evidence` without the columns of [`Self::ORIGINS`].
    pub(super) const STUDIED: Self = Self::with(Cow::Borrowed(Self::EVIDENCE), "", "");

    /// The published tables, as `build.rs` writes them.
    pub fn published() -> Self {
        let evidence = with_origins(Self::EVIDENCE, Self::ORIGINS);
        Self::with(Cow::Owned(evidence), Self::SOURCES, Self::REFERENCES)
    }

    const fn with(
        evidence: Cow<'static, str>,
        sources: &'static str,
        references: &'static str,
    ) -> Self {
        Self([
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/studies.txt"))),
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/regimens.txt"))),
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/therapies.txt"))),
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/diagnoses.txt"))),
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/outcomes.txt"))),
            evidence,
            Cow::Borrowed(sources),
            Cow::Borrowed(references),
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/samples.txt"))),
            Cow::Borrowed(include_str!(concat!(env!("OUT_DIR"), "/changes.txt"))),
        ])
    }

    /// The tables of a package that is not the published one.
    ///
    /// # Errors
    /// When a file is not CSV with one line for each row.
    pub fn of(files: &Files<'_>) -> Result<Self, PackageError> {
        let texts = [
            files.studies,
            files.regimens,
            files.therapies,
            files.diagnoses,
            files.outcomes,
            files.evidence,
            files.sources,
            files.references,
            files.samples,
            files.changes,
        ];
        let mut tables = [const { Cow::Borrowed("") }; TABLES];
        for ((table, text), name) in tables.iter_mut().zip(texts).zip(NAMES) {
            let columns = by_column(text).map_err(|Broken { line, problem }| PackageError {
                file: format!("{name}.csv"),
                line,
                column: None,
                problem,
            })?;
            *table = Cow::Owned(columns);
        }
        Ok(Self(tables))
    }
}

impl Tables<'_> {
    /// The rows of the table with this name and so many columns, without the names of the columns;
    /// none when there is no such table.
    pub fn rows(&self, name: &str, columns: usize) -> Vec<Vec<&str>> {
        let table = NAMES.iter().position(|known| *known == name);
        let text = table.and_then(|at| self.0.get(at));
        let cells: Vec<&str> = text.map_or_else(Vec::new, |text| text.split('\n').collect());
        let lines = cells.len().checked_div(columns).unwrap_or_default();
        let row = |line| cells.iter().skip(line).step_by(lines).copied().collect();
        (1..lines).map(row).collect()
    }

    /// The sources and the list of references.
    pub(super) fn sources_and_references(&self) -> [&str; 2] {
        let [.., sources, references, _, _] = &self.0;
        [sources, references]
    }

    /// The texts of the tables.
    pub(super) fn texts(&self) -> [&str; TABLES] {
        self.0.each_ref().map(AsRef::as_ref)
    }
}

/// The table `evidence` as it is published, out of its two parts: a note stands in one of them.
fn with_origins(at_first: &str, origins: &str) -> String {
    let [mut cells, origins] = [at_first, origins].map(|part| part.split('\n').collect::<Vec<_>>());
    let lines = origins.len() / 2;
    let (sources, notes) = origins.split_at(lines);
    let of_diagnoses = cells.split_off(cells.len() - lines);
    cells.extend(sources);
    let both = of_diagnoses.into_iter().zip(notes);
    cells.extend(both.map(|(first, later)| if first.is_empty() { later } else { first }));
    cells.join("\n")
}
