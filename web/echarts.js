// The part of ECharts that the figures use, and nothing else. Key, title, tooltip and the text
// alternative are HTML.
import { init, use } from "echarts/core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, ScatterChart, GridComponent, CanvasRenderer]);

export { init };
