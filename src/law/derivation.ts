// The law's receipt: which engine and rulebook said what of which facts. A derivation small enough to lie beside every qualification for ever. The facts are kept as bits: for each fact of the list whether anything is known of
// it, and if so which values are still possible. The list they were packed by is named, so that another list never reads them wrongly.
import { factKeys, factOf } from './facts.ts'
import { baseOf, valuesOf, type Compiled, type Variable } from './compile.ts'
import { hashOf } from './evaluate.ts'
import { factLine, type State } from './inquiry.ts'
import { engine, type Candidate, type CandidateStatus, type Conclusion, type Derivation } from './qualification.ts'

const mark = '~'
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Names the list of facts with their values, in order: six letters. */
function listName(): string {
  return (named ??= nameList())
}
let named: string | undefined
function nameList(): string {
  let hash = 0x811c9dc5
  for (const key of factKeys)
    for (const c of `${key}:${factOf(key).values.join()};`) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6)
}

/** The same derivation with its facts packed. Packing twice changes nothing. */
export function packDerivation(derivation: Derivation): Derivation {
  if (derivation.facts.startsWith(mark)) return derivation
  const given = new Map(
    derivation.facts
      .split(';')
      .filter(p => p !== '')
      .map(p => p.split('=') as [string, string]),
  )
  const bits: boolean[] = []
  for (const key of factKeys) {
    const values = given.get(key)?.split('|')
    bits.push(values !== undefined)
    if (values !== undefined) bits.push(...factOf(key).values.map(value => values.includes(value)))
  }
  let packed = ''
  for (let i = 0; i < bits.length; i += 6) {
    let six = 0
    for (let k = 0; k < 6; k++) six = six * 2 + (bits[i + k] ? 1 : 0)
    packed += digits[six]
  }
  return { ...derivation, facts: `${mark}${listName()}${packed}` }
}

/** The facts in words again, or undefined when they were packed by another list than this one. */
export function unpackFacts(facts: string): string | undefined {
  if (!facts.startsWith(mark)) return facts
  if (facts.slice(1, 7) !== listName()) return undefined
  const bits = Array.from(facts.slice(7)).flatMap(c => {
    const six = digits.indexOf(c)
    return [5, 4, 3, 2, 1, 0].map(k => ((six >> k) & 1) === 1)
  })
  let at = 0
  const lines: string[] = []
  for (const key of factKeys) {
    if (bits[at++] !== true) continue
    const possible = factOf(key).values.filter(() => bits[at++] === true)
    lines.push(`${key}=${possible.join('|')}`)
  }
  return lines.join(';')
}

const letter = { true: 'T', false: 'F', unknown: 'u', conflict: 'C' } as const
const candidateLetter: { readonly [K in CandidateStatus]: string } = {
  stands: '!',
  excluded: '-',
  displaced: '<',
  open: '?',
  'met-not-liable': '~',
  'needs-judgement': 'j',
}

export function derive(
  compiled: Compiled,
  state: State,
  candidates: readonly Candidate[],
  conclusions: readonly Conclusion[],
): Derivation {
  return {
    engine,
    rulebook: hashOf(compiled),
    facts: factLine(compiled, state.masks),
    dates: `${state.act[0]}${state.act[0] === state.act[1] ? '' : `/${state.act[1]}`} ${state.decision}${state.step === state.decision ? '' : ` ${state.step}`}`,
    readings: readingLine(compiled, state.masks),
    outcome: outcomeLine(candidates, conclusions),
  }
}

/** The readings that were narrowed: `cc-110-marks=both`. */
function readingLine({ variables, readingAt, full }: Compiled, masks: Int32Array): string {
  const said: string[] = []
  for (const [i, reading] of readingAt.entries())
    if (reading !== undefined && masks[i] !== full[i])
      said.push(`${reading}=${valuesOf(variables[i] as Variable, masks[i] as number).join('|')}`)
  return said.join(';')
}

/** Every provision still in play behind its letter, then a letter for each claim in the order of the list. */
function outcomeLine(candidates: readonly Candidate[], conclusions: readonly Conclusion[]): string {
  let line = ''
  for (const { status, id } of candidates)
    if (status !== 'excluded') line += `${line === '' ? '' : ' '}${candidateLetter[status]}${baseOf(id)}`
  line += ' '
  for (const { status } of conclusions) line += letter[status]
  return line
}
