//! A chart on the screen: the charts library is loaded on first use, one instance for each chart,
//! created once and disposed when it goes.

use js_sys::{Object, Promise, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::in_words;

#[wasm_bindgen(raw_module = "kap-explorer/charts")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load() -> Result<Promise, JsValue>;

    type Library;
    #[wasm_bindgen(method, catch)]
    fn init(this: &Library, element: &Element) -> Result<Instance, JsValue>;

    type Instance;
    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, how: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, handler: &JsValue);
    #[wasm_bindgen(method)]
    fn resize(this: &Instance);
    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);

    type MouseParams;
    #[wasm_bindgen(method, getter, js_name = seriesIndex)]
    fn series_index(this: &MouseParams) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = dataIndex)]
    fn data_index(this: &MouseParams) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn event(this: &MouseParams) -> Option<MouseEvent>;

    type MouseEvent;
    #[wasm_bindgen(method, getter, js_name = offsetX)]
    fn offset_x(this: &MouseEvent) -> Option<f64>;
    #[wasm_bindgen(method, getter, js_name = offsetY)]
    fn offset_y(this: &MouseEvent) -> Option<f64>;
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

/// A mark under the pointer: which one, and where in the chart, in CSS pixels.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hit {
    /// Position of the series in the option.
    pub series: usize,
    /// Position of the item in its series.
    pub item: usize,
    /// From the chart's left edge.
    pub x: f64,
    /// From the chart's top edge.
    pub y: f64,
}

/// What the pointer did.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Pointer {
    /// It came over a mark.
    Over(Hit),
    /// It left a mark.
    Out,
    /// It clicked a mark.
    Click(Hit),
}

type Handler = Closure<dyn Fn(MouseParams)>;

/// One chart. Dropping it frees the instance.
pub struct Chart {
    instance: Instance,
    _handlers: Vec<Handler>,
}

impl Chart {
    /// Loads the library if that has not happened, and opens an empty chart in `element`.
    pub async fn open(
        element: &Element,
        act: impl Fn(Pointer) + Clone + 'static,
    ) -> Result<Self, ChartError> {
        let library: Library = JsFuture::from(load()?).await?.unchecked_into();
        // What is gone has no size, and the library would warn of that.
        if !element.is_connected() {
            return Err(ChartError(
                "The picture is not in the page any more.".to_owned(),
            ));
        }
        let instance = library.init(element)?;
        let (over, out, click) = (act.clone(), act.clone(), act);
        let handlers: [(&str, Handler); 3] = [
            (
                "mouseover",
                Closure::new(move |params| with_hit(&params, |hit| over(Pointer::Over(hit)))),
            ),
            ("mouseout", Closure::new(move |_| out(Pointer::Out))),
            (
                "click",
                Closure::new(move |params| with_hit(&params, |hit| click(Pointer::Click(hit)))),
            ),
        ];
        for (event, handler) in &handlers {
            instance.on(event, handler.as_ref());
        }
        let handlers = handlers.into_iter().map(|(_, handler)| handler).collect();
        Ok(Self {
            instance,
            _handlers: handlers,
        })
    }

    /// Draws an option in place of what was there.
    pub fn draw(&self, option: &impl Serialize) -> Result<(), ChartError> {
        // Maps as plain objects: the library ignores JavaScript's `Map`.
        let option = option
            .serialize(&Serializer::json_compatible())
            .map_err(|error| ChartError(error.to_string()))?;
        // Merging would keep series and axes that are gone.
        let how = Object::new();
        Reflect::set(&how, &"notMerge".into(), &JsValue::TRUE)?;
        Ok(self.instance.set_option(&option, &how)?)
    }

    /// Takes the size of its element.
    pub fn resize(&self) {
        self.instance.resize();
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.instance.dispose();
    }
}

fn with_hit(params: &MouseParams, act: impl FnOnce(Hit)) {
    let (Some(series), Some(item)) = (params.series_index(), params.data_index()) else {
        return;
    };
    let at = params.event();
    let x = at.as_ref().and_then(MouseEvent::offset_x).unwrap_or(0.0);
    let y = at.as_ref().and_then(MouseEvent::offset_y).unwrap_or(0.0);
    // Indices count from 0 and are small; a negative one cannot name a mark.
    if series >= 0.0 && item >= 0.0 {
        act(Hit {
            series: series as usize,
            item: item as usize,
            x,
            y,
        });
    }
}
