//! The grid itself. What happens in it is heard at one place.

use leptos::{
    ev::{Event, KeyboardEvent},
    prelude::*,
};

use super::{
    block::Blocks,
    head::HeadRow,
    keys::{Asked, asked},
    known::mask,
    lights::Lights,
    place::Place,
    press::press,
    state::use_grid,
};
use crate::{
    browser::{frames, observe},
    components::{heads, pointing::By, state::use_explorer},
    evidence::Status,
};

/// With more columns than these, columns are narrow.
const MANY: usize = 24;

/// The table in its frame.
#[component]
pub fn GridTable() -> impl IntoView {
    let explorer = use_explorer();
    let state = use_grid();
    let kind = state.kind;
    let act = move |place: Place| press(explorer, kind, &state.grid.get_untracked(), place);
    let click = move |event: leptos::ev::MouseEvent| {
        if let Some(place) = Place::of(&event) {
            state.go(place);
            let is_first_tap = |lights: Lights| lights.is_first_tap(state.cell(place), &event);
            if !state.lights.is_some_and(is_first_tap) {
                act(place);
            }
        }
    };
    let point = move |event: &Event, by: By| {
        if let Some(lights) = state.lights {
            let cell = Place::of(event).and_then(|place| state.cell(place));
            lights.point(cell, event, by);
        }
    };
    let leave = move || {
        if let Some(lights) = state.lights {
            lights.leave();
        }
    };
    let key = move |event: KeyboardEvent| {
        let Some(from) = Place::of(&event) else {
            return;
        };
        match asked(&event, from, state.last()) {
            Some(Asked::Press) => {
                event.prevent_default();
                act(from);
            }
            Some(Asked::Go(place)) => {
                event.prevent_default();
                state.go(place);
            }
            None => {}
        }
    };
    // A frame that changes its width shows other columns.
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        let frame = state.frame.get();
        watch.set_value(
            frame.and_then(|frame| observe::size(&frame, move |_| state.follow_frame())),
        );
    });
    // What has gone may have been what the Tab key stops at.
    Effect::new(move || {
        state.places.track();
        state.columns.track();
        frames::soon(move || state.keep_stop());
    });
    let rows = move || {
        state.grid.with(|grid| {
            let groups = grid.rows.iter().filter(|row| row.group.is_some());
            1 + grid.rows.len() + groups.count()
        })
    };
    let columns = move || state.grid.with(|grid| grid.columns.len() + 1);
    let heading = Memo::new(move |_| state.grid.with(|grid| grid.longest_heading()));
    let fits = heads::fits(state.frame, state.table);
    view! {
        <div
            class="grid-frame heads"
            class:is-fitting=fits
            node_ref=state.frame
            on:scroll=move |_| state.follow_frame()>
            <table
                class=format!("grid {}", kind.class)
                class:is-wide=state.by_columns
                class:has-many=move || state.places.with(|places| places.columns.len() > MANY)
                role="grid"
                aria-label=kind.name
                aria-rowcount=move || state.by_blocks.get().then(|| rows().to_string())
                aria-colcount=move || state.by_columns.get().then(|| columns().to_string())
                style:--heading=move || heading.get().to_string()
                style:--known-0=mask(Status::Reported)
                style:--known-1=mask(Status::Derived)
                style:--known-2=mask(Status::Inferred)
                style:--known-3=mask(Status::Conflict)
                style:--known-4=mask(Status::NotFound)
                style:--known-5=mask(Status::NotApplicable)
                node_ref=state.table
                on:click=click
                on:keydown=key
                on:mouseover=move |event| point(&event, By::Mouse)
                on:mouseleave=move |_| leave()
                on:focusin=move |event| point(&event, By::Keys)
                on:focusout=move |_| leave()
            >
                <thead role="rowgroup">
                    <HeadRow />
                </thead>
                <Blocks />
            </table>
        </div>
    }
}
