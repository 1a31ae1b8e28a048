/** Draws the results of a battery: its controls first. */
function showBattery(doc) {
  const b = doc.battery;
  if (!b) return;
  const failed = text => el('span', {class: 'bad'}, text);
  const controls = section('controls', 'Controls');
  controls.append(table('Controls, which must fail', ['control', 'test', 'statistic', 'size#', 'p#', ''],
    b.controls.map(c => [c.subject, c.test, c.statistic, full(c.size), short(c.p, 3),
      c.failed ? 'fails, as it must' : failed('passes: the battery is broken')])));
  if (b.defects.length) {
    section('defects', 'Known to be inexact in NumPy').append(
      table('What is expected to fail', ['values', 'reason', 'size#', 'p#', 'power#', ''],
        b.defects.map(d => [d.subject, `${d.reason} (${d.effect})`, full(d.size), short(d.p, 3),
          short(d.power, 4), d.sighting === 'missing' ? failed('missing: the battery is broken')
            : d.sighting === 'seen' ? 'seen' : 'not seen at this size'])));
  }
  const node = section('tests', 'Tests');
  if (b.suspicious.length) {
    node.append(table('Suspicious tests', ['subject', 'test', 'statistic', 'p#', 'again#', ''],
      b.suspicious.map(t => [t.subject, t.test, t.statistic, short(t.p, 3), short(t.again, 3),
        t.failed ? failed('fails') : el('span', {class: 'warn'}, 'not confirmed')])));
  }
  const columns = el('div', {class: 'columns'});
  node.append(columns);
  if (b.p_values.count) {
    quantileChart(columns, 'all-p-values', b.p_values, 'All p-values in order',
      `${full(b.p_values.count)} p-values and those of a uniform distribution: near the line where nothing is wrong.`);
  }
  node.append(table('What was tested', ['subject', 'p-values#', 'smallest#', 'test', 'statistic', 'size#'],
    b.subjects.map(s => [s.subject, full(s.p_values), short(s.smallest.p, 3), s.smallest.test,
      s.smallest.statistic, full(s.smallest.size)])));
  node.append(facts([['seed', b.seed, 'fact-seed'], ['size', `${b.scale} times that of --quick`],
    ['streams and values of', 'NumPy ' + b.numpy], ['by', 'Seedtree ' + b.library],
    ['suspicious below', `${b.level}, by Holm's procedure over all p-values`]]));
}
