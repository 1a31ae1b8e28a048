import type {MarkdownRenderer} from 'vitepress'

const RULE = 'container_code-group_open'

/**
 * Numbers the tabs of each group by its place on the page. VitePress gives them random names, so
 * that no two builds would be the same.
 */
export function numberCodeGroups(md: MarkdownRenderer) {
  const render = md.renderer.rules[RULE]!
  md.renderer.rules[RULE] = (tokens, index, ...others) => {
    const names = new Map<string, string>()
    return render(tokens, index, ...others)
      .replaceAll(/(?<=")(?:group|tab)-[\w-]+(?=")/g, (name) => {
        names.set(name, names.get(name) ?? `tabs-${index}-${names.size}`)
        return names.get(name)!
      })
  }
}
