//! Small pieces of plain English: counts, lists, numbers.

/// "1 study", "9 studies".
pub(super) fn studies(count: usize) -> String {
    noun(count, "study", "studies")
}

/// "1 of 1 study", "9 of 15 studies".
pub(super) fn of_studies(part: usize, whole: usize) -> String {
    format!("{part} of {}", studies(whole))
}

/// A count with its noun.
pub(super) fn noun(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "1 participant", "1,250 participants".
pub(super) fn people(count: f64) -> String {
    let noun = if count == 1.0 {
        "participant"
    } else {
        "participants"
    };
    format!("{} {noun}", number(count))
}

/// A number as it is read: no needless decimals, a comma between thousands.
pub(super) fn number(value: f64) -> String {
    let text = format!("{}", (value * 1000.0).round() / 1000.0);
    let (whole, rest) = match text.split_once('.') {
        Some((whole, rest)) => (whole, format!(".{rest}")),
        None => (text.as_str(), String::new()),
    };
    let digits = whole.chars().count();
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && digit.is_ascii_digit() && (digits - at).is_multiple_of(3) && grouped != "-" {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + &rest
}

/// "2", "0.71 to 1.41".
pub(super) fn span(low: f64, high: f64) -> String {
    if low == high {
        number(low)
    } else {
        format!("{} to {}", number(low), number(high))
    }
}

/// "a", "a and b", "a, b and c".
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// The first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// What is largest among labelled amounts.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Largest {
    /// Nothing is above zero.
    Nothing,
    /// One, two or three share the largest amount.
    These(Vec<String>, f64),
    /// More than three share it.
    Many(f64),
}

/// Finds what is largest, and says when several are.
pub(super) fn largest(items: &[(String, f64)]) -> Largest {
    let most = items
        .iter()
        .fold(0.0, |most: f64, (_, amount)| most.max(*amount));
    if most <= 0.0 {
        return Largest::Nothing;
    }
    let top: Vec<String> = items
        .iter()
        .filter(|(_, amount)| *amount == most)
        .map(|(label, _)| label.clone())
        .collect();
    if top.len() > 3 {
        Largest::Many(most)
    } else {
        Largest::These(top, most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_a_person_writes_them() {
        let cases = [
            (0.0, "0"),
            (0.71, "0.71"),
            (570.0, "570"),
            (1570.0, "1,570"),
            (1_234_567.5, "1,234,567.5"),
            (-1000.0, "-1,000"),
            (-100.0, "-100"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn a_tie_is_told_from_one_that_leads() {
        let of = |amounts: &[f64]| {
            let items: Vec<_> = amounts.iter().map(|a| (format!("{a}"), *a)).collect();
            largest(&items)
        };
        assert_eq!(of(&[]), Largest::Nothing);
        assert_eq!(of(&[0.0]), Largest::Nothing);
        assert_eq!(of(&[1.0, 2.0]), Largest::These(vec!["2".into()], 2.0));
        assert_eq!(of(&[1.0; 4]), Largest::Many(1.0));
    }

    #[test]
    fn lists_end_in_and() {
        let of = |items: &[&str]| list(&items.iter().map(|i| i.to_string()).collect::<Vec<_>>());
        assert_eq!(of(&["a", "b", "c"]), "a, b and c");
        assert_eq!(of(&["a"]), "a");
        assert_eq!(of(&[]), "");
    }
}
