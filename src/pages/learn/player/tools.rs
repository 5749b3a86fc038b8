//! What can be done with the step.

use leptos::{ev::KeyboardEvent, html, prelude::*, task::spawn_local};

use super::{
    super::own::KeepLesson,
    state::{focus_heading, use_player},
    walk::Walk,
};
use crate::{
    browser::{address, frames, page},
    components::link::ViewLink,
    view::View,
};

const COPY_LINK: &str = "Copy the link of this step";
const RESTORE: &str = "lesson-restore";

/// How long a button says what it did, in milliseconds.
const SHOWN_FOR: u32 = 2500;

/// All of it.
#[component]
pub fn Tools() -> impl IntoView {
    let player = use_player();
    let explorer = player.explorer;
    let name = Memo::new(move |_| {
        player
            .walk
            .with(|walk| Some(walk.as_ref()?.place.name.clone()))
    });
    let keep = move || name.get().map(|name| view! { <KeepLesson name /> });
    // What is presented is chosen by what presents where the step points at nothing.
    let present = move |_| {
        let shown = untrack(|| player.of_step(Walk::presented));
        explorer.change(|view| {
            view.present = match view.present.take() {
                Some(_) => None,
                None => Some(shown),
            };
        });
    };
    view! {
        <div class="lesson-tools">
            <Restore />
            <AllSteps />
            <CopyStep />
            {keep}
            <button class="button" id="lesson-present" on:click=present>
                "Present"
            </button>
            <button class="button" on:click=move |_| player.end()>
                "End the lesson"
            </button>
        </div>
    }
}

/// The way back to the step's own view, where the reader has left it.
#[component]
fn Restore() -> impl IntoView {
    let player = use_player();
    let explorer = player.explorer;
    let is_there = Memo::new(move |_| {
        player.walk.with(|walk| {
            walk.as_ref().is_none_or(|walk| {
                explorer
                    .view
                    .with(|view| walk.is_at_its_view(explorer, view))
            })
        })
    });
    Effect::new(move |_| {
        if is_there.get() && page::has_keyboard(RESTORE) {
            focus_heading();
        }
    });
    let restore = move |_| {
        if let Some(walk) = player.walk.get_untracked() {
            walk.to(explorer, walk.place.step);
            focus_heading();
        }
    };
    view! {
        <button class="button" id=RESTORE hidden=is_there on:click=restore>
            "Back to this step’s view"
        </button>
    }
}

/// All steps, each as a link. Made anew for each lesson.
#[component]
fn AllSteps() -> impl IntoView {
    let player = use_player();
    let is_open = RwSignal::new(false);
    let list = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(list) = list.get_untracked() {
            list.set_open(false);
        }
    };
    let toggled = move |_| is_open.set(list.get_untracked().is_some_and(|list| list.open()));
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            // Escape puts away this list, and nothing else.
            event.prevent_default();
            close();
            page::focus("lesson-steps-open");
        }
    };
    let lesson = Memo::new(move |_| {
        player.walk.with(|walk| {
            let walk = walk.as_ref()?;
            Some((walk.place.name.clone(), walk.lesson().clone()))
        })
    });
    let steps = move || {
        lesson.with(|lesson| {
            let (_, lesson) = lesson.as_ref()?;
            let steps = lesson.steps.iter().enumerate();
            let steps =
                steps.map(|(at, step)| view! { <StepLink at title=step.title.clone() close /> });
            Some(steps.collect_view())
        })
    };
    view! {
        <details
            class="lesson-steps"
            id="lesson-steps"
            node_ref=list
            on:toggle=toggled
            on:keydown=escape
        >
            <summary class="button" id="lesson-steps-open">
                "All steps"
            </summary>
            <ol>{steps}</ol>
        </details>
    }
}

/// The link to one step.
#[component]
fn StepLink(at: usize, title: String, #[prop(into)] close: Callback<()>) -> impl IntoView {
    let player = use_player();
    let explorer = player.explorer;
    let to = Memo::new(move |before: Option<&View>| {
        let presents = explorer.presenting.get();
        player.walk.with(|walk| match (walk, before) {
            (Some(walk), _) => walk.view_of(explorer, at, presents),
            (None, Some(before)) => before.clone(),
            (None, None) => View::default_of(explorer.table),
        })
    });
    let current = move || {
        player
            .of_step(|walk| walk.place.step == at)
            .then_some("step")
    };
    // The list is closed behind it, and the keyboard with it.
    let press = move |()| {
        close.run(());
        if let Some(walk) = player.walk.get_untracked() {
            if walk.place.step == at {
                focus_heading();
            } else {
                player.go_to_heading();
            }
            walk.to(explorer, at);
        }
    };
    view! {
        <li>
            <ViewLink to press attr:aria-current=current>
                {title}
            </ViewLink>
        </li>
    }
}

/// Copies the link of the step, and says what came of it on the button.
#[component]
fn CopyStep() -> impl IntoView {
    let player = use_player();
    let explorer = player.explorer;
    let name = RwSignal::new(COPY_LINK);
    let copy = move |_| {
        let Some(walk) = player.walk.get_untracked() else {
            return;
        };
        // Those who get it are not on a wall.
        let view = walk.view_of(explorer, walk.place.step, false);
        let link = address::link_to(&view.address(explorer.evidence, explorer.table));
        spawn_local(async move {
            let said = if page::copy(&link).await {
                "Link copied"
            } else {
                "Copy it from “All steps”"
            };
            player.said.set(said.to_owned());
            // The lesson may be over by now.
            name.try_set(said);
            frames::after(SHOWN_FOR, move || {
                name.try_set(COPY_LINK);
            });
        });
    };
    view! {
        <button class="button" id="lesson-copy" on:click=copy>
            {name}
        </button>
    }
}
