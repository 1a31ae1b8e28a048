const CELLS = 50;

/** Draws the children of a seed: a strip of at most 50 cells, and below it that of the chosen cell. */
function showTree(doc) {
  const tree = doc.tree;
  if (!tree || !tree.count) return;
  const node = section('tree', 'Spawn tree');
  const end = tree.first + tree.count;
  node.append(el('p', {}, `${full(tree.count)} ${tree.count === 1 ? 'child' : 'children'} of the seed`
    + ` (one for each ${tree.child}). Two of them share a stream with a probability below `
    + `${full(tree.count)}\u00b2 / 2\u00b9\u00b2\u2078 = `,
  el('span', {id: 'collision-bound', 'data-value': tree.collision_bound},
    short(tree.collision_bound, 2)), '.'));
  const drawing = el('div');
  const number = el('input', {type: 'number', id: 'tree-child', min: tree.first, max: end - 1, value: tree.first});
  const out = el('button', {type: 'button', id: 'tree-out'}, 'Zoom out');
  const whole = el('button', {type: 'button', id: 'tree-whole'}, 'Whole tree');
  const show = el('button', {type: 'button', id: 'tree-show'}, 'Show');
  const child = el('div', {id: 'tree-chosen', 'aria-live': 'polite'});
  let levels = [{from: tree.first, to: end}];
  let chosen = null;

  const size = level => Math.ceil((level.to - level.from) / CELLS);
  const cellOf = (level, index) => {
    const step = size(level);
    const from = level.from + Math.floor((index - level.from) / step) * step;
    return {from, to: Math.min(level.to, from + step)};
  };
  const open = (depth, index) => {
    levels = levels.slice(0, depth + 1);
    const cell = cellOf(levels[depth], index);
    if (cell.to - cell.from > 1) {
      levels.push(cell);
      chosen = null;
    } else {
      chosen = index;
    }
    update();
  };
  const find = index => {
    levels = [levels[0]];
    while (size(levels[levels.length - 1]) > 1) {
      levels.push(cellOf(levels[levels.length - 1], index));
    }
    chosen = index;
    update();
  };
  const name = cell => cell.to - cell.from === 1 ? `child ${full(cell.from)}`
    : `children ${full(cell.from)} to ${full(cell.to - 1)}`;

  let width = 0;
  const strip = (svg, level, depth, y) => {
    const x = scale(level.from, level.to, 0, width);
    const step = size(level);
    for (let from = level.from; from < level.to; from += step) {
      const cell = {from, to: Math.min(level.to, from + step)};
      const below = levels[depth + 1];
      const isChosen = below ? below.from === from : chosen === from && step === 1;
      svg.append(draw('rect', {class: isChosen ? 'cell chosen' : 'cell', x: x(cell.from), y,
        width: x(cell.to) - x(cell.from), height: 26, 'data-from': cell.from, 'data-to': cell.to,
        onclick: () => open(depth, from)}, draw('title', {}, name(cell))));
      if (below && below.from === from) {
        svg.append(draw('path', {class: 'link',
          d: `M${x(cell.from)},${y + 26}L${x(cell.to)},${y + 26}L${width},${y + 64}L0,${y + 64}Z`}));
      }
    }
    svg.append(draw('text', {x: 0, y: y - 4}, full(level.from)),
      draw('text', {x: width, y: y - 4, 'text-anchor': 'end'}, full(level.to - 1)));
  };
  const update = () => {
    const top = tree.groups.length ? 62 : 24;
    const height = top + levels.length * 64;
    const svg = draw('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
      'aria-label': 'Spawn tree; shown: ' + levels.map(name).join(', then ')});
    const x = scale(tree.first, end, 0, width);
    tree.groups.forEach((group, i) => {
      svg.append(draw('rect', {class: i % 2 ? 'fill-line' : 'fill', x: x(group.first), y: 16,
        width: Math.max(0, x(group.first + group.count) - x(group.first)), height: 16},
      draw('title', {}, `${group.name}: ${full(group.count)} from ${full(group.first)} on`)));
      if (x(group.count) - x(0) > 60) {
        svg.append(draw('text', {class: 'strong', x: x(group.first) + 4, y: 28}, group.name));
      }
    });
    if (tree.groups.length) svg.append(draw('text', {x: 0, y: 11}, `${tree.groups.length} parts`));
    levels.forEach((level, depth) => strip(svg, level, depth, top + depth * 64));
    drawing.replaceChildren(svg);
    out.disabled = whole.disabled = levels.length === 1 && chosen === null;
    drawing.dataset.levels = levels.length;
    child.replaceChildren(...(chosen === null
      ? [el('p', {class: 'quiet'}, name(levels[levels.length - 1]))]
      : chosenChild(doc, tree, chosen)));
  };
  out.addEventListener('click', () => {
    if (chosen !== null) chosen = null;
    else levels.pop();
    update();
  });
  whole.addEventListener('click', () => {
    levels = [levels[0]];
    chosen = null;
    update();
  });
  const go = () => {
    const index = Math.floor(Number(number.value));
    if (index >= tree.first && index < end) find(index);
  };
  show.addEventListener('click', go);
  number.addEventListener('keydown', event => { if (event.key === 'Enter') go(); });
  node.append(el('figure', {}, drawing),
    el('div', {class: 'bar controls'},
      el('span', {}, el('label', {for: 'tree-child'}, 'Child '), number, ' ', show),
      el('span', {}, out, ' ', whole)),
    child);
  withWidth(drawing, w => { width = w; update(); });
}

