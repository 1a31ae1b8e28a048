/** The decimals that a number needs to show its error with two digits. */
function withError(value, error) {
  if (value === null || value === undefined) return ['undefined', ''];
  if (!error) return [short(value, 12), error === 0 ? '\u00b1 0' : ''];
  const decimals = Math.max(0, Math.min(15, 1 - Math.floor(Math.log10(error))));
  const size = Math.abs(value);
  if (size >= 1e15 || decimals > 12) return [short(value, 10), '\u00b1 ' + short(error, 2)];
  return [value.toFixed(decimals), '\u00b1 ' + error.toFixed(decimals)];
}

function showEstimate(doc) {
  const isRun = 'estimate' in doc;
  if (!isRun && !('mean' in doc)) return;
  const value = isRun ? doc.estimate : doc.mean;
  const [text, error] = withError(value, doc.standard_error);
  const node = section('estimate', isRun ? 'Estimate' : 'Mean of the values',
    el('p', {class: 'estimate'},
      el('strong', {id: 'estimate-value', 'data-value': value}, text),
      el('span', {id: 'estimate-error', 'data-value': doc.standard_error}, error)));
  if (doc.report.state === 'running' && doc.replications) {
    const total = doc.count === undefined ? doc.replications : doc.count;
    node.append(el('p', {},
      el('progress', {id: 'progress', max: total, value: doc.done, 'aria-label': 'Replications done'})),
      el('p', {class: 'quiet'}, `${full(doc.done)} of ${full(total)} replications in `
        + `${short(doc.timing.seconds, 3)} s of this process; the estimate is of these.`));
  }
  const e = doc.standard_error;
  node.append(facts([
    ['95 % interval', e ? `${short(value - 1.96 * e, 8)} to ${short(value + 1.96 * e, 8)}` : null],
    [isRun ? 'estimate' : 'mean', full(value), 'fact-estimate'],
    ['standard error', full(e), 'fact-error'],
    ['standard deviation', full(doc.standard_deviation)],
    ['replications', doc.replications === undefined ? null
      : doc.part ? `${full(doc.count)} from ${full(doc.first)} on, part ${doc.part} of ${full(doc.replications)}`
        : full(doc.replications), 'fact-replications'],
    ['values', doc.values === undefined ? null : full(doc.values), 'fact-values'],
    ['words of each stream', doc.words_of_each_stream && grouped(doc.words_of_each_stream)],
    ['without a result', doc.nan ? full(doc.nan) : null],
    ['infinite', doc.infinite ? full(doc.infinite) : null],
    ['range', doc.min === null || doc.min === undefined ? null : `${full(doc.min)} to ${full(doc.max)}`],
    [doc.interval ? `${short(doc.interval.share * 100)} % of the results` : '',
      doc.interval ? `${full(doc.interval.low)} to ${full(doc.interval.high)}` : null]]));
}

function showConvergence(doc) {
  const c = doc.convergence;
  if (!c || c.counts.length < 2) return;
  const {counts, estimates: means, standard_errors: errors} = c;
  const low = means.map((m, i) => m - 1.96 * errors[i]);
  const high = means.map((m, i) => m + 1.96 * errors[i]);
  const n = counts.length;
  // The first points of a long run would flatten the rest.
  const shown = [...low, ...high].filter((_, i) => i % n >= Math.min(n - 2, Math.floor(n / 20)));
  const node = section('convergence', 'Convergence');
  const options = {
    title: 'Estimate after an increasing number of replications',
    description: 'The estimate, and 1.96 standard errors on both sides.',
    legend: [['stroke', 'estimate'], ['area', '95 % band']],
    xTitle: 'replications', yTitle: 'estimate',
    xRange: [0, counts[n - 1]], yRange: extent(shown), logX: false, points: n,
    position: i => counts[i],
    read: i => `${full(counts[i])} replications: ${withError(means[i], errors[i]).join(' ')}`,
    titles: ['replications#', 'estimate#', 'standard error#'],
    rows: () => counts.map((count, i) => [full(count), full(means[i]), full(errors[i])]),
    marks: (svg, {x, y}, box) => {
      const clip = v => Math.max(box.top, Math.min(box.height - box.bottom, y(v)));
      const upper = counts.map((count, i) => [x(count), clip(high[i])]);
      const lower = counts.map((count, i) => [x(count), clip(low[i])]).reverse();
      svg.append(draw('path', {class: 'area', d: path([...upper, ...lower]) + 'Z'}),
        draw('path', {class: 'stroke', d: path(counts.map((count, i) => [x(count), clip(means[i])]))}));
    }};
  const button = el('button', {type: 'button', id: 'convergence-log', 'aria-pressed': 'false'},
    'Logarithmic axis');
  const bar = el('div', {class: 'controls'}, button);
  const drawn = chart(node, 'convergence-chart', options);
  button.addEventListener('click', () => {
    options.logX = !options.logX;
    options.xRange = [options.logX ? counts[0] : 0, counts[n - 1]];
    options.yRange = extent(options.logX ? [...low, ...high] : shown);
    button.setAttribute('aria-pressed', options.logX);
    drawn.redraw();
  });
  node.append(bar);
}

function showRepeat(doc) {
  if (!doc.again && !doc.again_numpy) return;
  const node = section('repeat', 'Repeat it');
  if (doc.again) node.append(...code('In Seedtree', doc.again, 'again'));
  if (doc.again_numpy) node.append(...code('In NumPy', doc.again_numpy, 'again-numpy'));
}
