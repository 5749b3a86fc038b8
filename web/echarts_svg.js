// Draws a figure as the text of an SVG, without a screen: for pictures that are taken away.
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { parts } from "./echarts_parts.js";

use([...parts, SVGRenderer]);

// An option of ECharts at a size in CSS px. What comes back is cleaned before it is used.
export async function svg(option, width, height) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
