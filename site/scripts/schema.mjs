// A JSON schema as Markdown: a table of the members of its object, and one of each definition.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ROOT} from './project.mjs'

/** Returns what a value may be, as a cell. */
function kind(schema) {
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()
    return `[${name}](#${name.toLowerCase()})`
  }
  if ('const' in schema) {
    return `\`${schema.const}\``
  }
  if (schema.enum) {
    return schema.enum.map((value) => `\`${value}\``).join(', ')
  }
  if (schema.oneOf) {
    return schema.oneOf.map(kind).join(' or ')
  }
  if (schema.type === 'array' && schema.items) {
    return `array of ${kind(schema.items)}`
  }
  return [schema.type ?? 'string'].flat().join(' or ')
}

function text(description) {
  return (description ?? '').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*')
}

/** Returns the rows of an object's members, and those of the objects in them, with dots. */
function rows(schema, prefix = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const required = schema.required?.includes(name) ? 'yes' : ''
    return [
      `| \`${prefix}${name}\` | ${kind(member)} | ${required} | ${text(member.description)} |`,
      ...rows(member, `${prefix}${name}.`),
    ]
  })
}

function members(schema) {
  const found = rows(schema)
  return found.length === 0 ? `${kind(schema)}${schema.pattern ? `, \`${schema.pattern}\`` : ''}`
    : ['| member | is | required | meaning |', '|---|---|---|---|', ...found].join('\n')
}

/** Returns the schema in a file of the repository as Markdown. */
export function schemaTables(file) {
  const schema = JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
  return [
    text(schema.description),
    '## Members',
    members(schema),
    '## Definitions',
    ...Object.entries(schema.$defs).flatMap(([name, one]) =>
      [`### ${name}`, text(one.description), members(one)]),
  ].join('\n\n')
}
