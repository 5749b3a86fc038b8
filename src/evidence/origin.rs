//! Where a value, or the lack of one, comes from.

use std::sync::OnceLock;

use super::error::Faults;
use super::sheet::Sheet;
use super::tables::Tables;

/// The columns of the published table `evidence` that are loaded with what shows them.
const COLUMNS: &[&str] = &["sources", "note"];

/// The sources and the note of a value.
///
/// Those of the published package are read when they are asked for: they are loaded with what shows them.
#[derive(Clone, Default, Debug)]
pub struct Origin {
    /// Which lines of the published table `evidence` speak of it.
    lines: Vec<usize>,
    /// Keys of sources beside those of the lines.
    sources: Vec<String>,
    /// The notes, where the lines have none.
    notes: Vec<String>,
}

impl Origin {
    /// These sources and this note.
    pub fn new(sources: Vec<String>, note: Option<String>) -> Self {
        Self {
            lines: Vec::new(),
            sources,
            notes: note.into_iter().collect(),
        }
    }

    /// What this line of the published table `evidence` says, from 0; for lack of a note there, this one.
    pub(super) fn published(line: usize, note: Option<String>) -> Self {
        Self {
            lines: vec![line],
            ..Self::new(Vec::new(), note)
        }
    }

    /// The same, with this note where there is none.
    pub(super) fn or_noted(mut self, note: &str) -> Self {
        if self.notes.is_empty() {
            self.notes.push(note.to_owned());
        }
        self
    }

    /// What both say.
    pub(super) fn merged(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        merged.lines.extend(&other.lines);
        merged.sources.extend_from_slice(&other.sources);
        merged.notes.extend_from_slice(&other.notes);
        merged
    }

    /// Keys of the sources in which the value was read or looked for, each once; there may be none for a
    /// missing value. See [`super::Evidence::source`].
    pub fn sources(&self) -> Vec<&str> {
        let of_lines = self.lines().flat_map(|line| &line.sources);
        each_once(of_lines.chain(&self.sources))
    }

    /// What a reader should know about the value: each note once.
    pub fn note(&self) -> Option<String> {
        let mut notes = each_once(self.lines().flat_map(|line| &line.notes));
        if notes.is_empty() {
            notes = each_once(self.notes.iter());
        }
        (!notes.is_empty()).then(|| notes.join("; "))
    }

    /// The note, of a value whose note is there from the beginning: of a diagnosis.
    pub(super) fn note_at_hand(&self) -> Option<&str> {
        self.notes.first().map(String::as_str)
    }

    fn lines(&self) -> impl Iterator<Item = &'static Self> {
        static LINES: OnceLock<Vec<Origin>> = OnceLock::new();
        let lines = self.lines.iter();
        lines.filter_map(|&line| LINES.get_or_init(published).get(line))
    }
}

/// Where it stands makes no difference.
impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        self.sources() == other.sources() && self.note() == other.note()
    }
}

impl Eq for Origin {}

fn each_once<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for text in texts {
        if !found.contains(&text.as_str()) {
            found.push(text);
        }
    }
    found
}

/// What each line of the published table `evidence` says; the tests read the same and find nothing wrong
/// with it.
fn published() -> Vec<Origin> {
    let faults = Faults::default();
    let sheet = Sheet::read("evidence", COLUMNS, Tables::ORIGINS, &faults);
    let rows = sheet.rows();
    rows.map(|row| Origin::new(row.cell("sources").list("; "), row.optional("note")))
        .collect()
}
