//! Numbers as people type them: with a decimal point or comma, in their own digits, as a fraction, with a
//! unit behind. What can be read in two ways is refused, never guessed.

use std::fmt;

use super::notice::shown;
use super::plain_number::read_number;

/// Why what was typed is no number, in words that a reader can act on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TypedFault {
    /// It is no number.
    NoNumber(String),
    /// It has a unit that is not the one of the box.
    OtherUnit {
        /// What was typed.
        text: String,
        /// The unit of the box; empty where its numbers have none.
        unit: String,
    },
    /// Its sign may part the decimals, or groups of three digits: `1,806`.
    TwoWays {
        /// What was typed.
        text: String,
        /// Both ways to write it.
        ways: [String; 2],
    },
}

/// Letters of what was typed that a fault quotes.
const LONGEST: usize = 24;

impl fmt::Display for TypedFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoNumber(text) => write!(
                f,
                "“{}” is no number. Write it like 0.5 or 0,5. Nothing was changed.",
                shown(text, LONGEST)
            ),
            Self::OtherUnit { text, unit } => {
                let text = shown(text, LONGEST);
                match unit.as_str() {
                    "" => write!(f, "“{text}” has a unit. Write the number alone.")?,
                    unit => write!(f, "“{text}” is not in {unit}. Write the number alone.")?,
                }
                f.write_str(" Nothing was changed.")
            }
            Self::TwoWays { text, ways } => write!(
                f,
                "“{}” can be {} or {}. Write one of these. Nothing was changed.",
                shown(text, LONGEST),
                ways[0],
                ways[1]
            ),
        }
    }
}

impl std::error::Error for TypedFault {}

/// The number that was typed into a box of this unit; none when the box is empty.
///
/// # Errors
/// When it cannot be read as one number, and nothing else.
pub fn typed_number(text: &str, unit: &str) -> Result<Option<f64>, TypedFault> {
    let plain: String = text.trim().chars().map(plain_sign).collect();
    if plain.trim().is_empty() {
        return Ok(None);
    }
    let end = plain
        .find(|c: char| !is_of_number(c))
        .unwrap_or(plain.len());
    let (number, behind) = plain.split_at(end);
    let behind = behind.trim();
    let typed = || shown(text.trim(), LONGEST);
    if number.trim().is_empty() {
        return Err(TypedFault::NoNumber(typed()));
    }
    if !behind.is_empty() && !is_unit(behind, unit) {
        let is_word = behind
            .chars()
            .all(|c| c.is_alphabetic() || "/%µ²".contains(c));
        return Err(match is_word {
            true => TypedFault::OtherUnit {
                text: typed(),
                unit: unit.to_owned(),
            },
            false => TypedFault::NoNumber(typed()),
        });
    }
    let number = number.trim();
    if let Some(ways) = two_ways(number) {
        return Err(TypedFault::TwoWays {
            text: typed(),
            ways,
        });
    }
    let read = fraction(number).or_else(|| read_number(&one_point(number)?));
    read.map(Some).ok_or_else(|| TypedFault::NoNumber(typed()))
}

/// A digit of any script as one of ours, and the signs that stand for a minus, a comma or a space.
fn plain_sign(c: char) -> char {
    /// Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai, full width.
    const ZEROS: [char; 6] = [
        '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}',
    ];
    for zero in ZEROS {
        let value = u32::from(c).wrapping_sub(u32::from(zero));
        if let Some(digit) = char::from_digit(value, 10) {
            return digit;
        }
    }
    match c {
        '\u{2212}' | '\u{2013}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{66b}' | '\u{ff0e}' => '.',
        '\u{ff0c}' => ',',
        '\u{66c}' | '’' => '\'',
        '\u{2044}' => '/',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The fractions that are letters of their own.
const FRACTIONS: [(char, f64); 9] = [
    ('½', 0.5),
    ('¼', 0.25),
    ('¾', 0.75),
    ('⅕', 0.2),
    ('⅖', 0.4),
    ('⅛', 0.125),
    ('⅜', 0.375),
    ('⅝', 0.625),
    ('⅞', 0.875),
];

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || " .,'+-".contains(c) || FRACTIONS.iter().any(|(sign, _)| *sign == c)
}

/// Whether what stands behind a number is the unit of the box, spaces and capitals aside.
fn is_unit(behind: &str, unit: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| !c.is_whitespace());
        letters.map(|c| c.to_ascii_lowercase()).collect()
    };
    !unit.is_empty() && letters(behind) == letters(unit)
}

/// `½`, `1½`, `1 ½`.
fn fraction(number: &str) -> Option<f64> {
    let (sign, part) = FRACTIONS.iter().find(|(sign, _)| number.ends_with(*sign))?;
    let whole = number.strip_suffix(*sign)?.trim();
    match whole {
        "" => Some(*part),
        whole if whole.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(read_number(whole)? + part)
        }
        _ => None,
    }
}

