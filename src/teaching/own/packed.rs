//! A lesson in a link: a list as short as can be, in the letters that an address may hold
//! (base64url without padding, RFC 4648, section 5).

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::teaching::lesson::{Lesson, LessonError, Number, Step};
use crate::view::Part;

use super::fault::Fault;
use super::file::tidied;
use super::limits::{LONGEST_LINK, LONGEST_TEXT};

/// The version of this form, and the newest that is read.
const VERSION: u32 = 1;

/// Version, title, what it is about, steps.
#[derive(Serialize, Deserialize)]
struct Packed(u32, String, String, Vec<PackedStep>);

/// Title, view, note, points; and, only where there is one, the question and the numbers.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum PackedStep {
    Plain(String, String, String, Vec<Part>),
    Full(
        String,
        String,
        String,
        Vec<Part>,
        Option<String>,
        Vec<(String, String)>,
    ),
}

impl From<&Step> for PackedStep {
    fn from(step: &Step) -> PackedStep {
        let step = step.clone();
        if step.guess.is_none() && step.numbers.is_empty() {
            return Self::Plain(step.title, step.view, step.note, step.points);
        }
        let numbers = step.numbers.into_iter();
        Self::Full(
            step.title,
            step.view,
            step.note,
            step.points,
            step.guess,
            numbers.map(|number| (number.says, number.is)).collect(),
        )
    }
}

impl From<PackedStep> for Step {
    fn from(packed: PackedStep) -> Step {
        let (title, view, note, points, guess, numbers) = match packed {
            PackedStep::Plain(title, view, note, points) => {
                (title, view, note, points, None, Vec::new())
            }
            PackedStep::Full(title, view, note, points, guess, numbers) => {
                (title, view, note, points, guess, numbers)
            }
        };
        let numbers = numbers.into_iter().map(|(says, is)| Number { says, is });
        Step {
            title,
            view,
            note,
            points,
            guess,
            numbers: numbers.collect(),
        }
    }
}

/// A lesson as a link carries it.
pub fn pack(lesson: &Lesson) -> String {
    let steps = lesson.steps.iter().map(PackedStep::from).collect();
    let packed = Packed(VERSION, lesson.title.clone(), lesson.about.clone(), steps);
    // Lists of text can always be written.
    let text = serde_json::to_string(&packed).unwrap_or_default();
    BASE64_URL_SAFE_NO_PAD.encode(text)
}

/// The lesson that a link carries.
///
/// # Errors
/// When the text is damaged, of a newer page, or longer than a lesson may be.
pub fn unpack(packed: &str) -> Result<Lesson, Fault> {
    if packed.len() > LONGEST_TEXT {
        return Err(Fault::TooLong(packed.len()));
    }
    let damaged = |why: &str| Fault::Lesson(LessonError::Damaged(why.to_owned()));
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(packed);
    let bytes = bytes.map_err(|_| damaged("the link is not whole"))?;
    let any: serde_json::Value =
        serde_json::from_slice(&bytes).map_err(|_| damaged("the link is not whole"))?;
    let version = any.get(0).and_then(serde_json::Value::as_u64);
    if let Some(version) = version.filter(|version| *version > u64::from(VERSION)) {
        let version = u32::try_from(version).unwrap_or(u32::MAX);
        return Err(LessonError::Newer(version).into());
    }
    name_unknown_part(&any)?;
    let packed: Result<Packed, _> = serde_json::from_value(any);
    let Packed(_, title, about, steps) = packed.map_err(|_| damaged("a part of it is missing"))?;
    let lesson = tidied(Lesson {
        title,
        about,
        steps: steps.into_iter().map(Step::from).collect(),
    });
    if lesson.steps.is_empty() {
        return Err(LessonError::Empty.into());
    }
    lesson.fits()?;
    Ok(lesson)
}

/// A part that is not on this page is named; what is read by trying several forms could not say it.
fn name_unknown_part(any: &serde_json::Value) -> Result<(), Fault> {
    let steps = any.get(3).and_then(serde_json::Value::as_array);
    let points = steps
        .into_iter()
        .flatten()
        .filter_map(|step| step.get(3)?.as_array())
        .flatten()
        .filter_map(serde_json::Value::as_str);
    for slug in points {
        if let Err(why) = Part::try_from(slug.to_owned()) {
            return Err(LessonError::Damaged(why).into());
        }
    }
    Ok(())
}

/// Whether a whole link is short enough to be shared.
///
/// # Errors
/// When it is not, with its length.
pub fn link_fits(link: &str) -> Result<(), Fault> {
    let letters = link.chars().count();
    if letters > LONGEST_LINK {
        return Err(Fault::LongLink(letters));
    }
    Ok(())
}
