// Which single change of a fact would change a claim. It tells an investigator which evidence is worth getting; it is never shown to the suspect's side.
import { factKeys, factOf, type FactKey, type Words } from './facts.ts'
import type { ClaimId, Rulebook } from './form.ts'
import { compile, valuesOf, type Compiled, type Variable } from './compile.ts'
import { readState, type Inquiry } from './inquiry.ts'
import type { ConclusionStatus } from './qualify.ts'
import { rulebook as current } from './rulebook.ts'

export type Flip = {
  readonly fact: FactKey
  readonly label: Words
  readonly from: readonly string[]
  readonly to: string
  readonly toSays: Words
  readonly before: ConclusionStatus
  readonly after: ConclusionStatus
}

/** All single flips: a known fact turned into another value, or an open one settled, that give the claim another status. */
export function whatWouldChange(inquiry: Inquiry, claim: ClaimId, under: Rulebook = current): readonly Flip[] {
  const compiled = compile(under)
  const { masks } = readState(inquiry, compiled)
  const node = compiled.claimOf.get(claim)?.node
  if (node === undefined) return []
  const before = statusOf(compiled, node, masks)
  return factKeys.flatMap(key => {
    const index = compiled.indexOf.get(key) as number
    const variable = compiled.variables[index] as Variable
    const definition = factOf(key)
    const given = masks[index] as number
    const flips = variable.values.flatMap((value, i): readonly Flip[] => {
      if (given === 1 << i) return []
      masks[index] = 1 << i
      const after = statusOf(compiled, node, masks)
      masks[index] = given
      return after === before
        ? []
        : [
            {
              fact: key,
              label: definition.label,
              from: valuesOf(variable, given),
              to: value,
              toSays: definition.valueWords[value] ?? { kk: value, ru: value, en: value },
              before,
              after,
            },
          ]
    })
    masks[index] = given
    return flips
  })
}

function statusOf(compiled: Compiled, node: number, masks: Int32Array): ConclusionStatus {
  const outlook = compiled.diagrams.view(masks).outlook(node)
  return outlook.canBeTrue && outlook.canBeFalse ? 'unknown' : outlook.canBeTrue ? 'true' : 'false'
}
