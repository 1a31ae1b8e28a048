'use strict';
// Text from the document reaches the page through textContent and attributes only.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined) node.append(child);
  }
  return node;
}

/** Creates an element; children are nodes or texts. */
function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** Creates an element of a drawing. */
function draw(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Creates a line of text in a drawing, without the middle of one that is wider. */
function label(text, width, attributes) {
  const most = Math.max(8, Math.floor(width / 7));
  const half = Math.floor((most - 1) / 2);
  return text.length <= most ? draw('text', attributes, text)
    : draw('text', attributes, draw('title', {}, text),
      text.slice(0, half) + '\u2026' + text.slice(text.length - half));
}

/** Adds a section to the page. */
function section(id, title, ...children) {
  const node = el('section', {id, 'aria-labelledby': id + '-title'},
    el('h2', {id: id + '-title'}, title), ...children);
  document.getElementById('sections').append(node);
  return node;
}

/** Writes a number with some significant digits, as short as possible. */
function short(x, digits = 6) {
  if (x === null || x === undefined) return 'undefined';
  if (Number.isInteger(x) && Math.abs(x) < 1e15) return x.toLocaleString('en');
  if (Math.abs(x) >= 1e4 && Math.abs(x) < 1e15) return Math.round(x).toLocaleString('en');
  const text = String(Number(x.toPrecision(digits)));
  return text.replace('e+', 'e').replace('-', '\u2212');
}

/** Writes a number with all its digits. */
function full(x) {
  if (x === null || x === undefined) return 'undefined';
  return Number.isInteger(x) && Math.abs(x) < 1e15 ? x.toLocaleString('en') : String(x);
}

/** Writes an integer of any size, given as text, with separators. */
function grouped(text) {
  return /^-?[0-9]+$/.test(text) && text.length < 40 ? BigInt(text).toLocaleString('en') : text;
}

/** Creates a list of names and values; rows whose value is missing are left out. */
function facts(rows) {
  const list = el('dl');
  for (const [name, value, id] of rows) {
    if (value === null || value === undefined || value === '') continue;
    list.append(el('dt', {}, name), el('dd', {id}, value));
  }
  return list;
}

/** Creates a table; a column whose title ends with # has numbers. */
function table(caption, titles, rows) {
  const isNumber = titles.map(title => title.endsWith('#'));
  const names = titles.map(title => title.replace('#', ''));
  const cell = (tag, content, i) => el(tag,
    {class: isNumber[i] ? 'number' : null, scope: tag === 'th' ? 'col' : null}, content);
  return el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption},
    el('table', {}, el('caption', {}, caption),
      el('thead', {}, el('tr', {}, names.map((name, i) => cell('th', name, i)))),
      el('tbody', {}, rows.map(row => el('tr', {}, row.map((c, i) => cell('td', c, i)))))));
}

/** Creates a table that is made when it is opened. */
function hiddenTable(caption, titles, rows) {
  const details = el('details', {}, el('summary', {}, 'Values as a table'));
  details.addEventListener('toggle', () => {
    if (details.children.length === 1) details.append(table(caption, titles, rows()));
  });
  return details;
}

async function copy(text, pre) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (e) {
    const selection = getSelection();
    selection.selectAllChildren(pre);
    return document.execCommand('copy');
  }
}

/** Creates a button that copies the text of an element. */
function copyButton(name, pre) {
  const button = el('button', {type: 'button', 'aria-label': 'Copy ' + name}, 'Copy');
  button.addEventListener('click', async () => {
    const done = await copy(pre.textContent, pre);
    button.textContent = done ? 'Copied' : 'Press Ctrl+C';
    button.dataset.copied = done;
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  return button;
}

/** Creates a line or program with a button that copies it. */
function code(name, text, id) {
  const pre = el('pre', {id, tabindex: 0, 'aria-label': name}, text);
  return [el('div', {class: 'bar'}, el('h3', {}, name), copyButton(name, pre)),
    el('div', {class: 'code'}, pre)];
}

/** Calls a function with the width of an element, now and whenever it changes. */
function withWidth(node, drawWidth) {
  let last = 0;
  const update = () => {
    const width = Math.max(240, Math.floor(node.clientWidth));
    if (width !== last) {
      last = width;
      drawWidth(width);
    }
  };
  new ResizeObserver(() => requestAnimationFrame(update)).observe(node);
  update();
}
