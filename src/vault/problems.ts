// What can go wrong in the vault. A message never contains content, a key or a place's content: it may end up in a log.

export type VaultProblem =
  /** The bytes, the place or the key do not belong together, or somebody changed them. */
  | 'altered'
  /** Too short or of an unknown format: not something the vault made. */
  | 'malformed'
  /** Sealed under a key version that this installation was not given. */
  | 'unknown-version'
  /** The vault was given no key, or a draft a secret that is too short. */
  | 'keys'
  /** A year's seven-digit numbers are used up. */
  | 'numbers-used-up'

export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly problem: VaultProblem
  constructor(problem: VaultProblem, message: string) {
    super(message)
    this.problem = problem
  }
}
