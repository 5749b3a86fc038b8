//! Plain decimals ⇄ numbers, without the tables that the standard library's
//! reader and writer of every possible number bring into the download.
//!
//! The reader is the fast path of W. D. Clinger, "How to read floating point
//! numbers accurately" (1990): a whole number below 2^53 and a power of ten up
//! to 10^22 are both exact, so their quotient is rounded only once and is the
//! number nearest to what is written.

/// Every whole number up to this one is exact.
const EXACT: u64 = 1 << 53;

/// Numbers that need more digits than this are rounded to them.
const ROUNDED: f64 = 1e15;

const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// The number that is written as a plain decimal: a sign or none, digits, and
/// a point among them or none, e.g. `0.5`, `-12`, `.5`, `2.`. `None` for
/// anything else, an exponent included, and for a number whose digits are not
/// below 2^53 (any 15 digits are) or that has more than 22 decimals.
pub fn parse(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let (negative, mut digits) = match bytes {
        [b'-', digits @ ..] => (true, digits),
        [b'+', digits @ ..] => (false, digits),
        _ => (false, bytes),
    };
    if !digits.iter().any(u8::is_ascii_digit) {
        return None;
    }
    if digits.contains(&b'.') {
        while let [shorter @ .., b'0'] = digits {
            digits = shorter;
        }
    }
    let mut whole: u64 = 0;
    let mut decimals = None;
    for byte in digits {
        match byte {
            b'0'..=b'9' => {
                whole = whole * 10 + u64::from(byte - b'0');
                decimals = decimals.map(|count: usize| count + 1);
            }
            b'.' if decimals.is_none() => decimals = Some(0),
            _ => return None,
        }
        if whole >= EXACT {
            return None;
        }
    }
    let size = whole as f64 / POWERS.get(decimals.unwrap_or(0))?;
    Some(if negative { -size } else { size })
}

/// A number as a plain decimal, as short as reads back as the same number:
/// `0.5`, `-12`. One that no decimal of 15 digits stands for may be rounded to
/// one, which is what a reader wants: 0.1 + 0.2 is `0.3`.
pub fn format(number: f64) -> String {
    if !number.is_finite() {
        let name = if number.is_nan() { "NaN" } else { "infinity" };
        return name.to_owned();
    }
    let mut size = number.abs();
    let mut zeros = 0;
    while size >= EXACT as f64 {
        size = (size / 10.0).trunc();
        zeros += 1;
    }
    let (whole, decimals) = parts(size);
    let mut text = whole.to_string();
    while text.len() <= decimals {
        text.insert(0, '0');
    }
    if decimals > 0 {
        text.insert(text.len() - decimals, '.');
    }
    text.extend(std::iter::repeat_n('0', zeros));
    if number < 0.0 && whole > 0 {
        text.insert(0, '-');
    }
    text
}

/// A number as a plain decimal, rounded to at most this many decimals (and
/// never more than 15): `0.6667`.
pub fn format_to(number: f64, decimals: usize) -> String {
    let power = POWERS[decimals.min(15)];
    format((number * power + 0.5).floor() / power)
}

/// The number that [`format`] writes for this one: itself wherever a decimal
/// of 15 digits stands for it. A finite number beyond 2^53 becomes the largest
/// below, which is the largest that [`parse`] reads.
pub(super) fn nearest(number: f64) -> f64 {
    if !number.is_finite() {
        return number;
    }
    let (whole, decimals) = parts(number.abs());
    let size = whole as f64 / POWERS[decimals];
    // A plain 0 has no sign.
    if number < 0.0 && whole > 0 {
        -size
    } else {
        size
    }
}

/// The digits and the number of decimals of a number that is 0 or more, as few
/// decimals as do.
fn parts(size: f64) -> (u64, usize) {
    let mut rounded = ((size as u64).min(EXACT - 1), 0);
    for (decimals, power) in POWERS.iter().enumerate() {
        let scaled = size * power;
        if scaled > EXACT as f64 {
            break;
        }
        let whole = (scaled + 0.5) as u64;
        // Near the limit the product itself is rounded, by one at most.
        let stands = |whole: &u64| *whole < EXACT && *whole as f64 / power == size;
        if let Some(whole) = [whole, whole.saturating_sub(1), whole + 1]
            .into_iter()
            .find(stands)
        {
            return (whole, decimals);
        }
        if scaled < ROUNDED {
            rounded = (whole, decimals);
        }
    }
    while rounded.1 > 0 && rounded.0.is_multiple_of(10) {
        rounded = (rounded.0 / 10, rounded.1 - 1);
    }
    rounded
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
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("9007199254740991"), Some(9007199254740991.0));
        assert_eq!(parse("0.50000000000000000000000000"), Some(0.5));
        assert_eq!(parse(".0"), Some(0.0));
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
            (1.0 / 3.0, "0.3333333333333333"),
            (2e5 / 3.0, "66666.66666666667"),
            (-1e-300, "0"),
            (9007199254740991.0, "9007199254740991"),
            (1e20, "100000000000000000000"),
            (f64::INFINITY, "infinity"),
        ] {
            assert_eq!(format(number), text);
        }
        assert_eq!(format_to(2.0 / 3.0, 4), "0.6667");
        assert_eq!(format_to(0.5, 4), "0.5");
        assert_eq!(format_to(-1.25, 1), "-1.2");
    }

    proptest! {
        #[test]
        fn a_decimal_reads_as_the_standard_library_reads_it(text in "[+-]?[0-9]{0,12}\\.?[0-9]{0,24}") {
            if let Some(number) = parse(&text) {
                prop_assert_eq!(Some(number.to_bits()), text.parse().ok().map(f64::to_bits));
            }
        }

        #[test]
        fn every_decimal_of_few_digits_is_read(whole in 0..EXACT, decimals in 0..23usize) {
            let text = format!("{whole:023}");
            let (before, after) = text.split_at(23 - decimals);
            let text = format!("{before}.{after}");
            prop_assert_eq!(parse(&text), text.parse().ok());
        }

        #[test]
        fn what_was_read_is_written_and_read_again(whole in 0..EXACT, decimals in 0..23usize, minus: bool) {
            let size = whole as f64 / POWERS[decimals];
            let number = if minus { -size } else { size };
            prop_assert_eq!(parse(&format(number)), Some(number));
            prop_assert_eq!(nearest(number), number);
        }

        #[test]
        fn short_numbers_are_written_as_the_standard_library_writes_them(
            whole in -999_999_999_999_999..=999_999_999_999_999i64,
            decimals in 0..12usize,
        ) {
            let number = whole as f64 / POWERS[decimals] + 0.0;
            prop_assert_eq!(format(number), number.to_string());
        }

        #[test]
        fn any_number_has_a_nearest_decimal_that_stays(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
            let plain = nearest(number);
            prop_assert_eq!(nearest(plain), plain);
            prop_assert_eq!(parse(&format(plain)), Some(plain));
            let size = number.abs();
            if (1e-6..1e15).contains(&size) {
                prop_assert!((plain - number).abs() <= size * 1e-9);
            }
        }
    }
}
