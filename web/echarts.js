// The part of ECharts that the figures use, and nothing else. Key, title, tooltip and the text
// alternative are HTML.
import { init as open, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { parts } from "./echarts_parts.js";

use([...parts, CanvasRenderer]);

// At least two pixels for each, so that letters stay sharp when the page is presented and enlarged.
const init = (element) => open(element, null, { devicePixelRatio: Math.max(2, devicePixelRatio) });

export { init };
