//! The picture of a figure: opened when it comes near the screen, drawn one a frame, with a tooltip
//! of plain text.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    live::{Click, flag, live, shown_when, words},
    marks,
    state::Explorer,
};
use crate::{
    browser::{
        chart::{Chart, ChartError, Hit, Pointer},
        frames, observe,
    },
    figures::{Figure, Mark},
};

/// Where a picture stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Not yet asked for, or on its way.
    Waiting,
    /// On the screen.
    Drawn,
    /// It cannot be drawn.
    Failed,
}

/// What lives as long as the picture and is not a signal.
#[derive(Default)]
struct Held {
    asked: Cell<bool>,
    chart: Rc<RefCell<Option<Chart>>>,
    watches: RefCell<(Option<observe::NearWatch>, Option<observe::WidthWatch>)>,
}

/// The picture. `width` is set to the width it has, `picture` to where it stands.
#[component]
pub fn ChartView(
    figure: Memo<Arc<Figure>>,
    width: RwSignal<f64>,
    picture: RwSignal<Picture>,
) -> impl IntoView {
    let explorer = Explorer::here();
    let frame = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let near = RwSignal::new(false);
    let tip = RwSignal::new(None::<(Hit, String)>);
    let held = StoredValue::new_local(Held::default());

    let act = move |pointer| match pointer {
        Pointer::Over(hit) => {
            let said = mark_at(&figure.get_untracked(), hit).map(|mark| {
                let promise = marks::promise(explorer, &mark.pick);
                [mark.label.as_str(), promise.as_str()].join("\n")
            });
            tip.set(said.map(|text| (hit, text)));
        }
        Pointer::Out => tip.set(None),
        Pointer::Click(hit) => {
            tip.set(None);
            if let Some(mark) = mark_at(&figure.get_untracked(), hit) {
                marks::pick(explorer, &mark.pick);
            }
        }
    };

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

    Effect::new(move |_| {
        let Some(element) = canvas.get() else {
            return;
        };
        if !near.get() || held.with_value(|held| held.asked.replace(true)) {
            return;
        }
        // After a failure the place of the picture is hidden: it must be seen again before a chart
        // takes its size, so the opening waits for a frame.
        frames::later(move || {
            spawn_local(async move {
                match Chart::open(&element, act).await {
                    // The figure may be gone by now: then the chart is dropped, and so disposed.
                    Ok(chart) => {
                        held.try_with_value(|held| *held.chart.borrow_mut() = Some(chart));
                        open.try_set(true);
                    }
                    Err(error) => {
                        // The network may be back when the figure is next scrolled to.
                        held.try_with_value(|held| held.asked.set(false));
                        fail(picture, &error);
                    }
                }
            });
        });
        picture.set(Picture::Waiting);
    });

    Effect::new(move |_| {
        let figure = figure.get();
        if !open.get() || !(near.get() || explorer.printing.get()) {
            return;
        }
        let chart = held.with_value(|held| Rc::clone(&held.chart));
        let draw = move || {
            if let Some(chart) = chart.borrow().as_ref() {
                chart.resize();
                match chart.draw(&figure.chart) {
                    Ok(()) => drop(picture.try_set(Picture::Drawn)),
                    Err(error) => fail(picture, &error),
                }
            }
        };
        // Paper does not wait for the next frame.
        if explorer.printing.get_untracked() {
            draw();
        } else {
            frames::later(draw);
        }
    });

    let name = words(move || figure.with(|figure| format!("{}. {}", figure.title, figure.summary)));
    let height = words(move || figure.with(|figure| format!("{}px", figure.height)));
    let is_broken = flag(move || picture.get() == Picture::Failed);
    let leave: Click = Box::new(move |_| tip.set(None));
    let broken = move || {
        let text = "The chart could not be loaded. Its numbers are in the table below; everything else works.";
        view! { <p class="chart-failed">{text}</p> }.into_any()
    };
    view! {
        <div class="picture" node_ref=frame on:mouseleave=leave>
            <div role="img" aria-label=name hidden=is_broken>
                <div class="canvas" node_ref=canvas style=("height", height)></div>
            </div>
            {shown_when(is_broken, broken)}
            {live(move || match tip.get() {
                Some((hit, text)) => tooltip(hit, text, width.get_untracked()),
                None => ().into_any(),
            })}
        </div>
    }
}

/// Says on the console why there is no chart; the page says it in plain words.
fn fail(picture: RwSignal<Picture>, error: &ChartError) {
    leptos::logging::warn!("{error}");
    picture.try_set(Picture::Failed);
}

/// The tooltip: beside the pointer, on the side that has room.
fn tooltip(hit: Hit, text: String, width: f64) -> AnyView {
    let pixels = |distance: f64| format!("{}px", distance.round() as i32);
    let left_half = hit.x < width / 2.0;
    let (side, distance) = if left_half {
        ("left", hit.x)
    } else {
        ("right", width - hit.x)
    };
    view! {
        <div class="tooltip" aria-hidden="true" style=("top", pixels(hit.y + 10.0)) style=(side, pixels(distance + 14.0))>
            {text}
        </div>
    }
    .into_any()
}

fn mark_at(figure: &Figure, hit: Hit) -> Option<&Mark> {
    figure.series.get(hit.series)?.get(hit.item)?.as_ref()
}
