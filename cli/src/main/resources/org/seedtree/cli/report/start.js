const SECTIONS = [showVerdict, showBattery, showEstimate, showConvergence, showFindings, showComparisons,
  showRepeat, showIdentity, showHistogram, showPValues, showReplications, showTimeLine,
  showSubjects, showTree];

/** Shows the state; of a command that still runs, with a choice whether the page is read again. */
function showState(doc) {
  const {state, message} = doc.report;
  const node = document.getElementById('state');
  if (state === 'finished') return;
  node.append(el('span', {class: state === 'failed' ? 'bad' : 'warn'},
    {running: 'Running', stopped: 'Stopped before it was finished', failed: 'Failed'}[state]),
  message ? ': ' + message : '');
  if (state !== 'running') return;
  const box = el('input', {type: 'checkbox', id: 'reload', checked: location.hash !== '#paused'});
  node.after(el('p', {class: 'controls'}, box, ' ',
    el('label', {for: 'reload'}, 'Read this page again every 3 seconds')));
  let timer = 0;
  const update = () => {
    clearTimeout(timer);
    history.replaceState(null, '', box.checked ? '#reload' : '#paused');
    if (box.checked) timer = setTimeout(() => location.reload(), 3000);
  };
  box.addEventListener('change', update);
  update();
}

function start() {
  const doc = JSON.parse(document.getElementById('document').textContent);
  document.title = doc.report.title + ' \u2013 Seedtree ' + doc.report.kind;
  document.getElementById('kind').textContent = 'Seedtree ' + doc.report.kind;
  document.getElementById('title').textContent = doc.report.title;
  showState(doc);
  const isTree = doc.report.kind === 'spawn';
  for (const show of isTree ? [showTree, ...SECTIONS.slice(0, -1)] : SECTIONS) show(doc);
  const t = doc.timing;
  document.getElementById('versions').textContent = `Made ${t.ended.slice(0, 19)}Z in ${short(t.seconds, 4)} s`
    + `${t.threads ? ` with up to ${t.threads} threads` : ''}; Java ${t.java}, ${t.system}, ${t.processors} processors.`;
  document.documentElement.dataset.drawn = performance.now();
}

start();
