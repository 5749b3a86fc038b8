//! Watching an element: is it near the screen, how wide is it, and how high. The watch ends when the value
//! returned is dropped.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit, ResizeObserver, ResizeObserverEntry,
};

/// A watch on whether an element is near the screen.
pub struct NearWatch {
    observer: IntersectionObserver,
    _callback: Closure<dyn Fn(Array)>,
}

/// Calls `seen(true)` when `element` comes within 300 px of the screen and `seen(false)` when it leaves.
/// `None` where the browser cannot tell: then treat the element as near.
pub fn near(element: &Element, seen: impl Fn(bool) + 'static) -> Option<NearWatch> {
    let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last() {
            seen(
                entry
                    .unchecked_into::<IntersectionObserverEntry>()
                    .is_intersecting(),
            );
        }
    });
    let how = IntersectionObserverInit::new();
    how.set_root_margin("300px");
    let observer =
        IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &how).ok()?;
    observer.observe(element);
    Some(NearWatch {
        observer,
        _callback: callback,
    })
}

impl Drop for NearWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A watch on the size of an element.
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn(Array)>,
}

/// Calls `changed` with the width and height of `element` in CSS pixels, now and whenever one changes.
/// `None` where the browser cannot tell.
pub fn size(element: &Element, changed: impl Fn((f64, f64)) + 'static) -> Option<SizeWatch> {
    let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last() {
            let place = entry.unchecked_into::<ResizeObserverEntry>().content_rect();
            changed((place.width(), place.height()));
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch {
        observer,
        _callback: callback,
    })
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// A watch on the height of an element.
pub struct HeightWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn Fn()>,
}

/// Calls `changed` with the height of `element` and its border in CSS pixels, now and whenever it
/// changes. `None` where the browser cannot tell.
pub fn height(element: &HtmlElement, changed: impl Fn(i32) + 'static) -> Option<HeightWatch> {
    let watched = element.clone();
    let callback = Closure::<dyn Fn()>::new(move || changed(watched.offset_height()));
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(HeightWatch {
        observer,
        _callback: callback,
    })
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