/// Both ways in which a comma before three digits can be meant: `1,806`. Before a zero it can only part the
/// decimals, and a point is read as one.
fn two_ways(number: &str) -> Option<[String; 2]> {
    let digits = number.trim_start_matches(['+', '-']);
    let (whole, rest) = digits.split_once(',')?;
    let is = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let grouped = is(whole, 3) && !whole.starts_with('0') && is(rest, 3) && rest.len() == 3;
    grouped.then(|| [format!("{whole}{rest}"), format!("{whole}.{rest}")])
}

/// The number with one decimal point and no groups; none where its signs can be read in no way.
fn one_point(number: &str) -> Option<String> {
    let mut parts = number.split([' ', '\'']);
    let first = parts.next()?;
    let mut whole = first.to_owned();
    let mut groups = parts.peekable();
    while let Some(group) = groups.next() {
        // Groups of three, of which only the last may have decimals: 1 806.5.
        let digits = group.split(['.', ',']).next()?;
        let is_last = groups.peek().is_none();
        let is_group = digits.len() == 3 && (is_last || group.len() == 3);
        if !is_group
            || !first
                .trim_start_matches(['+', '-'])
                .bytes()
                .all(|b| b.is_ascii_digit())
        {
            return None;
        }
        whole.push_str(group);
    }
    let points = whole.matches(['.', ',']).count();
    (points <= 1).then(|| whole.replace(',', "."))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, number) in [
            ("0.5", 0.5),
            ("0,5", 0.5),
            ("0,2", 0.2),
            (".5", 0.5),
            (",5", 0.5),
            ("½", 0.5),
            ("1½", 1.5),
            ("1 ¼", 1.25),
            (" 0.5 mg/kg", 0.5),
            ("0,5mg / KG ", 0.5),
            ("٠٫٥", 0.5),
            ("۰٫۵", 0.5),
            ("０．５", 0.5),
            ("−1", -1.0),
            ("1 806", 1806.0),
            ("1\u{202f}806,5", 1806.5),
            ("1’806", 1806.0),
            ("0,125", 0.125),
            ("1.125", 1.125),
            ("12,34", 12.34),
            ("2.", 2.0),
        ] {
            assert_eq!(typed_number(text, "mg/kg"), Ok(Some(number)), "{text}");
        }
        assert_eq!(typed_number(" \u{a0}", "mg/kg"), Ok(None));
    }

    #[test]
    fn what_is_no_number_or_two_is_refused_with_what_to_write() {
        for (text, told) in [
            ("abc", "“abc” is no number. Write it like 0.5 or 0,5."),
            ("0.5.1", "“0.5.1” is no number."),
            ("1,2,3", "“1,2,3” is no number."),
            ("1.234,5", "“1.234,5” is no number."),
            ("0.5 mg", "“0.5 mg” is not in mg/kg."),
            ("50 %", "“50 %” is not in mg/kg."),
            ("1,806", "“1,806” can be 1806 or 1.806."),
            ("1e3", "“1e3”"),
            ("0.5-1", "“0.5-1” is no number."),
            ("1 2", "“1 2” is no number."),
            ("½½", "“½½” is no number."),
            ("mg/kg", "“mg/kg” is no number."),
        ] {
            let fault = typed_number(text, "mg/kg").expect_err(text).to_string();
            assert!(fault.starts_with(told), "{fault}");
            assert!(fault.ends_with("Nothing was changed."), "{fault}");
        }
        let people = typed_number("5 people", "")
            .expect_err("a unit")
            .to_string();
        assert!(people.contains("has a unit"), "{people}");
    }

    proptest! {
        #[test]
        fn any_decimal_is_read_with_a_comma_and_in_other_digits(number in 0..2_000_000u32) {
            let value = f64::from(number) / 100.0;
            let plain = format!("{value}");
            prop_assert_eq!(typed_number(&plain, ""), Ok(Some(value)));
            prop_assert_eq!(typed_number(&plain.replace('.', ","), ""), Ok(Some(value)));
            let arabic: String = plain
                .chars()
                .map(|c| match c.to_digit(10) {
                    Some(digit) => char::from_u32(0x660 + digit).expect("a digit"),
                    None => '\u{66b}',
                })
                .collect();
            prop_assert_eq!(typed_number(&arabic, ""), Ok(Some(value)));
        }

        #[test]
        fn no_text_is_read_as_another_number(text in "\\PC{0,12}") {
            // What is read is one number: its digits are those that were typed.
            if let Ok(Some(_)) = typed_number(&text, "mg/kg") {
                let fraction = |c: char| FRACTIONS.iter().any(|(sign, _)| *sign == c);
                prop_assert!(text.chars().any(|c| plain_sign(c).is_ascii_digit() || fraction(c)));
            }
        }
    }
}
