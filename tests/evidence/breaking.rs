//! A package whose files can be broken before they are read.

use kap_explorer::evidence::{Evidence, Files, PackageError};

/// The texts of the eight tables, to be broken.
#[derive(Clone)]
pub(crate) struct Package {
    pub(crate) tables: Vec<(&'static str, String)>,
}

impl Package {
    pub(crate) fn sound() -> Self {
        let files = Files::PUBLISHED;
        let tables = [
            ("studies", files.studies),
            ("regimens", files.regimens),
            ("therapies", files.therapies),
            ("diagnoses", files.diagnoses),
            ("outcomes", files.outcomes),
            ("evidence", files.evidence),
            ("sources", files.sources),
            ("references", files.references),
            ("samples", files.samples),
            ("changes", files.changes),
        ];
        Self {
            tables: tables.map(|(name, text)| (name, text.to_owned())).to_vec(),
        }
    }

    pub(crate) fn text(&mut self, table: &str) -> &mut String {
        let found = self.tables.iter_mut().find(|(name, _)| *name == table);
        &mut found.unwrap().1
    }

    /// Writes `cell` into a column of the first row that begins with `start`; returns its line.
    pub(crate) fn write(&mut self, table: &str, start: &[&str], column: &str, cell: &str) -> u64 {
        let text = self.text(table);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().clone();
        let place = header.iter().position(|name| name == column).unwrap();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        let mut line = None;
        for record in reader.records() {
            let record = record.unwrap();
            let met = start.iter().zip(&record).all(|(want, cell)| *want == cell);
            let changed = met && line.is_none();
            if changed {
                line = record.position().map(csv::Position::line);
            }
            writer
                .write_record(record.iter().enumerate().map(|(index, old)| {
                    if changed && index == place { cell } else { old }
                }))
                .unwrap();
        }
        *text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        line.unwrap_or_else(|| panic!("{table} has no row that begins with {start:?}"))
    }

    pub(crate) fn read(&self) -> Result<Evidence, PackageError> {
        let text = |table: &str| {
            let found = self.tables.iter().find(|(name, _)| *name == table);
            found.unwrap().1.as_str()
        };
        Evidence::read(&Files {
            studies: text("studies"),
            regimens: text("regimens"),
            therapies: text("therapies"),
            diagnoses: text("diagnoses"),
            outcomes: text("outcomes"),
            evidence: text("evidence"),
            sources: text("sources"),
            references: text("references"),
            samples: text("samples"),
            changes: text("changes"),
        })
    }

    pub(crate) fn error(&self) -> PackageError {
        match self.read() {
            Ok(_) => panic!("the broken package was read"),
            Err(error) => error,
        }
    }
}

/// Breaks one cell and expects an error at that cell whose text contains `says`.
#[track_caller]
pub(crate) fn refused(table: &str, start: &[&str], column: &str, cell: &str, says: &str) {
    let mut package = Package::sound();
    let line = package.write(table, start, column, cell);
    let error = package.error();
    assert_eq!(error.file, format!("{table}.csv"), "{error}");
    assert_eq!(error.line, Some(line), "{error}");
    assert_eq!(error.column.as_deref(), Some(column), "{error}");
    assert!(error.to_string().contains(says), "{error}");
}

pub(crate) const DAKWAR: &[&str] = &["dakwar-2019"];
