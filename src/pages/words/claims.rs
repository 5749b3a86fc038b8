//! The claims of the review's abstract, each beside the studies that bear on it, with a link.

use leptos::{ev::Event, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

use crate::{
    browser::page,
    components::{
        askable::{Askable, SaidList},
        link::ViewLink,
        section::Section,
        state::use_explorer,
        study_name::StudyName,
    },
    explore::Selection,
    narrative::{self, Bearing, Claim, Said},
    view::{Page, View},
};

/// All claims.
#[component]
pub fn Claims() -> impl IntoView {
    let claims = Claim::ALL.map(|claim| view! { <OneClaim claim /> });
    view! {
        <Section
            id="claims"
            title="The abstract’s claims, checked"
            lead=narrative::about_claims().join(" ")
        >
            <div class="claims">{claims.collect_view()}</div>
        </Section>
    }
}

/// A claim: what it is, how many studies its view holds, the link to them, and, folded, what bears on it.
#[component]
fn OneClaim(claim: Claim) -> impl IntoView {
    let explorer = use_explorer();
    let checked = narrative::checked(claim, explorer.evidence, explorer.table);
    let since = checked.since;
    let bears_since = since
        .said
        .ask
        .as_ref()
        .is_some_and(|ask| !ask.studies.is_empty());
    let id = format!("claim-{}", claim.slug());
    let labelled_by = id.clone();
    // Made when it is first unfolded, and for paper, on which nothing is folded.
    let unfolded = RwSignal::new(false);
    let wanted = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || unfolded.get() || explorer.printing.get()
    });
    let toggle = move |event: Event| {
        let details = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlDetailsElement>().ok());
        unfolded.set(details.is_some_and(|details| details.open()));
    };
    let told = StoredValue::new((checked.bearing, checked.kind, checked.missing));
    view! {
        <article class="claim" aria-labelledby=labelled_by>
            <h3 id=id>{checked.words}</h3>
            <p>
                {checked.count} " "
                <ClaimView claim selection=checked.selection>
                    "Show this view"
                </ClaimView>
            </p>
            <p>
                <Askable ask=since.said.ask>{since.said.words.clone()}</Askable>
            </p>
            {bears_since
                .then(|| {
                    view! {
                        <p>
                            <ClaimView claim selection=since.selection>
                                "Show what was published since"
                            </ClaimView>
                        </p>
                    }
                })}
            <details on:toggle=toggle>
                <summary>"What bears on it, and what is missing"</summary>
                <Show when=move || wanted.get()>
                    {
                        let (bearing, kind, missing) = told.get_value();
                        view! {
                            <Bearings bearing />
                            <Lines heading="What kind of evidence it is" lines=kind />
                            <Lines heading="What is missing" lines=missing />
                        }
                    }
                </Show>
            </details>
        </article>
    }
}

/// A link to a view of a claim, which goes to the studies that it holds.
#[component]
fn ClaimView(claim: Claim, selection: Selection, children: Children) -> impl IntoView {
    let explorer = use_explorer();
    let to = StoredValue::new(View {
        page: Page::Words,
        claim: Some(claim),
        ..View::of(selection)
    });
    let show = move |()| {
        explorer.change(|view| {
            view.selection = to.get_value().selection;
            view.claim = Some(claim);
        });
        page::go_to("results");
    };
    view! {
        <ViewLink to=Signal::derive(move || to.get_value()) press=show>
            {children()}
        </ViewLink>
    }
}

/// What bears on it: each line begins with the name of a study, which opens its card.
#[component]
fn Bearings(bearing: Vec<Bearing>) -> impl IntoView {
    let explorer = use_explorer();
    let lines = bearing.into_iter().map(|Bearing { study, words, ask }| {
        let name = explorer.evidence.studies.get(study);
        let rest = name.and_then(|study| words.strip_prefix(&study.short_name));
        let rest = rest.unwrap_or(&words).to_owned();
        view! {
            <li>
                <StudyName row=study />
                <Askable ask=Some(ask)>{rest.clone()}</Askable>
            </li>
        }
    });
    view! { <ul class="said">{lines.collect_view()}</ul> }
}

/// Lines under their heading, if there are any.
#[component]
fn Lines(heading: &'static str, lines: Vec<Said>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <h4>{heading}</h4>
            <SaidList lines />
        }
    })
}
