// Decisions about a search, pure: how a question is sealed and named in the journal, what of a candidate may be shown before it is opened, whom an
// officer never finds, and what to ask next.
import { createHmac } from 'node:crypto'
import {
  comparePeople,
  readBirth,
  readIin,
  readName,
  readPhone,
  type Birth,
  type Described,
  type Term,
} from '../../names/index.ts'
import type { Vault } from '../../vault/vault.ts'
import { maskName } from '../link.ts'
import type { Answered, NextQuestion, Question } from './contract.ts'

const place = (search: string, column: 'question' | 'answer') => ({ table: 'searches', row: search, column })
const secretOf = (vault: Vault) => vault.derive('questions about people')

/** Sealed without a key of its own: the row lives an hour, and a stored key for each question would outlive it. */
export function sealQuestion(vault: Vault, search: string, question: Question): Buffer {
  return vault.sealWith(secretOf(vault), place(search, 'question'), JSON.stringify(question))
}
export function openQuestion(vault: Vault, search: string, sealed: Buffer): Question {
  return JSON.parse(vault.openWith(secretOf(vault), place(search, 'question'), sealed).toString()) as Question
}
export function sealAnswer(vault: Vault, search: string, answer: Answered): Buffer {
  return vault.sealWith(secretOf(vault), place(search, 'answer'), JSON.stringify(answer))
}
export function openAnswer(vault: Vault, search: string, sealed: Buffer): Answered {
  return JSON.parse(vault.openWith(secretOf(vault), place(search, 'answer'), sealed).toString()) as Answered
}

export function describeAsked(question: Question): Described {
  const birth = readBirth(question.birth)
  return {
    ...(question.name !== '' && { name: question.name }),
    ...(birth !== undefined && { birth }),
    ...(question.iin !== '' && readIin(question.iin).kind === 'iin' && { iin: question.iin }),
    ...(question.phone !== '' && readPhone(question.phone).e164 !== undefined && { phones: [question.phone] }),
  }
}

/**
 * What the journal keeps of whom was asked about: a keyed value in the shape of an id. The same officer asking for the same person in another
 * spelling leaves the same value; two officers leave different ones, so that the journal does not show which names are common. Who holds the key
 * can work out for a given person which officers asked.
 */
export function journalIdOf(vault: Vault, officer: string, question: Question): string {
  const roots = readName(question.name)
    .words.map(w => w.roots.join('|'))
    .toSorted()
  const asked = describeAsked(question)
  const text = JSON.stringify([officer, roots, asked.birth, asked.iin && readIin(asked.iin).digits, asked.phones])
  const hex = createHmac('sha256', vault.derive('searches in the journal')).update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Could these be the officer's own name? Such a person is looked for by a colleague: whoever is accused must not learn of it by asking. */
export function isOwnName(asker: string, name: string | undefined): boolean {
  return name !== undefined && name !== '' && comparePeople({ name: asker }, { name }).band !== 'unlikely'
}

/** The evidence without what the officer did not say: of the record only first letters and the year. */
export function maskTerm(term: Term): Term {
  if (term.right === undefined) return term
  const { right, ...rest } = term
  return { ...rest, right: term.kind.startsWith('birth-') ? right.slice(0, 4) : maskName(right) }
}

export function maskBirth(birth: Birth | undefined): Birth | undefined {
  return birth !== undefined && 'date' in birth ? { year: Number(birth.date.slice(0, 4)) } : birth
}

/** Bits of uncertainty about which of the candidates is meant. */
function entropy(shares: readonly number[]): number {
  const all = shares.reduce((a, b) => a + b, 0)
  return all === 0 ? 0 : shares.reduce((sum, p) => (p === 0 ? sum : sum - (p / all) * Math.log2(p / all)), 0)
}

const leastWorth = 0.2

/** The question whose answer is expected to tell most among these candidates; undefined when none would help or everything has been said. */
export function nextQuestion(
  asked: Described,
  candidates: readonly { readonly probability: number; readonly described: Described }[],
): NextQuestion | undefined {
  const known = asked.birth === undefined ? 'nothing' : 'date' in asked.birth ? 'date' : 'year'
  const patronymic = (name: string | undefined) =>
    readName(name ?? '').words.find(w => w.role === 'patronymic')?.roots[0]
  const values: Readonly<Record<NextQuestion, ((d: Described) => string | undefined) | undefined>> = {
    year:
      known === 'nothing'
        ? d =>
            d.birth === undefined
              ? undefined
              : 'date' in d.birth
                ? d.birth.date.slice(0, 4)
                : 'year' in d.birth
                  ? String(d.birth.year)
                  : String(d.birth.from)
        : undefined,
    date: known === 'year' ? d => (d.birth !== undefined && 'date' in d.birth ? d.birth.date : undefined) : undefined,
    iin: asked.iin === undefined ? d => d.iin : undefined,
    phone: asked.phones === undefined ? d => d.phones?.[0] : undefined,
    patronymic: asked.name !== undefined && patronymic(asked.name) === undefined ? d => patronymic(d.name) : undefined,
  }
  // Nobody found, or one by a name alone: the year is what callers know most often and what settles most.
  if (candidates.length < 2) return known === 'nothing' && asked.iin === undefined ? 'year' : undefined
  const before = entropy(candidates.map(c => c.probability))
  let best: { readonly ask: NextQuestion; readonly worth: number } | undefined
  for (const [ask, valueOf] of Object.entries(values) as [NextQuestion, (typeof values)[NextQuestion]][]) {
    if (valueOf === undefined) continue
    const groups = new Map<string | undefined, number[]>()
    for (const c of candidates) {
      const value = valueOf(c.described)
      groups.set(value, [...(groups.get(value) ?? []), c.probability])
    }
    const all = candidates.reduce((sum, c) => sum + c.probability, 0)
    const after = [...groups.values()].reduce(
      (sum, shares) => sum + (shares.reduce((a, b) => a + b, 0) / (all || 1)) * entropy(shares),
      0,
    )
    const worth = before - after
    if (worth > leastWorth && worth > (best?.worth ?? 0) + 1e-9) best = { ask, worth }
  }
  return best?.ask ?? (known === 'nothing' && asked.iin === undefined ? 'year' : undefined)
}
