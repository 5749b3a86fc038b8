//! What was compared with what, and in which direction the results point. May know `components` and
//! what is below; knows no other page.

mod comparisons;
mod estimates;
mod plot;

use leptos::prelude::*;

use self::{comparisons::Comparisons, plot::Reading};
use crate::{
    components::{section::Section, taking::TakeFigure},
    figures::Exhibit,
};

pub use self::{estimates::EstimatesAlone, plot::DirectionsAlone};

/// The comparisons, the effect direction plot and the estimates.
#[component]
pub fn Results() -> impl IntoView {
    view! {
        <Section
            id="directions"
            title="What was compared, and which way results point"
            lead="A result means little before one knows what was compared with what. Press a picture to keep its studies."
        >
            <div id="compared" tabindex="-1">
                <Comparisons />
            </div>
            <div id="plot" tabindex="-1">
                <h3>{Exhibit::Directions.title()}</h3>
                <Reading />
                <DirectionsAlone />
                <TakeFigure exhibit=Exhibit::Directions />
            </div>
            <div id="estimates" tabindex="-1">
                <h3>{Exhibit::Estimates.title()}</h3>
                <EstimatesAlone />
                <TakeFigure exhibit=Exhibit::Estimates />
            </div>
        </Section>
    }
}
