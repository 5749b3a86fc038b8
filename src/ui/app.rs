//! The parts of the page, in reading order.

use leptos::prelude::*;

use super::{
    about::About, chips::Chips, figures::Figures, filters::Filters, notices::Notices,
    result::ResultSentence, studies::Studies, study_card::StudyCard, toolbar::Toolbar,
};

/// The whole explorer.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <div class="shell">
            <Toolbar />
            <div class="columns">
                <Filters />
                <main class="results" id="results" tabindex="-1">
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
