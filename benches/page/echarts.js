// The same job with plain ECharts, by hand.
import { BarChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { FACETS, facets, studies } from "./peer.js";

use([BarChart, ScatterChart, GridComponent, CanvasRenderer]);
const all = await studies();
const filters = Object.fromEntries(FACETS.map((facet) => [facet, new Set()]));
const matches = (study, but) => FACETS.every((facet) => facet === but || filters[facet].size === 0 || study[facet].some((value) => filters[facet].has(value)));
function counts(facet) {
  const found = new Map();
  for (const study of all) if (matches(study, facet)) for (const value of study[facet]) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}
const write = facets(all, counts, (facet, chosen) => {
  filters[facet] = new Set(chosen);
  show();
});
const charts = Object.fromEntries(["route", "family", "dose"].map((name) => [name, init(document.getElementById(`chart-${name}`))]));
for (const facet of ["route", "family"]) {
  const data = [...new Set(all.flatMap((study) => study[facet]))].sort();
  charts[facet].setOption({ xAxis: {}, yAxis: { type: "category", data }, series: [{ type: "bar" }] });
}
charts.dose.setOption({ xAxis: {}, yAxis: { type: "category", data: charts.route.getOption().yAxis[0].data }, series: [{ type: "scatter" }] });
function show() {
  const matching = all.filter((study) => matches(study));
  write(matching.length);
  for (const facet of ["route", "family"]) {
    const now = counts(facet);
    charts[facet].setOption({ series: [{ data: charts[facet].getOption().yAxis[0].data.map((value) => now.get(value) ?? 0) }] });
  }
  charts.dose.setOption({ series: [{ data: matching.flatMap((study) => (Number(study.dose[0]) ? study.route.map((route) => [Number(study.dose[0]), route]) : [])) }] });
}
show();
