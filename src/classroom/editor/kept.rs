//! The lessons as this browser keeps them. Other tabs of the page keep theirs in the same place, so it
//! is read before each change.

use std::cell::RefCell;

use crate::browser::{
    dom::{Node, tag},
    page, storage, work,
};
use crate::classroom::desk::Desk;
use crate::teaching::Lesson;
use crate::teaching::own::{Changes, Shelf, ShelfFault};

/// Where the lessons are kept, and where texts are kept that could not be read as lessons.
const KEY: &str = "kap-lessons";
const UNREADABLE: &str = "kap-lessons-unreadable";

/// What is said of a lesson that is not there any more.
pub const REMOVED: &str = "This lesson was removed, perhaps in another tab.";

/// Where it is said that lessons could not be kept.
const WARNING: &str = "own-warning";

thread_local! {
    /// What the browser did not keep, and holds as long as the page does.
    static UNKEPT: RefCell<Changes> = RefCell::default();
    /// The key of the lesson that was last changed here.
    static LAST: RefCell<Option<String>> = RefCell::default();
}

/// What is kept, and whether it may be written over: not while there is a text in its place that could
/// not be read and is kept nowhere else.
fn stored() -> (Shelf, bool) {
    let Some(text) = storage::get(KEY) else {
        return (Shelf::default(), true);
    };
    let (shelf, fault) = Shelf::read(&text);
    let may_write = match fault {
        None => true,
        Some(ShelfFault::Newer(_)) => false,
        Some(ShelfFault::Damaged | ShelfFault::Lessons(..)) => {
            put_aside(&text) && storage::set(KEY, &shelf.write())
        }
    };
    (shelf, may_write)
}

/// Keeps a text that could not be read beside those before. Returns whether the browser did.
fn put_aside(text: &str) -> bool {
    let before = unreadable().unwrap_or_default();
    if before.contains(text) {
        return true;
    }
    let both = [&before, text].map(str::trim).join("\n");
    storage::set(UNREADABLE, both.trim_start())
}

/// What could not be read of what was kept.
pub fn unreadable() -> Option<String> {
    storage::get(UNREADABLE)
}

/// Forgets what could not be read. Returns whether the browser did.
pub fn forget_unreadable() -> bool {
    storage::forget(UNREADABLE)
}

/// Why what is kept cannot be read by this page, though by a newer one.
pub fn newer() -> Option<String> {
    let (_, fault) = Shelf::read(&storage::get(KEY)?);
    fault
        .filter(|fault| matches!(fault, ShelfFault::Newer(_)))
        .map(|fault| fault.to_string())
}

/// All lessons of the reader.
pub fn shelf() -> Shelf {
    UNKEPT.with_borrow(|unkept| stored().0.with(unkept))
}

/// Changes them, and keeps them.
pub fn change<T>(act: impl FnOnce(&mut Shelf) -> T) -> T {
    let (before, may_write) = stored();
    let mut shelf = UNKEPT.with_borrow(|unkept| before.clone().with(unkept));
    let done = act(&mut shelf);
    let is_kept = may_write && storage::set(KEY, &shelf.write());
    UNKEPT.replace(if is_kept {
        Changes::default()
    } else {
        shelf.changes_from(&before)
    });
    done
}

/// Keeps one more lesson. Returns its key.
pub fn add(lesson: Lesson) -> String {
    let key = change(|shelf| shelf.add(lesson, work::milliseconds()));
    set_last(&key);
    key
}

/// The key of the lesson that was last changed here; else that of the one that came last.
pub fn last(shelf: &Shelf) -> Option<String> {
    let last = LAST.with_borrow(Clone::clone);
    let last = last.filter(|key| shelf.get(key).is_some());
    last.or_else(|| shelf.lessons().last().map(|kept| kept.key.clone()))
}

/// The lesson with this key was changed.
pub fn set_last(key: &str) {
    LAST.set(Some(key.to_owned()));
}

/// The place where it is said that lessons could not be kept.
pub fn warning() -> Node {
    tag("div")
        .class("own-warning")
        .with("id", WARNING)
        .with("aria-live", "polite")
        .children(warnings())
        .into()
}

/// Says so there, or no more.
pub fn warn(desk: &'static Desk) {
    let is_said = page::element(WARNING).is_some_and(|place| place.has_child_nodes());
    if is_said == is_kept() {
        desk.show(WARNING, warnings());
    }
}

fn is_kept() -> bool {
    UNKEPT.with_borrow(Changes::is_empty)
}

fn warnings() -> Vec<Node> {
    if is_kept() {
        return Vec::new();
    }
    if let Some(newer) = newer() {
        let words = [
            &newer,
            " What you changed here holds until then. To keep a lesson, save it as a file.",
        ]
        .concat();
        return vec![tag("p").class("banner").child(words).into()];
    }
    let words = "This browser does not keep your changes: its store is closed to this page, or full. They hold until you leave the page or reload it. To keep a lesson, save it as a file.";
    vec![tag("p").class("banner").child(words).into()]
}
