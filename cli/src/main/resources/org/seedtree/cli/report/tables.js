function showVerdict(doc) {
  if (!doc.verdict) return;
  section('verdict', 'Result', el('p', {id: 'verdict-text', class: doc.verdict.ok ? 'good' : 'bad'},
    doc.verdict.text));
}

/** Draws which blocks were compared, and which differ. */
function showComparisons(doc) {
  if (!doc.comparisons || !doc.comparisons.length) return;
  const node = section('comparisons', 'Blocks compared');
  node.append(el('div', {class: 'legend'}, key('fill', 'the same'), key('fill-bad', 'different'),
    key('fill-line', 'not compared')));
  for (const c of doc.comparisons) {
    const drawing = el('div');
    node.append(el('h3', {}, c.name), drawing, el('p', {class: 'quiet'},
      `${full(c.compared_count)} of ${full(c.blocks)} blocks of ${full(c.block_size)} compared, `
      + `${c.different_count ? full(c.different_count) : 'none'} different`));
    withWidth(drawing, width => {
      const x = scale(c.first, c.first + c.blocks, 0, width);
      const ranges = (list, kind) => list.map(([from, to]) => draw('rect', {class: kind, x: x(from), y: 0,
        width: Math.max(1.5, x(to + 1) - x(from)), height: 24},
      draw('title', {}, from === to ? `block ${full(from)}` : `blocks ${full(from)} to ${full(to)}`)));
      drawing.replaceChildren(draw('svg', {width, height: 24, viewBox: `0 0 ${width} 24`, role: 'img',
        'aria-label': `Blocks of ${c.name}: ${c.different_count} of ${c.compared_count} compared differ`},
      draw('rect', {class: 'fill-line', width, height: 24}), ranges(c.compared, 'fill'),
      ranges(c.different, 'fill-bad')));
    });
    if (c.different.length) {
      node.append(table(`Blocks of ${c.name} that differ`, ['blocks', `${doc.items}`],
        c.different.map(([from, to]) => [from === to ? full(from) : `${full(from)} to ${full(to)}`,
          `${full(from * c.block_size)} to ${full(Math.min(c.size, (to + 1) * c.block_size) - 1)}`])));
    }
  }
}

function showIdentity(doc) {
  const s = doc.stream;
  if (!s) return;
  const node = section('identity', 'Seed, versions, digests');
  const parameters = Object.entries(doc.parameters || {}).map(([name, value]) =>
    name + '=' + (typeof value === 'string' ? value : JSON.stringify(value))).join(', ');
  node.append(facts([
    [doc.distribution ? 'distribution' : 'function', doc.distribution || doc.function],
    ['parameters', parameters, 'fact-parameters'],
    ['shape', doc.shape ? doc.shape.map(full).join(' \u00d7 ') : null],
    ['dtype', doc.dtype],
    ['seed', s.seed, 'fact-seed'], ['spawn key', s.spawn_key], ['bit generator', s.bit_generator, 'fact-engine'],
    ['pool size', s.pool_size && s.pool_size !== 4 ? full(s.pool_size) : null],
    ['jumps', s.jumps && grouped(s.jumps)], ['advance', s.advance && grouped(s.advance)],
    ['values of', 'NumPy ' + s.numpy], ['by', 'Seedtree ' + s.seedtree],
    ['block size', doc.block_size ? full(doc.block_size) : null],
    ['SHA-256 of the jar', doc.jar_sha256]]));
  const d = doc.digests;
  if (d && d.blocks) {
    node.append(table(d.blocks > d.sha256.length
      ? `SHA-256 of the first ${d.sha256.length} of ${full(d.blocks)} blocks of ${full(d.block_size)}`
      : `SHA-256 of ${d.blocks === 1 ? 'the block' : full(d.blocks) + ' blocks of ' + full(d.block_size)}`,
    ['block#', 'SHA-256'], d.sha256.map((digest, i) => [full(d.first_block + i), digest])));
  }
}

function replay(doc, index) {
  const line = `${doc.again} --only ${index}`;
  const pre = el('code', {}, line);
  return el('span', {}, pre, ' ', copyButton('the line that replays replication ' + index, pre));
}

function showReplications(doc) {
  const failed = doc.failures;
  const slowest = doc.timing.slowest || [];
  const hasFailed = failed && failed.count > 0;
  if (!hasFailed && !slowest.length) return;
  const node = section('replications', hasFailed ? 'Failed and slowest replications' : 'Slowest replications');
  if (hasFailed) {
    node.append(table(failed.count > failed.first.length
      ? `The first ${failed.first.length} of ${full(failed.count)} replications that failed` : 'Replications that failed',
    ['replication#', 'failure', 'replay it', 'its generator in Java'],
    failed.first.map(f => [full(f.index), f.message, replay(doc, f.index), el('code', {}, f.java)])));
  }
  if (slowest.length) {
    node.append(table(`The ${slowest.length} slowest replications of this process`,
      ['replication#', 'seconds#', 'replay it'],
      slowest.map(s => [full(s.index), short(s.seconds, 4), replay(doc, s.index)])));
  }
}

function showTimeLine(doc) {
  const spans = doc.timing.spans || [];
  if (!spans.length) return;
  const node = section('time-line', 'Parts and sessions');
  const now = Date.parse(doc.timing.ended);
  const isOver = doc.report.state !== 'running';
  const start = s => Date.parse(s.started);
  const finish = s => s.ended ? Date.parse(s.ended) : now;
  const low = Math.min(...spans.map(start));
  const high = Math.max(...spans.map(finish), low + 1);
  const drawing = el('div');
  node.append(el('figure', {id: 'time-line-chart'}, drawing));
  withWidth(drawing, width => {
    const x = scale(low, high, 0, width);
    const height = spans.length * 38 + 24;
    const svg = draw('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
      'aria-label': `Time line of ${spans.length} parts and sessions, in the table below`});
    spans.forEach((s, i) => {
      svg.append(label(s.name + (s.ended ? '' : isOver ? ' (did not end)' : ' (running)'), width,
        {class: 'strong', x: 0, y: i * 38 + 13}),
      draw('rect', {class: 'fill-line', x: 0, y: i * 38 + 18, width, height: 12}),
      draw('rect', {class: s.ended ? 'fill-strong' : 'open', x: x(start(s)), y: i * 38 + 18,
        width: Math.max(2, x(finish(s)) - x(start(s))), height: 12}));
    });
    svg.append(draw('text', {x: 0, y: height - 4}, new Date(low).toISOString().slice(0, 19) + 'Z'),
      draw('text', {x: width, y: height - 4, 'text-anchor': 'end'}, '+ ' + short((high - low) / 1000, 4) + ' s'));
    drawing.replaceChildren(svg);
  });
  node.append(hiddenTable('Parts and sessions', ['name', 'started', 'ended', 'replications#'],
    () => spans.map(s => [s.name, s.started, s.ended || (isOver ? 'did not end' : 'running'),
      s.replications === null ? '' : full(s.replications)])));
}
