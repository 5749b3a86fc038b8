// The part of ECharts that the figures use, and nothing else. Key, title and tooltip are HTML.
import { init, use } from "echarts/core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, ScatterChart, AriaComponent, GridComponent, LabelLayout, CanvasRenderer]);

export { init };
