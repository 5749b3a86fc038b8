//! Plain decimals: how readers type numbers, and how links and the page write them.

/// The size of the smallest number that is read, but for 0, and of the largest. No amount of
/// anything is beyond them, and a link stays short.
const SMALLEST: f64 = 1e-22;
/// Every whole number up to this one is exact.
const LARGEST: f64 = 9_007_199_254_740_991.0;

/// The number that is written as a plain decimal, e.g. `0.5`, `-12`, `.5`, `2.`. `None` for anything
/// else: an exponent, an infinity, a number beyond what is an amount of anything.
pub fn read_number(text: &str) -> Option<f64> {
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.');
    if !text.chars().all(is_plain) {
        return None;
    }
    let number = decimal(text)?;
    let is_amount = number == 0.0 || (SMALLEST..=LARGEST).contains(&number.abs());
    is_amount.then(|| without_noise(number))
}

/// A number as a plain decimal, as short as it goes: `0.5`, `-12`. What arithmetic leaves behind is
/// not written: 0.1 + 0.2 is `0.3`.
pub fn plain_number(number: f64) -> String {
    without_noise(number).to_string()
}

/// A number rounded to this many decimals, halves up.
pub fn rounded_to(number: f64, decimals: i32) -> f64 {
    let unit = 10f64.powi(decimals);
    (number * unit + 0.5).floor() / unit + 0.0
}

/// The number nearest to this one that [`plain_number`] writes and [`read_number`] reads. An infinity
/// stays.
pub(super) fn nearest(number: f64) -> f64 {
    if number.is_infinite() {
        number
    } else if number.abs() < SMALLEST {
        0.0
    } else {
        without_noise(number.clamp(-LARGEST, LARGEST))
    }
}

/// The number nearest to this one that a decimal of 15 digits stands for: so many digits every
/// decimal keeps when it is read and written. A whole number stays as it is.
fn without_noise(number: f64) -> f64 {
    if number.fract() == 0.0 {
        // Adding nothing makes a plain 0 of −0.
        return number + 0.0;
    }
    decimal(&format!("{number:.14e}")).unwrap_or(number)
}

/// The number nearest to a decimal, as the standard library reads it; that takes 10 kB of tables, which
/// nothing packs, and this does without.
fn decimal(text: &str) -> Option<f64> {
    lexical_core::parse(text.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_plain_decimals_are_read() {
        for text in [
            "",
            "+",
            "-",
            ".",
            "-.",
            "1e3",
            "1e",
            "inf",
            "NaN",
            "--1",
            "1.2.3",
            "1,5",
            " 1",
            "½",
            "9007199254740992",
            "0.00000000000000000000001",
        ] {
            assert_eq!(read_number(text), None, "{text}");
        }
        assert_eq!(read_number("9007199254740991"), Some(LARGEST));
        assert_eq!(read_number("0.50000000000000000000000000"), Some(0.5));
        assert_eq!(read_number(".0"), Some(0.0));
        assert_eq!(read_number("+2."), Some(2.0));
    }

    #[test]
    fn numbers_are_written_short() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.5, "0.5"),
            (-11.24, "-11.24"),
            (0.001, "0.001"),
            (570.0, "570"),
            (0.1 + 0.2, "0.3"),
            (0.7 * 70.0, "49"),
            (1.0 / 3.0, "0.333333333333333"),
            (2e5 / 3.0, "66666.6666666667"),
            (1e20, "100000000000000000000"),
        ] {
            assert_eq!(plain_number(number), text);
        }
        assert_eq!(rounded_to(2.0 / 3.0, 4).to_string(), "0.6667");
        assert_eq!(rounded_to(0.5, 4).to_string(), "0.5");
        assert_eq!(rounded_to(-1.25, 1).to_string(), "-1.2");
        assert_eq!(rounded_to(-0.001, 2).to_string(), "0");
    }

    proptest! {
        #[test]
        fn what_was_read_is_written_and_read_again(
            whole in 0..1_000_000_000_000_000u64,
            decimals in 0..23usize,
            minus: bool,
        ) {
            let digits = format!("{whole:023}");
            let (before, after) = digits.split_at(23 - decimals);
            let sign = if minus { "-" } else { "" };
            let text = format!("{sign}{before}.{after}");
            let number = read_number(&text);
            prop_assert_eq!(number, text.parse().ok());
            let written = number.map(plain_number).unwrap_or_default();
            prop_assert_eq!(read_number(&written), number);
        }

        #[test]
        fn whatever_is_read_is_written_as_the_same_number(text in "[+-]?[0-9]{0,17}\\.?[0-9]{0,30}") {
            if let Some(number) = read_number(&text) {
                prop_assert_eq!(read_number(&plain_number(number)), Some(number));
            }
        }

        #[test]
        fn short_numbers_are_written_as_the_standard_library_writes_them(
            whole in -999_999_999_999_999..=999_999_999_999_999i64,
            decimals in 0..12i32,
        ) {
            let number = whole as f64 / 10f64.powi(decimals) + 0.0;
            prop_assert_eq!(plain_number(number), number.to_string());
        }

        #[test]
        fn any_number_has_a_nearest_decimal_that_stays(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
            let plain = nearest(number);
            prop_assert_eq!(nearest(plain), plain);
            prop_assert_eq!(read_number(&plain_number(plain)), Some(plain));
            let size = number.abs();
            if (1e-6..1e15).contains(&size) {
                prop_assert!((plain - number).abs() <= size * 1e-9);
            }
        }
    }
}
