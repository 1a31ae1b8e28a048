/** Returns round numbers between two ends. */
function ticks(low, high, about) {
  const raw = (high - low) / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= raw * 0.999);
  const all = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    all.push(Number((i * step).toPrecision(12)));
  }
  return all;
}

/** Returns powers of ten between two ends. */
function powers(low, high) {
  const all = [];
  for (let e = Math.ceil(Math.log10(low) - 1e-9); 10 ** e <= high * 1.0001; e++) all.push(10 ** e);
  return all;
}

/** Returns a scale from values to positions. */
function scale(low, high, from, to, logarithmic) {
  const f = logarithmic ? Math.log : x => x;
  const span = f(high) - f(low) || 1;
  return x => from + (f(x) - f(low)) / span * (to - from);
}

/** Returns the range of values, or a range around the only value. */
function extent(values) {
  let low = Infinity, high = -Infinity;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const half = Math.max(Math.abs(low) * 1e-6, 1e-12);
  return low === high ? [low - half, high + half] : [low, high];
}

function path(points) {
  let open = false;
  let text = '';
  for (const [x, y] of points) {
    const missing = !Number.isFinite(x) || !Number.isFinite(y);
    if (!missing) text += (open ? 'L' : 'M') + x.toFixed(1) + ',' + y.toFixed(1);
    open = !missing;
  }
  return text;
}

function axisLabel(x) {
  const size = Math.abs(x);
  if (size >= 1e6 && size < 1e15 || size > 0 && size < 1e-3) {
    return x.toExponential(3).replace(/\.?0+e/, 'e').replace('e+', 'e').replace('-', '\u2212');
  }
  return short(x, 6);
}

/** Draws axes and a grid, and returns the scales. */
function axes(svg, box, options) {
  const {width, height, left, right, top, bottom} = box;
  const x = scale(...options.xRange, left, width - right, options.logX);
  const y = scale(...options.yRange, height - bottom, top);
  const [low, high] = options.xRange;
  const xTicks = options.logX && high / low >= 100
    ? powers(low, high) : ticks(low, high, Math.max(2, (width - left) / 110));
  for (const value of ticks(...options.yRange, 5)) {
    svg.append(draw('line', {class: 'grid', x1: left, x2: width - right, y1: y(value), y2: y(value)}),
      draw('text', {x: left - 6, y: y(value) + 4, 'text-anchor': 'end'}, axisLabel(value)));
  }
  for (const value of xTicks) {
    svg.append(draw('line', {class: 'axis', x1: x(value), x2: x(value), y1: height - bottom, y2: height - bottom + 4}),
      draw('text', {x: x(value), y: height - bottom + 17,
        'text-anchor': width - x(value) < 30 ? 'end' : 'middle'}, axisLabel(value)));
  }
  svg.append(
    draw('line', {class: 'axis', x1: left, x2: width - right, y1: height - bottom, y2: height - bottom}),
    draw('text', {x: width - right, y: height - 2, 'text-anchor': 'end'}, options.xTitle),
    draw('text', {x: 0, y: 11}, options.yTitle));
  return {x, y};
}

function key(kind, text) {
  const sample = draw('svg', {width: 22, height: 10, 'aria-hidden': 'true'},
    kind === 'dot' ? draw('circle', {class: 'dot', cx: 11, cy: 5, r: 3})
      : kind.startsWith('stroke') ? draw('line', {class: kind, x1: 0, x2: 22, y1: 5, y2: 5})
        : draw('rect', {class: kind, width: 22, height: 10}));
  return el('span', {}, sample, text);
}

/**
 * Adds a chart with a legend, a slider that reads its points one by one, and a table.
 *
 * options: title, description, legend, xTitle, yTitle, xRange, yRange, logX; marks(svg, scales)
 * draws; points is the number of points, position(i) the x of one, read(i) its text; titles and
 * rows() are those of the table.
 */
function chart(parent, id, options) {
  const drawing = el('div', {});
  const output = el('output', {id: id + '-value', 'aria-live': 'polite'});
  const slider = el('input', {
    type: 'range', min: 0, max: Math.max(0, options.points - 1), value: options.points - 1, step: 1,
    id: id + '-point', 'aria-label': 'Point of the chart: ' + options.title});
  let scales = null;
  let mark = null;
  const show = () => {
    const i = Number(slider.value);
    output.textContent = options.read(i);
    slider.setAttribute('aria-valuetext', output.textContent);
    if (mark) {
      const at = scales.x(options.position(i));
      mark.setAttribute('x1', at);
      mark.setAttribute('x2', at);
    }
  };
  const redraw = width => {
    const box = {width, height: Math.round(Math.min(360, Math.max(220, width * 0.5))),
      left: 64, right: 12, top: 22, bottom: 36};
    const svg = draw('svg', {width, height: box.height, viewBox: `0 0 ${width} ${box.height}`,
      role: 'img', 'aria-label': options.title + '. ' + options.description});
    scales = axes(svg, box, options);
    options.marks(svg, scales, box);
    mark = draw('line', {class: 'mark', y1: box.top, y2: box.height - box.bottom});
    svg.append(mark);
    svg.addEventListener('pointermove', event => {
      const at = event.clientX - svg.getBoundingClientRect().left;
      let best = 0;
      let distance = Infinity;
      for (let i = 0; i < options.points; i++) {
        const away = Math.abs(scales.x(options.position(i)) - at);
        if (away < distance) [best, distance] = [i, away];
      }
      slider.value = best;
      show();
    });
    drawing.replaceChildren(svg);
    show();
  };
  parent.append(el('figure', {id},
    el('figcaption', {}, options.description),
    el('div', {class: 'legend'}, options.legend.map(([kind, text]) => key(kind, text))),
    drawing,
    el('div', {class: 'reader'}, slider, output),
    hiddenTable(options.title, options.titles, options.rows)));
  let width = 0;
  withWidth(drawing, w => { width = w; redraw(w); });
  slider.addEventListener('input', show);
  return {redraw: () => redraw(width)};
}
