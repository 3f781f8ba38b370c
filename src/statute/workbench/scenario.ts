// What somebody enters at the workbench, and the file it is saved as: the same FACTS.json that `arasha qualify` reads. Pure, for server and browser.
// It carries codes of facts and days only; there is no place for a name.
import { factOf, isFactKey, type FactKey } from '../../law/facts.ts'
import type { Inquiry, Fact } from '../../law/inquiry.ts'

/** The fields as typed. A fact's value is a code, `?` for "asked, nobody knows", or codes joined by `|` where accounts contradict each other. */
export type Entered = {
  readonly act: string
  readonly actTo: string
  readonly decision: string
  readonly opened: string
  readonly registered: string
  readonly facts: { readonly [key: string]: string }
  readonly readings: { readonly [id: string]: string }
}

export function nothingEntered(today: string): Entered {
  return { act: today, actTo: '', decision: today, opened: '', registered: '', facts: {}, readings: {} }
}

export function inquiryOf(entered: Entered): Inquiry {
  const { act, actTo, decision, opened, registered } = entered
  return {
    facts: Object.entries(entered.facts).flatMap(([key, value]) =>
      isFactKey(key) ? [factOfValue(key, value, decision)] : [],
    ),
    dates: {
      act: actTo === '' || actTo === act ? act : [act, actTo],
      decision,
      ...(opened === '' ? {} : { caseOpened: opened }),
      ...(registered === '' ? {} : { registered }),
    },
    readings: entered.readings,
  }
}

function factOfValue(key: FactKey, value: string, at: string): Fact {
  const provenance = { key, source: 'workbench', by: factOf(key).by[0] ?? 'court', at }
  if (value === '?') return { ...provenance, state: 'unknown-asked' }
  const [first = '', second, ...more] = value.split('|')
  return second === undefined
    ? { ...provenance, state: 'known', value: first }
    : { ...provenance, state: 'contested', values: [first, second, ...more] }
}

export function scenarioText(entered: Entered): string {
  const inquiry = inquiryOf(entered)
  return `${JSON.stringify(inquiry, null, 2)}\n`
}

export type Opened =
  | { readonly ok: true; readonly entered: Entered }
  | { readonly ok: false; readonly why: 'not-a-scenario' }
  | { readonly ok: false; readonly why: 'unknown'; readonly list: readonly string[] }

/** Reads a scenario back. What it does not understand it refuses as a whole: half a scenario would be another case. */
export function openScenario(text: string, today: string): Opened {
  const refused = { ok: false, why: 'not-a-scenario' } as const
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refused
  }
  if (!isRecord(data) || !Array.isArray(data['facts']) || !isRecord(data['dates'])) return refused
  const facts: Record<string, string> = {}
  const unknown: string[] = []
  for (const fact of data['facts'] as readonly unknown[]) {
    if (!isRecord(fact) || typeof fact['key'] !== 'string') return refused
    const value = enteredValue(fact)
    if (value === undefined) return refused
    if (!isFactKey(fact['key'])) unknown.push(fact['key'])
    else if (value !== '') facts[fact['key']] = value
  }
  const { dates } = data
  // The bench has no place for earlier deeds, days of birth and other days: dropping them would make another case of it.
  unknown.push(...Object.keys(data).filter(key => !held.data.includes(key)))
  unknown.push(...Object.keys(dates).filter(key => !held.dates.includes(key)))
  if (unknown.length > 0) return { ok: false, why: 'unknown', list: unknown.map(key => key.slice(0, 60)) }
  const act: unknown = dates['act']
  const [from, to] = Array.isArray(act) ? (act as readonly unknown[]) : [act, '']
  const day = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value.slice(0, 20) : otherwise)
  return {
    ok: true,
    entered: {
      act: day(from, today),
      actTo: day(to),
      decision: day(dates['decision'], today),
      opened: day(dates['caseOpened']),
      registered: day(dates['registered']),
      facts,
      readings: isRecord(data['readings'])
        ? Object.fromEntries(
            Object.entries(data['readings']).flatMap(([id, value]) => (typeof value === 'string' ? [[id, value]] : [])),
          )
        : {},
    },
  }
}
const held: { readonly data: readonly string[]; readonly dates: readonly string[] } = {
  data: ['facts', 'dates', 'readings'],
  dates: ['act', 'decision', 'caseOpened', 'registered'],
}
function enteredValue(fact: Record<string, unknown>): string | undefined {
  switch (fact['state']) {
    case 'known':
      return typeof fact['value'] === 'string' || typeof fact['value'] === 'number' ? String(fact['value']) : undefined
    case 'contested':
      return Array.isArray(fact['values']) ? fact['values'].join('|') : undefined
    case 'unknown-asked':
      return '?'
    case 'not-asked':
    case 'not-applicable':
      return ''
    default:
      return undefined
  }
}
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
