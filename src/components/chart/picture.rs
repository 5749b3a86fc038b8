//! The picture of a figure: drawn when it comes near the screen, once ahead of that when those on the
//! screen are there, and kept up to date while it is near.

use std::{cell::Cell, rc::Rc};

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    drag::{Band, Drag},
    following::{Following, Measured, Standing},
    keys::Walk,
    pointer::Hands,
    shown::Shown,
};
use crate::{
    browser::{
        chart::{self, Chart, ChartError},
        frames, observe, root,
    },
    components::{pointing::use_pointing, screen, state::use_explorer},
};

/// Letters that style enlarges are drawn with at least so many pixels for each of their own.
const SHARP: f64 = 2.0;
/// How long what is not near the screen lets the page begin, in milliseconds.
const PATIENCE: u32 = 300;

/// The picture.
#[component]
pub fn Picture(
    /// The figure.
    of: Following,
) -> impl IntoView {
    let explorer = use_explorer();
    let pointing = use_pointing();
    let Following {
        figure,
        measured,
        near,
        standing,
        ..
    } = of;
    let (frame, canvas) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let shown = Shown::default();
    let hands = StoredValue::new_local(Hands {
        explorer,
        pointing,
        shown: shown.clone(),
        canvas,
        told_now: Rc::new(Cell::new(None)),
        told_last: Rc::new(Cell::new(None)),
    });
    // One that is scrolled to is there at once.
    let ahead = RwSignal::new(false);
    watch(frame, measured, near, ahead);
    let is_due = Signal::derive(move || near.get() || ahead.get());
    let open = open_when_due(of, is_due, canvas, hands);

    let shown = StoredValue::new_local(shown);
    // The chart keeps what it calls, and that keeps the chart: it goes when the picture does. Not at once:
    // it may be the chart that is calling.
    on_cleanup(move || {
        if let Some(shown) = shown.try_get_value() {
            frames::soon(move || shown.close());
        }
    });
    let drag = Drag::new(of, shown, frame);
    let lit = pointing.lit();
    Effect::new(move || {
        let figure = figure.get();
        let is_first = ahead.get() && standing.get_untracked() != Standing::Drawn;
        if !open.get() || !(near.get() || explorer.printing.get() || is_first) {
            return;
        }
        let size = (measured.get_untracked().width, f64::from(figure.height));
        match shown.with_value(|shown| shown.draw(figure, size)) {
            Ok(true) => {
                standing.set(Standing::Drawn);
                drag.place();
            }
            Ok(false) => {}
            Err(error) => fail(standing, &error),
        }
    });
    Effect::new(move || {
        explorer.selection.with(|_| ());
        drag.place();
    });
    Effect::new(move || {
        figure.track();
        let lit = lit.get();
        shown.with_value(|shown| shown.light(lit.as_deref()));
    });

    let name =
        Memo::new(move |_| figure.with(|figure| format!("{}. {}", figure.title, figure.summary)));
    let title = of.part(|figure| &figure.title);
    let height = of.part(|figure| &figure.height);
    let broken = move || standing.get() == Standing::Failed;
    let drawn = move || standing.get() == Standing::Drawn;
    view! {
        <div
            class="picture"
            class:is-waiting=move || standing.get() == Standing::Waiting
            node_ref=frame
            class:can-drag=move || figure.with(|figure| figure.range.is_some())
            on:mouseleave=move |_| pointing.leave()
            on:pointerdown=move |event| drag.down(&event)
            on:pointermove=move |event| drag.to(&event)
            on:pointerup=move |_| drag.up()
            on:pointercancel=move |_| drag.up()
        >
            <div role="img" aria-label=name hidden=broken>
                <div
                    class="canvas"
                    style:height=move || format!("{}px", height.get())
                    node_ref=canvas
                ></div>
            </div>
            <Show when=drawn>
                <Band drag />
                <Walk hands name=title />
            </Show>
            <Show when=broken>
                <p class="chart-failed">
                    "The chart could not be loaded. Its numbers are in the table below; everything else works."
                </p>
            </Show>
        </div>
    }
}

/// Measures the place of the picture, and whether it is near the screen; where it is not, its time comes
/// a little later, `ahead` of that.
fn watch(
    frame: NodeRef<html::Div>,
    measured: RwSignal<Measured>,
    near: RwSignal<bool>,
    ahead: RwSignal<bool>,
) {
    // They watch until they are dropped with the picture.
    let watches = StoredValue::new_local(None);
    frame.on_load(move |element| {
        let seen = observe::near(&element, move |is_near| {
            near.set(is_near);
            if !is_near && !ahead.get_untracked() {
                frames::after(PATIENCE, move || {
                    ahead.try_set(true);
                });
            }
        });
        // A browser that cannot tell gets the chart at once.
        if seen.is_none() {
            near.set(true);
        }
        let size = observe::size(&element, move |(width, height)| {
            let now = Measured {
                width: width.round(),
                height: height.floor(),
                text: root::text_size(),
            };
            if measured.get_untracked() != now {
                measured.set(now);
            }
        });
        watches.set_value(Some((seen, size)));
    });
}

/// Opens the chart when its time has come, and anew when a pixel of it takes more or fewer of the screen:
/// the library draws for one density. Whether it is open.
fn open_when_due(
    of: Following,
    is_due: Signal<bool>,
    canvas: NodeRef<html::Div>,
    hands: StoredValue<Hands, LocalStorage>,
) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    let screen = screen::density();
    let presenting = use_explorer().presenting;
    // What enlarges the canvas also changes the room that it has. To ask makes the browser lay the page out.
    let density = Memo::new(move |_| {
        let enlarged = if presenting.get() {
            of.measured.track();
            canvas.with(|canvas| canvas.as_deref().map_or(1.0, |it| chart::enlarged(it)))
        } else {
            1.0
        };
        if enlarged > 1.0 {
            SHARP.max(screen.get() * enlarged)
        } else {
            screen.get()
        }
    });
    // For which density it was asked for last.
    let asked = StoredValue::new(None);
    let standing = of.standing;
    Effect::new(move || {
        let (is_due, Some(canvas)) = (is_due.get(), canvas.get()) else {
            return;
        };
        let density = density.get();
        if !is_due || asked.get_value() == Some(density) {
            return;
        }
        asked.set_value(Some(density));
        // After a failure the place of the picture is hidden: it must be seen again before a chart
        // takes its size, so the opening waits for a frame.
        standing.set(Standing::Waiting);
        let hands = hands.get_value();
        let act = {
            let hands = hands.clone();
            move |pointer| hands.act(pointer)
        };
        spawn_local(async move {
            let library = chart::library().await;
            // Each in a frame of its own, so that the first is seen before the last is drawn, and what is
            // pressed meanwhile waits for one only.
            frames::later_alone(move || {
                // The picture may be gone by now.
                if open.try_get_untracked().is_none() {
                    return;
                }
                hands.shown.close();
                match library.and_then(|library| Chart::open(library, &canvas, density, act)) {
                    Ok(chart) => {
                        hands.shown.open(chart);
                        open.set(true);
                    }
                    Err(error) => {
                        // The network may be back when the figure is next scrolled to.
                        asked.set_value(None);
                        fail(standing, &error);
                    }
                }
            });
        });
    });
    open
}

/// Says on the console why there is no chart; the page says it in plain words.
fn fail(standing: RwSignal<Standing>, error: &ChartError) {
    leptos::logging::warn!("{error}");
    standing.set(Standing::Failed);
}
