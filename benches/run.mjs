// The engine beside crossfilter2: the same data, the same filters, the same
// counts, in one run. Start it with `make bench`.
//
// Data: 12 facets of 12 values, one value a row, from a fixed seed.
//
// An update: the filters change, then the count of every value of every facet
// is read into one array; each facet's counts ignore its own filter.
//   "3 of 3 change"  all three active filters move to other values.
//   "1 of 3 changes" one of the three moves; the other two stay active.
// Each filter keeps 4 of the 12 values. They are neighbours, so crossfilter2
// can use filterRange, its fastest way of filtering (an arbitrary set of values
// would need filterFunction, which is slower); for our engine it is a set of
// four values like any other.
//
// crossfilter2 keeps its groups up to date while a filter changes and touches
// only rows that come or go, so its time is spent in filterRange, three times
// over for three filters; reading group.all() is then cheap. Our engine keeps
// nothing between updates and counts everything afresh, once. What is timed on
// both sides is the whole way from the old filters to the new counts in a
// JavaScript array.
//
// "index built": from the arrays of codes to a state in which updates can be timed.
// For crossfilter2 twelve dimensions with a count group each, over row numbers
// (quicker for it than a million objects); for the engine the copy into
// WebAssembly and the bitmaps.
//
// Every counted result of both sides is compared before anything is timed.

import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

import crossfilter from "crossfilter2";

import { randomFrom } from "../tools/random.mjs";

const built = pathToFileURL(resolve(process.argv[2] ?? "target/bench/js/engine_bench.js"));
const { Builder } = await import(built);

const FACETS = 12;
const VALUES = 12;
const KEPT = 4;
const ACTIVE = [1, 5, 9];
const SIZES = (process.argv[3] ?? "15,1000,10000,100000,1000000").split(",").map(Number);
const STEPS = VALUES - KEPT + 1;

function makeColumns(rows) {
  const random = randomFrom(20261123);
  return Array.from({ length: FACETS }, () =>
    Uint8Array.from({ length: rows }, () => Math.floor(random() * VALUES)),
  );
}

function buildEngine(columns) {
  const builder = new Builder(columns[0].length);
  for (const codes of columns) builder.facet(codes, VALUES);
  const explorer = builder.finish();
  return {
    filter: (facet, low) => explorer.filter(facet, low, low + KEPT),
    counts: () => explorer.counts(),
    free: () => explorer.free(),
  };
}

function buildCrossfilter(columns) {
  const rows = Array.from({ length: columns[0].length }, (_, row) => row);
  const filter = crossfilter(rows);
  const dimensions = columns.map((codes) => filter.dimension((row) => codes[row]));
  const groups = dimensions.map((dimension) => dimension.group().reduceCount());
  return {
    filter: (facet, low) => dimensions[facet].filterRange([low, low + KEPT]),
    counts: () => {
      const counts = new Uint32Array(FACETS * VALUES);
      groups.forEach((group, facet) => {
        for (const { key, value } of group.all()) counts[facet * VALUES + key] = value;
      });
      return counts;
    },
    free: () => {},
  };
}

/** Every filter starts elsewhere, so that no two are alike. */
const place = (step, nth) => (step * 2 + nth * 3) % STEPS;

const updates = {
  "3 of 3 change": (side, step) => {
    ACTIVE.forEach((facet, nth) => side.filter(facet, place(step, nth)));
    return side.counts();
  },
  "1 of 3 changes": (side, step) => {
    side.filter(ACTIVE[0], place(step, 0));
    return side.counts();
  },
};

function compare(engine, peer, rows) {
  for (const [name, update] of Object.entries(updates)) {
    for (let step = 0; step < STEPS; step += 1) {
      const ours = update(engine, step);
      const theirs = update(peer, step);
      if (ours.length !== theirs.length || ours.some((count, i) => count !== theirs[i])) {
        throw new Error(`the counts differ: ${rows} rows, ${name}, step ${step}\n${ours}\n${theirs}`);
      }
    }
  }
}

/** Milliseconds an update, the median over rounds of STEPS updates each. */
function time(side, update, budget) {
  const round = () => {
    const start = performance.now();
    for (let step = 0; step < STEPS; step += 1) update(side, step);
    return (performance.now() - start) / STEPS;
  };
  const begin = performance.now();
  while (performance.now() - begin < budget / 4) round();
  const rounds = [];
  while (rounds.length < 5 || performance.now() - begin < budget) rounds.push(round());
  rounds.sort((a, b) => a - b);
  return { p50: rounds[rounds.length >> 1], min: rounds[0] };
}

/** Milliseconds to build, the median of a few, and the last one built. */
function timeBuild(build, columns, budget) {
  const times = [];
  let built;
  const begin = performance.now();
  do {
    built?.free();
    const start = performance.now();
    built = build(columns);
    times.push(performance.now() - start);
  } while (performance.now() - begin < budget);
  times.sort((a, b) => a - b);
  return { built, p50: times[times.length >> 1], min: times[0] };
}

const show = (ms) => (ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(4));
const WIDTHS = [-8, -15, 12, 14, 12, 14, 8];
const line = (...cells) => {
  const padded = cells.map((cell, i) =>
    WIDTHS[i] < 0 ? String(cell).padEnd(-WIDTHS[i]) : String(cell).padStart(WIDTHS[i]),
  );
  console.log(padded.join(" "));
};
const compared = (rows, what, ours, theirs) =>
  line(rows, what, show(ours.p50), show(theirs.p50), show(ours.min), show(theirs.min),
    `${(theirs.p50 / ours.p50).toFixed(1)}×`);

console.log(`The engine in WebAssembly beside crossfilter2, Node ${process.version}.`);
console.log(`${FACETS} facets × ${VALUES} values, ${ACTIVE.length} filters active; milliseconds.\n`);
line("rows", "what", "engine p50", "crossfilter2", "engine min", "crossfilter2", "ratio");
for (const rows of SIZES) {
  const columns = makeColumns(rows);
  const engine = timeBuild(buildEngine, columns, 300);
  const peer = timeBuild(buildCrossfilter, columns, 300);
  compare(engine.built, peer.built, rows);
  for (const [name, update] of Object.entries(updates)) {
    const ours = time(engine.built, update, 1000);
    const theirs = time(peer.built, update, 1000);
    compared(rows, name, ours, theirs);
  }
  compared(rows, "index built", engine, peer);
  engine.built.free();
}
console.log("\nBoth sides gave the same counts at every step. Ratio: crossfilter2 / engine, p50.");
