//! A package with words in it that nobody would write in good faith.

use kap_explorer::downloads::Extract;
use kap_explorer::evidence::{Evidence, Files, Tables, facet_table};
use kap_explorer::explore::Table;
use kap_explorer::view::{Opened, View};

/// A package some of whose cells were changed, read again.
pub(crate) struct Changed {
    texts: [(&'static str, String); 10],
    evidence: Evidence,
    table: Table,
}

/// A title with everything that means something in one of the formats.
pub(crate) const TITLE: &str = "=HYPERLINK(\"http://x\";\"a\") <img src=x onerror=alert(1)> {a} \\b %c & $d #e ~f ^g_h, 'i' ;=j ß漢";

impl Changed {
    /// The published package with a hostile title, author, setting and comparator of Dakwar 2019.
    pub(crate) fn hostile() -> Changed {
        Changed::of(&[
            ("title", TITLE),
            (
                "authors",
                "@evil A; Øst-Åm J-P; The \"Group\" and others; et al.",
            ),
            ("setting", "=1+1"),
            ("comparator", "-2+3; =cmd|' /C calc'!A0"),
        ])
    }

    /// The published package with other cells in the row of Dakwar 2019.
    pub(crate) fn of(cells: &[(&str, &str)]) -> Changed {
        let files = Files::PUBLISHED;
        let texts = [
            ("studies", changed(files.studies, cells)),
            ("regimens", files.regimens.to_owned()),
            ("therapies", files.therapies.to_owned()),
            ("diagnoses", files.diagnoses.to_owned()),
            ("outcomes", files.outcomes.to_owned()),
            ("evidence", files.evidence.to_owned()),
            ("sources", files.sources.to_owned()),
            ("references", files.references.to_owned()),
            ("samples", files.samples.to_owned()),
            ("changes", files.changes.to_owned()),
        ];
        let evidence = Evidence::read(&with(&texts)).unwrap();
        let table = facet_table(&evidence).unwrap();
        Changed {
            texts,
            evidence,
            table,
        }
    }

    /// The extract of Dakwar 2019 alone.
    pub(crate) fn extract(&self) -> Extract<'_> {
        let Opened { view, notices, .. } =
            View::decode(&self.evidence, &self.table, "q=cocaine&route=iv");
        assert_eq!(notices, Vec::<String>::new());
        let extract = Extract::of(&self.evidence, &self.table, view, "", "2026-11-23");
        Extract {
            tables: Tables::of(&with(&self.texts)).unwrap(),
            ..extract
        }
    }
}

fn with<'a>(texts: &'a [(&'static str, String); 10]) -> Files<'a> {
    let text = |name: &str| {
        let found = texts.iter().find(|(table, _)| *table == name);
        found.unwrap().1.as_str()
    };
    Files {
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
    }
}

/// The table with other cells in the row of Dakwar 2019.
fn changed(text: &str, cells: &[(&str, &str)]) -> String {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().clone();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&head).unwrap();
    for row in reader.records() {
        let row = row.unwrap();
        let mine = row.get(0) == Some("dakwar-2019");
        let cell = |(name, cell)| {
            let other = cells.iter().find(|(column, _)| mine && *column == name);
            other.map_or(cell, |(_, other)| *other)
        };
        writer
            .write_record(head.iter().zip(&row).map(cell))
            .unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}
