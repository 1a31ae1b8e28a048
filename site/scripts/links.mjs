// Checks the built pages: every link leads to a page, file or heading of the site, under its base
// folder, and nothing is loaded from another server. Prints what is wrong, and fails. The pages of
// the Javadoc were checked when they were built.
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {BASE, BUILT} from './project.mjs'

const REFERENCE = /<(\w+)\b[^>]*?\s(href|src)="([^"]*)"/g
const REMOTE = /url\(["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//

const files = readdirSync(BUILT, {recursive: true}).map((name) => join(BUILT, name))
const pages = new Map(files
  .filter((file) => file.endsWith('.html') && !file.startsWith(join(BUILT, 'javadoc')))
  .map((file) => [file, readFileSync(file, 'utf8')]))
const problems = []
let links = 0

function unescaped(text) {
  return decodeURIComponent(text.replaceAll('&amp;', '&'))
}

/** Returns the file that a path of the server is, or undefined. */
function fileOf(path) {
  if (!path.startsWith(BASE)) {
    return undefined
  }
  const file = join(BUILT, path.slice(BASE.length))
  return [file, file + '.html', join(file, 'index.html')]
    .find((name) => existsSync(name) && statSync(name).isFile())
}

function check(page, tag, link) {
  if (/^(data|mailto):/.test(link)) {
    return
  }
  const here = new URL('http://site' + BASE + relative(BUILT, page).replaceAll('\\', '/'))
  const url = new URL(unescaped(link), here)
  if (url.origin !== here.origin) {
    if (tag !== 'a') {
      problems.push(`${relative(BUILT, page)}: <${tag}> loads ${link}`)
    }
    return
  }
  links++
  const file = fileOf(decodeURIComponent(url.pathname))
  const anchor = decodeURIComponent(url.hash.slice(1))
  if (file === undefined || (anchor && !pages.get(file)?.includes(`id="${anchor}"`))) {
    problems.push(`${relative(BUILT, page)}: ${link} leads nowhere`)
  }
}

for (const [page, html] of pages) {
  for (const [, tag, , link] of html.matchAll(REFERENCE)) {
    check(page, tag, link)
  }
}
for (const style of files.filter((file) => file.endsWith('.css'))) {
  if (REMOTE.test(readFileSync(style, 'utf8'))) {
    problems.push(`${relative(BUILT, style)}: loads from another server`)
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`${pages.size} pages, ${links} links: none is broken`)
