// The part of ECharts that the figures use, and nothing else. Key, title, tooltip and the text
// alternative are HTML.
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { parts } from "./echarts_parts.js";

use([...parts, CanvasRenderer]);

export { init };
