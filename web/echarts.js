// The part of ECharts that the figures use, and nothing else. Key, title, tooltip and the text
// alternative are HTML.
import { init as open, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { parts } from "./echarts_parts.js";

use([...parts, CanvasRenderer]);

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

function init(element) {
  for (const kind of POINTER) element.addEventListener(kind, placed, { capture: true });
  // At least two pixels for each, so that letters stay sharp when the page is presented and enlarged.
  return open(element, null, { devicePixelRatio: Math.max(2, devicePixelRatio) });
}

export { init };
