// What to ask next, of whom, and what each answer would settle. Only facts that can still change a claim that matters are ever proposed;
// a person is never asked twice what that person could not answer, and a child is never asked about knowledge, motive or earlier acts.
import { factKeys, factOf, type FactKey, type Role, type Words } from './facts.ts'
import type { ClaimId, Rulebook } from './form.ts'
import { compile, type Compiled } from './compile.ts'
import { readState, type Inquiry } from './inquiry.ts'
import { factsAmong } from './case.ts'
import { rulebook as current } from './rulebook.ts'

export type Question = {
  readonly fact: FactKey
  readonly label: Words
  readonly ask: Words
  readonly whom: readonly Role[]
  readonly cost: number
  readonly judgement: boolean
  /** For each possible answer: how many of the open claims it would settle, and which. */
  readonly answers: readonly { readonly value: string; readonly says: Words; readonly settles: readonly ClaimId[] }[]
  readonly score: number
}
export type Plan = {
  /** Nothing that was asked for is open any more. */
  readonly settled: boolean
  readonly open: readonly ClaimId[]
  readonly questions: readonly Question[]
  /** Asked already without an answer: evidence is needed, not another question. */
  readonly awaitingEvidence: readonly FactKey[]
}

/** The claims that decide what is done in the first hours. */
export const actionClaims: readonly ClaimId[] = [
  'someone-must-tell',
  'public-prosecution',
  'may-proceed',
  'protective-order',
  'may-close-for-lack-of-complaint',
  'reconciliation-barred',
]
const notForChildren: ReadonlySet<string> = new Set(['motive', 'history'])

/** In order of use: what settles most for the least human cost. `toChild` leaves out what a child is never asked. */
export function nextQuestions(
  inquiry: Inquiry,
  claims: readonly ClaimId[] = actionClaims,
  under: Rulebook = current,
  toChild = false,
): Plan {
  const compiled = compile(under)
  const { masks, states } = readState(inquiry, compiled)
  const view = compiled.diagrams.view(masks)
  const open = claims.flatMap(id => {
    const claim = compiled.claimOf.get(id)
    if (claim === undefined) return []
    const { canBeTrue, canBeFalse, support } = view.exact(claim.node)
    return canBeTrue && canBeFalse ? [{ id, node: claim.node, support }] : []
  })
  const relevant = [...new Set(open.flatMap(c => factsAmong(compiled, c.support)))]
  const asked = (key: FactKey): boolean => states.get(key) === 'unknown-asked'
  const questions = relevant
    .filter(
      key =>
        !asked(key) &&
        !(
          toChild &&
          (notForChildren.has(factOf(key).group) || key.startsWith('knew') || factOf(key).judgement === true)
        ),
    )
    .map(key => question(compiled, masks, key, open))
    .toSorted((a, b) => b.score - a.score)
  return { settled: open.length === 0, open: open.map(c => c.id), questions, awaitingEvidence: relevant.filter(asked) }
}

function question(
  compiled: Compiled,
  masks: Int32Array,
  key: FactKey,
  open: readonly { readonly id: ClaimId; readonly node: number }[],
): Question {
  const index = compiled.indexOf.get(key) as number
  const definition = factOf(key)
  const before = masks[index] as number
  const answers = definition.values.flatMap((value, i) => {
    if (((before >> i) & 1) === 0) return []
    masks[index] = 1 << i
    const supposed = compiled.diagrams.view(masks)
    const settles = open
      .filter(c => {
        const o = supposed.outlook(c.node)
        return !(o.canBeTrue && o.canBeFalse)
      })
      .map(c => c.id)
    return [{ value, says: definition.valueWords[value] ?? { kk: value, ru: value, en: value }, settles }]
  })
  masks[index] = before
  const chance = (value: string): number =>
    definition.rare === true ? (value === 'yes' ? 0.03 : 0.97) : 1 / answers.length
  const expected = answers.reduce((sum, a) => sum + a.settles.length * chance(a.value), 0)
  // What the best answer promises together with its follow-up ("she depends on him" and "he knows it"): a first question is not worthless because a second must follow.
  const partners = factKeys
    .filter(k => factOf(k).appliesWhen?.fact === key && k.startsWith('knew'))
    .map(k => compiled.indexOf.get(k) as number)
  const kept = partners.map(i => masks[i] as number)
  for (const i of partners) masks[i] = 1
  const promise = Math.max(
    ...answers.map(a => {
      masks[index] = 1 << definition.values.indexOf(a.value)
      const supposed = compiled.diagrams.view(masks)
      return (
        open.filter(c => {
          const o = supposed.outlook(c.node)
          return !(o.canBeTrue && o.canBeFalse)
        }).length * chance(a.value)
      )
    }),
  )
  partners.forEach((i, n) => {
    masks[i] = kept[n] as number
  })
  masks[index] = before
  const waits = gateOpen(compiled, masks, key)
  const onlyDecided = !definition.by.some(role => askable.has(role))
  const score =
    (expected + promise + 0.05) /
    (1 + definition.cost) /
    (definition.judgement === true ? 3 : 1) /
    (waits ? 4 : 1) /
    (onlyDecided ? 20 : 1)
  return {
    fact: key,
    label: definition.label,
    ask: definition.ask,
    whom: definition.by,
    cost: definition.cost,
    judgement: definition.judgement === true,
    answers,
    score: Math.round(score * 1000) / 1000,
  }
}

/** Roles somebody can put a question to; what only a prosecutor or a court decides is an event to wait for. */
const askable: ReadonlySet<Role> = new Set([
  'victim',
  'witness',
  'caller',
  'worker',
  'clinician',
  'operator',
  'police',
  'investigator',
  'forensic',
  'guardianship',
  'derived',
])

/** Whether the fact makes sense only after another that is still open. */
function gateOpen(compiled: Compiled, masks: Int32Array, key: FactKey): boolean {
  const gate = factOf(key).appliesWhen
  const index = gate === undefined ? undefined : compiled.indexOf.get(gate.fact)
  if (gate === undefined || index === undefined) return false
  return (
    compiled.variables[index]?.values.some(
      (v, i) => (((masks[index] as number) >> i) & 1) === 1 && !gate.among.includes(v),
    ) ?? false
  )
}
