// The project around the site: where it is, and which version it has.
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const SITE = dirname(dirname(fileURLToPath(import.meta.url)))
export const ROOT = dirname(SITE)
export const PAGES = join(SITE, 'target/pages')
export const BUILT = join(SITE, 'target/site')

/** The modules with Javadoc. */
export const MODULES = [
  'core', 'runs', 'sampling', 'quality', 'junit', 'commons', 'foreign', 'spark', 'flink',
]

/** The folder of the server under which the site stands, with a slash at both ends. */
export const BASE = process.env.SEEDTREE_SITE_BASE ?? '/'

/** Returns the version of the root POM, whose property it may name. */
export function version() {
  const pom = readFileSync(join(ROOT, 'pom.xml'), 'utf8')
  const [, written] = pom.match(/<artifactId>seedtree-parent<\/artifactId>\s*<version>(.*?)</)
  return written.replace(/\$\{(.*?)\}/g, (_, name) => pom.match(`<${name}>(.*?)<`)[1])
}
