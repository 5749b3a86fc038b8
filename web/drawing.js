// The door to charts as SVG: the library is loaded when a chart is taken away.
export async function svg(option, width, height) {
  return (await import("./echarts_svg.js")).svg(option, width, height);
}
