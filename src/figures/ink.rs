//! How dots and texts look, and about how much room a text takes.

use super::palette::{CLEAR, Palette};

/// The fill and outline of a dot.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Ink {
    pub(super) fill: &'static str,
    pub(super) line: &'static str,
    pub(super) width: f64,
    pub(super) dashed: bool,
}

impl Ink {
    /// A flat colour with a hairline of the surface around it, so that touching dots part.
    pub(super) const fn solid(palette: &Palette) -> Ink {
        Ink {
            fill: palette.accent,
            line: palette.surface,
            width: 1.0,
            dashed: false,
        }
    }

    /// An outline on the surface.
    pub(super) const fn hollow(palette: &Palette, line: &'static str) -> Ink {
        Ink {
            fill: palette.surface,
            line,
            width: 1.5,
            dashed: false,
        }
    }

    /// Selection A, where two are compared: a broad outline.
    pub(super) const fn other(palette: &Palette) -> Ink {
        Ink {
            width: 2.5,
            ..Ink::hollow(palette, palette.third)
        }
    }

    /// What the filters leave out.
    pub(super) const fn ghost(palette: &Palette) -> Ink {
        Ink {
            fill: palette.ghost,
            line: palette.ghost_line,
            width: 1.0,
            dashed: true,
        }
    }

    /// Not seen; what carries a text, or catches the pointer.
    pub(super) const fn clear() -> Ink {
        Ink {
            fill: CLEAR,
            line: CLEAR,
            width: 0.0,
            dashed: false,
        }
    }
}

/// About how wide a text is, CSS px. Nothing here can measure letters, so this errs on the wide
/// side of the usual system fonts.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    let mut width = 0.0;
    for letter in text.bytes() {
        width += match letter {
            b'm' | b'w' | b'M' | b'W' => 0.9,
            b'i' | b'j' | b'l' | b't' | b'f' | b'r' => 0.36,
            b' ' | b'.' | b',' | b':' | b'(' | b')' | b'-' => 0.36,
            b'A'..=b'Z' => 0.7,
            // A letter of several bytes is counted once, at its first.
            0x80..=0xbf => 0.0,
            _ => 0.58,
        };
    }
    width * size
}
