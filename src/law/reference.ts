// The meaning of the form: a slow, plain, three-valued reading of conditions. It explains; the diagrams answer.
// Whatever it settles the exact answer settles in the same way (tested); it may leave open what the exact answer settles, never the reverse.
import type { Condition } from './form.ts'
import { maskOf, offersAny, type Compiled, type CompiledProvision, type Variable } from './compile.ts'

/** 0 no, 1 open, 2 yes. */
export type Three = 0 | 1 | 2

export type Reference = {
  readonly value: (condition: Condition) => Three
  readonly met: (p: CompiledProvision) => Three
  readonly stands: (p: CompiledProvision) => Three
  readonly notLiable: (p: CompiledProvision) => Three
  readonly leaf: (key: string, values: readonly string[]) => Three
}

export function refer(compiled: Compiled, masks: Int32Array): Reference {
  const metMemo = new Map<CompiledProvision, Three>()
  const claimMemo = new Map<string, Three>()

  function inMask(index: number, wanted: number): Three {
    const mask = masks[index] as number
    return (mask & ~wanted) === 0 ? 2 : (mask & wanted) === 0 ? 0 : 1
  }
  function leaf(key: string, values: readonly string[]): Three {
    const index = compiled.indexOf.get(key) as number
    return inMask(index, maskOf(compiled.variables[index] as Variable, values))
  }
  function met(p: CompiledProvision): Three {
    const known = metMemo.get(p)
    if (known !== undefined) return known
    let value = inMask(0, p.actMask)
    for (const element of p.provision.elements) {
      if (value === 0) break
      value = Math.min(value, read(element.of)) as Three
    }
    metMemo.set(p, value)
    return value
  }
  function undisplaced(p: CompiledProvision): Three {
    return Math.min(met(p), ...p.displacers.map(j => 2 - met(compiled.provisions[j] as CompiledProvision))) as Three
  }
  function liable(p: CompiledProvision): Three {
    return inMask(compiled.indexOf.get('offenderAge') as number, p.liableMask)
  }
  const stands = (p: CompiledProvision): Three => Math.min(undisplaced(p), liable(p)) as Three
  const notLiable = (p: CompiledProvision): Three => Math.min(undisplaced(p), 2 - liable(p)) as Three
  function anyOf(test: (p: CompiledProvision) => boolean, of: (p: CompiledProvision) => Three): Three {
    let value: Three = 0
    for (const p of compiled.provisions) {
      if (!test(p)) continue
      value = Math.max(value, of(p)) as Three
      if (value === 2) break
    }
    return value
  }
  function read(condition: Condition): Three {
    switch (condition.op) {
      case 'in': return leaf(condition.fact, condition.values)
      case 'reading': return leaf(`reading:${condition.reading}`, condition.values)
      case 'all': {
        let value: Three = 2
        for (const part of condition.of) { value = Math.min(value, read(part)) as Three; if (value === 0) break }
        return value
      }
      case 'any': {
        let value: Three = 0
        for (const part of condition.of) { value = Math.max(value, read(part)) as Three; if (value === 2) break }
        return value
      }
      case 'not': return (2 - read(condition.of)) as Three
      case 'term': return read(condition.of)
      case 'stands': return anyOf(p => namesAny(condition.of, p), stands)
      case 'prosecution': return anyOf(p => condition.of.includes(p.prosecution), stands)
      case 'class': return anyOf(p => condition.of.includes(p.class), stands)
      case 'offers': return anyOf(p => offersAny(p.provision, condition.of), stands)
      case 'not-liable': return anyOf(() => true, notLiable)
      case 'claim': {
        const known = claimMemo.get(condition.of)
        if (known !== undefined) return known
        let value: Three = 0
        for (const rule of compiled.claimOf.get(condition.of)?.rule.rules ?? []) value = Math.max(value, ruleValue(rule)) as Three
        claimMemo.set(condition.of, value)
        return value
      }
    }
  }
  function ruleValue(rule: Compiled['claims'][number]['rule']['rules'][number]): Three {
    const cuts = rule.axis === 'act' ? compiled.actCuts : compiled.stepCuts
    const inTime = leaf(rule.axis, cuts.filter(cut => cut >= rule.inForce[0] && (rule.inForce[1] === 'open' || cut < rule.inForce[1])))
    return inTime === 0 ? 0 : (Math.min(inTime, read(rule.when)) as Three)
  }
  return { value: read, met, stands, notLiable, leaf }
}

export function namesAny(references: readonly string[], p: CompiledProvision): boolean {
  return references.some(r => p.base === r || p.base.startsWith(`${r}.`))
}
