//! All lessons of a reader under their keys, and the text that is kept of them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::teaching::lesson::Lesson;

use super::fault::ShelfFault;
use super::file::tidied;

/// What the text of a shelf says that it is, and its version.
const FORMAT: &str = "kap-explorer-lessons";
const VERSION: u64 = 1;

/// A lesson under its key.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// Its key in links: letters a to z and digits. No two on a shelf are the same.
    pub key: String,
    /// The lesson.
    pub lesson: Lesson,
}

/// The lessons of a reader, in the order in which they came.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Shelf {
    lessons: Vec<Kept>,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'a str,
    version: u64,
    lessons: &'a [Kept],
}

impl Shelf {
    /// What could be read of the text of a shelf, and why not all of it, if so.
    pub fn read(text: &str) -> (Shelf, Option<ShelfFault>) {
        let Ok(any) = serde_json::from_str::<Value>(text) else {
            return (Shelf::default(), Some(ShelfFault::Damaged));
        };
        let is_ours = any.get("format").and_then(Value::as_str) == Some(FORMAT);
        let version = any.get("version").and_then(Value::as_u64);
        let lessons = any.get("lessons").and_then(Value::as_array);
        let (true, Some(version), Some(lessons)) = (is_ours, version, lessons) else {
            return (Shelf::default(), Some(ShelfFault::Damaged));
        };
        if version > VERSION {
            return (Shelf::default(), Some(ShelfFault::Newer(version)));
        }
        let mut shelf = Shelf::default();
        for one in lessons {
            let kept = serde_json::from_value::<Kept>(one.clone());
            if let Ok(kept) = kept
                && is_key(&kept.key)
                && shelf.get(&kept.key).is_none()
            {
                shelf.put(&kept.key, kept.lesson);
            }
        }
        let damaged = lessons.len() - shelf.lessons.len();
        let fault = (damaged > 0).then_some(ShelfFault::Lessons(damaged, lessons.len()));
        (shelf, fault)
    }

    /// The text that is kept of it.
    pub fn write(&self) -> String {
        let document = Document {
            format: FORMAT,
            version: VERSION,
            lessons: &self.lessons,
        };
        // Text and lists of text can always be written.
        serde_json::to_string(&document).unwrap_or_default()
    }

    /// The lessons, in the order in which they came.
    pub fn lessons(&self) -> &[Kept] {
        &self.lessons
    }

    /// The lesson with this key.
    pub fn get(&self, key: &str) -> Option<&Lesson> {
        let kept = self.lessons.iter().find(|kept| kept.key == key)?;
        Some(&kept.lesson)
    }

    /// The key of a lesson that is the same in all.
    pub fn find(&self, lesson: &Lesson) -> Option<&str> {
        let lesson = tidied(lesson.clone());
        let kept = self.lessons.iter().find(|kept| kept.lesson == lesson)?;
        Some(&kept.key)
    }

    /// Keeps a lesson under a key, in place of the one that was there, or else at the end. What could
    /// mislead is left out, as when it is read.
    pub fn put(&mut self, key: &str, lesson: Lesson) {
        let lesson = tidied(lesson);
        match self.lessons.iter_mut().find(|kept| kept.key == key) {
            Some(kept) => kept.lesson = lesson,
            None => self.lessons.push(Kept {
                key: key.to_owned(),
                lesson,
            }),
        }
    }

    /// Keeps a lesson under a key of its own, which is given back. `now` is a number that has not been
    /// used before, such as the milliseconds on the clock: a link to a lesson that was removed must
    /// not lead to another.
    pub fn add(&mut self, lesson: Lesson, now: u64) -> String {
        let mut number = now;
        let mut key = key_of(number);
        while self.get(&key).is_some() {
            number = number.wrapping_add(1);
            key = key_of(number);
        }
        self.put(&key, lesson);
        key
    }

    /// Takes a lesson away; gives its place and itself, so that it can be put there again.
    pub fn remove(&mut self, key: &str) -> Option<(usize, Kept)> {
        let at = self.lessons.iter().position(|kept| kept.key == key)?;
        Some((at, self.lessons.remove(at)))
    }

    /// Puts a lesson that was taken away where it was.
    pub fn put_back(&mut self, at: usize, kept: Kept) {
        if self.get(&kept.key).is_none() {
            self.lessons.insert(at.min(self.lessons.len()), kept);
        }
    }

    /// What is different on this shelf from another: lessons that changed or came, and keys of those
    /// that are gone.
    pub fn changes_from(&self, before: &Shelf) -> Changes {
        let new = self.lessons.iter();
        let put = new.filter(|kept| before.get(&kept.key) != Some(&kept.lesson));
        let old = before.lessons.iter();
        let gone = old.filter(|kept| self.get(&kept.key).is_none());
        Changes {
            put: put.cloned().collect(),
            gone: gone.map(|kept| kept.key.clone()).collect(),
        }
    }

    /// The same with changes that could not be kept.
    #[must_use]
    pub fn with(mut self, changes: &Changes) -> Shelf {
        for key in &changes.gone {
            let gone = self.remove(key);
            drop(gone);
        }
        for kept in &changes.put {
            self.put(&kept.key, kept.lesson.clone());
        }
        self
    }
}

/// How one shelf differs from another.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Changes {
    put: Vec<Kept>,
    gone: Vec<String>,
}

impl Changes {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.gone.is_empty()
    }
}

/// Whether a text can be a key: a link could not hold another.
fn is_key(key: &str) -> bool {
    const LONGEST: usize = 32;
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (1..=LONGEST).contains(&key.len()) && key.chars().all(letters)
}

/// A number as a key: in base 36.
fn key_of(number: u64) -> String {
    let mut rest = number;
    let mut key = String::new();
    loop {
        let digit = u32::try_from(rest % 36).ok();
        let digit = digit.and_then(|digit| char::from_digit(digit, 36));
        key.insert(0, digit.unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return key;
        }
    }
}
