//! Cells that no spreadsheet takes for a formula.

use std::borrow::Cow;

/// A cell as it may stand in a CSV file that somebody opens in a spreadsheet.
///
/// A spreadsheet computes a cell that begins with one of the characters that
/// [OWASP](https://owasp.org/www-community/attacks/CSV_Injection) names, and such a formula may call
/// out or run a program. A `'` before it makes it text. The same holds for what follows a semicolon,
/// a tab or a line end, where a spreadsheet of another country begins the next cell. A plain number
/// such as -0.22 is no formula and stays as it is.
pub(in crate::downloads) fn defused(cell: &str) -> Cow<'_, str> {
    if is_number(cell) {
        return Cow::Borrowed(cell);
    }
    let mut out = String::new();
    let mut begins = true;
    for letter in cell.chars() {
        if begins && starts_formula(letter) {
            out.push('\'');
        }
        out.push(letter);
        begins = matches!(letter, ';' | '\t' | '\r' | '\n');
    }
    if out.len() == cell.len() {
        Cow::Borrowed(cell)
    } else {
        Cow::Owned(out)
    }
}

/// The characters that OWASP names, with their full-width twins.
fn starts_formula(letter: char) -> bool {
    matches!(
        letter,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
    )
}

/// Digits, with a minus before and a fraction behind at most.
pub(super) fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = cell.strip_prefix('-').unwrap_or(cell);
    match plain.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(plain),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_text_and_numbers_stay_numbers() {
        let cases = [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+1+1", "'+1+1"),
            ("-1+1", "'-1+1"),
            ("-", "'-"),
            ("-1.", "'-1."),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("＝1", "'＝1"),
            ("a;=1", "a;'=1"),
            ("-0.22", "-0.22"),
            ("-11", "-11"),
            ("0.5", "0.5"),
            ("a=b; c-d", "a=b; c-d"),
            ("", ""),
        ];
        for (cell, safe) in cases {
            assert_eq!(defused(cell), safe);
        }
    }

    proptest! {
        #[test]
        fn no_cell_is_a_formula_and_nothing_but_apostrophes_is_added(
            cell in "[=+@;\t\r\n'\"＝a1.,-]{0,12}|\\PC{0,12}"
        ) {
            let safe = defused(&cell);
            for part in safe.split([';', '\t', '\r', '\n']) {
                let first = part.chars().next();
                prop_assert!(is_number(&safe) || !first.is_some_and(starts_formula), "{safe:?}");
            }
            let bare = |text: &str| text.replace('\'', "");
            prop_assert_eq!(bare(&safe), bare(&cell));
            prop_assert_eq!(defused(&safe), safe.clone());
        }

        #[test]
        fn a_number_stays_a_number(number in -1.0e9..1.0e9f64) {
            let text = number.to_string();
            prop_assert_eq!(defused(&text), text.as_str());
        }
    }
}
