//! Text without what could mislead, and views without what a step must not ask for.

use crate::explore::is_hidden;

/// The most characters of a title or of another text of one line.
const LONGEST_LINE: usize = 200;

/// Whether a character has no place in a lesson: control characters, what turns a line round, a mark of
/// the byte order, and a space without width. Joiners, marks of direction and the selectors of emoji stay,
/// though they are not seen by themselves: scripts and emoji are written with them.
fn is_left_out(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether anything of a text is seen.
pub(super) fn shows(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !is_hidden(c))
}

/// A text of one line: every white space is a space, none at the ends, and control characters and those
/// that turn a line round are left out. At most 200 characters.
pub fn line(text: &str) -> String {
    let line: String = long_line(text).chars().take(LONGEST_LINE).collect();
    line.trim_end().to_owned()
}

/// The same of any length.
pub(super) fn long_line(text: &str) -> String {
    let shown = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|&c| !is_left_out(c));
    let line: String = shown.collect();
    line.trim_matches(' ').to_owned()
}

/// A text of several lines: line ends are `\n`, tabs are spaces, and control characters and those that turn
/// a line round are left out.
pub fn note(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            c => c,
        })
        .filter(|&c| c == '\n' || !is_left_out(c))
        .collect()
}

/// What a step must not ask for: another lesson, presenting, or a figure alone, which has no place for a
/// lesson.
const NOT_OF_A_STEP: [&str; 3] = ["lesson", "present", "embed"];

/// The view of a step, as the fragment of a link without `#`, without what a step must not ask for.
pub fn view(fragment: &str) -> String {
    let fragment = fragment.trim().trim_start_matches('#');
    let kept = fragment
        .chars()
        .filter(|&c| !is_hidden(c) && !c.is_whitespace());
    let kept: String = kept.collect();
    let pairs = kept.split('&').filter(|pair| {
        let key = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !NOT_OF_A_STEP.contains(&key)
    });
    pairs.collect::<Vec<_>>().join("&")
}
