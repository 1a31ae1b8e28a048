function showHistogram(doc) {
  const h = doc.histogram;
  if (!h) return;
  const n = h.counts.length;
  const width = (h.high - h.low) / n;
  const edge = i => h.low + i * width;
  const most = Math.max(...h.counts, ...(h.expected || []));
  const node = section('distribution', 'Distribution');
  const columns = el('div', {class: 'columns'});
  node.append(columns);
  const outside = h.below + h.above;
  const text = (h.values === h.of ? `All ${full(h.values)} values`
    : `${full(h.values)} of the ${full(h.of)} values, evenly spaced`)
    + (outside ? `; ${full(outside)} lie outside.` : '.');
  chart(columns, 'histogram', {
    title: 'Histogram of the values', description: text,
    legend: [['fill', 'values'], ...(h.expected ? [['stroke-reference', h.reference]] : [])],
    xTitle: 'value', yTitle: 'count', xRange: [h.low, h.high], yRange: [0, most * 1.05],
    points: n, position: i => edge(i + 0.5),
    read: i => `${short(edge(i))} to ${short(edge(i + 1))}: ${full(h.counts[i])}`
      + (h.expected ? `, expected ${short(h.expected[i], 5)}` : ''),
    titles: ['from#', 'to#', 'count#', ...(h.expected ? ['expected#'] : [])],
    rows: () => h.counts.map((count, i) => [short(edge(i), 10), short(edge(i + 1), 10), full(count),
      ...(h.expected ? [short(h.expected[i], 8)] : [])]),
    marks: (svg, {x, y}, box) => {
      const gap = (box.width - box.left) / n > 6 ? 1 : 0;
      h.counts.forEach((count, i) => {
        if (count > 0) {
          svg.append(draw('rect', {class: 'fill', x: x(edge(i)), y: y(count),
            width: Math.max(0.5, x(edge(i + 1)) - x(edge(i)) - gap), height: y(0) - y(count)}));
        }
      });
      if (h.expected) {
        svg.append(draw('path', {class: 'stroke-reference',
          d: path(h.expected.map((value, i) => [x(edge(i + 0.5)), y(value)]))}));
      }
    }});
  if (doc.quantiles) {
    quantileChart(columns, 'quantiles', doc.quantiles, 'Quantiles of the values',
      `Quantiles of the values and of a reference, ${doc.quantiles.reference}: on the line where both agree.`);
  }
  if (doc.block_means) {
    const b = doc.block_means;
    quantileChart(columns, 'block-means', b, 'Means of blocks',
      `Means of ${full(b.blocks)} blocks of ${full(b.size)} results: on the line where they are `
      + 'normal with the standard error of a block, as the interval of the estimate assumes.');
  }
}

function quantileChart(parent, id, q, title, description) {
  const {expected, observed} = q;
  const range = extent([...expected, ...observed]);
  chart(parent, id, {
    title, description, legend: [['dot', 'quantile'], ['stroke-reference', 'equality']],
    xTitle: 'expected', yTitle: 'observed', xRange: range, yRange: range,
    points: expected.length, position: i => expected[i] === null ? range[0] : expected[i],
    read: i => `${short((i + 0.5) / expected.length, 4)}: observed ${short(observed[i])}, expected ${short(expected[i])}`,
    titles: ['probability#', 'expected#', 'observed#'],
    rows: () => expected.map((e, i) => [short((i + 0.5) / expected.length, 6), short(e, 10), short(observed[i], 10)]),
    marks: (svg, {x, y}) => {
      svg.append(draw('line', {class: 'stroke-reference', x1: x(range[0]), x2: x(range[1]),
        y1: y(range[0]), y2: y(range[1])}));
      expected.forEach((e, i) => {
        if (e !== null && observed[i] !== null) {
          svg.append(draw('circle', {class: 'dot', cx: x(e), cy: y(observed[i]), r: 2.5}));
        }
      });
    }});
}

function showPValues(doc) {
  const all = doc.p_values;
  if (!all || !all.length) return;
  const node = section('p-values', 'Tests');
  node.append(table('Tests and their p-values', ['test', 'statistic#', 'p#', ''],
    all.map(({test, statistic, p}) => [test, short(statistic, 6), short(p, 3),
      p < 1e-6 ? el('span', {class: 'bad'}, 'rejected')
        : p < 1e-3 ? el('span', {class: 'warn'}, 'suspicious') : 'as expected'])),
  el('p', {class: 'quiet'}, 'A p-value is uniform on [0, 1] where all is well: one in a thousand is below 0.001.'));
}
