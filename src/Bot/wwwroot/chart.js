// Draws a reply's bars with Chartist. Loaded, like the library, only where a reply has a chart.
// The library writes two style attributes, which our Content-Security-Policy forbids; chat.css says the same.
import './vendor/chartist/chartist.js';

const { BarChart, Svg } = window.Chartist;
const attr = Svg.prototype.attr;
Svg.prototype.attr = function (values, namespace) {
  if (!values || typeof values !== 'object' || !('style' in values)) return attr.call(this, values, namespace);
  const rest = Object.assign({}, values);
  delete rest.style;
  return attr.call(this, rest, namespace);
};

const MOST_LABELS = 6;      // more do not fit beside each other on a small phone

/** @param box an element of fixed size; @param chart as the server sends it. */
export function draw(box, chart) {
  const every = Math.ceil(chart.labels.length / MOST_LABELS);
  return new BarChart(box, {
    labels: chart.labels,
    series: chart.series.map((series, index) => ({ data: series.values, className: 'bars bars-' + (index + 1) })),
  }, {
    low: 0,
    stackBars: Boolean(chart.isStacked),
    seriesBarDistance: 14,
    chartPadding: { top: 18, right: 4, bottom: 0, left: 0 },
    axisX: { showGrid: false, offset: 24, labelInterpolationFnc: (label, index) => (index % every ? null : label) },
    axisY: { offset: 36, scaleMinSpace: 34, labelInterpolationFnc: value => String(value).replace('.', ',') },
  });
}
