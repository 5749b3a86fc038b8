//! The lessons as this browser keeps them. Other tabs of the page keep theirs in the same place, so it
//! is read before each change.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::{
    browser::{clock, page, storage},
    teaching::{
        Lesson,
        own::{Changes, Shelf, ShelfFault},
    },
};

/// Where the lessons are kept, and where texts are kept that could not be read as lessons.
const KEY: &str = "kap-lessons";
const UNREADABLE: &str = "kap-lessons-unreadable";

/// What is said of a lesson that is not there any more.
pub const REMOVED: &str = "This lesson was removed, perhaps in another tab.";

thread_local! {
    // There is one for the page, as there is one store of the browser.
    static STORE: Store = Store::open();
}

struct Store {
    /// Tells those who follow that what is kept has changed, here or in another tab.
    changed: ArcTrigger,
    /// What the browser did not keep, and holds as long as the page does.
    unkept: RefCell<Changes>,
    /// The key of the lesson that was last changed here.
    last: RefCell<Option<String>>,
}

impl Store {
    fn open() -> Self {
        let changed = ArcTrigger::new();
        let elsewhere = changed.clone();
        page::on_event("storage", move || elsewhere.notify());
        Self {
            changed,
            unkept: RefCell::default(),
            last: RefCell::default(),
        }
    }
}

/// What reads the lessons next is told when they change.
pub fn follow() {
    STORE.with(|store| store.changed.track());
}

/// Those who follow look again: what is kept is not what they show.
pub fn look_again() {
    STORE.with(|store| store.changed.notify());
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
    let both = format!("{}\n{}", before.trim(), text.trim());
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

/// All lessons of the reader, as they are now.
pub fn shelf() -> Shelf {
    STORE.with(|store| stored().0.with(&store.unkept.borrow()))
}

/// Changes them, and keeps them.
pub fn change<T>(act: impl FnOnce(&mut Shelf) -> T) -> T {
    STORE.with(|store| {
        let (before, may_write) = stored();
        let mut shelf = before.clone().with(&store.unkept.borrow());
        let done = act(&mut shelf);
        let is_kept = may_write && storage::set(KEY, &shelf.write());
        store.unkept.replace(if is_kept {
            Changes::default()
        } else {
            shelf.changes_from(&before)
        });
        store.changed.notify();
        done
    })
}

/// Whether the browser keeps all that was changed.
pub fn is_kept() -> bool {
    STORE.with(|store| store.unkept.borrow().is_empty())
}

/// Keeps one more lesson. Returns its key.
pub fn add(lesson: Lesson) -> String {
    let key = change(|shelf| shelf.add(lesson, clock::milliseconds()));
    set_last(&key);
    key
}

/// The key of the lesson that was last changed here; else that of the one that came last.
pub fn last(shelf: &Shelf) -> Option<String> {
    let last = STORE.with(|store| store.last.borrow().clone());
    let last = last.filter(|key| shelf.get(key).is_some());
    last.or_else(|| shelf.lessons().last().map(|kept| kept.key.clone()))
}

/// The lesson with this key was changed.
pub fn set_last(key: &str) {
    STORE.with(|store| store.last.replace(Some(key.to_owned())));
}
