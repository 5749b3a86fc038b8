//! What stays of the furniture: a slim bar.

use leptos::{ev, html, prelude::*, task::spawn_local};

use super::{
    blank::use_blank,
    parts,
    stage::{self, BAR},
};
use crate::{
    browser::{full_screen, page},
    components::{letter_keys, state::use_explorer},
    view::Part,
};

/// The bar. The keyboard is on it when presenting begins.
#[component]
pub fn Bar() -> impl IntoView {
    let explorer = use_explorer();
    let blank = use_blank();
    let bar = NodeRef::<html::Section>::new();
    Effect::new(move || {
        if bar.get().is_some() {
            page::focus(BAR);
        }
    });
    // A lesson has its own.
    let steps = Memo::new(move |_| explorer.view.with(|view| view.lesson.is_none()));
    let name = if letter_keys::are_on() {
        "Blank (B)"
    } else {
        "Blank"
    };
    view! {
        <section
            class="presenting-bar"
            id=BAR
            tabindex="-1"
            aria-label="Presenting"
            node_ref=bar
        >
            <Show when=move || steps.get()>
                <Steps />
            </Show>
            <p>"Not medical advice."</p>
            <button class="button" on:click=move |_| blank.toggle()>
                {name}
            </button>
            <FullScreen />
            <button class="button" on:click=move |_| stage::leave(explorer)>
                "Leave (Esc)"
            </button>
        </section>
    }
}

/// Fills the screen with the page, or gives it back: where the browser offers it.
#[component]
fn FullScreen() -> impl IntoView {
    let is_on = RwSignal::new(full_screen::is_on());
    let refused = RwSignal::new(false);
    let following = window_event_listener(ev::fullscreenchange, move |_| {
        is_on.set(full_screen::is_on());
    });
    on_cleanup(move || {
        following.remove();
        full_screen::leave();
    });
    let toggle = move |_| {
        refused.set(false);
        if full_screen::is_on() {
            full_screen::leave();
        } else {
            spawn_local(async move { refused.set(!full_screen::enter().await) });
        }
    };
    full_screen::is_offered().then(|| {
        view! {
            <button
                class="button"
                aria-pressed=move || is_on.get().to_string()
                on:click=toggle
            >
                "Full screen"
            </button>
            <span aria-live="polite">
                {move || refused.get().then_some("The browser refused. It may have a key for it, such as F11.")}
            </span>
        }
    })
}

/// The list of parts, and the buttons to the one before and after.
#[component]
fn Steps() -> impl IntoView {
    let explorer = use_explorer();
    let now = Memo::new(move |_| {
        explorer
            .view
            .with(|view| parts::first_named(view.present.as_deref().unwrap_or_default()))
    });
    let option = move |part: Part| {
        view! {
            <option value=part.slug() prop:selected=move || now.get() == part>
                {part.title()}
            </option>
        }
    };
    // A link may present what the buttons do not come to.
    let other = Memo::new(move |_| {
        let now = now.get();
        parts::presentable().all(|part| part != now).then_some(now)
    });
    let choose = move |slug: String| {
        if let Some(part) = Part::from_slug(&slug) {
            stage::show(explorer, part);
        }
    };
    view! {
        <Step id="presenting-back" name="The part before" sign="←" by=-1 now />
        <select
            id="presenting-part"
            aria-label="Part of the page"
            on:change:target=move |event| choose(event.target().value())
        >
            {move || other.get().map(option)}
            {parts::presentable().map(option).collect_view()}
        </select>
        <Step id="presenting-on" name="The next part" sign="→" by=1 now />
    }
}

/// A button to the part before or after. At an end it stays, and the keyboard on it.
#[component]
fn Step(
    id: &'static str,
    name: &'static str,
    sign: &'static str,
    by: isize,
    now: Memo<Part>,
) -> impl IntoView {
    let explorer = use_explorer();
    let ends = move || parts::beside(now.get(), by).is_none().to_string();
    view! {
        <button
            class="button"
            id=id
            aria-label=name
            aria-disabled=ends
            on:click=move |_| stage::step(explorer, by)
        >
            {sign}
        </button>
    }
}
