// From bits to a probability and a band. A name alone never gives more than "possible": in a dense crowd of namesakes it is wrong too often.
// The dangerous error is the relative, so a contradiction of a name, sex or IIN keeps everything out of "very likely".

export const bands = ['very likely', 'likely', 'possible', 'possible relative', 'unlikely'] as const
export type Band = (typeof bands)[number]

export const bandFloors = { veryLikely: 0.99, likely: 0.9, possible: 0.5 } as const

export type BandInput = {
  readonly probability: number
  readonly relativeProbability: number
  /** Birth, IIN or phone agrees. */
  readonly agreesBesidesName: boolean
  /** A whole day of birth or an IIN agrees exactly. A year is shared by one in seventy, a slip in a date by one in a thousand, a telephone by a family. */
  readonly agreesExactly: boolean
  /** A name, IIN or sex speaks against. */
  readonly contradicted: boolean
  /** Every word of the shorter name found its counterpart, at least two of them closely. */
  readonly nameAgrees: boolean
  /** Something other than the name speaks clearly against (another year, another IIN). */
  readonly otherwiseAgainst: boolean
}

export function bandOf(input: BandInput): Band {
  const { probability: p } = input
  if (p >= bandFloors.veryLikely && input.agreesExactly && !input.contradicted) return 'very likely'
  if (p >= bandFloors.likely && input.agreesBesidesName) return 'likely'
  if (p >= bandFloors.possible) return 'possible'
  if (input.relativeProbability >= bandFloors.possible && input.contradicted) return 'possible relative'
  // Two rare enough words are a reason to look, however many people the country has.
  if (input.nameAgrees && !input.contradicted && !input.otherwiseAgainst) return 'possible'
  return 'unlikely'
}
