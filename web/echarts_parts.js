// The parts of ECharts that the figures use, whichever way they are drawn.
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, DatasetComponent, GridComponent, MarkAreaComponent, MarkLineComponent, VisualMapContinuousComponent } from "echarts/components";

export const parts = [BarChart, LineChart, ScatterChart, GridComponent, DatasetComponent, VisualMapContinuousComponent, MarkLineComponent, MarkAreaComponent, AriaComponent];
