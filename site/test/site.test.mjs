// Opens the built site in a headless Chromium. Without one the tests are skipped, with a line.
import assert from 'node:assert/strict'
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {chromium} from 'playwright-core'
import {BUILT, SITE} from '../scripts/project.mjs'
import {serve} from './server.mjs'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PICTURES = join(SITE, 'target/pictures')
const WIDTHS = [390, 820, 1440]

/** A page of each kind, which is looked at in both themes and at every width. */
const KINDS = [
  '', 'playground', 'from/spark-rand', 'cookbook/monte-carlo', 'reference/cli/split',
  'guide/junit', 'decisions/',
]

/** Long pages of the same kinds, which axe would take minutes for. */
const LONG = ['numpy', 'benchmarks/results', 'reference/manifest']

const skip = existsSync(CHROMIUM) ? false : `${CHROMIUM} is not installed`
if (skip) {
  console.log(`pages are not opened: ${skip}`)
}

let site
let browser

before(async () => {
  if (!skip) {
    site = await serve()
    browser = await chromium.launch({executablePath: CHROMIUM, args: ['--no-sandbox']})
    mkdirSync(PICTURES, {recursive: true})
  }
})

after(async () => {
  await browser?.close()
  site?.server.close()
})

/** Returns a new page, whose errors and requests to other servers are added to `problems`. */
async function page(options = {}, problems = []) {
  const context = await browser.newContext(options)
  const opened = await context.newPage()
  opened.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  opened.on('pageerror', (error) => problems.push(error.message))
  await context.route(
    (url) => !url.href.startsWith(site.start),
    (route) => {
      problems.push(`requests ${route.request().url()}`)
      return route.abort()
    })
  return opened
}

async function open(opened, path) {
  await opened.goto(site.start + path)
  await opened.waitForFunction(() => document.querySelector('#app')?.__vue_app__ !== undefined)
}

/** Waits until an element has a text, which it may have a moment after a click. */
async function shows(element, text) {
  await element.filter({hasText: text}).waitFor()
}

test('every page opens without errors, and asks no other server', {skip}, async () => {
  const problems = []
  const opened = await page({}, problems)
  const pages = readdirSync(BUILT, {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !/^(?:javadoc|source|404)\b/.test(name))
  assert.ok(pages.length > 80)
  for (const path of pages) {
    await open(opened, path)
    assert.deepEqual(problems, [], path)
  }
})

/** Returns what axe finds of serious and critical impact. */
async function seriousFindings(opened) {
  await opened.evaluate(AXE)
  const {violations} = await opened.evaluate(() => window.axe.run({resultTypes: ['violations']}))
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`)
}

for (const colorScheme of ['light', 'dark']) {
  test(`pages fit and are accessible in ${colorScheme} at every width`, {skip}, async () => {
    const opened = await page({colorScheme, reducedMotion: 'reduce'})
    for (const path of [...KINDS, ...LONG]) {
      await open(opened, path)
      await opened.addStyleTag({content: '*, ::before, ::after {transition: none !important}'})
      for (const width of WIDTHS) {
        await opened.setViewportSize({width, height: 900})
        const name = `${path.replaceAll('/', '-') || 'index'}-${width}-${colorScheme}.png`
        await opened.screenshot({path: join(PICTURES, name)})
        const wide = await opened.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(wide <= width, `${path} is ${wide} pixels wide in ${width}`)
      }
      if (KINDS.includes(path)) {
        assert.deepEqual(await seriousFindings(opened), [], path) // at the last width
        await opened.setViewportSize({width: WIDTHS[0], height: 900})
        assert.deepEqual(await seriousFindings(opened), [], `${path} at ${WIDTHS[0]}`)
      }
    }
  })
}

test('the search finds names', {skip}, async () => {
  const opened = await page({viewport: {width: 1440, height: 900}})
  for (const [words, expected] of [
    ['train_test_split', /train_test_split/],
    ['spawn', /spawn/],
    ['standard_gamma', /standard_gamma/],
    ['multivariate_hypergeometric', /multivariate_hypergeometric/],
  ]) {
    await open(opened, '')
    await opened.locator('.VPNavBarSearch button').click()
    await opened.locator('#localsearch-input').fill(words)
    const first = opened.locator('.VPLocalSearchBox .results .result').first()
    await shows(first, expected)
    await first.click()
    await opened.locator('.VPLocalSearchBox').waitFor({state: 'detached'})
    await shows(opened.locator('main'), expected)
  }
})

test('tabs of code switch', {skip}, async () => {
  const opened = await page()
  await open(opened, '')
  const group = opened.locator('.vp-code-group').first()
  for (const [tab, code] of [
    ['Gradle', /implementation/],
    ['CLI', /seedtree sample/],
    ['Maven', /<artifactId>/],
  ]) {
    await group.locator('label', {hasText: tab}).click()
    const shown = group.locator('div[class*="language-"].active')
    await shows(shown, code)
    assert.equal(await shown.count(), 1)
  }
})

test('the playground draws for a seed and for a child', {skip}, async () => {
  const opened = await page()
  await open(opened, 'playground')
  const gives = opened.locator('code.values').first()
  await shows(gives, /^0\.22733602246716966 0\.31675833970975287 /)
  await opened.getByRole('button', {name: 'child 0', exact: true}).click()
  await shows(gives, /^0\.8699988509120198 /) // as Generator.spawn in numpy.json
  await opened.locator('#playground-seed').fill('no seed')
  await shows(opened.getByRole('alert'), /integer/)
})
