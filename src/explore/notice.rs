//! What a reader is told of a link that could not be used in full.

use std::fmt;

/// Something in a link that could not be used. Its text is a plain sentence,
/// ready to be shown (as text: it quotes the link).
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Notice {
    /// A key that means nothing here.
    UnknownKey(String),
    /// A value that the facet does not have.
    UnknownValue {
        /// The facet's key.
        key: String,
        /// The value as it stands in the link.
        value: String,
    },
    /// A range that cannot be read, is reversed, or is a second one.
    BadRange {
        /// The facet's key.
        key: String,
        /// The range as it stands in the link.
        value: String,
    },
    /// A key that stands in the link more than once.
    Repeated(String),
    /// A part that is not written as `key=value` in readable text.
    Unreadable(String),
    /// A search text that had to be shortened.
    LongText,
    /// A link that had to be shortened.
    TooLong,
    /// More such parts than are worth telling one by one.
    More(usize),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::UnknownKey(key) => {
                write!(
                    f,
                    "The link asks for “{}”, which this page does not have.",
                    shown(key, LONGEST)
                )
            }
            Notice::UnknownValue { key, value } => write!(
                f,
                "The link asks for “{}” under “{}”, which has no such value.",
                shown(value, LONGEST),
                shown(key, LONGEST)
            ),
            Notice::BadRange { key, value } => write!(
                f,
                "The link asks for the range “{}” under “{}”. \
                 A range is written low..high, for example 0.5..2.",
                shown(value, LONGEST),
                shown(key, LONGEST)
            ),
            Notice::Repeated(key) => write!(
                f,
                "The link gives “{}” more than once. Only the first was used.",
                shown(key, LONGEST)
            ),
            Notice::Unreadable(part) => {
                write!(
                    f,
                    "A part of the link could not be read: “{}”.",
                    shown(part, LONGEST)
                )
            }
            Notice::LongText => {
                f.write_str("The search text in the link is too long. Only its beginning was used.")
            }
            Notice::TooLong => f.write_str("The link is too long. Only its beginning was used."),
            Notice::More(1) => f.write_str("One more part of the link could not be used."),
            Notice::More(count) => {
                write!(f, "{count} more parts of the link could not be used.")
            }
        }
    }
}

/// The longest piece of a link that a notice quotes, in characters.
const LONGEST: usize = 40;

/// Whether a character would not show, or would turn a sentence round.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A piece of a link, short enough for a sentence and with the sign for
/// "unreadable" in place of characters that would not show or would turn the
/// sentence round. More than `longest` characters are cut.
pub fn shown(text: &str, longest: usize) -> String {
    let visible = |c| if is_hidden(c) { '\u{fffd}' } else { c };
    let mut start: String = text.chars().take(longest).map(visible).collect();
    if start.len() < text.len() && text.chars().nth(longest).is_some() {
        start.push('…');
    }
    start
}
