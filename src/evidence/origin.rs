//! Where a value, or the lack of one, comes from.

use std::sync::OnceLock;

use super::tables::Tables;

/// The sources and the note of a value.
///
/// Those of the published package are read when they are asked for: they are loaded with what shows them.
#[derive(Clone, Default, Debug)]
pub struct Origin {
    /// Which lines of the published table `evidence` speak of it.
    lines: Vec<usize>,
    /// Keys of sources beside those of the lines.
    sources: Vec<String>,
    /// The note, where the lines have none.
    note: Option<String>,
}

impl Origin {
    /// These sources and this note.
    pub fn new(sources: Vec<String>, note: Option<String>) -> Self {
        Self {
            lines: Vec::new(),
            sources,
            note,
        }
    }

    /// What this line of the published table `evidence` says, from 0; for lack of a note there, this one.
    pub(super) fn published(line: usize, note: Option<String>) -> Self {
        Self {
            lines: vec![line],
            sources: Vec::new(),
            note,
        }
    }

    /// The same, with this note where there is none.
    pub(super) fn or_noted(self, note: &str) -> Self {
        let note = self.note.or_else(|| Some(note.to_owned()));
        Self { note, ..self }
    }

    /// Keys of the sources in which the value was read or looked for, each once; there may be none for a
    /// missing value. See [`super::Evidence::source`].
    pub fn sources(&self) -> Vec<&str> {
        let of_lines = self
            .lines()
            .flat_map(|(sources, _)| sources.iter().copied());
        let own = self.sources.iter().map(String::as_str);
        let mut found = Vec::new();
        for source in of_lines.chain(own) {
            if !found.contains(&source) {
                found.push(source);
            }
        }
        found
    }

    /// What a reader should know about the value: each note once.
    pub fn note(&self) -> Option<String> {
        let mut notes: Vec<&str> = Vec::new();
        for note in self.lines().filter_map(|(_, note)| *note) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        if notes.is_empty() {
            self.note.clone()
        } else {
            Some(notes.join("; "))
        }
    }

    /// The note, of a value whose note is there from the beginning: of a diagnosis.
    pub(super) fn note_at_hand(&self) -> Option<&str> {
        self.note.as_deref()
    }

    fn lines(&self) -> impl Iterator<Item = &'static (Vec<&'static str>, Option<&'static str>)> {
        static LINES: OnceLock<Vec<(Vec<&str>, Option<&str>)>> = OnceLock::new();
        self.lines
            .iter()
            .filter_map(|&line| LINES.get_or_init(published).get(line))
    }

    /// The sources and notes of both, each once.
    pub(super) fn merged(&self, other: &Self) -> Self {
        let mut merged = self.clone();
        merged.lines.extend(&other.lines);
        merged.sources.extend_from_slice(&other.sources);
        merged.note = match (&self.note, &other.note) {
            (Some(a), Some(b)) if a != b => Some(format!("{a}; {b}")),
            (a, b) => a.as_ref().or(b.as_ref()).cloned(),
        };
        merged
    }
}

/// Where it stands makes no difference.
impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        self.sources() == other.sources() && self.note() == other.note()
    }
}

impl Eq for Origin {}

/// The sources and the note of each line of the published table `evidence`.
fn published() -> Vec<(Vec<&'static str>, Option<&'static str>)> {
    let cells: Vec<&str> = Tables::ORIGINS.split('\n').collect();
    let (sources, notes) = cells.split_at(cells.len() / 2);
    let lines = sources.iter().zip(notes).skip(1);
    let line = |(sources, note): (&&'static str, &&'static str)| {
        let sources = sources.split("; ").filter(|id| !id.is_empty());
        (
            sources.collect(),
            Some(*note).filter(|note| !note.is_empty()),
        )
    };
    lines.map(line).collect()
}
