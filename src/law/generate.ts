// Writes a rulebook as plain JavaScript: for each version of the law one list of functions that find the truth of every condition in three values.
// Pure: the build writes the result to src/law/generated, nothing is ever put together at run time. The walk over the normal form means the same and is
// slower; tests hold the two together.
//
// What depends on the day of the act is settled while writing, so each version holds only its own law. Provisions that can take each other's place are
// written into one function behind their kind of deed: a case of bullying never looks at homicide. Versions that read alike share the same function.
import type { Compiled } from './compile.ts'
import { createNormal, no, open, yes, type NormalMaker, type Part } from './normal.ts'

export type Written = {
  /** The source of a module with `hash`, `size`, `blanks` and `versions`. */
  readonly source: string
  readonly functions: number
}

/**
 * `keep` says what is written out: every condition, so that reasons can be given, or only what provisions, claims and duties come to. Each case gets an
 * array filled from `blanks`; with `reused` one array, filled once, serves them all.
 */
export function generate(compiled: Compiled, keep: 'conditions' | 'answers' = 'conditions', reused = false): Written {
  const modules = modulesOf(compiled)
  const answers = new Set(answersOf(compiled))
  const names = new Map<string, string>()
  const versions: string[] = []
  const blanks: string[] = []
  const acts = compiled.variables[0]?.values ?? []
  for (const [act] of acts.entries()) {
    const { normal, folded } = fold(compiled, act)
    const blank = folded.map(p => (p === 1 ? 3 : 0))
    // What an earlier function of this version has left in its place for the later ones: folded part → place.
    const found = new Map<Part, Part>()
    const calls = modules.flatMap(({ gate, parts, leaves }) => {
      const wanted = parts.filter(p => (folded[p] as Part) > 1 && (keep === 'conditions' || answers.has(p)))
      const body = bodyOf(compiled, normal, wanted, folded, found, gate, reused)
      for (const p of wanted) if (leaves.has(p)) found.set(folded[p] as Part, p)
      if (body === '') return []
      let name = names.get(body)
      if (name === undefined) names.set(body, (name = `f${names.size}`))
      return [name]
    })
    versions.push(`  [${calls.join(', ')}],`)
    blanks.push(`  '${runs(blank)}',`)
  }
  const source = [
    '// @ts-nocheck',
    `// Written by the build from the rulebook (src/law/generate.ts). Do not edit: change the rulebook.`,
    `export const hash = '${compiled.hash}'`,
    `export const size = ${compiled.normal.size}`,
    '/** For each version, what holds before any fact is known: runs of "no" and "yes" in turn. */',
    'export const blanks = [',
    ...blanks,
    ']',
    ...[...names].map(([body, name]) => `function ${name}(m, o) {\n${body}}`),
    '/** For each version of the law, in the order of the days on which it changed. */',
    'export const versions = [',
    ...versions,
    ']',
    '',
  ].join('\n')
  return { source, functions: names.size }
}

/** Lengths of runs, beginning with zeros. */
function runs(values: readonly number[]): string {
  const lengths: number[] = []
  let last = 0
  let length = 0
  for (const value of values) {
    if (value !== last) {
      lengths.push(length)
      length = 0
      last = value
    }
    length += 1
  }
  return [...lengths, length].join(' ')
}
export function blankOf(runs: string, size: number): Uint8Array {
  const blank = new Uint8Array(size)
  let at = 0
  for (const [i, length] of runs.split(' ').map(Number).entries()) {
    if (i % 2 === 1) blank.fill(3, at, at + length)
    at += length
  }
  return blank
}

function answersOf(compiled: Compiled): readonly Part[] {
  return [
    ...compiled.provisions.flatMap(p => [p.parts.met, p.parts.displaced, p.parts.stands, p.parts.notLiable]),
    ...compiled.claims.map(c => c.part),
    ...compiled.duties.map(d => d.part),
  ]
}

type Module = {
  readonly parts: readonly Part[]
  /** Those of its parts that are right for everybody even if the gate was shut. */
  readonly leaves: ReadonlySet<Part>
  readonly gate?: { readonly variable: number; readonly mask: number }
}

