// What a prosecutor weighs in a case without a complaint (CPC 32(4)), from the facts as they stand: what speaks for taking it up, and the questions of part 2 that
// nobody has answered. Pure. It proposes nothing: what nobody has stated speaks neither way, and the prosecutor decides.
import type { FactKey } from '../law/facts.ts'

/** Those who cannot carry a complaint alone, and the interests of society or the state, CPC 32(4). */
const alone = ['helpless', 'dependent', 'cannotUseRights', 'publicInterest'] as const satisfies readonly FactKey[]
/** What makes part 2 of the articles with a part 1 of private-public prosecution; battery of CC 110 has neither the last two. */
const partTwo = ['victimAge', 'dependent', 'helpless', 'victims'] as const satisfies readonly FactKey[]
const notOfTorment = ['cc12Repetition', 'group'] as const satisfies readonly FactKey[]
export const weighedKeys: readonly FactKey[] = [...new Set([...alone, ...partTwo, ...notOfTorment])]

export type Weighed = { readonly speaks: readonly FactKey[]; readonly open: readonly FactKey[] }

/** `value`: of a fact that is known. `stands`: ids of the provisions that stand. */
export function speaksFor(
  facts: readonly { readonly key: string; readonly value: string | undefined }[],
  stands: readonly string[],
): Weighed {
  const valueOf = (key: FactKey) => facts.find(fact => fact.key === key)?.value
  const isTorment = stands.length > 0 && stands.every(id => id.startsWith('cc-110.'))
  const asked: readonly FactKey[] = isTorment ? partTwo : [...partTwo, ...notOfTorment]
  return {
    speaks: alone.filter(key => valueOf(key) === 'yes'),
    open: asked.filter(key => valueOf(key) === undefined),
  }
}
