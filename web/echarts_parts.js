// The parts of ECharts that the figures use, whichever way they are drawn.
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";

export const parts = [BarChart, LineChart, ScatterChart, GridComponent];
