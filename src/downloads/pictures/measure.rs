//! How wide text is, without a screen: the advance widths of Helvetica, which those of Arial, Liberation
//! Sans and Nimbus Sans are made to equal (Adobe Font Metrics, Core 14). The fonts of the pictures are
//! these, so that what is measured here is what is seen.

/// Advance widths of the letters from space to `~`, thousandths of the size of the type.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The same in bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// How wide a line of text is, in the unit of `size`. A letter beyond the table counts as a wide one
/// of its script, so that a measure is rather too large than too small.
pub fn text_width(text: &str, size: f64, bold: bool) -> f64 {
    let table = if bold { &BOLD } else { &REGULAR };
    let thousandths: u32 = text.chars().map(|letter| advance(letter, table)).sum();
    f64::from(thousandths) * size / 1000.0
}

fn advance(letter: char, table: &[u16; 95]) -> u32 {
    if letter.is_control() {
        return 0;
    }
    let place = (letter as usize).checked_sub(' ' as usize);
    if let Some(width) = place.and_then(|place| table.get(place)) {
        return u32::from(*width);
    }
    match letter {
        '·' | '‘' | '’' => 278,
        '“' | '”' => 500,
        '×' | '−' => 584,
        '–' => 556,
        '\u{a0}'..='\u{24f}' => 834,
        _ => 1000,
    }
}

/// A part of a text that no line end parts, and whether a space stands before it.
struct Piece {
    text: String,
    spaced: bool,
}

/// A line may end at a space, and after a hyphen, a slash or an ampersand before a letter; in an address
/// after an ampersand only.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for word in text.split_whitespace() {
        let mut piece = String::new();
        let mut spaced = true;
        let ends: &[char] = if word.contains("://") {
            &['&']
        } else {
            &['-', '/', '&']
        };
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            piece.push(letter);
            let before_letter = letters.peek().is_some_and(|next| next.is_alphabetic());
            if ends.contains(&letter) && before_letter {
                pieces.push(Piece {
                    text: std::mem::take(&mut piece),
                    spaced,
                });
                spaced = false;
            }
        }
        if !piece.is_empty() {
            pieces.push(Piece {
                text: piece,
                spaced,
            });
        }
    }
    pieces
}

/// How wide the widest part is that no line end parts.
pub(super) fn longest(text: &str, size: f64, bold: bool) -> f64 {
    let widths = pieces(text).into_iter();
    widths.fold(0.0, |most, piece| {
        text_width(&piece.text, size, bold).max(most)
    })
}

/// The text in lines that are no wider than this. A part that is wider by itself is cut between two
/// letters. No line for no text.
pub(super) fn wrap(text: &str, size: f64, bold: bool, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let space = if piece.spaced && !line.is_empty() {
            " "
        } else {
            ""
        };
        let longer = format!("{line}{space}{}", piece.text);
        if text_width(&longer, size, bold) <= width {
            line = longer;
            continue;
        }
        if text_width(&piece.text, size, bold) > width {
            // It must be cut anyhow, so the line before it need not be short.
            line.push_str(space);
        } else if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in piece.text.chars() {
            line.push(letter);
            if text_width(&line, size, bold) > width && line.len() > letter.len_utf8() {
                line.pop();
                lines.push(line.trim_end().to_owned());
                line.clear();
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The same in so many lines at most: what is left out is said by an ellipsis.
pub(super) fn wrap_in(text: &str, size: f64, bold: bool, width: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, size, bold, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
            while text_width(last, size, bold) > width && last.chars().count() > 1 {
                last.pop();
                last.pop();
                last.push('…');
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        // 667 + 556 + 556 thousandths.
        assert_eq!(text_width("Kap", 1000.0, false), 667.0 + 556.0 + 556.0);
        assert_eq!(text_width("i\u{7}", 10.0, true), 2.78);
        assert!(text_width("漢", 10.0, false) >= 10.0);
    }

    #[test]
    fn lines_end_at_spaces_and_hyphens_and_lose_nothing() {
        let text = "mindfulness-based relapse prevention";
        let lines = wrap(text, 16.0, false, 108.0);
        assert_eq!(lines, ["mindfulness-", "based relapse", "prevention"]);
        assert_eq!(
            longest(text, 16.0, false),
            text_width("mindfulness-", 16.0, false)
        );
        assert!(wrap("", 16.0, false, 100.0).is_empty());
        let link = "at https://a.org/b-c/#d=e-f&g=h";
        assert_eq!(
            wrap(link, 10.0, false, 130.0),
            ["at https://a.org/b-c/#d=e-f&", "g=h"]
        );
    }

    #[test]
    fn what_has_no_place_to_break_is_cut_and_what_is_too_long_says_so() {
        let long = "a".repeat(100);
        let lines = wrap(&long, 10.0, false, 50.0);
        assert_eq!(lines.concat(), long);
        assert!(
            lines
                .iter()
                .all(|line| text_width(line, 10.0, false) <= 50.0)
        );
        let cut = wrap_in(&long, 10.0, false, 50.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…') && text_width(&cut[1], 10.0, false) <= 50.0);
        assert_eq!(wrap_in("a b", 10.0, false, 50.0, 2), ["a b"]);
        // Even a line that is too narrow for one letter ends.
        assert_eq!(wrap("ab", 10.0, false, 1.0), ["a", "b"]);
    }
}
