// Where a file of the repository stands on the site.
import {extname} from 'node:path/posix'

const FOLDERS = {
  'site/pages/': '',
  'docs/guide/': 'guide/',
  'docs/reference/': 'reference/',
  'docs/decisions/': 'decisions/',
}

/** Returns the page of a Markdown file of the repository, relative to the site's root. */
export function pageOf(file) {
  if (file === 'README.md') {
    return 'index.md'
  }
  const folder = Object.keys(FOLDERS).find((name) => file.startsWith(name))
  return folder ? FOLDERS[folder] + file.slice(folder.length) : file.toLowerCase()
}

/** Returns the page that shows a file or lists a folder of the repository. */
export function placeOf(file, isFolder) {
  if (isFolder) {
    return file === 'docs/decisions' ? 'decisions/index.md' : `source/${file}/index.md`
  }
  return extname(file) === '.md' ? pageOf(file) : `source/${file}.md`
}
