//! The whole data package, read and checked.

use super::about::About;
use super::error::PackageError;
use super::ledger::{self, Ledger};
use super::sheet::{Row, Sheet};
use super::study::{Reference, Source, Study};
use super::{parts, read};

/// The texts of the files of a data package.
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
    /// `datapackage.json`
    pub datapackage: &'a str,
}

impl Files<'static> {
    /// The package that is compiled into the program, the same files that are published.
    pub const EMBEDDED: Self = Self {
        studies: include_str!("../../public/data/studies.csv"),
        regimens: include_str!("../../public/data/regimens.csv"),
        therapies: include_str!("../../public/data/therapies.csv"),
        diagnoses: include_str!("../../public/data/diagnoses.csv"),
        outcomes: include_str!("../../public/data/outcomes.csv"),
        evidence: include_str!("../../public/data/evidence.csv"),
        sources: include_str!("../../public/data/sources.csv"),
        references: include_str!("../../public/data/references.csv"),
        datapackage: include_str!("../../public/data/datapackage.json"),
    };
}

/// All that is known.
#[derive(Clone, PartialEq, Debug)]
pub struct Evidence {
    /// The reports, in the order of the data.
    pub studies: Vec<Study>,
    /// The things that were read.
    pub sources: Vec<Source>,
    /// The review's reference list; number `n` stands at `n - 1`.
    pub references: Vec<Reference>,
    /// What the package says of itself.
    pub about: About,
}

impl Evidence {
    /// Reads the package that is compiled into the program.
    pub fn embedded() -> Result<Self, PackageError> {
        Self::read(&Files::EMBEDDED)
    }

    /// Reads a package. The first rule that it breaks is the error.
    pub fn read(files: &Files<'_>) -> Result<Self, PackageError> {
        let about = About::read(files.datapackage)?;
        let sources = read::sources(&Sheet::read("sources", read::SOURCES, files.sources)?)?;
        let references = read::references(&Sheet::read(
            "references",
            read::REFERENCES,
            files.references,
        )?)?;
        let lines = Sheet::read("evidence", ledger::COLUMNS, files.evidence)?;
        let mut ledger = Ledger::read(&lines, &sources)?;

        let sheet = Sheet::read("studies", read::STUDIES, files.studies)?;
        let mut studies: Vec<Study> = Vec::new();
        for row in sheet.rows() {
            // First the keys: a row with a wrong one has no lines in `evidence` either.
            check_keys(row, &studies, &references)?;
            studies.push(read::study(row, &mut ledger)?);
        }
        for (name, columns, text, add) in [
            (
                "regimens",
                read::REGIMENS,
                files.regimens,
                parts::regimen as Add,
            ),
            (
                "therapies",
                read::THERAPIES,
                files.therapies,
                parts::therapy,
            ),
            (
                "diagnoses",
                read::DIAGNOSES,
                files.diagnoses,
                parts::diagnosis,
            ),
            ("outcomes", read::OUTCOMES, files.outcomes, parts::outcome),
        ] {
            for row in Sheet::read(name, columns, text)?.rows() {
                let id = row.cell("study_id");
                let study = studies
                    .iter_mut()
                    .find(|study| study.id == id.raw())
                    .ok_or_else(|| {
                        id.error(format!(
                            "'{}' is not a study_id of the table studies",
                            id.raw()
                        ))
                    })?;
                add(row, study, &mut ledger)?;
            }
        }
        ledger.finish()?;
        Ok(Self {
            studies,
            sources,
            references,
            about,
        })
    }

    /// The source with this key.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The study with this key, and its row in [`super::facet_table`].
    pub fn study(&self, id: &str) -> Option<(usize, &Study)> {
        self.studies
            .iter()
            .enumerate()
            .find(|(_, study)| study.id == id)
    }
}

/// Adds one row of a table to the study it belongs to.
type Add = fn(Row<'_>, &mut Study, &mut Ledger<'_>) -> Result<(), PackageError>;

/// The key and the reference of a study are its own, and the reference is in the list.
fn check_keys(
    row: Row<'_>,
    earlier: &[Study],
    references: &[Reference],
) -> Result<(), PackageError> {
    let id = row.cell("study_id");
    if earlier.iter().any(|other| other.id == id.raw()) {
        return Err(id.error(format!("'{}' stands here a second time", id.raw())));
    }
    let cell = row.cell("reference");
    let number = cell.whole(1, u32::MAX)?;
    if let Some(other) = earlier.iter().find(|other| other.reference == number) {
        return Err(cell.error(format!("{number} already belongs to {}", other.id)));
    }
    if !references
        .iter()
        .any(|reference| reference.number == number)
    {
        return Err(cell.error(format!("{number} is not a number of the table references")));
    }
    Ok(())
}
