//! A part of the page whose code is loaded when it is first asked for. A part that does not arrive
//! says so in its place, with a way to try again.

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local};

use crate::browser::frames;

/// What a part of the program hands out when it has arrived: what makes its view.
pub type Make = fn() -> AnyView;

/// A part of the program did not arrive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotArrived;

/// A part on its way.
pub type Arrival<T = Make> = Pin<Box<dyn Future<Output = Result<T, NotArrived>>>>;

/// Loads a part; at once if it was loaded before.
pub type Load<T = Make> = fn() -> Arrival<T>;

/// Where a part stands.
#[derive(Clone, Copy)]
enum State {
    OnItsWay,
    Here(Make),
    Missing,
}

/// A part in its place. `name` is what a reader calls it.
#[component]
pub fn Later(
    /// What loads it.
    load: Load,
    /// What a reader calls it: "The map".
    name: &'static str,
    /// What is done a frame after it was made.
    #[prop(optional, into)]
    made: Option<Callback<()>>,
    /// What is done when it did not arrive, beside saying so.
    #[prop(optional, into)]
    missing: Option<Callback<()>>,
) -> impl IntoView {
    let state = RwSignal::new(State::OnItsWay);
    let ask = move || {
        state.set(State::OnItsWay);
        spawn_local(async move {
            let arrived = load().await;
            if let (Err(NotArrived), Some(missing)) = (&arrived, missing) {
                missing.try_run(());
            }
            // Its place may be gone by now.
            state.try_set(arrived.map_or(State::Missing, State::Here));
        });
    };
    ask();
    move || {
        match state.get() {
        State::OnItsWay => {
            view! { <div class="on-its-way" aria-hidden="true"></div> }.into_any()
        }
        State::Here(make) => {
            let part = untrack(make);
            if let Some(made) = made {
                frames::next(move || {
                    made.try_run(());
                });
            }
            part
        }
        State::Missing => view! {
            <div class="not-arrived" role="alert">
                <p>{name} " did not arrive. Check the connection and try again. If that does not help, reload the page: its address keeps your view. The rest of the page works."</p>
                <button class="button" on:click=move |_| ask()>
                    "Try again"
                </button>
            </div>
        }
        .into_any(),
    }
    }
}

/// A part that is loaded when it is first asked for, and stays.
#[component]
pub fn LaterWhen(
    /// Whether it is asked for.
    #[prop(into)]
    when: Signal<bool>,
    /// What loads it.
    load: Load,
    /// What a reader calls it.
    name: &'static str,
    /// What is done when it did not arrive, beside saying so.
    #[prop(optional, into)]
    missing: Option<Callback<()>>,
) -> impl IntoView {
    let missing = missing.unwrap_or_else(|| Callback::new(|()| ()));
    let wanted = Memo::new(move |before: Option<&bool>| before == Some(&true) || when.get());
    view! {
        <Show when=move || wanted.get()>
            <Later load name missing />
        </Show>
    }
}
