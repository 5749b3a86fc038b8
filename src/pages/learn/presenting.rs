//! How to present, and the switch of its keys.

use leptos::{
    ev::{Event, Targeted},
    prelude::*,
};
use web_sys::HtmlInputElement;

use super::section::{LearnSection, SaidHere};
use crate::components::letter_keys;

/// How to present.
#[component]
pub fn PresentingHelp() -> impl IntoView {
    let said = RwSignal::new(String::new());
    let is_on = letter_keys::are_on();
    let switch = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        if !letter_keys::switch(input.checked()) {
            input.set_checked(true);
            said.set(
                "This browser does not let the page keep settings: the key P still presents."
                    .to_owned(),
            );
        }
    };
    view! {
        <LearnSection id="presenting-help" title="Present">
            <p>
                "Press P, or “Present” in the bar of the page: one part of the page at a time, large and without furniture, within a lesson or without. Arrow keys, Page Up, Page Down and Space step, Escape leaves. A full stop or B blanks the screen, and shows it again."
            </p>
            <label class="learn-switch">
                <input type="checkbox" prop:checked=is_on on:change:target=switch />
                <span>"The key P presents, B and the full stop blank the screen"</span>
            </label>
            <SaidHere said />
        </LearnSection>
    }
}
