//! A chart on the screen: the charts library is loaded on first use, one instance for each chart,
//! created once and disposed when it goes.

use js_sys::{Array, Float64Array, Promise};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use super::in_words;

#[wasm_bindgen(raw_module = "kap-explorer/charts")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load() -> Result<Promise, JsValue>;

    /// The library of the charts: the module `web/echarts.js`.
    #[derive(Clone)]
    pub type Library;
    #[wasm_bindgen(method, catch)]
    fn init(this: &Library, element: &Element, density: f64) -> Result<Instance, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn draw(this: &Library, chart: &Instance, option: &JsValue, whole: bool)
    -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn places(this: &Library, chart: &Instance) -> Result<Float64Array, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn light(
        this: &Library,
        chart: &Instance,
        series: &Array,
        items: &Array,
    ) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = valueAt)]
    fn value_at(
        this: &Library,
        chart: &Instance,
        axis: usize,
        pixel: f64,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = pixelOf)]
    fn pixel_of(
        this: &Library,
        chart: &Instance,
        axis: usize,
        value: f64,
    ) -> Result<JsValue, JsValue>;

    type Instance;
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, handler: &JsValue);
    #[wasm_bindgen(method)]
    fn resize(this: &Instance);
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);

    /// An element that style may have enlarged.
    #[wasm_bindgen(extends = Element)]
    type Enlarged;
    #[wasm_bindgen(method, getter, js_name = currentCSSZoom)]
    fn current_css_zoom(this: &Enlarged) -> Option<f64>;

    type MouseParams;
    #[wasm_bindgen(method, getter, js_name = seriesIndex)]
    fn series_index(this: &MouseParams) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = dataIndex)]
    fn data_index(this: &MouseParams) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn event(this: &MouseParams) -> Option<Moved>;

    /// What the library tells of an event.
    type Moved;
    #[wasm_bindgen(method, getter, js_name = offsetX)]
    fn offset_x(this: &Moved) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = offsetY)]
    fn offset_y(this: &Moved) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn event(this: &Moved) -> Option<Native>;

    /// The browser's own event: of a mouse, a pen or a finger.
    type Native;
    #[wasm_bindgen(method, getter, js_name = pointerType)]
    fn pointer_type(this: &Native) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = type)]
    fn kind(this: &Native) -> Option<String>;
}

/// Why a chart is not there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChartError(String);

impl std::fmt::Display for ChartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "The chart could not be drawn: {}", self.0)
    }
}

impl From<JsValue> for ChartError {
    fn from(error: JsValue) -> Self {
        Self(in_words(&error))
    }
}

/// Which mark: by the position of its series in the option, and its own in the series.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct At {
    /// Position of the series in the option.
    pub series: usize,
    /// Position of the item in its series.
    pub item: usize,
}

/// A mark and where it is in the chart, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hit {
    /// Which mark.
    pub at: At,
    /// From the chart's left edge.
    pub x: f64,
    /// From the chart's top edge.
    pub y: f64,
}

/// What the pointer did.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Pointer {
    /// It came over a mark, or a finger went down on it.
    Over(Hit, Touch),
    /// It left a mark.
    Out,
    /// It pressed a mark.
    Press(Hit, Touch),
}

/// Whether it was a finger.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Touch(pub bool);

type Handler = Closure<dyn Fn(MouseParams)>;

/// One chart. Dropping it frees the instance.
pub struct Chart {
    library: Library,
    instance: Instance,
    _handlers: Vec<Handler>,
}

/// Asks for the library of the charts, before a chart needs it. What does not arrive is asked for again.
pub fn ask_early() {
    spawn_local(async {
        let _missing = library().await;
    });
}

/// The library, loaded if that has not happened.
///
/// # Errors
/// When it does not arrive.
pub async fn library() -> Result<Library, ChartError> {
    Ok(JsFuture::from(load()?).await?.unchecked_into())
}

