//! The parts of the page, in reading order.

use leptos::prelude::*;

use super::{
    about::About,
    chips::Chips,
    figures::Figures,
    filters::Filters,
    live::{button, click},
    notices::Notices,
    result::{Gap, ResultSentence},
    state::Explorer,
    studies::Studies,
    study_card::StudyCard,
    toolbar::Toolbar,
};
use crate::browser::page;

/// The whole explorer.
#[component]
pub fn App() -> impl IntoView {
    let explorer = Explorer::here();
    // Behind the open sheet of filters nothing can be reached.
    view! {
        {button("skip button", "Skip to the results", click(|| page::go_to("results")))}
        <div class="shell">
            <Toolbar />
            <div class="columns">
                <Filters />
                <main class="results" id="results" tabindex="-1" inert=explorer.sheet>
                    <Notices />
                    <div class="result">
                        <ResultSentence />
                        <Chips />
                    </div>
                    <Gap />
                    <Figures />
                    <Studies />
                    <About />
                </main>
            </div>
        </div>
        <StudyCard />
    }
}
