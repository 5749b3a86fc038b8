//! The study card: a dialog with every field of one study, and what the study can and cannot show.

use leptos::{html, prelude::*};

use super::{
    facts::fact_line,
    live::{Click, button, changed, click, flag, live, words},
    state::Explorer,
};
use crate::{
    browser::page,
    evidence::{Outcome, Study},
    narrative,
    view::{neighbours, ordered},
};

/// The title of the page when no study is open.
const PAGE_TITLE: &str = "KAP Explorer: the evidence on ketamine-assisted psychotherapy";

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
        match open
            .get()
            .and_then(|row| explorer.evidence.studies.get(row))
        {
            Some(study) => {
                page::open_dialog(&element);
                page::set_title(&format!("{} · KAP Explorer", study.short_name));
                // Each study is read from its head, also after "Next".
                page::after(0, || page::focus("card-title"));
            }
            None => {
                page::close_dialog(&element);
                page::set_title(PAGE_TITLE);
            }
        }
    });
    let close = move || explorer.change(|view| view.study = None);
    // The event comes late: by then Back or Forward may have opened the dialog again.
    let closed = move || {
        if dialog
            .get_untracked()
            .is_some_and(|element| !page::is_open(&element))
        {
            close();
        }
    };
    // The backdrop is the dialog itself; its content never is.
    let on_backdrop: Click = Box::new(move |event| {
        if event.target().as_ref() == event.current_target().as_ref() {
            close();
        }
    });
    let content = move || match open
        .get()
        .and_then(|row| Some((row, explorer.evidence.studies.get(row)?)))
    {
        Some((row, study)) => vec![card_bar(row), card_body(study)].into_any(),
        None => ().into_any(),
    };
    view! {
        <dialog class="card" node_ref=dialog aria-labelledby="card-title" on:close=changed(closed) on:click=on_backdrop>
            {live(content)}
        </dialog>
    }
}

/// The studies before and after the open one, by row.
type Around = (Option<usize>, Option<usize>);

/// Previous and next within the selection, and close.
fn card_bar(row: usize) -> AnyView {
    let explorer = Explorer::here();
    let around = move || {
        let sort = explorer.view.with(|view| view.sort);
        let listed = explorer
            .counts
            .with(|counts| ordered(explorer.evidence, &counts.matching, sort));
        neighbours(row, &listed)
    };
    let step = |name: &'static str, to: fn(Around) -> Option<usize>| {
        let study = words(move || {
            let study = to(around()).and_then(|row| explorer.evidence.studies.get(row));
            study
                .map(|study| format!(": {}", study.short_name))
                .unwrap_or_default()
        });
        let go = click(move || {
            if let Some(row) = to(around()) {
                explorer.change(|view| view.study = Some(row));
            }
        });
        view! {
            <button class="button" disabled=flag(move || to(around()).is_none()) on:click=go>
                {name}
                <span class="visually-hidden">{study}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="card-bar">
            {step("← Previous", |around| around.0)}
            {step("Next →", |around| around.1)}
            {button("button card-close", "Close", click(move || explorer.change(|view| view.study = None)))}
        </div>
    }
    .into_any()
}

fn card_body(study: &'static Study) -> AnyView {
    let doi = study.citation.doi.as_deref().map(|doi| {
        let url = narrative::doi_url(doi);
        view! {
            <a href=url.clone() rel="noreferrer">
                {url.clone()}
            </a>
        }
        .into_any()
    });
    let groups: Vec<_> = narrative::card(study).into_iter().map(group).collect();
    view! {
        <div class="card-body">
            <h2 id="card-title" tabindex="-1">{study.short_name.clone()}</h2>
            <p class="card-title">{study.citation.title.clone()}</p>
            <p class="card-citation">{narrative::citation_text(&study.citation)} " " {doi}</p>
            <p class="card-citation">{format!("Place in the review: {}. {}.", study.place, narrative::capital(&study.place_basis))}</p>
            {can_show(study)}
            {outcomes(study)}
            {groups}
        </div>
    }
    .into_any()
}

fn group(group: narrative::Group) -> AnyView {
    let about = group
        .about
        .map(|about| view! { <p class="outcome-meta">{about}</p> }.into_any());
    let lines: Vec<_> = group.lines.into_iter().map(fact_line).collect();
    view! {
        <h3>{group.title}</h3>
        {about}
        <div class="facts">{lines}</div>
    }
    .into_any()
}

/// "What this study can and cannot show".
fn can_show(study: &'static Study) -> AnyView {
    let shows = narrative::what_it_shows(study);
    let more: Vec<_> = shows
        .limits
        .into_iter()
        .chain(shows.cautions)
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    view! {
        <section class="can-show" aria-labelledby="can-show-title">
            <h3 id="can-show-title">"What this study can and cannot show"</h3>
            <p>{shows.can}</p>
            <p>{shows.cannot}</p>
            <ul>{more}</ul>
        </section>
    }
    .into_any()
}

fn outcomes(study: &'static Study) -> AnyView {
    let listed: Vec<_> = study.outcomes.iter().map(outcome).collect();
    let has_interval = study.outcomes.iter().any(|outcome| {
        outcome
            .estimate
            .as_ref()
            .is_some_and(|estimate| estimate.interval.is_some())
    });
    let foot = match (study.outcomes.is_empty(), has_interval) {
        (true, _) => "No outcome was found in the sources that could be read.",
        (false, true) => narrative::INTERVAL_NOTE,
        (false, false) => "",
    };
    view! {
        <h3>"Outcomes"</h3>
        {listed}
        <p class="outcome-meta">{foot}</p>
    }
    .into_any()
}

fn outcome(outcome: &'static Outcome) -> AnyView {
    let main = if outcome.main {
        " (main outcome, our choice)"
    } else {
        ""
    };
    view! {
        <h4>{format!("{}{main}", narrative::capital(&outcome.domain))}</h4>
        <p class="outcome-meta">{narrative::outcome_about(outcome)}</p>
        <div class="facts">{narrative::outcome_lines(outcome).into_iter().map(fact_line).collect::<Vec<_>>()}</div>
    }
    .into_any()
}
