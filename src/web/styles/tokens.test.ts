import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

// Contrast by the formula of WCAG 2, computed from the colours as they stand in the style sheet that is shipped.
const source = readFileSync(
  path.resolve(import.meta.dirname, '..', '..', '..', '..', 'src', 'web', 'styles', '_tokens.scss'),
  'utf8',
)

function theme(name: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`@mixin ${name} \\{([^}]*)\\}`).exec(source)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(m => [m[1] ?? '', m[2] ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(i => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'mist']
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  // Body text, AAA.
  ...[...grounds, 'danger-ground', 'warn-ground', 'done-ground', 'steppe-ground'].map(g => ['ink', g, 7] as const),
  // All other text, AA.
  ...['muted', 'steppe', 'steppe-strong', 'visited', 'danger', 'danger-strong', 'warn', 'done'].flatMap(t =>
    grounds.map(g => [t, g, 4.5] as const),
  ),
  ['danger', 'danger-ground', 4.5],
  ['danger-strong', 'danger-ground', 4.5],
  ['warn', 'warn-ground', 4.5],
  ['done', 'done-ground', 4.5],
  ['steppe', 'steppe-ground', 4.5],
  ['muted', 'danger-ground', 4.5],
  ['on-steppe', 'steppe', 4.5],
  ['on-steppe', 'steppe-strong', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-strong', 4.5],
  ['on-gold', 'gold', 7],
  ['ink', 'tile-1', 4.5],
  ['ink', 'tile-2', 4.5],
  ['on-steppe', 'tile-3', 4.5],
  // Edges of fields and drawings, 3:1 (WCAG 1.4.11).
  ...grounds.map(g => ['edge', g, 3] as const),
]

for (const name of ['light', 'dark'] as const)
  test(`every colour of text can be read on its ground in the ${name} theme`, () => {
    const colours = theme(name)
    assert.ok(colours.size >= 24, `${name}: only ${colours.size} colours found`)
    const tooWeak = pairs.flatMap(([text, ground, least]) => {
      const [front, back] = [colours.get(text), colours.get(ground)]
      assert.ok(front !== undefined && back !== undefined, `${text} or ${ground} is not a token`)
      const got = contrast(front, back)
      return got < least ? [`${text} on ${ground}: ${got.toFixed(2)} < ${least}`] : []
    })
    assert.deepEqual(tooWeak, [])
  })

test('both themes define the same tokens', () => {
  assert.deepEqual([...theme('light').keys()], [...theme('dark').keys()])
})

test('the measure itself knows black on white, and finds grey on white too weak', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(0), '21')
  assert.ok(contrast('#999999', '#ffffff') < 4.5)
})

test('sky is an accent and never the colour of text: it could not be read', () => {
  const light = theme('light')
  assert.ok(contrast(light.get('sky') ?? '', light.get('paper') ?? '') < 4.5)
  for (const sheet of ['_frame', '_look', '_desk']) {
    const text = readFileSync(
      path.resolve(import.meta.dirname, '..', '..', '..', '..', 'src', 'web', 'styles', `${sheet}.scss`),
      'utf8',
    )
    const used = text
      .split('\n')
      .filter(line => /(?<!border-)\bcolor: var\(--sky\)/.test(line) && !line.includes('border'))
    // The wordmark's mark is drawn in the colour of its SVG; that is its one use.
    assert.ok(used.length <= 1, `${sheet}: ${used.join()}`)
  }
})
