//! The picture of a figure: opened when it comes near the screen, drawn while it is there, with a
//! tooltip of plain text.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    following::{Following, Standing},
    tooltip::Tooltip,
};
use crate::{
    browser::{
        chart::{Chart, ChartError, Hit, Pointer},
        frames, observe,
    },
    components::{
        picks,
        state::{Explorer, use_explorer},
    },
    figures::{Figure, Mark},
};

/// What is on the screen; the newest figure may still wait for its turn.
#[derive(Clone)]
struct OnScreen {
    figure: Arc<Figure>,
    width: f64,
}

/// What lives as long as the picture and is not a signal.
#[derive(Clone, Default)]
struct Held {
    /// Whether the chart was asked for.
    asked: Rc<Cell<bool>>,
    chart: Rc<RefCell<Option<Chart>>>,
    on_screen: Rc<RefCell<Option<OnScreen>>>,
    watches: Rc<RefCell<(Option<observe::NearWatch>, Option<observe::WidthWatch>)>>,
}

impl Held {
    /// Draws the figure, unless that is on the screen already. Whether there is a chart to draw it in.
    fn draw(&self, figure: Arc<Figure>, width: f64) -> Result<bool, ChartError> {
        let chart = self.chart.borrow();
        let Some(chart) = chart.as_ref() else {
            return Ok(false);
        };
        let before = self.on_screen.borrow().clone();
        let fits = before
            .as_ref()
            .is_some_and(|before| before.width == width && before.figure.height == figure.height);
        if !fits {
            chart.resize();
        }
        if !before.is_some_and(|before| fits && before.figure.chart == figure.chart) {
            chart.draw(&figure.chart)?;
        }
        *self.on_screen.borrow_mut() = Some(OnScreen { figure, width });
        Ok(true)
    }
}

/// The picture.
#[component]
pub fn Picture(
    /// The figure.
    of: Following,
) -> impl IntoView {
    let explorer = use_explorer();
    let Following {
        figure,
        width,
        near,
        standing,
    } = of;
    let tip = RwSignal::new(None::<(Hit, String)>);
    let held = StoredValue::new_local(Held::default());
    let (frame, canvas) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());

    frame.on_load(move |element| {
        let watch = observe::near(&element, move |is_near| near.set(is_near));
        // A browser that cannot tell gets the chart at once.
        if watch.is_none() {
            near.set(true);
        }
        let size = observe::width(&element, move |pixels| {
            if (pixels - width.get_untracked()).abs() >= 1.0 {
                width.set(pixels);
            }
        });
        held.with_value(|held| *held.watches.borrow_mut() = (watch, size));
    });

    let open = open_when_near(explorer, of, canvas, held, tip);

    Effect::new(move || {
        let figure = figure.get();
        if !open.get() || !(near.get() || explorer.printing.get()) {
            return;
        }
        let held = held.get_value();
        match held.draw(figure, width.get_untracked()) {
            Ok(true) => standing.set(Standing::Drawn),
            Ok(false) => {}
            Err(error) => fail(standing, &error),
        }
    });

    let name =
        Memo::new(move |_| figure.with(|figure| format!("{}. {}", figure.title, figure.summary)));
    let height = of.part(|figure| &figure.height);
    let broken = move || standing.get() == Standing::Failed;
    view! {
        <div
            class="picture"
            class:is-waiting=move || standing.get() == Standing::Waiting
            node_ref=frame
            on:mouseleave=move |_| tip.set(None)
        >
            <div role="img" aria-label=name hidden=broken>
                <div
                    class="canvas"
                    style:height=move || format!("{}px", height.get())
                    node_ref=canvas
                ></div>
            </div>
            <Show when=broken>
                <p class="chart-failed">
                    "The chart could not be loaded. Its numbers are in the table below; everything else works."
                </p>
            </Show>
            {move || {
                tip.get()
                    .map(|(hit, text)| view! { <Tooltip hit text width=width.get_untracked() /> })
            }}
        </div>
    }
}

/// Opens the chart when the picture is first near the screen. Whether it is open.
fn open_when_near(
    explorer: Explorer,
    of: Following,
    canvas: NodeRef<html::Div>,
    held: StoredValue<Held, LocalStorage>,
    tip: RwSignal<Option<(Hit, String)>>,
) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    let standing = of.standing;
    Effect::new(move || {
        let (near, Some(canvas)) = (of.near.get(), canvas.get()) else {
            return;
        };
        let kept = held.get_value();
        if !near || kept.asked.replace(true) {
            return;
        }
        // After a failure the place of the picture is hidden: it must be seen again before a chart
        // takes its size, so the opening waits for a frame.
        standing.set(Standing::Waiting);
        let act = pointed(explorer, Rc::clone(&kept.on_screen), tip);
        frames::later(move || {
            spawn_local(async move {
                let chart = Chart::open(&canvas, act).await;
                // The picture may be gone by now: then the chart is dropped, and so disposed.
                held.try_with_value(|held| match chart {
                    Ok(chart) => {
                        *held.chart.borrow_mut() = Some(chart);
                        open.set(true);
                    }
                    Err(error) => {
                        // The network may be back when the figure is next scrolled to.
                        held.asked.set(false);
                        fail(standing, &error);
                    }
                });
            });
        });
    });
    open
}

/// What the pointer does: over a mark it is told what that is, and a click filters to it or asks.
fn pointed(
    explorer: Explorer,
    on_screen: Rc<RefCell<Option<OnScreen>>>,
    tip: RwSignal<Option<(Hit, String)>>,
) -> impl Fn(Pointer) + Clone + 'static {
    let mark_at = move |hit: Hit| -> Option<Mark> {
        let on_screen = on_screen.borrow();
        let marks = on_screen.as_ref()?.figure.series.get(hit.series)?;
        marks.get(hit.item)?.clone()
    };
    move |pointer| match pointer {
        Pointer::Over(hit) => {
            let said = mark_at(hit).map(|mark| {
                let promise = picks::promise(explorer, &mark.pick);
                (hit, format!("{}\n{promise}", mark.label))
            });
            tip.set(said);
        }
        Pointer::Out => tip.set(None),
        Pointer::Click(hit) => {
            tip.set(None);
            let Some(mark) = mark_at(hit) else {
                return;
            };
            if explorer.asking.get_untracked() {
                let measure = explorer.view.with_untracked(|view| view.measure);
                explorer.ask(mark.ask(measure));
            } else {
                picks::pick(explorer, &mark.pick);
            }
        }
    }
}

/// Says on the console why there is no chart; the page says it in plain words.
fn fail(standing: RwSignal<Standing>, error: &ChartError) {
    leptos::logging::warn!("{error}");
    standing.set(Standing::Failed);
}
