//! The whole data package, read and checked.

use std::sync::OnceLock;

use super::about::{self, About};
use super::error::{Faults, PackageError};
use super::ledger::{self, Ledger};
use super::sheet::{Row, Sheet};
use super::study::{Change, Reference, SharedSample, Source, Study};
use super::tables::{Files, TABLES, Tables};
use super::words::Place;
use super::{parts, read, samples};

/// All that is known.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The reports, in the order of the data.
    pub studies: Vec<Study>,
    /// The things that were read, of a package that is not the published one.
    sources: Option<Vec<Source>>,
    /// Reports about the same people.
    pub samples: Vec<SharedSample>,
    /// What each version of the data set changed, in order.
    pub changes: Vec<Change>,
    /// What it says of itself, if that is not what the published package says.
    about: Option<&'static About>,
}

/// Where the sources stand makes no difference: in the published package they are read when they are asked for.
impl PartialEq for Evidence {
    fn eq(&self, other: &Self) -> bool {
        self.studies == other.studies
            && self.sources() == other.sources()
            && self.samples == other.samples
            && self.changes == other.changes
            && self.about() == other.about()
    }
}

impl Evidence {
    /// Reads the package that is compiled into the program, but for the sources, where each value comes
    /// from, and the references of the review. These are loaded with what shows them: see
    /// [`Evidence::sources`], [`Origin`](super::Origin) and [`references`].
    ///
    /// # Errors
    /// When the package breaks a rule, which the tests rule out.
    pub fn embedded() -> Result<Self, PackageError> {
        sound(|faults| read_all(Tables::STUDIED.texts(), None, None, faults))
    }

    /// Reads the tables of a package that is not the published one: the tests break packages through
    /// it. The first rule that they break is the error.
    pub fn read(files: &Files<'_>) -> Result<Self, PackageError> {
        let tables = Tables::of(files)?;
        sound(|faults| {
            let [sources, references] = tables.sources_and_references();
            let references = listed(references, faults);
            let sources = read_sources(sources, faults);
            read_all(tables.texts(), Some(sources), Some(&references), faults)
        })
    }

    /// What the package says of itself.
    pub fn about(&self) -> &'static About {
        self.about.unwrap_or(&about::PUBLISHED)
    }

    /// The same facts in a package that says this of itself.
    pub fn told_by(self, about: &'static About) -> Self {
        Self {
            about: Some(about),
            ..self
        }
    }

    /// The things that were read.
    pub fn sources(&self) -> &[Source] {
        static PUBLISHED: OnceLock<Vec<Source>> = OnceLock::new();
        let published = || {
            // The tests read the same table and find nothing wrong with it.
            sound(|faults| read_sources(Tables::SOURCES, faults)).unwrap_or_default()
        };
        match &self.sources {
            Some(sources) => sources,
            None => PUBLISHED.get_or_init(published),
        }
    }

    /// The source with this key.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources().iter().find(|source| source.id == id)
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
type Add = fn(Row<'_>, &mut Study, &mut Ledger<'_>);

/// The review's reference list as published; number `n` stands at `n - 1`. It is no part of
/// [`Evidence`], so that it is loaded with what shows it.
///
/// # Errors
/// When the list breaks a rule, which the tests rule out.
pub fn references() -> Result<Vec<Reference>, PackageError> {
    sound(|faults| listed(Tables::REFERENCES, faults))
}

/// What is read, if no rule was broken.
fn sound<T>(read: impl FnOnce(&Faults) -> T) -> Result<T, PackageError> {
    let faults = Faults::default();
    let found = read(&faults);
    match faults.into_first() {
        None => Ok(found),
        Some(error) => Err(error),
    }
}

fn read_sources(text: &str, faults: &Faults) -> Vec<Source> {
    read::sources(&Sheet::read("sources", read::SOURCES, text, faults))
}

fn listed(text: &str, faults: &Faults) -> Vec<Reference> {
    let sheet = Sheet::read("references", read::REFERENCES, text, faults);
    read::references(&sheet)
}

/// Reads the tables. Where there are sources and a list of references, what is cited must be among them.
fn read_all(
    tables: [&str; TABLES],
    sources: Option<Vec<Source>>,
    references: Option<&[Reference]>,
    faults: &Faults,
) -> Evidence {
    let [
        studies,
        regimens,
        therapies,
        diagnoses,
        outcomes,
        evidence,
        _,
        _,
        shared,
        changes,
    ] = tables;
    let sheet = |name, columns, text| Sheet::read(name, columns, text, faults);
    let columns = match sources {
        Some(_) => ledger::COLUMNS,
        None => ledger::COLUMNS_AT_FIRST,
    };
    let lines = sheet("evidence", columns, evidence);
    let mut ledger = Ledger::read(&lines, sources.as_deref());

    let rows = sheet("studies", read::STUDIES, studies);
    let mut studies: Vec<Study> = Vec::new();
    for row in rows.rows() {
        // First the keys: a row with a wrong one has no lines in `evidence` either.
        check_keys(row, &studies, references);
        studies.push(read::study(row, &mut ledger));
    }
    let parts: [(_, _, _, Add); 4] = [
        ("regimens", read::REGIMENS, regimens, parts::regimen),
        ("therapies", read::THERAPIES, therapies, parts::therapy),
        ("diagnoses", read::DIAGNOSES, diagnoses, parts::diagnosis),
        ("outcomes", read::OUTCOMES, outcomes, parts::outcome),
    ];
    for (name, columns, text, add) in parts {
        for row in sheet(name, columns, text).rows() {
            let cell = row.cell("study_id");
            let id = cell.raw();
            match studies.iter_mut().find(|study| study.id == id) {
                Some(study) => add(row, study, &mut ledger),
                None => cell.wrong(format_args!(
                    "'{id}' is not a study_id of the table studies"
                )),
            }
        }
    }
    ledger.finish();
    Evidence {
        samples: samples::samples(&sheet("samples", samples::SAMPLES, shared), &studies),
        studies,
        sources,
        changes: samples::changes(&sheet("changes", samples::CHANGES, changes)),
        about: None,
    }
}

/// The key and the reference of a study are its own, and the reference is in the list.
fn check_keys(row: Row<'_>, earlier: &[Study], references: Option<&[Reference]>) {
    let cell = row.cell("study_id");
    let id = cell.raw();
    if earlier.iter().any(|other| other.id == id) {
        cell.wrong(format_args!("'{id}' stands here a second time"));
    }
    let cell = row.cell("reference");
    let since = Place::Since.label();
    let is_since = row.cell("place_in_review").raw() == since;
    let Some(number) = read::reference(row) else {
        if !is_since {
            cell.wrong(format_args!(
                "only a report that is '{since}' has no number"
            ));
        }
        return;
    };
    if is_since {
        cell.wrong(format_args!(
            "a report that is '{since}' is not in the review's list"
        ));
    }
    if let Some(other) = earlier.iter().find(|other| other.reference == Some(number)) {
        let id = &other.id;
        cell.wrong(format_args!("{number} already belongs to {id}"));
    }
    let is_missing = |list: &[Reference]| !list.iter().any(|known| known.number == number);
    if references.is_some_and(is_missing) {
        cell.wrong(format_args!(
            "{number} is not a number of the table references"
        ));
    }
}
