//! A file to be kept.

/// A file to be kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its name, with its ending; only letters, digits, `-`, `.` and, in an archive, `/`.
    pub name: String,
    /// What kind of file it is, as a media type.
    pub media: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of text, in UTF-8.
    pub fn text(name: impl Into<String>, media: &'static str, text: String) -> File {
        File {
            name: name.into(),
            media,
            bytes: text.into_bytes(),
        }
    }
}
