//! "Where from?": the facts that a number rests on, each with status, source, locator and note.

use leptos::{html, prelude::*};

use crate::{
    components::{
        dialog::Drawer, fact::OpenFact, near::drawn_near, state::use_explorer,
        study_name::StudyName,
    },
    narrative::{self, Answer, Ask},
};

/// The dialog; open while something is asked about.
#[component]
pub fn WhereFrom() -> impl IntoView {
    let explorer = use_explorer();
    let asked = Memo::new(move |_| explorer.over.asked());
    let answers = move || asked.get().map(|ask| view! { <Answers ask /> });
    view! {
        <Drawer
            class="card where"
            title="where-title"
            open=Signal::derive(move || asked.with(Option::is_some))
            close=move |()| explorer.over.close()
        >
            <div class="card-bar">
                <span class="where-kicker">"Where from?"</span>
                <button class="button card-close" on:click=move |_| explorer.over.close()>
                    "Close"
                </button>
            </div>
            {answers}
        </Drawer>
    }
}

/// What is asked about, how it was made, and the facts, study by study.
#[component]
fn Answers(ask: Ask) -> impl IntoView {
    let explorer = use_explorer();
    let answers = narrative::answer(explorer.evidence, &ask).into_iter();
    view! {
        <div class="card-body">
            <h2 id="where-title" tabindex="-1">
                {ask.what}
            </h2>
            {ask.how.map(|how| view! { <p>{how}</p> })}
            {answers.map(|answer| view! { <OfStudy answer /> }).collect_view()}
        </div>
    }
}

/// The facts of one study under its name.
#[component]
fn OfStudy(answer: Answer) -> impl IntoView {
    let Answer { study, lines } = answer;
    let place = NodeRef::<html::Div>::new();
    let drawn = drawn_near(place);
    let facts = move || {
        let lines = lines.clone().into_iter();
        lines.map(|line| view! { <OpenFact line /> }).collect_view()
    };
    view! {
        <h3>
            <StudyName row=study />
        </h3>
        <div
            class="facts"
            node_ref=place
            class:is-far=move || !drawn.now.get()
            style:--height=move || drawn.height()
        >
            {move || drawn.now.get().then(&facts)}
        </div>
    }
}
