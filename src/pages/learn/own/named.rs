//! The lesson that a link names.

use super::kept;
use crate::teaching::{Lesson, Name, own::unpack};

/// The lesson of this name, which is one's own or came in a link: the player knows those of the page.
/// Who asks is told when it changes, here or in another tab.
///
/// # Errors
/// When there is none that can be shown, in words that a reader can act on.
pub fn lesson_of(name: &Name) -> Result<Lesson, String> {
    let lesson = match name {
        Name::BuiltIn(_) => return Err("This is not one of your own lessons.".to_owned()),
        Name::Own(key) => {
            kept::follow();
            kept::shelf().get(key).cloned().ok_or(
                "This lesson is kept in another browser, or was removed: ask its maker for the file or for its link.",
            )?
        }
        Name::Carried(packed) => unpack(packed).map_err(|fault| fault.to_string())?,
    };
    if lesson.steps.is_empty() {
        return Err("This lesson has no step yet.".to_owned());
    }
    Ok(lesson)
}
