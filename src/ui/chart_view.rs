//! The picture of a figure: opened when it comes near the screen, drawn one a frame, with a tooltip
//! of plain text.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use leptos::{prelude::*, task::spawn_local};

use super::{
    live::{effect, flag, words},
    marks,
    markup::{Live, part, shown_when, wrap},
    state::Explorer,
};
use crate::{
    browser::{
        chart::{Chart, ChartError, Hit, Pointer},
        dom::{Made, Node, tag},
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
    /// What is on the screen; the newest figure may still wait for its frame.
    drawn: Rc<RefCell<Option<Arc<Figure>>>>,
    watches: RefCell<(Option<observe::NearWatch>, Option<observe::WidthWatch>)>,
}

/// The picture. `width` is set to the width it has, `picture` to where it stands.
pub fn chart_view(
    explorer: Explorer,
    figure: Memo<Arc<Figure>>,
    width: RwSignal<f64>,
    picture: RwSignal<Picture>,
) -> Node {
    let open = RwSignal::new(false);
    let near = RwSignal::new(false);
    let tip = RwSignal::new(None::<(Hit, String)>);
    let held = StoredValue::new_local(Held::default());

    let drawn = held.with_value(|held| Rc::clone(&held.drawn));
    let mark_at = move |hit: Hit| -> Option<Mark> {
        let drawn = drawn.borrow();
        let marks = drawn.as_ref()?.series.get(hit.series)?;
        marks.get(hit.item)?.clone()
    };
    let act = move |pointer| match pointer {
        Pointer::Over(hit) => {
            let said = mark_at(hit).map(|mark| {
                let promise = marks::promise(explorer, &mark.pick);
                [mark.label.as_str(), promise.as_str()].join("\n")
            });
            tip.set(said.map(|text| (hit, text)));
        }
        Pointer::Out => tip.set(None),
        Pointer::Click(hit) => {
            tip.set(None);
            if let Some(mark) = mark_at(hit) {
                if explorer.asking.get_untracked() {
                    let measure = explorer.view.with_untracked(|view| view.measure);
                    explorer.ask(Some(mark.ask(measure)));
                } else {
                    marks::pick(explorer, &mark.pick);
                }
            }
        }
    };

    let watched: Made = Box::new(move |element| {
        let watch = observe::near(element, move |is_near| near.set(is_near));
        // A browser that cannot tell gets the chart at once.
        if watch.is_none() {
            near.set(true);
        }
        let size = observe::width(element, move |pixels| {
            if (pixels - width.get_untracked()).abs() >= 1.0 {
                width.set(pixels);
            }
        });
        held.with_value(|held| *held.watches.borrow_mut() = (watch, size));
    });

    let opened: Made = Box::new(move |element| {
        let element = element.clone();
        effect(move || {
            if !near.get() || held.with_value(|held| held.asked.replace(true)) {
                return;
            }
            // After a failure the place of the picture is hidden: it must be seen again before a chart
            // takes its size, so the opening waits for a frame.
            let (element, act) = (element.clone(), act.clone());
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
    });

    effect(move || {
        let figure = figure.get();
        if !open.get() || !(near.get() || explorer.printing.get()) {
            return;
        }
        let (chart, drawn) =
            held.with_value(|held| (Rc::clone(&held.chart), Rc::clone(&held.drawn)));
        let draw = move || {
            if let Some(chart) = chart.borrow().as_ref() {
                chart.resize();
                match chart.draw(&figure.chart) {
                    Ok(()) => {
                        *drawn.borrow_mut() = Some(Arc::clone(&figure));
                        picture.try_set(Picture::Drawn);
                    }
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

    let name = words(move || figure.with(|figure| [&figure.title, ". ", &figure.summary].concat()));
    let height = words(move || figure.with(|figure| [&figure.height.to_string(), "px"].concat()));
    let is_broken = flag(move || picture.get() == Picture::Failed);
    let broken =
        "The chart could not be loaded. Its numbers are in the table below; everything else works.";
    let canvas = tag("div")
        .class("canvas")
        .styled("height", height)
        .made(opened);
    let drawn = tag("div")
        .with("role", "img")
        .live("aria-label", name)
        .flagged("hidden", is_broken)
        .child(canvas);
    let class = words(move || {
        match picture.get() {
            Picture::Waiting => "picture is-waiting",
            Picture::Drawn | Picture::Failed => "picture",
        }
        .to_owned()
    });
    tag("div")
        .live("class", class)
        .child(drawn)
        .child(shown_when(is_broken, move || {
            vec![wrap("p", "chart-failed", broken)]
        }))
        .child(part(move || {
            let shown = tip.get();
            let tip = shown.map(|(hit, text)| tooltip(hit, text, width.get_untracked()));
            tip.into_iter().collect()
        }))
        .on("mouseleave", Box::new(move |_| tip.set(None)))
        .made(watched)
        .into()
}

/// Says on the console why there is no chart; the page says it in plain words.
fn fail(picture: RwSignal<Picture>, error: &ChartError) {
    leptos::logging::warn!("{error}");
    picture.try_set(Picture::Failed);
}

/// The tooltip: beside the pointer, on the side that has room.
fn tooltip(hit: Hit, text: String, width: f64) -> Node {
    let pixels = |distance: f64| [&(distance.round() as i32).to_string(), "px"].concat();
    let (side, distance) = if hit.x < width / 2.0 {
        ("left", hit.x)
    } else {
        ("right", width - hit.x)
    };
    tag("div")
        .class("tooltip")
        .with("aria-hidden", "true")
        .style("top", pixels(hit.y + 10.0))
        .style(side, pixels(distance + 14.0))
        .child(text)
        .into()
}
