//! The blank screen: nothing is shown until it is asked for again, or something goes on.

use leptos::prelude::*;

/// Whether the screen is blank.
#[derive(Clone, Copy)]
pub struct Blank {
    is_on: RwSignal<bool>,
    /// What is said to those who do not see it.
    said: RwSignal<&'static str>,
}

/// Whether the screen is blank, from the context.
pub fn use_blank() -> Blank {
    expect_context()
}

impl Blank {
    /// The screen is not blank.
    pub fn new() -> Self {
        Self {
            is_on: RwSignal::new(false),
            said: RwSignal::new(""),
        }
    }

    /// Whether it is blank.
    pub fn get(self) -> bool {
        self.is_on.get()
    }

    /// Whether it is blank now, without following it.
    pub fn get_untracked(self) -> bool {
        self.is_on.get_untracked()
    }

    /// Blanks the screen, or shows it again.
    pub fn toggle(self) {
        if self.get_untracked() {
            self.end();
        } else {
            self.is_on.set(true);
            self.said
                .set("The screen is blank. Press B or the full stop to show it again.");
        }
    }

    /// Shows the screen again, if it is blank.
    pub fn end(self) {
        if self.get_untracked() {
            self.is_on.set(false);
            self.said.set("The screen is shown again.");
        }
    }
}

/// The blank screen, which a press takes away; and what is said of it.
#[component]
pub fn BlankScreen() -> impl IntoView {
    let blank = use_blank();
    view! {
        <Show when=move || blank.get()>
            <div class="blank-screen" on:click=move |_| blank.end()></div>
        </Show>
        <p class="visually-hidden" aria-live="polite">
            {blank.said}
        </p>
    }
}
