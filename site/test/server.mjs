// Serves the built site under its base folder, as a plain file server does.
import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {BASE, BUILT} from '../scripts/project.mjs'

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

function fileOf(path) {
  const file = join(BUILT, path.slice(BASE.length))
  return path.startsWith(BASE) && [file, file + '.html', join(file, 'index.html')]
    .find((name) => existsSync(name) && statSync(name).isFile())
}

/** Returns a server that listens, and the address of the site's first page. */
export async function serve() {
  const server = createServer((request, response) => {
    const file = fileOf(decodeURIComponent(new URL(request.url, 'http://site').pathname))
    response.writeHead(file ? 200 : 404, {'content-type': TYPES[extname(file || '')] ?? 'text/plain'})
    response.end(file ? readFileSync(file) : 'not found')
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return {server, start: `http://127.0.0.1:${server.address().port}${BASE}`}
}
