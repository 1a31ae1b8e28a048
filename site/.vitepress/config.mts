import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defineConfig} from 'vitepress'
import {numberCodeGroups} from './code-groups'
import {BASE, MODULES, PAGES, version} from '../scripts/project.mjs'

function title(page: string): string {
  return readFileSync(join(PAGES, page), 'utf8').match(/^# (.*)$/m)![1].replaceAll('`', '')
}

/** Entries of the sidebar, each named by its page's title. */
function entries(folder: string, names: string[]) {
  return names
    .map((name) => join(folder, name))
    .filter((name) => existsSync(join(PAGES, name + '.md')))
    .map((name) => ({text: title(name + '.md'), link: '/' + name.replace(/(^|\/)index$/, '$1')}))
}

function all(folder: string): string[] {
  return readdirSync(join(PAGES, folder))
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .map((name) => name.slice(0, -3))
    .sort()
}

/** The guides in the order of reading; others follow. */
const GUIDES = [
  'tour', 'java', 'broadcasting', 'parallel-streams', 'keys-and-seeds', 'runs', 'reports', 'junit',
  'spark', 'flink', 'interoperability', 'random-state', 'notebooks', 'python-random',
  'inexact-distributions', 'measuring',
]

const javadoc = MODULES
  .filter((module) => existsSync(join(PAGES, 'public/javadoc', module)))
  .map((module) => ({
    text: `Javadoc of ${module}`,
    link: `/javadoc/${module}/index.html`,
    target: '_self',
  }))

const TASKS = readFileSync(join(PAGES, 'cookbook/index.md'), 'utf8')
  .matchAll(/\(\.\/([\w-]+)\.md\)/g)

export default defineConfig({
  title: 'Seedtree',
  description: "NumPy's random numbers on the JVM, bit for bit",
  lang: 'en',
  base: BASE,
  srcDir: 'target/pages',
  outDir: 'target/site',
  cacheDir: 'target/cache',
  head: [['link', {rel: 'icon', type: 'image/svg+xml', href: BASE + 'icon.svg'}]],
  metaChunk: true,
  buildConcurrency: 1, // the search numbers pages as they come, and the site is built reproducibly
  vite: {build: {chunkSizeWarningLimit: 2000}}, // the index of the search
  markdown: {
    theme: {light: 'github-light-high-contrast', dark: 'github-dark-high-contrast'},
    config: numberCodeGroups,
  },
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: {
            // Names such as train_test_split count as one word, too.
            tokenize: (text) => [
              ...text.split(/[\s\p{P}\p{S}]+/u),
              ...(text.match(/\w+(?:[_.]\w+)+/g) ?? []),
            ].filter((word) => word !== ''),
          },
          searchOptions: {fuzzy: 0.2, prefix: true, boost: {title: 6, text: 2, titles: 1}},
        },
      },
    },
    nav: [
      {text: 'NumPy', link: '/numpy'},
      {text: 'Guides', link: '/guide/java', activeMatch: '/guide/'},
      {text: 'Cookbook', link: '/cookbook/', activeMatch: '/cookbook/'},
      {text: 'Reference', link: '/reference/cli/', activeMatch: '/reference/'},
      {text: version(), link: '/stability'},
    ],
    sidebar: [
      {text: 'Seedtree', items: entries('', ['index', 'playground', 'stability'])},
      {text: 'What you know', items: entries('', [
        'numpy', 'numpy-legacy', 'from/java-random', 'from/commons-rng', 'from/scikit-learn',
        'from/spark-rand',
      ])},
      {text: 'Guides', items: entries('guide', [
        ...GUIDES,
        ...all('guide').filter((name) => ![...GUIDES, 'quality', 'releases'].includes(name)),
      ])},
      {
        text: 'Cookbook',
        link: '/cookbook/',
        collapsed: true,
        items: entries('cookbook', [...TASKS].map(([, name]) => name)),
      },
      {text: 'Quality and speed', items: [
        ...entries('guide', ['quality']),
        ...entries('benchmarks', all('benchmarks')),
      ]},
      {text: 'Reference', items: [
        {
          text: 'Command line',
          link: '/reference/cli/',
          collapsed: true,
          items: entries('reference/cli', all('reference/cli')),
        },
        {text: 'Options of Spark tables', link: '/guide/spark#a-table'},
        {text: 'Options of Flink tables', link: '/guide/flink#a-table'},
        ...entries('reference', all('reference')),
        ...javadoc,
      ]},
      {text: 'Project', link: '/changelog', collapsed: true, items: [
        ...entries('', [
          'changelog', 'guide/releases', 'contributing', 'security', 'releasing', 'code_of_conduct',
        ]),
        {text: 'Licence', link: '/source/LICENSE.html'},
        {text: 'Notice', link: '/source/NOTICE.html'},
      ]},
      {
        text: 'Decisions',
        link: '/decisions/',
        collapsed: true,
        items: entries('decisions', all('decisions')),
      },
    ],
    footer: {message: 'Apache License 2.0'},
  },
})
