//! The rows of a grid: all of them, or block by block those near the screen. The room of the others
//! is kept.

use leptos::{html, prelude::*};

use super::{place::Line, row::Row, state::use_grid};
use crate::{browser::observe, components::state::use_explorer};

/// So many rows are a block.
const ROWS: usize = 20;
/// The height of a block until it was drawn, CSS pixels.
const HEIGHT: i32 = 800;

/// All blocks.
#[component]
pub fn Blocks() -> impl IntoView {
    let state = use_grid();
    let blocks = Memo::new(move |_| {
        if state.by_blocks.get() {
            state.places.with(|places| places.rows.len().div_ceil(ROWS))
        } else {
            1
        }
    });
    view! {
        <For each=move || 0..blocks.get() key=|at| *at children=|at| view! { <Block at /> } />
    }
}

#[component]
fn Block(at: usize) -> impl IntoView {
    let explorer = use_explorer();
    let state = use_grid();
    let rows = move || {
        if state.by_blocks.get() {
            at * ROWS..(at + 1) * ROWS
        } else {
            0..usize::MAX
        }
    };
    let near = RwSignal::new(at == 0);
    let drawn = Memo::new(move |_| {
        !state.by_blocks.get()
            || near.get()
            || explorer.printing.get()
            // The keyboard must not lose its place.
            || state.stop.with(|stop| stop.row > 0 && rows().contains(&(stop.row - 1)))
    });
    let lines = Memo::new(move |_| {
        if !drawn.get() {
            return Vec::new();
        }
        let rows = rows();
        state.places.with(|places| {
            let of_block = places.rows.iter().skip(rows.start).take(rows.len());
            of_block.cloned().collect()
        })
    });
    let body = NodeRef::<html::Tbody>::new();
    let height = RwSignal::new(HEIGHT);
    // Watched as long as it is there.
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        let Some(body) = body.get().filter(|_| state.by_blocks.get()) else {
            return watch.set_value(None);
        };
        let watched = body.clone();
        let seen = observe::near(&body, move |is_near| {
            if !is_near && near.get_untracked() {
                height.set(watched.offset_height());
            }
            near.set(is_near);
        });
        near.set(near.get_untracked() || seen.is_none());
        watch.set_value(seen);
    });
    view! {
        <tbody role="rowgroup" node_ref=body>
            <For each=move || lines.get() key=Line::clone children=|line| view! { <Row line /> } />
            <Show when=move || !drawn.get()>
                <tr aria-hidden="true">
                    <td class="grid-room" style:height=move || format!("{}px", height.get())></td>
                </tr>
            </Show>
        </tbody>
    }
}
