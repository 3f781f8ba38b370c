// Islands: the few parts of a page that live in the browser. The server draws them as ordinary HTML and puts their data beside them;
// the bundle `<room>.js` (built from src/<room>/island.tsx) takes them over. Without the bundle the drawn HTML stays and must still work.
// The data are what this user may see anyway: nothing goes in that the page does not show.
import { h, hydrate, type ComponentType, type JSX } from 'preact'
import { isLang } from '../words/say.ts'
import { PageLanguage } from './language.ts'

/** Server: draws `component` with `data` and writes the data for the browser. Use it as a child of a page that names the bundle in `islands`. */
export function embedIsland<Data extends object>(
  name: string,
  component: ComponentType<Data>,
  data: Data,
): JSX.Element {
  return h(
    'div',
    { 'data-island': name },
    h('div', { 'data-island-root': '' }, h(component, data)),
    h('script', { type: 'application/json', dangerouslySetInnerHTML: { __html: islandData(data) } }),
  )
}

/** JSON that cannot end its own <script>: `<` and the two line separators are written as escapes. */
export function islandData(data: unknown): string {
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Browser: takes over every island of that name. The data are the room's own, written by the server; they are not checked a second time. */
export function mountIsland<Data extends object>(name: string, component: ComponentType<Data>): void {
  const lang = document.documentElement.lang
  for (const place of document.querySelectorAll(`[data-island="${name}"]`)) {
    const root = place.querySelector('[data-island-root]')
    const data = place.querySelector('script[type="application/json"]')?.textContent
    if (root === null || data === null || data === undefined) continue
    hydrate(
      h(PageLanguage.Provider, { value: isLang(lang) ? lang : 'kk', children: h(component, JSON.parse(data) as Data) }),
      root,
    )
  }
}
