//! The parts of the page, in reading order.

use leptos::prelude::*;

use super::{
    about::About, chips::Chips, figures::Figures, filters::Filters, live::flag, notices::Notices,
    result::ResultSentence, state::Explorer, studies::Studies, study_card::StudyCard,
    toolbar::Toolbar,
};

/// The whole explorer.
#[component]
pub fn App() -> impl IntoView {
    let explorer = Explorer::here();
    // Behind the open sheet of filters nothing can be reached.
    let behind = flag(move || explorer.sheet.get());
    view! {
        <div class="shell">
            <Toolbar />
            <div class="columns">
                <Filters />
                <main class="results" id="results" tabindex="-1" inert=behind>
                    <Notices />
                    <div class="result">
                        <ResultSentence />
                        <Chips />
                    </div>
                    <Figures />
                    <Studies />
                    <About />
                </main>
            </div>
        </div>
        <StudyCard />
    }
}
