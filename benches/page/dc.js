// The same job with dc.js and crossfilter2.
import crossfilter from "crossfilter2";
import { scaleLinear } from "d3";
import { BarChart, RowChart, redrawAll, renderAll } from "dc";
import { FACETS, facets, studies } from "./peer.js";

const all = await studies();
const rows = crossfilter(all);
const dimensions = Object.fromEntries(FACETS.map((facet) => [facet, rows.dimension((study) => study[facet], true)]));
const groups = Object.fromEntries(FACETS.map((facet) => [facet, dimensions[facet].group()]));
const write = facets(all, (facet) => new Map(groups[facet].all().map(({ key, value }) => [key, value])), (facet, chosen) => {
  if (chosen.size > 0) dimensions[facet].filterFunction((value) => chosen.has(value));
  else dimensions[facet].filterAll();
  write(rows.allFiltered().length);
  redrawAll();
});
write(all.length);
for (const facet of ["route", "family"]) new RowChart(`#chart-${facet}`).width(480).height(240).dimension(dimensions[facet]).group(groups[facet]).elasticX(true);
const doses = rows.dimension((study) => Number(study.dose[0]) || 0);
new BarChart("#chart-dose").width(480).height(240).dimension(doses).group(doses.group((dose) => Math.floor(dose * 2) / 2)).x(scaleLinear().domain([0, 3])).elasticY(true);
renderAll();
