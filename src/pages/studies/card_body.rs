//! What a study's card says: first what was given, then the outcomes, what the study can and cannot
//! show, every other field, and where it was published.

use leptos::prelude::*;

use crate::{
    components::{
        compared::ComparedPicture, fact::FactLine, link::OutLink, study_name::SinceMark,
        words_used::WordsUsed,
    },
    evidence::{Outcome, Study},
    narrative::{self, Group, Line},
};

/// All of the card below its bar.
#[component]
pub fn CardBody(
    /// The study.
    study: &'static Study,
) -> impl IntoView {
    let groups = narrative::card_rest(study).into_iter();
    view! {
        <div class="card-body">
            <h2 id="card-title" tabindex="-1">
                {study.short_name.as_str()} <SinceMark study />
            </h2>
            <p class="card-title">{study.citation.title.as_str()}</p>
            <Given study />
            <WordsUsed part="card" />
            <Outcomes study />
            <CanShow study />
            {groups.map(|group| view! { <Fields group /> }).collect_view()}
            <Published study />
        </div>
    }
}

/// What was given: to whom, how, and compared with what.
#[component]
fn Given(study: &'static Study) -> impl IntoView {
    let compared = study.comparison.value().map(|&comparison| {
        view! {
            <div class="card-compared">
                <ComparedPicture comparison />
                <p class="outcome-meta">{narrative::picture_text(comparison)}</p>
            </div>
        }
    });
    view! {
        <section class="given" aria-labelledby="given-title">
            <h3 id="given-title">"What was given"</h3>
            <Facts lines=narrative::card_lead(study) />
            {compared}
        </section>
    }
}

/// Fields, one below the other.
#[component]
fn Facts(lines: Vec<Line>) -> impl IntoView {
    let lines = lines.into_iter();
    view! {
        <div class="facts">{lines.map(|line| view! { <FactLine line /> }).collect_view()}</div>
    }
}

/// Fields under their heading.
#[component]
fn Fields(group: Group) -> impl IntoView {
    let about = group
        .about
        .map(|about| view! { <p class="outcome-meta">{about}</p> });
    view! {
        <h3>{group.title}</h3>
        {about}
        <Facts lines=group.lines />
    }
}

#[component]
fn Outcomes(study: &'static Study) -> impl IntoView {
    let has_interval = study.outcomes.iter().any(|outcome| {
        let estimate = outcome.estimate.as_ref();
        estimate.is_some_and(|estimate| estimate.interval.is_some())
    });
    let foot = match (study.outcomes.is_empty(), has_interval) {
        (true, _) => Some("No outcome was found in the sources that could be read."),
        (false, true) => Some(narrative::INTERVAL_NOTE),
        (false, false) => None,
    };
    let outcomes = study.outcomes.iter();
    view! {
        <h3>"Outcomes"</h3>
        {outcomes.map(|outcome| view! { <OneOutcome outcome /> }).collect_view()}
        {foot.map(|foot| view! { <p class="outcome-meta">{foot}</p> })}
    }
}

#[component]
fn OneOutcome(outcome: &'static Outcome) -> impl IntoView {
    let main = if outcome.main {
        " (main outcome, our choice)"
    } else {
        ""
    };
    view! {
        <h4>{format!("{}{main}", narrative::capital(&outcome.domain))}</h4>
        <p class="outcome-meta">{narrative::outcome_about(outcome)}</p>
        <Facts lines=narrative::outcome_lines(outcome) />
    }
}

/// "What this study can and cannot show".
#[component]
fn CanShow(study: &'static Study) -> impl IntoView {
    let shows = narrative::what_it_shows(study);
    let more = shows.limits.into_iter().chain(shows.cautions);
    view! {
        <section class="can-show" aria-labelledby="can-show-title">
            <h3 id="can-show-title">"What this study can and cannot show"</h3>
            <p>{shows.can}</p>
            <p>{shows.cannot}</p>
            <ul>{more.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </section>
    }
}

/// Where it was published, and its place in the review.
#[component]
fn Published(study: &'static Study) -> impl IntoView {
    let doi = study.citation.doi.as_deref().map(|doi| {
        let url = narrative::doi_url(doi);
        view! { <OutLink url=url.clone() text=url /> }
    });
    view! {
        <h3>"Citation"</h3>
        <p class="card-citation">{narrative::citation_text(&study.citation)} " " {doi}</p>
        <p class="card-citation">{narrative::place_text(study)}</p>
    }
}
