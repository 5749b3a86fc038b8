//! The picture of a figure: opened when it comes near the screen, drawn one a frame, with a tooltip
//! of plain text.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use leptos::{html, prelude::*, task::spawn_local};

use super::{marks, state::Explorer};
use crate::{
    browser::{
        chart::{Chart, Hit, Pointer},
        frames, observe,
    },
    figures::{Figure, Mark},
};

/// Whether the picture is there.
#[derive(Clone, PartialEq, Eq)]
enum Stage {
    Closed,
    Opening,
    Open,
    Failed(String),
}

/// What lives as long as the picture and is not a signal.
#[derive(Default)]
struct Held {
    chart: Rc<RefCell<Option<Chart>>>,
    watches: RefCell<(Option<observe::NearWatch>, Option<observe::WidthWatch>)>,
}

/// The picture. `width` is set to the width it has; `failed` when it could not be drawn.
#[component]
pub fn ChartView(figure: Signal<Arc<Figure>>, width: RwSignal<f64>, failed: RwSignal<bool>) -> impl IntoView {
    let explorer = Explorer::here();
    let frame = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Div>::new();
    let stage = RwSignal::new(Stage::Closed);
    let near = RwSignal::new(false);
    let tip = RwSignal::new(None::<(Hit, String)>);
    let held = StoredValue::new_local(Held::default());

    let act = move |pointer| match pointer {
        Pointer::Over(hit) => tip.set(mark_at(&figure.get_untracked(), hit).map(|mark| (hit, mark.label.clone()))),
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
        if !near.get() || stage.get() != Stage::Closed {
            return;
        }
        stage.set(Stage::Opening);
        spawn_local(async move {
            match Chart::open(&element, act).await {
                Ok(chart) => {
                    if held.try_with_value(|held| *held.chart.borrow_mut() = Some(chart)).is_some() {
                        stage.set(Stage::Open);
                    }
                }
                Err(error) => {
                    if stage.try_set(Stage::Failed(error.to_string())).is_none() {
                        failed.set(true);
                    }
                }
            }
        });
    });

    Effect::new(move |_| {
        let figure = figure.get();
        if stage.get() != Stage::Open || !near.get() {
            return;
        }
        let Some(chart) = held.try_with_value(|held| Rc::clone(&held.chart)) else {
            return;
        };
        frames::later(move || {
            let chart = chart.borrow();
            let Some(chart) = chart.as_ref() else {
                return;
            };
            chart.resize();
            let drawn = serde_json::to_string(&figure.chart).map_err(|error| error.to_string());
            let drawn = drawn.and_then(|option| chart.draw(&option).map_err(|error| error.to_string()));
            if let Err(error) = drawn {
                stage.try_set(Stage::Failed(error));
                failed.try_set(true);
            }
        });
    });

    let name = move || figure.with(|figure| format!("{}. {}", figure.title, figure.summary));
    let height = move || figure.with(|figure| format!("{}px", figure.height));
    view! {
        <div class="picture" node_ref=frame>
            <Show
                when=move || !matches!(stage.get(), Stage::Failed(_))
                fallback=move || {
                    view! {
                        <p class="chart-failed">
                            "The chart could not be loaded. Its numbers are in the table below; everything else works."
                        </p>
                    }
                }
            >
                <div role="img" aria-label=name on:mouseleave=move |_| tip.set(None)>
                    <div class="canvas" node_ref=canvas style:height=height></div>
                </div>
            </Show>
            {move || tip.get().map(|(hit, text)| tooltip(hit, text, width.get()))}
        </div>
    }
}

/// The tooltip: beside the pointer, on the side that has room.
fn tooltip(hit: Hit, text: String, width: f64) -> impl IntoView {
    let left_half = hit.x < width / 2.0;
    let left = if left_half { format!("{}px", hit.x + 14.0) } else { "auto".to_owned() };
    let right = if left_half { "auto".to_owned() } else { format!("{}px", width - hit.x + 14.0) };
    view! {
        <div class="tooltip" aria-hidden="true" style:top=format!("{}px", hit.y + 10.0) style:left=left style:right=right>
            {text}
        </div>
    }
}

fn mark_at(figure: &Figure, hit: Hit) -> Option<&Mark> {
    figure.series.get(hit.series)?.get(hit.item)?.as_ref()
}
