//! A lesson, its steps, and its file.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::evidence::Evidence;
use crate::explore::Table;
use crate::view::{Opened, Page, Part, View};

/// What the file of a lesson says that it is.
const FORMAT: &str = "kap-explorer-lesson";

/// The version of the format that this program writes, and the newest that it reads.
const VERSION: u32 = 1;

/// A path through views of the page.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Lesson {
    /// What it is called.
    pub title: String,
    /// What it is about, in a sentence.
    #[serde(default)]
    pub about: String,
    /// Its steps, in the order in which they are shown.
    pub steps: Vec<Step>,
}

/// A view with a title and a note, and parts of the page pointed at.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Step {
    /// What it is called.
    pub title: String,
    /// The view, as the fragment of a link, without `#`; empty is the page as it is first met.
    #[serde(default)]
    pub view: String,
    /// What is said of it: paragraphs parted by an empty line, with `*emphasis*` and `**strong**`.
    #[serde(default)]
    pub note: String,
    /// The parts of the page that it points at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Part>,
    /// The question of the quiz that is asked before the parts are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<String>,
    /// What backs each number in the title and the note.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<Number>,
}

/// A number as it stands in a note, and what it is in the data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Number {
    /// The number in the words of the note, such as "Nine" or "570".
    pub says: String,
    /// What it counts, as `backing` reads it.
    pub is: String,
}

/// The file: the lesson under a name by which it is recognised.
#[derive(Serialize, Deserialize)]
struct Document<T> {
    format: String,
    version: u32,
    #[serde(flatten)]
    lesson: T,
}

/// Why a text is not a lesson, in words that a reader can act on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LessonError {
    /// It is not JSON, or a part of a lesson is missing or of the wrong kind.
    Damaged(String),
    /// It is JSON, but of something else.
    Foreign,
    /// A newer version of the format than this page knows.
    Newer(u32),
    /// It has no step.
    Empty,
}

impl fmt::Display for LessonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(why) => write!(
                f,
                "This lesson is damaged and could not be read ({why}). Ask for it again where it came from."
            ),
            Self::Foreign => f.write_str(
                "This is not a lesson of KAP Explorer. A lesson is a file that was saved on this page.",
            ),
            Self::Newer(version) => write!(
                f,
                "This lesson was made for a newer page (version {version} of the format; this page reads version {VERSION}). Reload the page to get the newest.",
            ),
            Self::Empty => f.write_str("This lesson has no step."),
        }
    }
}

impl std::error::Error for LessonError {}

/// "1 step", "7 steps".
pub fn steps_in_words(steps: usize) -> String {
    match steps {
        1 => "1 step".to_owned(),
        steps => format!("{steps} steps"),
    }
}

impl Step {
    /// The view that it shows, on its page, in no lesson and not presented. What cannot be used of it
    /// is left out.
    pub fn shown(&self, evidence: &Evidence, table: &Table) -> View {
        let opened = View::decode(evidence, table, &self.view);
        let page = self.page_of(&opened);
        View {
            page,
            // One figure alone is no page, and no lesson leads to it.
            embed: None,
            ..opened.view.alone()
        }
    }

    /// The page on which it stands: the one that its view names, else that of the first part that it
    /// points at, else the one that its view opens.
    pub fn page(&self, evidence: &Evidence, table: &Table) -> Page {
        self.page_of(&View::decode(evidence, table, &self.view))
    }

    fn page_of(&self, opened: &Opened) -> Page {
        let pointed_at = || self.points.iter().copied().find_map(Part::page);
        let pointed_at = (!opened.names_page).then(pointed_at).flatten();
        pointed_at.unwrap_or(opened.view.page)
    }
}

impl Lesson {
    /// Reads the file of a lesson.
    ///
    /// # Errors
    /// When the text is not a lesson that this program reads.
    pub fn read(text: &str) -> Result<Lesson, LessonError> {
        let damaged = |error: serde_json::Error| LessonError::Damaged(error.to_string());
        // Some editors of text write a mark of the byte order, which is not JSON.
        let text = text.trim_start_matches('\u{feff}');
        let any: serde_json::Value = serde_json::from_str(text).map_err(damaged)?;
        if any.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
            return Err(LessonError::Foreign);
        }
        let version = any.get("version").and_then(serde_json::Value::as_u64);
        if let Some(version) = version.filter(|version| *version > u64::from(VERSION)) {
            return Err(LessonError::Newer(
                u32::try_from(version).unwrap_or(u32::MAX),
            ));
        }
        // From the text, for the error names the line.
        let document: Document<Lesson> = serde_json::from_str(text).map_err(damaged)?;
        if document.lesson.steps.is_empty() {
            return Err(LessonError::Empty);
        }
        Ok(document.lesson)
    }

    /// The file of this lesson.
    pub fn write(&self) -> String {
        let document = Document {
            format: FORMAT.to_owned(),
            version: VERSION,
            lesson: self,
        };
        // Text and lists of text can always be written.
        serde_json::to_string_pretty(&document).unwrap_or_default()
    }
}
