//! Turning over what is taller than the window, as the pages of a book are.

use leptos::prelude::{document, window};

use super::page;

/// How much of a window is turned over at a time: the last lines are the first of the next.
const TURNED: f64 = 0.9;

/// Which way is turned over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// Towards the end.
    On,
    /// Towards the beginning.
    Back,
}

/// Scrolls the page by one window the way that is asked for, as far as the element `shown` goes on
/// there. What each of `feet` selects stands at the foot of the window and covers it. Returns whether there
/// was more to see.
pub fn over(shown: &str, feet: &[&str], way: Way) -> bool {
    let Some(end) = page::element(shown).map(|shown| shown.get_bounding_client_rect().bottom())
    else {
        return false;
    };
    let foot = foot(feet);
    let at = page::scrolled();
    let to = match way {
        Way::On => at + (end - foot).min(TURNED * foot),
        Way::Back => (at - TURNED * foot).max(0.0),
    };
    // A part of a pixel may be left at either end.
    if (way == Way::On && to <= at + 1.0) || (way == Way::Back && at <= 1.0) {
        return false;
    }
    page::scroll_to(to);
    (page::scrolled() - at).abs() > 1.0
}

/// Where what can be seen of the page ends, CSS pixels from the head of the window.
fn foot(feet: &[&str]) -> f64 {
    let height = window().inner_height().ok().and_then(|high| high.as_f64());
    let tops = feet.iter().filter_map(|feet| {
        let feet = document().query_selector(feet).ok().flatten()?;
        let place = feet.get_bounding_client_rect();
        (place.height() > 0.0).then_some(place.top())
    });
    tops.fold(height.unwrap_or_default(), f64::min)
}
