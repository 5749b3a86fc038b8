//! One question: what is guessed, and then the data beside it.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

use super::{answer::Answer, draft::Draft, inputs::Inputs, kept};
use crate::{
    browser::{frames, page},
    components::state::use_explorer,
    teaching::quiz::{Guess, Question},
};

/// What was guessed, and what the reader should know of its keeping.
#[derive(Clone)]
struct Guessed {
    guess: Guess,
    told: Option<&'static str>,
}

/// A question that waits for a guess; once there is one, the data beside it.
#[component]
pub fn Guessing(
    /// The question.
    question: &'static Question,
    /// What stands beside the button that shows the answer.
    #[prop(optional, into)]
    beside: ViewFn,
    /// What stands below the answer.
    #[prop(optional, into)]
    after: ViewFn,
    /// What is done once the answer is shown.
    #[prop(optional, into)]
    answered: Option<Callback<()>>,
) -> impl IntoView {
    // A question may stand in a lesson and on the page at once: their ids must differ.
    static MADE: AtomicU32 = AtomicU32::new(1);
    let id = format!("quiz-{}", MADE.fetch_add(1, Ordering::Relaxed));
    let explorer = use_explorer();
    let draft = RwSignal::new(Draft::of(question));
    // What is told of the guess: first what is missing of it, then how far it is.
    let said = RwSignal::new(String::new());
    let guessed = RwSignal::new(None::<Guessed>);
    let heading = StoredValue::new(format!("{id}-heading"));
    let show = move || {
        let guess = match draft.with_untracked(|draft| draft.guess(question)) {
            Ok(guess) => guess,
            Err(missing) => return said.set(missing),
        };
        let beside = question.beside(&guess).unwrap_or_default();
        let distance = question.distance(&guess);
        let distance = distance.map(|it| it.words()).unwrap_or_default();
        said.set(format!("{beside} {distance}."));
        let told = kept::keep(explorer, question, guess.clone());
        guessed.set(Some(Guessed { guess, told }));
        frames::soon(move || {
            heading.try_with_value(|heading| page::focus(heading));
        });
        if let Some(answered) = answered {
            answered.run(());
        }
    };
    let ask = format!("{id}-ask");
    let inputs_id = id.clone();
    let answer = move || {
        guessed.get().map(|Guessed { guess, told }| {
            view! {
                <Answer question guess heading=heading.get_value() />
                {told.map(|told| view! { <p class="quiz-kept">{told}</p> })}
                {after.run()}
            }
        })
    };
    view! {
        <div class="quiz-question" role="group" aria-labelledby=ask.clone()>
            <p class="quiz-ask" id=ask.clone()>
                {question.ask.as_str()}
            </p>
            <Show when=move || guessed.with(Option::is_none)>
                <div class="quiz-fields">
                    <Inputs question id=inputs_id.clone() draft enter=Callback::new(move |()| show()) />
                </div>
                <div class="quiz-tools">
                    <button class="button button-primary" on:click=move |_| show()>
                        "Show the answer"
                    </button>
                    {beside.run()}
                </div>
            </Show>
            <p class="quiz-said" aria-live="polite">
                {said}
            </p>
            <div>{answer}</div>
        </div>
    }
}
