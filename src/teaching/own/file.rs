//! A lesson as a file, read with care: it may come from anywhere.

use crate::explore::slug;
use crate::teaching::lesson::Lesson;

use super::clean;
use super::edit::UNTITLED;
use super::fault::Fault;
use super::limits::LONGEST_TEXT;

/// What the name of a file begins with, and its ending.
const NAME: &str = "kap-lesson";
const ENDING: &str = ".json";

/// The most letters of a title in the name of a file.
const LONGEST_NAME: usize = 60;

/// Reads the file of a lesson that came from elsewhere. Control characters and those that turn a
/// line round are left out; a title that is missing is given.
///
/// # Errors
/// When the text is no lesson that this page reads, or is longer than a lesson may be.
pub fn read(text: &str) -> Result<Lesson, Fault> {
    // Before it is read: a text of many megabytes is no lesson.
    if text.len() > LONGEST_TEXT {
        return Err(Fault::TooLong(text.len()));
    }
    let lesson = tidied(Lesson::read(text)?);
    lesson.fits()?;
    Ok(lesson)
}

/// The same lesson with clean texts, titles that are not empty, and views that ask for no other lesson.
pub(super) fn tidied(mut lesson: Lesson) -> Lesson {
    let title = std::mem::replace(&mut lesson.title, UNTITLED.to_owned());
    lesson.rename(&title);
    lesson.describe(&lesson.about.clone());
    for (at, step) in lesson.steps.iter_mut().enumerate() {
        let title = std::mem::replace(&mut step.title, format!("Step {}", at + 1));
        step.rename(&title);
        step.annotate(&step.note.clone());
        step.view = clean::view(&step.view);
        let points = std::mem::take(&mut step.points);
        for part in points {
            step.point_at(part, true);
        }
        let guess = step.guess.take().map(|guess| clean::line(&guess));
        step.guess = guess.filter(|guess| !guess.is_empty());
        for number in &mut step.numbers {
            number.says = clean::line(&number.says);
            number.is = clean::long_line(&number.is);
        }
    }
    lesson
}

/// The name of the file of a lesson, from its title: letters a to z, digits and hyphens.
pub fn file_name(title: &str) -> String {
    let words = slug(title);
    let words: String = words.chars().take(LONGEST_NAME).collect();
    match words.trim_end_matches('-') {
        "" => format!("{NAME}{ENDING}"),
        words => format!("{NAME}-{words}{ENDING}"),
    }
}
