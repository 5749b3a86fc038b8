//! Charts as SVG, and SVG as pixels.

use js_sys::{Error, Promise, Uint8Array, encode_uri_component};
use leptos::prelude::document;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::in_words;

/// From where on a channel of a pixel is white, up to a little noise.
const WHITE: u8 = 240;

/// Below what every channel of a dark pixel is.
const DARK: u8 = 120;

/// How far down the title of a picture is at most, in CSS pixels.
const HEAD: f64 = 160.0;

#[wasm_bindgen(raw_module = "kap-explorer/drawing")]
extern "C" {
    #[wasm_bindgen(js_name = svg)]
    fn svg_of(option: &JsValue, width: f64, height: f64) -> Promise;
}

/// A chart as SVG text, of a size in CSS pixels.
///
/// # Errors
/// When the charts library did not arrive or cannot draw it, in words.
pub async fn chart(option: &impl Serialize, width: f64, height: f64) -> Result<String, String> {
    let option = option.serialize(&Serializer::json_compatible());
    let option = option.map_err(|error| error.to_string())?;
    let drawn = JsFuture::from(svg_of(&option, width, height)).await;
    let drawn = drawn.map_err(|error| in_words(&error))?;
    drawn
        .as_string()
        .ok_or_else(|| "the charts library gave no picture".to_owned())
}

/// The address of a picture that is an SVG text.
pub fn address(svg: &str) -> String {
    format!(
        "data:image/svg+xml;charset=utf-8,{}",
        String::from(encode_uri_component(svg))
    )
}

/// An SVG text as a PNG of `scale` pixels for each CSS pixel.
///
/// # Errors
/// When the browser cannot draw it, in its own words.
pub async fn png(svg: &str, width: f64, height: f64, scale: f64) -> Result<Vec<u8>, String> {
    painted(svg, width, height, scale)
        .await
        .map_err(|error| in_words(&error))
}

async fn painted(svg: &str, width: f64, height: f64, scale: f64) -> Result<Vec<u8>, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&address(svg));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width((width * scale).round() as u32);
    canvas.set_height((height * scale).round() as u32);
    let context = canvas
        .get_context("2d")?
        .ok_or_else(|| Error::new("there is no canvas"))?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width * scale,
        height * scale,
    )?;
    if !gives_back(&context, &canvas, scale)? {
        return Err(Error::new("this browser gives painted pictures back empty or changed, so that no page can recognise it by them. Take the SVG instead").into());
    }
    let blob = JsFuture::from(blob_of(&canvas)).await?;
    let blob: Blob = blob.dyn_into()?;
    let bytes = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Whether the browser gives back what was painted. Some that guard against being recognised give white or
/// noise instead. Each picture is white in its upper corners and has a dark title at its head.
fn gives_back(
    context: &CanvasRenderingContext2d,
    canvas: &HtmlCanvasElement,
    scale: f64,
) -> Result<bool, JsValue> {
    let width = canvas.width();
    let height = f64::from(canvas.height()).min(HEAD * scale);
    let head = context.get_image_data(0.0, 0.0, f64::from(width), height)?;
    let head = head.data().0;
    let mut pixels = head.chunks_exact(4);
    let is_white =
        |pixel: Option<&[u8]>| pixel.is_some_and(|it| it.iter().all(|&light| light >= WHITE));
    let corners = [0, width.saturating_sub(1)];
    let framed = corners
        .iter()
        .all(|&at| is_white(pixels.clone().nth(at as usize)));
    Ok(framed && pixels.any(|pixel| pixel[..3].iter().all(|&light| light < DARK)))
}

/// The picture on a canvas; nothing when the browser has no room for it.
fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |done, failed| {
        let taken = Closure::once_into_js(move |blob: JsValue| {
            let _no_answer = done.call1(&JsValue::NULL, &blob);
        });
        if let Err(error) = canvas.to_blob(taken.unchecked_ref()) {
            let _no_answer = failed.call1(&JsValue::NULL, &error);
        }
    })
}