function chosenChild(doc, tree, index) {
  const words = doc.words && doc.words[index - tree.first];
  return [
    facts([['child', full(index)], ['spawn key', tree.spawn_key.replace('{i}', index), 'tree-key'],
      ['generate_state(4)', words ? words.join(' ') : null]]),
    ...(doc.again && tree.child === 'replication'
      ? code('Replay it in Seedtree', doc.again + ' --only ' + index, 'tree-again') : []),
    ...code('Its bit generator in NumPy', tree.numpy.replace('{i}', index), 'tree-numpy')];
}

/** Draws the words that two users have in common, to scale. */
function sharedWords(finding, index) {
  const s = finding.shared;
  const starts = [Number(s.second), Number(s.first)];
  const lengths = s.words.map(words => words === null ? null : Number(words));
  const from = Math.max(...starts);
  const known = starts.map((start, i) => start + (lengths[i] || 0));
  const count = s.count === null ? null : Number(s.count);
  const total = Math.max(...known, from + (count || 0), 1);
  const longest = lengths.includes(null) ? total * 1.15 + 1 : total;
  const drawing = el('div');
  withWidth(drawing, width => {
    const x = scale(0, longest, 0, width);
    const height = 118;
    const svg = draw('svg', {width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
      'aria-label': 'Words of the stream, to scale: ' + finding.text});
    finding.names.slice(0, 2).forEach((name, i) => {
      const end = lengths[i] === null ? longest : starts[i] + lengths[i];
      svg.append(
        label(name + (lengths[i] === null ? ', length not known' : `, ${grouped(s.words[i])} words`),
          width, {class: 'strong', x: 0, y: 14 + i * 46}),
        draw('rect', {class: lengths[i] === null ? 'open' : 'fill', x: x(starts[i]), y: 20 + i * 46,
          width: Math.max(2, x(end) - x(starts[i])), height: 18}),
        draw('rect', {class: 'fill-bad', x: x(from), y: 20 + i * 46,
          width: Math.max(2, x(count === null ? end : from + count) - x(from)), height: 18}));
    });
    svg.append(draw('line', {class: 'axis', x1: 0, x2: width, y1: 96, y2: 96}),
      draw('text', {x: 0, y: 112}, 'word 0'),
      draw('text', {x: width, y: 112, 'text-anchor': 'end'}, 'word ' + short(longest, 4)));
    drawing.replaceChildren(svg);
  });
  return el('figure', {id: 'finding-' + index + '-chart'},
    el('div', {class: 'legend'}, key('fill', 'words of the stream'), key('fill-bad', 'used by both')), drawing);
}

function showFindings(doc) {
  if (!doc.findings) return;
  const node = section('findings', 'Findings');
  if (!doc.findings.length) node.append(el('p', {}, 'Nothing was found.'));
  if (doc.finding_count > doc.findings.length) {
    node.append(el('p', {class: 'quiet'},
      `The first ${full(doc.findings.length)} of ${full(doc.finding_count)}.`));
  }
  doc.findings.forEach((finding, i) => {
    const box = el('div', {class: 'finding', id: 'finding-' + i},
      el('h3', {}, el('span', {class: finding.fault ? 'bad' : 'quiet'},
        finding.kind.replaceAll('_', ' ')), ' ', finding.names.slice(0, 3).join(', ')),
      el('p', {}, finding.text));
    node.append(box); // before it is drawn, so that it has a width
    if (finding.shared) box.append(sharedWords(finding, i));
  });
}

function showSubjects(doc) {
  if (!doc.subjects) return;
  const node = section('subjects', 'What was compared');
  node.append(table('Users of streams', ['file', 'bit generator', 'seed', 'spawn key', 'streams#', 'words of each#'],
    doc.subjects.map(s => [s.name, s.stream.bit_generator, s.stream.seed, s.stream.spawn_key || '',
      grouped(s.streams), s.words === null ? 'not known' : grouped(s.words)])),
  el('p', {}, `Two of ${grouped(doc.streams)} different seeds share a stream with a probability below `
    + `${grouped(doc.streams)}\u00b2 / 2\u00b9\u00b2\u2078 = `,
  el('span', {id: 'collision-bound', 'data-value': doc.collision_bound}, short(doc.collision_bound, 2)), '.'));
}
