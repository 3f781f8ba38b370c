// What follows from the provisions that stand: who may start the case, what may end it, what is offered, what is forbidden. One file per subject in claims/.
// Each claim declares what the product does when it is true, when it is false and while it is unknown. Protective acts go ahead while unknown,
// closing, releasing and lighter treatment do not. A complaint withdrawn or never made closes nothing by itself.
import { prosecutionClaims } from './claims/prosecution.ts'
import { protectionClaims } from './claims/protection.ts'
import { punishmentClaims } from './claims/punishment.ts'
import { releaseClaims } from './claims/release.ts'
import type { ClaimRule } from './form.ts'

export const claims: readonly ClaimRule[] = [
  ...prosecutionClaims,
  ...releaseClaims,
  ...punishmentClaims,
  ...protectionClaims,
]