impl Chart {
    /// Opens an empty chart in `element`, drawn with `density` pixels for each CSS pixel of it.
    ///
    /// # Errors
    /// When the element is gone, or the library refuses.
    pub fn open(
        library: Library,
        element: &Element,
        density: f64,
        act: impl Fn(Pointer) + Clone + 'static,
    ) -> Result<Self, ChartError> {
        // What is gone has no size, and the library would warn of that.
        if !element.is_connected() {
            return Err(ChartError(
                "The picture is not in the page any more.".to_owned(),
            ));
        }
        let instance = library.init(element, density)?;
        let (over, out, press) = (act.clone(), act.clone(), act);
        let handlers: [(&str, Handler); 3] = [
            (
                "mouseover",
                Closure::new(move |params| {
                    with_hit(&params, |hit, touch| over(Pointer::Over(hit, touch)));
                }),
            ),
            ("mouseout", Closure::new(move |_| out(Pointer::Out))),
            (
                "click",
                Closure::new(move |params| {
                    with_hit(&params, |hit, touch| press(Pointer::Press(hit, touch)));
                }),
            ),
        ];
        for (event, handler) in &handlers {
            instance.on(event, handler.as_ref());
        }
        let handlers = handlers.into_iter().map(|(_, handler)| handler).collect();
        Ok(Self {
            library,
            instance,
            _handlers: handlers,
        })
    }

    /// Draws an option: the whole in place of what was there, or what changed of it.
    pub fn draw(&self, option: &impl Serialize, whole: bool) -> Result<(), ChartError> {
        // Maps as plain objects: the library ignores JavaScript's `Map`.
        let option = option
            .serialize(&Serializer::json_compatible())
            .map_err(|error| ChartError(error.to_string()))?;
        Ok(self.library.draw(&self.instance, &option, whole)?)
    }

    /// Takes the size of its element.
    pub fn resize(&self) {
        self.instance.resize();
    }

    /// Where the marks are; nothing where the library cannot tell.
    pub fn places(&self) -> Vec<Hit> {
        let Ok(found) = self.library.places(&self.instance) else {
            return Vec::new();
        };
        let found = found.to_vec();
        let hits = found.chunks_exact(4).map(|place| Hit {
            at: At {
                series: place[0] as usize,
                item: place[1] as usize,
            },
            x: place[2],
            y: place[3],
        });
        hits.collect()
    }

    /// Lights up some marks and makes the others faint; with none, all are as they were.
    pub fn light(&self, marks: &[At]) {
        let (series, items) = (Array::new(), Array::new());
        let mut before = None;
        for mark in marks {
            if before != Some(mark.series) {
                series.push(&JsValue::from(mark.series));
                items.push(&Array::new());
                before = Some(mark.series);
            }
            let last: Array = items.get(items.length() - 1).unchecked_into();
            last.push(&JsValue::from(mark.item));
        }
        if let Err(error) = self.library.light(&self.instance, &series, &items) {
            leptos::logging::warn!("{}", ChartError::from(error));
        }
    }

    /// The value of an axis across at a pixel from the left edge of the chart.
    pub fn value_at(&self, axis: usize, pixel: f64) -> Option<f64> {
        let value = self.library.value_at(&self.instance, axis, pixel).ok()?;
        value.as_f64().filter(|value| value.is_finite())
    }

    /// The pixel of a value of an axis across, from the left edge of the chart.
    pub fn pixel_of(&self, axis: usize, value: f64) -> Option<f64> {
        let pixel = self.library.pixel_of(&self.instance, axis, value).ok()?;
        pixel.as_f64().filter(|pixel| pixel.is_finite())
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.instance.dispose();
    }
}

/// How many times style enlarges an element, as it does when the page is presented; 1 where the browser
/// does not tell.
pub fn enlarged(element: &Element) -> f64 {
    let element: &Enlarged = element.unchecked_ref();
    element.current_css_zoom().unwrap_or(1.0)
}

fn with_hit(params: &MouseParams, act: impl FnOnce(Hit, Touch)) {
    let (Some(series), Some(item)) = (params.series_index(), params.data_index()) else {
        return;
    };
    let moved = params.event();
    let x = moved.as_ref().and_then(Moved::offset_x).unwrap_or(0.0);
    let y = moved.as_ref().and_then(Moved::offset_y).unwrap_or(0.0);
    let native = moved.as_ref().and_then(Moved::event);
    let is_touch = native.is_some_and(|native| {
        native.pointer_type().as_deref() == Some("touch")
            || native.kind().is_some_and(|kind| kind.starts_with("touch"))
    });
    // Indices count from 0 and are small; a negative one cannot name a mark.
    if series >= 0.0 && item >= 0.0 {
        let at = At {
            series: series as usize,
            item: item as usize,
        };
        act(Hit { at, x, y }, Touch(is_touch));
    }
}
