//! The lessons that come with the page. They are published as files, too (`lessons/`).

use super::lesson::{Lesson, LessonError};

/// The name of each in a link, and its file, in the order in which they are offered.
pub const BUILT_IN: [(&str, &str); 6] = [
    ("studied", include_str!("../../public/lessons/studied.json")),
    (
        "compared",
        include_str!("../../public/lessons/compared.json"),
    ),
    (
        "two-in-five",
        include_str!("../../public/lessons/two-in-five.json"),
    ),
    (
        "interval",
        include_str!("../../public/lessons/interval.json"),
    ),
    ("unknown", include_str!("../../public/lessons/unknown.json")),
    ("since", include_str!("../../public/lessons/since.json")),
];

/// The lesson with this name in a link; none when there is none.
///
/// # Errors
/// When its file is not a lesson, which a native test rules out.
pub fn built_in(name: &str) -> Option<Result<Lesson, LessonError>> {
    let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
    Some(Lesson::read(text))
}
