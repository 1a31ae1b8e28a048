// Writes the pages that VitePress reads, into target/pages: those of site/pages, and those of the
// repository, whose texts stand there only. A link to another file of the repository becomes one to
// its page; a source file that is linked gets a page of its own.
import {
  copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, extname, join, normalize, relative} from 'node:path/posix'
import {pageOf, placeOf} from './places.mjs'
import {MODULES, PAGES, ROOT, SITE, version} from './project.mjs'
import {schemaTables} from './schema.mjs'
import {table} from './tables.mjs'

const LINK = /(!?\[(?:[^\]`]|`[^`]*`)*\])\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)/g
const FENCE = /^(```[\s\S]*?^```)/m
const LANGUAGES = {
  '.csv': 'csv',
  '.java': 'java',
  '.json': 'json',
  '.py': 'python',
  '.sh': 'sh',
  '.xml': 'xml',
}

const linked = new Set()

function write(page, text) {
  const file = join(PAGES, page)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

/** Returns what `change` makes of a text outside of its blocks of code. */
function prose(text, change) {
  return text.split(FENCE).map((part) => part.startsWith('```') ? part : change(part)).join('')
}

/** Returns the link from `page` to `target`, a file or folder of the repository. */
function rewritten(page, file, label, target, anchor) {
  const path = normalize(join(dirname(file), target)).replace(/\/$/, '')
  const from = dirname(page)
  if (label.startsWith('!')) {
    const image = join(from, basename(path))
    mkdirSync(join(PAGES, from), {recursive: true})
    copyFileSync(join(ROOT, path), join(PAGES, image))
    return `${label}(./${basename(path)})`
  }
  const isFolder = statSync(join(ROOT, path)).isDirectory()
  const place = placeOf(path, isFolder)
  if (place.startsWith('source/')) {
    linked.add(path)
  }
  const link = relative(from, place)
  return `${label}(${link.startsWith('.') ? link : './' + link}${anchor ?? ''})`
}

function addPage(file) {
  const page = pageOf(file)
  const text = readFileSync(join(ROOT, file), 'utf8')
    .replaceAll('@version@', version())
    .replace(/^@table (.*)@$/m, (_, name) => table(name))
    .replace(/^@schema (.*)@$/m, (_, name) => schemaTables(name))
  write(page, prose(text, (part) =>
    part.replace(LINK, (_, label, target, anchor) => rewritten(page, file, label, target, anchor))))
}

/** Adds the page of a source file, or of a folder with links to its files. */
function addSource(path) {
  const isFolder = statSync(join(ROOT, path)).isDirectory()
  const page = ['---', 'search: false', '---', `# ${isFolder ? path : basename(path)}`, '']
  if (isFolder) {
    for (const name of names(path)) {
      addSource(join(path, name))
      page.push(`- [${name}](./${name}.md)`)
    }
  } else {
    const text = readFileSync(join(ROOT, path), 'utf8').trimEnd()
    page.push(`\`${path}\``, '', '````' + (LANGUAGES[extname(path)] ?? 'text'), text, '````')
  }
  write(placeOf(path, isFolder), page.join('\n') + '\n')
}

function names(folder, extension = '') {
  return readdirSync(join(ROOT, folder), {withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => entry.name)
    .sort()
}

function title(file) {
  return readFileSync(join(ROOT, file), 'utf8').match(/^# (.*)$/m)[1]
}

function markdown(folder) {
  return readdirSync(join(ROOT, folder), {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name))
}

function addDecisions() {
  const list = names('docs/decisions', '.md')
    .map((name) => `- [${title(`docs/decisions/${name}`)}](./${name})`)
  const page = ['# Decisions', '', 'What was decided, and why, with figures.', '', ...list]
  write('decisions/index.md', page.join('\n') + '\n')
}

/** Copies the Javadoc of each module that has been built. */
function addJavadoc() {
  for (const module of MODULES) {
    const built = ['target/reports/apidocs', 'target/site/apidocs']
      .map((folder) => join(ROOT, module, folder))
      .find((folder) => existsSync(folder))
    if (built) {
      cpSync(built, join(PAGES, 'public/javadoc', module), {recursive: true})
    }
  }
}

rmSync(PAGES, {recursive: true, force: true})
cpSync(join(SITE, 'public'), join(PAGES, 'public'), {recursive: true})
const pages = ['site/pages', 'docs/guide', 'docs/reference', 'docs/decisions'].flatMap(markdown)
const upper = names('.', '.md').filter((name) => name !== 'README.md')
const results = names('benchmarks', '.md').map((name) => `benchmarks/${name}`)
for (const file of [...pages, ...upper, ...results]) {
  addPage(file)
}
addDecisions()
addJavadoc()
for (const file of ['LICENSE', 'NOTICE', 'docs/reference/manifest.schema.json']) {
  linked.add(file)
}
for (const path of linked) {
  addSource(path)
}
