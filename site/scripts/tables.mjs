// The tables of site/data as Markdown: a heading for each entry, with its rows as code and numbers.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {SITE} from './project.mjs'

const COLUMNS = [
  ['before', 'Instead of'],
  ['replaces', 'Instead of'],
  ['python', 'Python'],
  ['java', 'Java'],
  ['cli', 'CLI'],
  ['spark', 'Spark'],
]
const SHOWN = 6 // numbers of a row

function json(name) {
  return JSON.parse(readFileSync(join(SITE, 'data', name + '.json'), 'utf8'))
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function code(text) {
  return `<code>${escaped(text)}</code>`
}

/** Returns a text of a file with numbers as they are written there. */
function numbers(text) {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|[^,[\]\s]+/g)].map(([number]) => number)
}

/** Returns the values of each row by the names of entries, as texts. */
function values(name) {
  const found = new Map()
  for (const line of readFileSync(join(SITE, 'data/values', name + '.json'), 'utf8').split('\n')) {
    const entry = line.match(/^"(.*?)": \[(.*)\],?$/)
    if (entry) {
      found.set(entry[1], [...entry[2].matchAll(/\[(.*?)\](?=, \[|$)/g)].map(([, row]) => numbers(row)))
    }
  }
  return found
}

function row(example, given) {
  const shown = given.slice(0, SHOWN).join(' ') + (given.length > SHOWN ? ' ...' : '')
  const cells = COLUMNS.filter(([key]) => key in example).map(([key, title]) =>
    [title, code((key === 'cli' ? './seedtree ' : '') + example[key])])
  const lines = [...cells, ['gives', code(shown)]]
    .map(([title, cell]) => `<tr><th scope="row">${title}</th><td>${cell}</td></tr>`)
  return `<tbody>${lines.join('\n')}</tbody>`
}

function entry({name, text, examples}, given) {
  const table = examples.map((example, i) => row(example, given[i])).join('\n')
  return [
    `### \`${name}\` {#${name.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '-')}}`,
    text ?? '',
    examples.length > 0 ? `<table class="calls" tabindex="0" v-pre>\n${table}\n</table>` : '',
  ].join('\n\n')
}

function setup({python, java}) {
  const given = python.trim() === '' ? [] : [
    '::: code-group', '```python [Python]', python, '```', '```java [Java]', java, '```', ':::',
  ]
  return given.join('\n')
}

/** Returns a table as Markdown, whose headings of the second level are its sections. */
export function table(name) {
  const given = values(name)
  return json(name).sections.map((section) => [
    `## ${section.title}`,
    section.text ?? '',
    setup(section.setup),
    ...section.entries.map((one) => entry(one, given.get(one.name))),
  ].join('\n\n')).join('\n\n')
}
