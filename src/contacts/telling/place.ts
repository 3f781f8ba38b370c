// Which place a contact gets in the operators' list when the door is flooded. Nothing is ever refused or dropped: what comes in a flood stands behind
// the others, and a browser that did some seconds of work first stands with them. Without a script nothing is lost but the place.
import { createHmac, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { takeTokens } from '../../access/session.ts'
import { freshBytes } from '../../db/random.ts'
import type { Services } from '../../http/services.ts'

const derive = promisify(pbkdf2)

/**
 * What one network, and everybody together, may begin at once and per second before new visits have to earn their place. A school is one network: a
 * class that scans the code after an assembly is no flood.
 */
const limits = { network: [60, 1], all: [300, 10] } as const

/** The network's name in the table of limits: under a key of the vault, because all addresses there are can be tried out against a mere hash. */
export function hideNetwork({ vault }: Pick<Services, 'vault'>, network: string): string {
  return createHmac('sha256', vault.derive('door-network')).update(network).digest('base64url')
}

/** Whether a visit that begins now has an ordinary place. */
export async function hasFreePlace(services: Pick<Services, 'db' | 'vault'>, network: string): Promise<boolean> {
  const { db } = services
  const hidden = hideNetwork(services, network)
  // One after the other: a network that floods must not use up what everybody has.
  return (
    (await takeTokens(db, [['door-network', hidden, ...limits.network]])) &&
    (await takeTokens(db, [['door-all', '', ...limits.all]]))
  )
}

export const newPuzzle = (): string => freshBytes(12).toString('base64url')

/**
 * Is this the answer of a puzzle? PBKDF2 with SHA-256, 10,000 rounds, of the answer salted with the puzzle begins with seven zero bits: about 128 tries.
 * Chosen because a browser does it as fast as a program does; `earnPlace` in web/client/page.ts is the other half.
 */
async function solves(puzzle: string, answer: string): Promise<boolean> {
  if (!/^\d{1,9}$/.test(answer)) return false
  const [first = 255] = await derive(answer, puzzle, 10_000, 1, 'sha256')
  return first < 2
}

/** The puzzle that is left after this answer: none when it is solved or there was none. */
export async function unsolved(puzzle: string | undefined, answer: string): Promise<string | undefined> {
  return puzzle === undefined || (await solves(puzzle, answer)) ? undefined : puzzle
}