/** Which parts belong together: what several fields share first, then each field by itself, then what is concluded from all of them. */
function modulesOf(compiled: Compiled): readonly Module[] {
  const { normal, provisions } = compiled
  const field = provisions.map((_, i) => i)
  const top = (i: number): number => (field[i] === i ? i : top(field[i] as number))
  provisions.forEach((p, i) => {
    for (const j of p.displacers) field[top(i)] = top(j)
  })
  const byFamily = new Map<string, number>()
  provisions.forEach((p, i) => {
    const known = byFamily.get(p.provision.family)
    if (known === undefined) byFamily.set(p.provision.family, i)
    else field[top(i)] = top(known)
  })
  const shared = -1
  const owner = new Map<Part, number>()
  const claim = (part: Part, by: number): void => {
    const known = owner.get(part)
    if (known === by || known === shared) return
    owner.set(part, known === undefined ? by : shared)
    for (const inner of normal.parts(part)) claim(inner, owner.get(part) as number)
  }
  provisions.forEach((p, i) => {
    for (const part of [p.parts.stands, p.parts.notLiable, p.parts.displaced, p.parts.met]) claim(part, top(i))
    claim(p.parts.gate, shared)
  })
  const rests: Part[] = []
  for (let part = 2; part < normal.size; part += 1) if (!owner.has(part)) rests.push(part)
  // A part of one field that a claim also reads stays in its field: a shut gate leaves it "no", which is what a claim about standing provisions wants.
  // Any other part of a field that is read from outside moves to what is shared.
  const standing = new Set(provisions.flatMap(p => [p.parts.stands, p.parts.notLiable]))
  const outside = (part: Part): void => {
    if (standing.has(part)) return
    const by = owner.get(part)
    if (by !== undefined && by !== shared) share(part)
    if (by === undefined) for (const inner of normal.parts(part)) outside(inner)
  }
  const share = (part: Part): void => {
    if (owner.get(part) === shared) return
    owner.set(part, shared)
    for (const inner of normal.parts(part)) share(inner)
  }
  for (const part of rests) outside(part)
  const partsOf = (by: number): Part[] =>
    [...owner]
      .filter(([, o]) => o === by)
      .map(([p]) => p)
      .toSorted((a, b) => a - b)
  const fields = [...new Set(provisions.map((_, i) => top(i)))].map((by): Module => {
    const gates = provisions.filter((_, i) => top(i) === by).map(p => p.parts.gate)
    const first = normal.leaf(gates[0] as Part)
    const gated = gates.every(g => normal.kind(g) === 'leaf' && normal.leaf(g).variable === first.variable)
    const mask = gates.reduce((sum, g) => sum | normal.leaf(g).mask, 0)
    return { parts: partsOf(by), leaves: standing, ...(gated ? { gate: { variable: first.variable, mask } } : {}) }
  })
  const first = partsOf(shared)
  return [{ parts: first, leaves: new Set(first) }, ...fields, { parts: rests, leaves: new Set() }]
}

/** The normal form with the day of the act known: for each part what it becomes. */
function fold(
  { normal, variables }: Compiled,
  act: number,
): { readonly normal: NormalMaker; readonly folded: readonly Part[] } {
  const made = createNormal(variables.map(v => v.full))
  const folded: Part[] = [0, 1]
  for (let part = 2; part < normal.size; part += 1) {
    const inner = normal.parts(part).map(p => folded[p] as Part)
    const { variable, mask } = normal.leaf(part)
    switch (normal.kind(part)) {
      case 'leaf':
        folded.push(variable === 0 ? (mask >> act) & 1 : made.makeLeaf(variable, mask))
        break
      case 'and':
        folded.push(made.and(inner))
        break
      case 'or':
        folded.push(made.or(inner))
        break
      case 'not':
        folded.push(made.not(inner[0] as Part))
        break
      case 'no':
      case 'yes':
        throw new Error('law: a constant inside the list')
    }
  }
  return { normal: made, folded }
}

/** The lines of one function, in the order in which parts were made; empty if there is nothing to find. */
function bodyOf(
  compiled: Compiled,
  normal: NormalMaker,
  wanted: readonly Part[],
  folded: readonly Part[],
  found: ReadonlyMap<Part, Part>,
  gate: Module['gate'],
  clears: boolean,
): string {
  if (wanted.length === 0) return ''
  const targets = new Map<Part, Part[]>()
  for (const part of wanted) {
    const to = folded[part] as Part
    targets.set(to, [...(targets.get(to) ?? []), part])
  }
  const needed = new Set<Part>()
  const need = (part: Part): void => {
    if (part <= 1 || needed.has(part)) return
    needed.add(part)
    if (!found.has(part)) for (const inner of normal.parts(part)) need(inner)
  }
  for (const part of targets.keys()) need(part)
  const loads = new Set<number>()
  const lines: string[] = []
  for (const part of [...needed].toSorted((a, b) => a - b)) {
    const inner = normal.parts(part).map(p => `a${p}`)
    const place = found.get(part)
    let value: string
    if (place !== undefined) value = `o[${place}]`
    else
      switch (normal.kind(part)) {
        case 'leaf': {
          const { variable, mask } = normal.leaf(part)
          loads.add(variable)
          value = leafOf(`m${variable}`, mask, compiled.variables[variable]?.full ?? 0)
          break
        }
        case 'and':
          value = inner.join(' & ')
          break
        case 'or':
          value = inner.join(' | ')
          break
        case 'not':
          value = `(7 >> (${inner[0]} << 1)) & 3`
          break
        case 'no':
        case 'yes':
          throw new Error('law: a constant inside a condition')
      }
    lines.push(`  const a${part} = ${(targets.get(part) ?? []).map(p => `o[${p}] = `).join('')}${value}`)
  }
  // A shut gate clears what the last case left in a reused array.
  const shut = clears ? `{ ${wanted.map(p => `o[${p}] = `).join('')}0; return }` : 'return'
  return [
    ...(gate === undefined ? [] : [`  if ((m[${gate.variable}] & ${gate.mask}) === 0) ${shut}`]),
    ...[...loads].toSorted((a, b) => a - b).map(v => `  const m${v} = m[${v}]`),
    ...lines,
    '',
  ].join('\n')
}

/** Whether a variable has one of some values, without a branch: up to four values fit a table of two bits for each set of values in one number. */
function leafOf(name: string, mask: number, full: number): string {
  if (full === 3 && mask === 1) return `${name} ^ 2`
  if (full > 15) return `((((${name} & ${mask}) - 1) >>> 31) ^ 1) | ((((${name} & ${full & ~mask}) - 1) >> 31) & 2)`
  let table = 0
  for (let left = 1; left <= full; left += 1)
    table |= ((left & mask) === 0 ? no : (left & ~mask) === 0 ? yes : open) << (left * 2)
  return `(${table} >> (${name} << 1)) & 3`
}
