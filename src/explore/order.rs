//! Short lists: sorting them, and finding a place in them.

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

/// The first item that is `wanted`; if there is none, `new`, which is put at the end.
pub fn found_or_added<T>(
    items: &mut Vec<T>,
    wanted: impl FnMut(&T) -> bool,
    new: impl FnOnce() -> T,
) -> &mut T {
    let place = items.iter().position(wanted).unwrap_or_else(|| {
        items.push(new());
        items.len() - 1
    });
    &mut items[place]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{found_or_added, sorted_by};

    #[test]
    fn what_is_not_found_is_added_once() {
        let mut items = vec![(1, 'a')];
        found_or_added(&mut items, |item| item.0 == 1, || (1, 'x')).1 = 'b';
        found_or_added(&mut items, |item| item.0 == 2, || (2, 'c'));
        found_or_added(&mut items, |item| item.0 == 2, || (2, 'd'));
        assert_eq!(items, [(1, 'b'), (2, 'c')]);
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_the_standard_library(items: Vec<(u8, u8)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(sorted_by(items, |a, b| a.0.cmp(&b.0)), expected);
        }
    }
}
