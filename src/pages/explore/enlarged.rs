//! One chart over the whole width: with its switches, its key, its text and its data table.

use gloo::events::EventListener;
use leptos::prelude::*;

use super::{
    measure::MeasureSwitch,
    tables::{Difference, Numbers},
};
use crate::{
    browser::{frames, keys, page},
    components::{
        chart::{Following, Picture, Standing},
        dose_lens::DoseLook,
        screen,
        sides::{Side, Sides},
        signs::FigureKey,
        state::{Explorer, use_explorer},
        taking::TakeFigure,
    },
    figures::{Exhibit, FigureId, Size},
};

/// A phone, where key and text stand behind a heading.
const PHONE: &str = "screen and (max-width: 40rem)";

/// Where a chart is enlarged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Within {
    /// On its page, over the others.
    Page,
    /// On a wall.
    Presenting,
    /// Alone in another page.
    Embed,
}

/// The chart.
#[component]
pub fn Enlarged(
    /// Which one.
    id: FigureId,
    /// Where.
    within: Within,
) -> impl IntoView {
    let explorer = use_explorer();
    let following = Following::new(explorer, id, Size::Enlarged, false.into());
    let wanted = RwSignal::new(within == Within::Page);
    let table_shown = Memo::new(move |_| match following.standing.get() {
        Standing::Failed => true,
        // On paper the numbers stand in for a picture that was not yet drawn.
        Standing::Waiting => wanted.get() || explorer.printing.get(),
        Standing::Drawn => wanted.get(),
    });
    let table_switch = move || match table_shown.get() {
        true => "Hide the data table",
        false => "Show the data table",
    };
    let element = format!("figure-{}", id.slug());
    let title_id = format!("{element}-title");
    let table_id = format!("{element}-table");
    let title = match within {
        Within::Embed => {
            view! { <h1 id=title_id.clone() tabindex="-1">{id.title()}</h1> }.into_any()
        }
        _ => view! { <h3 id=title_id.clone() tabindex="-1">{id.title()}</h3> }.into_any(),
    };
    let back = (within == Within::Page).then(|| {
        close_with_escape(explorer, id);
        view! {
            <button class="button all-charts" on:click=move |_| close(explorer, id)>
                "← All charts"
            </button>
        }
    });
    let lens = (id == FigureId::Dose).then(|| view! { <DoseLook /> });
    view! {
        <article class="figure enlarged" id=element tabindex="-1" aria-labelledby=title_id>
            {back}
            {title}
            <p class="figure-subtitle">{following.part(|figure| &figure.subtitle)}</p>
            <div class="figure-tools">
                <MeasureSwitch />
                <button
                    class="button"
                    aria-expanded=move || table_shown.get().to_string()
                    aria-controls=table_id.clone()
                    on:click=move |_| wanted.update(|wanted| *wanted = !*wanted)
                >
                    {table_switch}
                </button>
                <TakeFigure exhibit=Exhibit::Chart(id) />
            </div>
            {lens}
            <Picture of=following />
            <Difference id />
            <KeyAndText of=following />
            <div class="figure-table" id=table_id tabindex="-1">
                <Show when=move || table_shown.get()>
                    <Sides each=move |side: Side| view! { <Numbers id side /> } />
                </Show>
            </div>
        </article>
    }
}

/// The key and the text. On a phone they fold: the picture comes first.
#[component]
fn KeyAndText(of: Following) -> impl IntoView {
    let explorer = use_explorer();
    let phone = screen::holds(PHONE);
    let key = of.part(|figure| &figure.key);
    view! {
        <details class="figure-words" prop:open=move || !phone.get() || explorer.printing.get()>
            <summary>"Key and text"</summary>
            {move || view! { <FigureKey entries=key.get() /> }}
            <p class="figure-summary">{of.part(|figure| &figure.summary)}</p>
        </details>
    }
}

/// Back to all charts; the keyboard goes on where it was enlarged.
fn close(explorer: Explorer, id: FigureId) {
    explorer.change(|view| view.figure = None);
    frames::followed(move || page::focus(&format!("enlarge-{}", id.slug())));
}

/// Escape leads back to all charts, where it means nothing else.
fn close_with_escape(explorer: Explorer, id: FigureId) {
    let listener = EventListener::new(&window(), "keydown", move |event| {
        let is_free = !event.default_prevented() && !keys::is_typed_in(event);
        if is_free && keys::is_escape(event) && !page::has_open_dialog() {
            close(explorer, id);
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        listener.try_update_value(Option::take);
    });
}
