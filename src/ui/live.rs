//! What changes while the page is read: memos of one kind each, and work that follows them.
//!
//! Leptos compiles each closure anew for each kind of value and of place. The page is downloaded by
//! people on bad connections, so the closures are boxed here and the kinds are few.

use leptos::prelude::*;

/// A yes or no that changes only when its answer does.
pub fn flag(answer: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    fn boxed(answer: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
        Memo::new(move |_| answer())
    }
    boxed(Box::new(answer))
}

/// A count that changes only when its number does.
pub fn count(number: impl Fn() -> usize + Send + Sync + 'static) -> Memo<usize> {
    fn boxed(number: Box<dyn Fn() -> usize + Send + Sync>) -> Memo<usize> {
        Memo::new(move |_| number())
    }
    boxed(Box::new(number))
}

/// A text that changes only when its words do.
pub fn words(text: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    fn boxed(text: Box<dyn Fn() -> String + Send + Sync>) -> Memo<String> {
        Memo::new(move |_| text())
    }
    boxed(Box::new(text))
}

/// Follows a memo without using what it holds. Read, and not only tracked: a memo that was never read
/// seems to change when it first is.
pub fn follow(memo: Memo<String>) {
    memo.with(|_| ());
}

/// "true" or "false", as ARIA wants it.
pub fn aria(state: Memo<bool>) -> Memo<String> {
    words(move || state.get().to_string())
}

/// Work that is done now and whenever something that it reads changes.
pub fn effect(act: impl Fn() + 'static) {
    fn boxed(act: Box<dyn Fn()>) {
        Effect::new(move |_| act());
    }
    boxed(Box::new(act));
}
