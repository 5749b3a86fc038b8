//! Gathering what studies have in common, in the order in which it is met.

/// The first item that is `wanted`; if there is none, `new`, which is put at the end.
pub(super) fn found_or_added<T>(
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
    use super::found_or_added;

    #[test]
    fn what_is_not_found_is_added_once() {
        let mut items = vec![(1, 'a')];
        found_or_added(&mut items, |item| item.0 == 1, || (1, 'x')).1 = 'b';
        found_or_added(&mut items, |item| item.0 == 2, || (2, 'c'));
        found_or_added(&mut items, |item| item.0 == 2, || (2, 'd'));
        assert_eq!(items, [(1, 'b'), (2, 'c')]);
    }
}
