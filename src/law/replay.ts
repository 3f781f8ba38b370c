// Asks the law again from a stored derivation alone: the proof that an old conclusion still follows from what was known then.
import { compile } from './compile.ts'
import { unpackFacts } from './derivation.ts'
import { hashOf } from './evaluate.ts'
import type { FactKey } from './facts.ts'
import type { Rulebook } from './form.ts'
import type { Inquiry } from './inquiry.ts'
import { engine, type Derivation } from './qualification.ts'
import { qualify } from './qualify.ts'
import { rulebook as current } from './rulebook.ts'

/** Whether a stored derivation still gives the same outcome. Facts are replayed as the values that were possible then, so no register is asked again. */
export function replay(derivation: Derivation, under: Rulebook = current): 'same' | 'differs' | 'rulebook-not-held' {
  const compiled = compile(under)
  const facts = unpackFacts(derivation.facts)
  if (facts === undefined || derivation.engine !== engine || derivation.rulebook !== hashOf(compiled))
    return 'rulebook-not-held'
  const [act, decision, step] = derivation.dates.split(' ') as [string, string, string | undefined]
  const [from, until] = act.split('/') as [string, string | undefined]
  const pairs = (line: string): readonly (readonly [string, string])[] =>
    line
      .split(';')
      .filter(p => p !== '')
      .map(p => p.split('=') as [string, string])
  const inquiry: Inquiry = {
    facts: pairs(facts).map(([key, values]) => ({
      key: key as FactKey,
      state: 'not-asked',
      within: values.split('|'),
      by: 'derived',
      source: 'derivation',
      at: decision,
    })),
    dates: { act: until === undefined ? from : [from, until], decision, ...(step === undefined ? {} : { step }) },
    readings: Object.fromEntries(pairs(derivation.readings)),
  }
  const again = qualify(inquiry, under).derivation
  return again.outcome === derivation.outcome && again.facts === facts ? 'same' : 'differs'
}
