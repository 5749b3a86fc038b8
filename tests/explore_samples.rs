//! Rows about the same people are counted once: on a small table, and against a recount by hand.

#![allow(
    clippy::unwrap_used,
    reason = "a table that cannot be made fails the test"
)]

mod explore_support;

use explore_support::{row_names, small};
use kap_explorer::explore::{Bits, Once, Sample, Shared, Table, TableError, Tally};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

fn sample(rows: &[usize], is_certain: bool) -> Sample {
    Sample {
        rows: rows.to_vec(),
        is_certain,
    }
}

/// A table without facets whose rows have these sizes.
fn sized(sizes: Vec<Option<f64>>, samples: Vec<Sample>) -> Result<Table, TableError> {
    let rows = sizes.len();
    Table::new(rows, Vec::new(), None, vec![String::new(); rows], sizes)?
        .with_names(row_names(rows))?
        .with_samples(samples)
}

#[test]
fn a_sample_is_counted_once_at_its_largest_row_in_the_set() {
    // Sizes 10, 20, none, 40, 50, none.
    let table = small().with_samples(vec![sample(&[4, 1, 3, 5], false)]);
    let table = table.unwrap();
    let tally = |rows: &[usize]| table.tally(&Bits::of(6, rows.iter().copied()));
    let expect = |rows, sum, unknown, shared| Tally {
        rows,
        sum,
        unknown,
        shared,
    };
    assert_eq!(
        tally(&[0, 1, 2, 3, 4, 5]),
        expect(6, 60.0, 2, Shared::Likely)
    );
    assert_eq!(tally(&[0, 1, 3]), expect(3, 50.0, 0, Shared::Likely));
    // One row of known size alone shares nothing.
    assert_eq!(tally(&[0, 1, 5]), expect(3, 30.0, 1, Shared::None));
    assert_eq!(tally(&[5]), expect(1, 0.0, 1, Shared::None));
    let once: Vec<Once> = table.counted_once(&Bits::of(6, [1, 3, 5])).collect();
    let expected = Once {
        counted: 3,
        others: vec![1],
        is_certain: false,
    };
    assert_eq!(once, [expected]);
    assert_eq!(table.counted_once(&Bits::of(6, [0, 1, 5])).count(), 0);
}

#[test]
fn what_is_only_likely_is_said_before_what_is_certain() {
    let sizes = vec![Some(1.0); 4];
    let samples = vec![sample(&[0, 1], true), sample(&[2, 3], false)];
    let table = sized(sizes, samples).unwrap();
    let shared = |rows: &[usize]| table.tally(&Bits::of(4, rows.iter().copied())).shared;
    assert_eq!(shared(&[0, 1, 2]), Shared::Certain);
    assert_eq!(shared(&[0, 2, 3]), Shared::Likely);
    assert_eq!(shared(&[0, 1, 2, 3]), Shared::Likely);
    assert_eq!(shared(&[0, 2]), Shared::None);
    // Of equal rows the first is counted.
    let first = table.counted_once(&Bits::all(4)).next().unwrap();
    assert_eq!((first.counted, first.others), (0, vec![1]));
}

#[test]
fn a_sample_that_names_a_row_twice_or_one_that_is_not_there_is_refused() {
    for rows in [[0, 4], [1, 1]] {
        let refused = sized(vec![None; 4], vec![sample(&rows, true)]);
        assert_eq!(refused.unwrap_err(), TableError::BadSample { row: rows[1] });
    }
    let shared = vec![sample(&[0, 1], true), sample(&[1, 2], true)];
    let error = sized(vec![None; 4], shared).unwrap_err();
    assert_eq!(error, TableError::BadSample { row: 1 });
    assert_eq!(
        error.to_string(),
        "row 1 of a sample is not there, or is there twice"
    );
}

/// Sizes, which sample each row is in, and a set of rows.
fn shared() -> impl Strategy<Value = (Vec<Option<u16>>, Vec<Option<usize>>, Vec<Index>)> {
    (0..130usize).prop_flat_map(|rows| {
        (
            vec(prop::option::of(0..50u16), rows),
            vec(prop::option::of(0..6usize), rows),
            vec(any::<Index>(), 0..80),
        )
    })
}

proptest! {
    #[test]
    fn a_tally_equals_a_recount_by_hand((sizes, of, picked) in shared()) {
        let rows = sizes.len();
        let samples: Vec<Sample> = (0..6)
            .map(|one| Sample {
                rows: (0..rows).filter(|row| of[*row] == Some(one)).collect(),
                is_certain: one % 2 == 0,
            })
            .collect();
        let picked = if rows == 0 { Vec::new() } else { picked };
        let set = Bits::of(rows, picked.iter().map(|index| index.index(rows)));
        let table = sized(sizes.iter().map(|size| size.map(f64::from)).collect(), samples).unwrap();

        // By hand: the best size seen of each sample, pair by pair.
        let known: Vec<(usize, u16)> =
            set.iter().filter_map(|row| Some((row, sizes[row]?))).collect();
        let mut sum = 0_u32;
        let mut shared = Shared::None;
        for &(row, size) in &known {
            let others: Vec<(usize, u16)> = known
                .iter()
                .copied()
                .filter(|(other, _)| *other != row && of[row].is_some() && of[*other] == of[row])
                .collect();
            let is_beaten = others.iter().any(|&(other, its)| its > size || its == size && other < row);
            sum += if is_beaten { 0 } else { u32::from(size) };
            if !others.is_empty() {
                let is_certain = of[row].is_some_and(|one| one % 2 == 0);
                shared = shared.max(if is_certain { Shared::Certain } else { Shared::Likely });
            }
        }
        let expected = Tally {
            rows: set.count(),
            sum: f64::from(sum),
            unknown: set.count() - known.len(),
            shared,
        };
        prop_assert_eq!(table.tally(&set), expected);
    }
}
