//! Sorting of short lists.

use std::cmp::Ordering;

/// The items in order; those that are equal keep the order they have.
///
/// This is an insertion sort, for lists of some tens: the standard library's
/// sort is made for millions and adds 4 kB to the download for each type.
pub fn sorted_by<T>(mut items: Vec<T>, mut order: impl FnMut(&T, &T) -> Ordering) -> Vec<T> {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && order(&items[place - 1], &items[place]) == Ordering::Greater {
            items.swap(place - 1, place);
            place -= 1;
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::sorted_by;

    proptest! {
        #[test]
        fn the_order_is_that_of_the_standard_library(items: Vec<(u8, u8)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(sorted_by(items, |a, b| a.0.cmp(&b.0)), expected);
        }
    }
}
