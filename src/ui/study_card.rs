//! The study card: a dialog with every field of one study, and what the study can and cannot show.

use leptos::{html, prelude::*};

use super::{
    facts::{FactLine, StatusButton},
    state::Explorer,
};
use crate::{
    browser::page,
    evidence::{Outcome, Study},
    narrative,
    view::{neighbours, ordered},
};

/// The dialog; open while the view names a study.
#[component]
pub fn StudyCard() -> impl IntoView {
    let explorer = Explorer::here();
    let dialog = NodeRef::<html::Dialog>::new();
    let open = Memo::new(move |_| explorer.view.with(|view| view.study));
    Effect::new(move |_| {
        let Some(element) = dialog.get() else {
            return;
        };
        match open.get().and_then(|row| explorer.evidence.studies.get(row)) {
            Some(study) => {
                page::open_dialog(&element);
                page::set_title(&format!("{} · KAP Explorer", study.short_name));
            }
            None => {
                page::close_dialog(&element);
                page::set_title("KAP Explorer: the evidence on ketamine-assisted psychotherapy");
            }
        }
    });
    let close = move || explorer.change(|view| view.study = None);
    view! {
        <dialog
            class="card"
            node_ref=dialog
            aria-labelledby="card-title"
            on:close=move |_| close()
            on:click=move |event| {
                // The backdrop is the dialog itself; its content never is.
                if event.target().as_ref() == event.current_target().as_ref() {
                    close();
                }
            }
        >
            {move || {
                open.get()
                    .and_then(|row| Some((row, explorer.evidence.studies.get(row)?)))
                    .map(|(row, study)| view! { <CardBar row /> <CardBody study /> })
            }}
        </dialog>
    }
}

/// Previous and next within the selection, and close.
#[component]
fn CardBar(row: usize) -> impl IntoView {
    let explorer = Explorer::here();
    let around = Memo::new(move |_| {
        let sort = explorer.view.with(|view| view.sort);
        let listed = explorer.counts.with(|counts| ordered(explorer.evidence, &counts.matching, sort));
        neighbours(row, &listed)
    });
    let step = move |name: &'static str, to: Signal<Option<usize>>| {
        let study = move || to.get().and_then(|row| explorer.evidence.studies.get(row));
        view! {
            <button
                class="button"
                disabled=move || to.get().is_none()
                on:click=move |_| {
                    if let Some(row) = to.get_untracked() {
                        explorer.change(|view| view.study = Some(row));
                    }
                }
            >
                {name}
                <span class="visually-hidden">
                    {move || study().map(|study| format!(": {}", study.short_name))}
                </span>
            </button>
        }
    };
    view! {
        <div class="card-bar">
            {step("← Previous", Signal::derive(move || around.get().0))}
            {step("Next →", Signal::derive(move || around.get().1))}
            <button class="button card-close" on:click=move |_| explorer.change(|view| view.study = None)>
                "Close"
            </button>
        </div>
    }
}

#[component]
fn CardBody(study: &'static Study) -> impl IntoView {
    let doi = study.citation.doi.as_deref().map(|doi| {
        let url = narrative::doi_url(doi);
        view! {
            " "
            <a href=url.clone() rel="noreferrer">
                {url.clone()}
            </a>
        }
    });
    let groups = narrative::card(study)
        .into_iter()
        .map(|group| {
            view! {
                <h3>{group.title}</h3>
                {group.about.map(|about| view! { <p class="outcome-meta">{about}</p> })}
                <div class="facts">{group.lines.into_iter().map(|line| view! { <FactLine line /> }).collect_view()}</div>
            }
        })
        .collect_view();
    view! {
        <div class="card-body">
            <h2 id="card-title">{study.short_name.clone()}</h2>
            <p class="card-title">{study.citation.title.clone()}</p>
            <p class="card-citation">{narrative::citation_text(&study.citation)} {doi}</p>
            <p class="card-citation">{format!("Place in the review: {}. {}.", study.place, narrative::capital(&study.place_basis))}</p>
            <CanShow study />
            <Outcomes study />
            {groups}
        </div>
    }
}

/// "What this study can and cannot show".
#[component]
fn CanShow(study: &'static Study) -> impl IntoView {
    let shows = narrative::what_it_shows(study);
    let more = shows.limits.into_iter().chain(shows.cautions).map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <section class="can-show" aria-labelledby="can-show-title">
            <h3 id="can-show-title">"What this study can and cannot show"</h3>
            <p>{shows.can}</p>
            <p>{shows.cannot}</p>
            <ul>{more}</ul>
        </section>
    }
}

#[component]
fn Outcomes(study: &'static Study) -> impl IntoView {
    let outcomes = study.outcomes.iter().map(|outcome| view! { <OutcomeView outcome /> }).collect_view();
    let has_interval = study.outcomes.iter().any(|outcome| outcome.estimate.as_ref().is_some_and(|estimate| estimate.interval.is_some()));
    view! {
        <h3>"Outcomes"</h3>
        {study.outcomes.is_empty().then(|| view! { <p class="is-missing-text">"No outcome was found in the sources that could be read."</p> })}
        {outcomes}
        {has_interval.then(|| view! { <p class="outcome-meta">{narrative::INTERVAL_NOTE}</p> })}
    }
}

#[component]
fn OutcomeView(outcome: &'static Outcome) -> impl IntoView {
    let main = outcome.main.then_some(" (main outcome, our choice)");
    let estimate = outcome.estimate.as_ref().map(|estimate| {
        let status = crate::evidence::Status::from(estimate.basis).word();
        view! { <p class="outcome-result">{format!("Estimate: {} ({status}).", narrative::estimate_text(estimate))}</p> }
    });
    view! {
        <div class="outcome fact-block">
            <h4>{narrative::capital(&outcome.domain)} {main}</h4>
            <p class="outcome-meta">{format!("{}; {}. Compared: {}.", outcome.measure, outcome.timepoint, outcome.compared)}</p>
            <p class="direction">{format!("Direction: {}", outcome.direction)}</p>
            <div class="fact">
                <span class="fact-name">"Result"</span>
                <span class="fact-value">{narrative::fact_text(&outcome.result)}</span>
                <StatusButton name=outcome.measure.clone() status=outcome.result.status() origin=outcome.result.origin().clone() />
            </div>
            {estimate}
        </div>
    }
}
