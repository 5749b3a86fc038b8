// The part of ECharts that the figures use, and nothing else. Key, title, tooltip and the text
// alternative are HTML.
import { ComponentModel, init as open, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { parts } from "./echarts_parts.js";

use([...parts, CanvasRenderer]);

// A map of sizes has no colours that run along a line. The library would work out 400 of them for each series of a
// chart, for each click a sixth of its time.
ComponentModel.getClass("visualMap", "continuous").prototype.getVisualMeta = () => null;

const POINTER = ["click", "mousedown", "mousemove", "mouseout", "mouseup", "pointerdown", "pointermove", "pointerout", "pointerup"];

/**
 * Where the pointer is in the chart's own pixels, also where style enlarges the chart: the library takes the
 * browser's word, which counts pixels of the screen.
 */
function placed(event) {
  const { currentTarget: element, clientX, clientY } = event;
  const zoom = element.currentCSSZoom ?? 1;
  if (zoom === 1) return;
  const { left, top } = element.getBoundingClientRect();
  Object.defineProperties(event, { offsetX: { value: (clientX - left) / zoom }, offsetY: { value: (clientY - top) / zoom } });
}

/** Opens a chart that is drawn with so many pixels for each of its own. */
export function init(element, devicePixelRatio) {
  for (const kind of POINTER) element.addEventListener(kind, placed, { capture: true });
  return open(element, null, { devicePixelRatio });
}

/** Draws a whole option, or what changed of the one that is there: marks travel then. */
export function draw(chart, option, whole) {
  chart.setOption(option, { notMerge: whole });
}

/** Where the marks are, in pixels of the chart: series, item, x and y of each, one after the other. */
export function places(chart) {
  const found = [];
  chart.getModel().eachSeries((series) => {
    const data = series.getData();
    const [across, down] = series.get("symbolOffset") ?? [0, 0];
    data.each((item) => {
      const at = data.getItemLayout(item);
      if (!at) return;
      const [x, y] = Array.isArray(at) ? [at[0] + across, at[1] + down] : [at.x + at.width / 2, at.y + at.height / 2];
      if (Number.isFinite(x + y)) found.push(series.seriesIndex, data.getRawIndex(item), x, y);
    });
  });
  return new Float64Array(found);
}

/** Lights up some items, series after series, and makes all else faint; with none, nothing is lit or faint. */
export function light(chart, series, items) {
  chart.dispatchAction({ type: "downplay" });
  if (!series.length) return;
  // At once: each action begins with nothing faint, and each series but the first would make those before it so.
  const batch = series.map((seriesIndex, at) => ({ seriesIndex, dataIndex: items[at], notBlur: at > 0 }));
  chart.dispatchAction({ type: "highlight", batch });
}

/** The value of an axis across at a pixel, and the pixel of a value. */
export const valueAt = (chart, xAxisIndex, pixel) => chart.convertFromPixel({ xAxisIndex }, pixel);
export const pixelOf = (chart, xAxisIndex, value) => chart.convertToPixel({ xAxisIndex }, value);
