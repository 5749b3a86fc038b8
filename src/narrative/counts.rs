//! Counts in words, always with what they are counted out of and what is not known.

use crate::explore::{Counts, Shared, Tally};

use super::words::number;

/// `1 study`, `9 studies`, `0 studies`.
pub fn studies(count: usize) -> String {
    if count == 1 {
        "1 study".to_owned()
    } else {
        format!("{count} studies")
    }
}

/// `9 of 15 studies`: a count with its denominator. The noun is always plural, for it belongs to
/// the whole.
pub fn studies_of(count: usize, whole: usize) -> String {
    format!("{count} of {whole} studies")
}

/// The studies that match, out of those at the chosen place in the review: `9 of 15 studies`.
pub fn matching_studies(counts: &Counts) -> String {
    studies_of(counts.matching.count(), counts.scope.count())
}

/// The participants of some studies: the sum of the enrolled over the studies with a known size.
///
/// `312 participants; size not found for 1`, `1 participant`, `participants not found` when no
/// size is known, `no participants` when there is no study. Says so where people were counted once
/// who are, or may be, in several reports.
pub fn participants(tally: &Tally) -> String {
    if tally.rows == 0 {
        return "no participants".to_owned();
    }
    if tally.unknown == tally.rows {
        return "participants not found".to_owned();
    }
    let noun = if tally.sum == 1.0 {
        "participant"
    } else {
        "participants"
    };
    let known = format!("{} {noun}{}", number(tally.sum), once(tally.shared));
    if tally.unknown == 0 {
        known
    } else {
        format!("{known}; size not found for {}", tally.unknown)
    }
}

/// What stands behind a sum in which people of several reports are counted once.
pub(super) const fn once(shared: Shared) -> &'static str {
    match shared {
        Shared::None => "",
        Shared::Certain => ", counting people who are in several reports once",
        Shared::Likely => ", counting people who may be in several reports once",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(rows: usize, sum: f64, unknown: usize) -> String {
        participants(&Tally {
            rows,
            sum,
            unknown,
            ..Tally::default()
        })
    }

    #[test]
    fn studies_are_counted_with_their_denominator() {
        assert_eq!(studies(1), "1 study");
        assert_eq!(studies(0), "0 studies");
        assert_eq!(studies_of(1, 15), "1 of 15 studies");
    }

    #[test]
    fn participants_say_how_many_sizes_are_missing() {
        assert_eq!(tally(9, 312.0, 1), "312 participants; size not found for 1");
        assert_eq!(tally(14, 570.0, 0), "570 participants");
        assert_eq!(tally(1, 1.0, 0), "1 participant");
    }

    #[test]
    fn a_sum_of_unknown_sizes_is_not_found_and_never_zero() {
        assert_eq!(tally(2, 0.0, 2), "participants not found");
        assert_eq!(tally(0, 0.0, 0), "no participants");
    }
}
