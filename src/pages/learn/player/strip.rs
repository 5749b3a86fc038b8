//! The strip, and its head: the step, and the way through the lesson.

use leptos::{html, prelude::*};

use super::{
    follow::follow,
    note::Note,
    state::{HEADING, Player, use_player},
    tools::Tools,
    trouble::NoStep,
    walk::Walk,
};
use crate::{
    browser::{observe, root},
    components::state::use_explorer,
};

/// The height of the strip, for the style sheets: nothing of the page stays behind it.
const HEIGHT: &str = "--lesson-height";

/// The strip of the lesson that the view is met in; nothing when it is met in none.
#[component]
pub fn Strip() -> impl IntoView {
    let player = Player::new(use_explorer());
    provide_context(player);
    follow(player);
    let is_there =
        move || player.walk.with(Option::is_some) || player.missing.with(Option::is_some);
    view! {
        <Show when=is_there>
            <div id="lesson">
                <Frame />
            </div>
        </Show>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let player = use_player();
    let name = move || match player.of_step(|walk| walk.lesson().title.clone()) {
        title if title.is_empty() => "Lesson".to_owned(),
        title => format!("Lesson: {title}"),
    };
    let strip = NodeRef::<html::Section>::new();
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        watch.set_value(strip.get().and_then(|strip| {
            observe::height(&strip, |pixels| {
                root::set_style(HEIGHT, Some(&format!("{pixels}px")));
            })
        }));
    });
    on_cleanup(|| root::set_style(HEIGHT, None));
    view! {
        <section
            class="lesson"
            id="lesson-strip"
            aria-label=name
            data-folded=move || player.is_folded.get()
            node_ref=strip
        >
            <p class="visually-hidden" id="lesson-said" aria-live="polite">
                {player.said}
            </p>
            <div class="lesson-step" id="lesson-step">
                <Show
                    when=move || player.walk.with(Option::is_some)
                    fallback=|| view! { <NoStep /> }
                >
                    <Head />
                    <Note />
                    <Tools />
                </Show>
            </div>
        </section>
    }
}

/// Where one is, and the way on and back.
#[component]
fn Head() -> impl IntoView {
    let player = use_player();
    view! {
        <div class="lesson-head">
            <div class="lesson-bar" aria-hidden="true">
                <div style:inline-size=move || player.of_step(Walk::share)></div>
            </div>
            <div class="lesson-title">
                <p class="lesson-place">
                    <span class="lesson-progress">
                        {move || player.of_step(Walk::progress)}
                    </span>
                    <span class="lesson-name">
                        {move || player.of_step(|walk| walk.lesson().title.clone())}
                    </span>
                </p>
                <h2 id=HEADING tabindex="-1">
                    {move || player.of_step(|walk| walk.step().title.clone())}
                </h2>
            </div>
            <Turn id="lesson-previous" name="Previous" steps=-1 />
            <Turn id="lesson-next" name="Next" steps=1 />
            <Fold />
        </div>
    }
}

/// A button that goes on or back. At the end of the lesson it stays, so that the keyboard does, too.
#[component]
fn Turn(id: &'static str, name: &'static str, steps: isize) -> impl IntoView {
    let player = use_player();
    let goes_on = steps > 0;
    let is_at_end = Memo::new(move |_| {
        player.of_step(|walk| walk.place.step == if goes_on { walk.last() } else { 0 })
    });
    let turn = move |_| {
        if let Some(walk) = player.walk.get_untracked() {
            walk.by(player.explorer, steps);
        }
    };
    view! {
        <button
            class="button"
            class:button-primary=move || goes_on && !is_at_end.get()
            id=id
            aria-disabled=move || is_at_end.get().then_some("true")
            on:click=turn
        >
            {name}
        </button>
    }
}

/// The button that hides the note, and all below it: what is left is a line.
#[component]
fn Fold() -> impl IntoView {
    let is_folded = use_player().is_folded;
    view! {
        <button
            class="button"
            id="lesson-fold"
            aria-expanded=move || (!is_folded.get()).to_string()
            on:click=move |_| is_folded.update(|folded| *folded = !*folded)
        >
            {move || if is_folded.get() { "Show the note" } else { "Hide the note" }}
        </button>
    }
}
