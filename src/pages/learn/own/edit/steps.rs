//! The steps of a lesson, in their order.

use leptos::prelude::*;

use super::{
    super::fields::Removed,
    session::{Session, StepId, use_session},
    step::StepRow,
};

/// What stands in the list.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Row {
    /// A step.
    Step(StepId),
    /// Where a step was removed.
    Removed(StepId),
    /// That there is none.
    None,
}

fn rows(session: Session) -> Vec<Row> {
    let mut rows: Vec<Row> = session
        .steps
        .with(|steps| steps.iter().copied().map(Row::Step).collect());
    session.removed.with(|removed| match removed {
        Some(removed) => rows.insert(removed.at.min(rows.len()), Row::Removed(removed.id)),
        None if rows.is_empty() => rows.push(Row::None),
        None => {}
    });
    rows
}

/// The steps. Each keeps its elements, wherever it is moved.
#[component]
pub fn Steps() -> impl IntoView {
    let session = use_session();
    let row = |row: Row| match row {
        Row::Step(id) => view! { <StepRow id /> }.into_any(),
        Row::Removed(_) => view! { <RemovedRow /> }.into_any(),
        Row::None => view! { <li>"No step yet."</li> }.into_any(),
    };
    view! {
        <ol class="own-steps" id="own-steps">
            <For each=move || rows(session) key=Row::clone children=row />
        </ol>
    }
}

/// Where the step was that was removed.
#[component]
fn RemovedRow() -> impl IntoView {
    let session = use_session();
    let title = session
        .removed
        .with_untracked(|removed| removed.as_ref().map(|removed| removed.title().to_owned()));
    view! {
        <Removed
            title=title.unwrap_or_default()
            of=" and bring the step back"
            undo=move |()| session.bring_back()
        />
    }
}
